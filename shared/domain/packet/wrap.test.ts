import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ellipsize, fitText, textWidthPt, wrapText } from './wrap.ts';

const type = { sizePt: 10, weight: 'regular' } as const;

test('lines break between words and keep every one of them', () => {
  const lines = wrapText('Should she have the operation now, or another test first?', type, 120);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe('Should she have the operation now, or another test first?');
});

test('no line is wider than its column, and no character is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 20, max: 300 }),
      (text, width) => {
        const lines = wrapText(text, type, width);
        for (const line of lines)
          expect([...line].length <= 1 || textWidthPt(line, type) <= width).toBe(true);
        const bare = (value: string): string => value.replace(/[ \t\u3000\r\n]/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
      },
    ),
  );
});

test('a word too long for the column is broken, not run over', () => {
  const lines = wrapText('x'.repeat(100), type, 50);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.join('')).toBe('x'.repeat(100));
});

test('a line break that was typed stays', () => {
  expect(wrapText('one\r\ntwo\n\nthree', type, 200)).toEqual(['one', 'two', '', 'three']);
});

test('what is cut ends with an ellipsis and still fits', () => {
  const lines = fitText('one two three four five six seven eight nine ten', type, {
    widthPt: 60,
    maxLines: 2,
  });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(textWidthPt(lines[1] ?? '', type)).toBeLessThanOrEqual(60);
  expect(fitText('short', type, { widthPt: 60, maxLines: 1 })).toEqual(['short']);
});

test('one line can be shortened to nothing but the ellipsis', () => {
  expect(ellipsize('Quillfeather', type, 3)).toBe('…');
});
