import { expect, test } from 'vitest';
import { slipsAllowed, slipsBetween } from './close-word.ts';

test('a letter left out, added, changed or swapped with its neighbour is one slip', () => {
  for (const typed of ['quilfeather', 'quillfeatther', 'quillfeether', 'quillfaether'])
    expect(slipsBetween(typed, 'quillfeather', 2), typed).toBe(1);
  expect(slipsBetween('quillfeather', 'quillfeather', 2)).toBe(0);
  expect(slipsBetween('liver', 'kidney', 2)).toBe(3);
});

test('short words are taken as they are', () => {
  expect(slipsAllowed('cea')).toBe(0);
  expect(slipsAllowed('greer')).toBe(1);
  expect(slipsAllowed('thistlewood')).toBe(2);
});
