// Keyboard movement in lists of any length.
import { expect, test } from 'vitest';
import { keysBetween, positionAfter, toggled } from './moves.ts';

const list = { at: 5, count: 10_000, page: 12 };

test.each([
  ['ArrowDown', 6],
  ['ArrowUp', 4],
  ['PageDown', 16],
  ['PageUp', 0],
  ['Home', 0],
  ['End', 9_999],
  ['a', null],
])('%s goes to %s', (key, position) => {
  expect(positionAfter(key, list)).toBe(position);
});

test('the ends hold', () => {
  expect(positionAfter('ArrowUp', { ...list, at: 0 })).toBe(0);
  expect(positionAfter('ArrowDown', { ...list, at: 9_999 })).toBe(9_999);
  expect(positionAfter('ArrowDown', { ...list, count: 0 })).toBeNull();
});

test('a range takes in both ends, whichever way it was drawn', () => {
  const keys = ['a', 'b', 'c', 'd'];
  expect([...keysBetween(keys, 1, 2)]).toEqual(['b', 'c']);
  expect([...keysBetween(keys, 3, 1)]).toEqual(['b', 'c', 'd']);
});

test('choosing twice is not choosing, and the set given is left alone', () => {
  const chosen = new Set(['a']);
  expect([...toggled(chosen, 'b')]).toEqual(['a', 'b']);
  expect([...toggled(chosen, 'a')]).toEqual([]);
  expect([...chosen]).toEqual(['a']);
});
