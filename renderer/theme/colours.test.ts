// The promise of look.md that every pair can be read, in both schemes.
import { describe, expect, test } from 'vitest';
import { dark, edgePairs, light, textPairs } from './colours.ts';
import { contrast } from './contrast.ts';

test('contrast is 21 for black on white and 1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#0f5d5e', '#0f5d5e')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s', (_, colours) => {
  const ratio = (pair: (typeof textPairs)[number]) => contrast(colours[pair.text], colours[pair.on]);

  test.each(textPairs)('words in $text on $on can be read (4.5 to 1)', (pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edgePairs)('$text can be seen on $on (3 to 1)', (pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });

  test('every colour is written as #rrggbb, so that it can be measured', () => {
    for (const value of Object.values(colours)) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });
});
