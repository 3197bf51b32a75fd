// Taking a doctor's words from a page, letter by letter and line by line.
import { expect, test } from 'vitest';
import { boxesOf, textOf, wordNear, wordOnLine } from './word-pick.ts';

const word = (text: string, x: number, y: number, width = 40) => ({
  text,
  region: { x, y, width, height: 10 },
});
const page = [
  word('We', 72, 100, 20),
  word('recommend', 96, 100, 60),
  word('surveil-', 160, 100, 50),
  word('lance', 72, 115, 30),
  word('for', 106, 115, 20),
  word('now.', 130, 115, 25),
];

test('the word under the pointer is found, and the nearest one beside a line', () => {
  expect(wordNear(page, { x: 100, y: 105 })).toBe(1);
  expect(wordNear(page, { x: 400, y: 104 })).toBe(2);
  expect(wordNear(page, { x: 10, y: 121 })).toBe(3);
  expect(wordNear([], { x: 10, y: 121 })).toBe(-1);
});

test('words join with single spaces, and a word parted by a line end is whole again', () => {
  expect(textOf(page, { from: 0, to: 5 })).toBe('We recommend surveillance for now.');
  expect(textOf(page, { from: 4, to: 3 })).toBe('lance for');
});

test('a hyphen that belongs to the word stays', () => {
  expect(textOf([word('low-', 160, 100), word('Grade', 72, 115)], { from: 0, to: 1 })).toBe('low- Grade');
  expect(textOf([word('T2-', 100, 100), word('weighted', 160, 100)], { from: 0, to: 1 })).toBe(
    'T2- weighted',
  );
});

test('a pick has one box for each line, tight around its words', () => {
  expect(boxesOf(page, { from: 1, to: 4 })).toEqual([
    { x: 96, y: 100, width: 114, height: 10 },
    { x: 72, y: 115, width: 54, height: 10 },
  ]);
});

test('arrow keys go to the word above and below', () => {
  expect(wordOnLine(page, 1, 1)).toBe(4);
  expect(wordOnLine(page, 5, -1)).toBe(2);
  expect(wordOnLine(page, 0, -1)).toBe(0);
});
