// Every pair can be read: 4.5 to 1 for words and 3 to 1 for edges, and 7 and 4.5 where more contrast is asked for.
import { describe, expect, test } from 'vitest';
import { dark, darkStrong, edgePairs, light, lightStrong, textPairs } from './colours.ts';
import { contrast } from './contrast.ts';

test('contrast is 21 for black on white and 1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#0f5d5e', '#0f5d5e')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each([
  ['light', light, 4.5, 3],
  ['dark', dark, 4.5, 3],
  ['light with more contrast', lightStrong, 7, 4.5],
  ['dark with more contrast', darkStrong, 7, 4.5],
])('in %s', (_, colours, words, edges) => {
  const ratio = (pair: (typeof textPairs)[number]) => contrast(colours[pair.text], colours[pair.on]);

  test.each(textPairs)('words in $text on $on can be read', (pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(words);
  });

  test.each(edgePairs)('$text can be seen on $on', (pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(edges);
  });

  test('every colour is written as #rrggbb, so that it can be measured', () => {
    for (const value of Object.values(colours)) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });
});
