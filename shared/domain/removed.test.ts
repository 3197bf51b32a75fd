import { expect, test } from 'vitest';
import { keptDays, longRemoved } from './removed.ts';

const dayMs = 24 * 60 * 60 * 1000;

test('only what was removed more than thirty days ago counts as long removed', () => {
  const now = Date.UTC(2026, 4, 1);
  const removed = [29, 30, 31].map((days) => ({ days, removedAt: now - days * dayMs }));
  expect(keptDays).toBe(30);
  expect(longRemoved(removed, now).map(({ days }) => days)).toEqual([31]);
});
