import { expect, test } from 'vitest';
import { Patience, waitAfter } from './patience.ts';

test('the first slips cost nothing, then each try waits longer, half a minute at most', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 1000].map(waitAfter)).toEqual([
    0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

test('wrong tries are counted for each file, and told once it opens', async () => {
  const patience = new Patience();
  for (const path of ['a', 'a', 'b']) patience.slipped(path);
  await patience.before('a');
  expect(patience.opened('a')).toBe(2);
  expect(patience.opened('a')).toBe(0);
  expect(patience.opened('b')).toBe(1);
});
