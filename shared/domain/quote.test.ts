import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeQuote } from './quote.ts';
import type { PlacedWord } from './quote.ts';

/** Words of 40 points, four on a line, lines 12 points high and 16 apart. */
function laid(text: string): PlacedWord[] {
  return text.split(' ').map((word, at) => ({
    text: word,
    x: 50 + (at % 4) * 44,
    y: 100 + Math.floor(at / 4) * 16,
    width: 40,
    height: 12,
  }));
}

test('a quote on one line is one box from its first word to its last', () => {
  expect(placeQuote(laid('I would operate now'), 'would operate')).toEqual([
    { x: 94, y: 100, width: 84, height: 12 },
  ]);
});

test('a quote that runs on is one box a line', () => {
  expect(placeQuote(laid('I would operate. I don’t want to miss the window.'), "I don't want to")).toEqual([
    { x: 182, y: 100, width: 40, height: 12 },
    { x: 50, y: 116, width: 128, height: 12 },
  ]);
});

test('a quote that the page does not hold letter by letter has no place', () => {
  expect(placeQuote(laid('The cyst measures 32 mm'), 'The cyst measures 31 mm')).toBeNull();
  expect(placeQuote(laid('The cyst'), '')).toBeNull();
});

test('any run of words of a page is found where it stands', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
      const [from, to] = [a % list.length, b % list.length].sort((x, y) => x - y) as [number, number];
      const found = placeQuote(laid(list.join(' ')), list.slice(from, to + 1).join(' '));
      expect(found?.length).toBeGreaterThan(0);
    }),
  );
});
