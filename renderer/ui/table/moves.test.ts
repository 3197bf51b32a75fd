// Keyboard movement in lists of any length.
import { expect, test } from 'vitest';
import { actionOf, keysBetween, positionAfter, toggled } from './moves.ts';

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

const press = (key: string, held: Partial<Parameters<typeof actionOf>[0]> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test('with checkboxes Space chooses, Shift extends, Ctrl+A takes all, Escape lets go', () => {
  const rows = { ...list, canChoose: true, chosen: 2 };
  expect(actionOf(press(' '), rows)).toEqual({ do: 'toggle' });
  expect(actionOf(press('ArrowDown', { shiftKey: true }), rows)).toEqual({ do: 'go', to: 6, extend: true });
  expect(actionOf(press('a', { ctrlKey: true }), rows)).toEqual({ do: 'all' });
  expect(actionOf(press('Escape'), rows)).toEqual({ do: 'none' });
  expect(actionOf(press('Enter'), rows)).toEqual({ do: 'open' });
});

test('without checkboxes Space opens, and Escape is left for whoever else wants it', () => {
  const rows = { ...list, canChoose: false, chosen: 0 };
  expect(actionOf(press(' '), rows)).toEqual({ do: 'open' });
  expect(actionOf(press('ArrowDown', { shiftKey: true }), rows)).toEqual({ do: 'go', to: 6, extend: false });
  expect(actionOf(press('Escape'), rows)).toBeNull();
  expect(actionOf(press('a', { ctrlKey: true }), rows)).toBeNull();
  expect(actionOf(press('x'), rows)).toBeNull();
});
