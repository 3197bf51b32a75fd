import { expect, test } from 'vitest';
import { isPressed } from './keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test('a shortcut is pressed with exactly its keys; the command key of a Mac counts as Ctrl', () => {
  expect(isPressed('Ctrl+K', press('k', { ctrlKey: true }))).toBe(true);
  expect(isPressed('Ctrl+K', press('k', { metaKey: true }))).toBe(true);
  expect(isPressed('Ctrl+K', press('k'))).toBe(false);
  expect(isPressed('Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(isPressed('Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
  expect(isPressed('Ctrl+K', press('k', { ctrlKey: true, altKey: true }))).toBe(false);
  expect(isPressed('F1', press('F1'))).toBe(true);
});

test('a sign that lies under Shift on some keyboards is found there too', () => {
  expect(isPressed('Ctrl+/', press('/', { ctrlKey: true }))).toBe(true);
  expect(isPressed('Ctrl+/', press('/', { ctrlKey: true, shiftKey: true }))).toBe(true);
});
