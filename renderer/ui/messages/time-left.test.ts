import { expect, test } from 'vitest';
import { minutesLeft, paceAfter } from './time-left.ts';

test('nothing is said before the pace can be trusted', () => {
  const pace = paceAfter(null, { done: 0, total: 1000 }, 0);
  expect(minutesLeft(pace, 500, 1_000)).toBeNull();
  expect(minutesLeft(pace, 10, 60_000)).toBeNull();
});

test('the time left follows from how fast it went so far', () => {
  const pace = paceAfter(null, { done: 0, total: 1000 }, 0);
  expect(minutesLeft(pace, 100, 60_000)).toBe(9);
  expect(minutesLeft(pace, 900, 540_000)).toBe(1);
  expect(minutesLeft(pace, 980, 580_000)).toBe(0);
});

test('work that was taken up in the middle counts from there, and another total begins anew', () => {
  const pace = paceAfter(null, { done: 500, total: 1000 }, 10_000);
  expect(paceAfter(pace, { done: 600, total: 1000 }, 20_000)).toBe(pace);
  expect(minutesLeft(pace, 600, 70_000)).toBe(4);
  expect(paceAfter(pace, { done: 0, total: 20 }, 90_000)).toEqual({ sinceMs: 90_000, from: 0, total: 20 });
});
