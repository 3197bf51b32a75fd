import { describe, expect, test } from 'vitest';
import { inReadingOrder } from './columns.ts';
import type { SeenWord } from './table.ts';

const letterWidth = 20;
const pitch = 50;

/** Texts laid on a page by hand: each at its place, as one line with all that stands at the same height. */
function page(texts: readonly { text: string; x?: number; row: number }[]): SeenWord[] {
  const rows = [...new Set(texts.map(({ row }) => row))].sort((a, b) => a - b);
  return texts
    .toSorted((a, b) => a.row - b.row)
    .flatMap(({ text, x = 100, row }) => {
      let left = x;
      return text.split(' ').map((word) => {
        const width = word.length * letterWidth;
        const seen = {
          text: word,
          left,
          top: row * pitch,
          width,
          height: 36,
          confidence: 95,
          line: rows.indexOf(row),
        };
        left += width + letterWidth;
        return seen;
      });
    });
}

function linesOf(words: readonly SeenWord[]): string[] {
  const lines: string[] = [];
  for (const { text, line } of words)
    lines[line] = lines[line] === undefined ? text : `${lines[line]} ${text}`;
  return Array.from(lines, (line) => line ?? '');
}

const prose = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name} line ${at} goes on and on`);

describe('prose in columns', () => {
  const first = prose('left', 8);
  const second = prose('right', 8);
  const columns = (firstRow: number, apart = 0) => [
    ...first.map((text, at) => ({ text, row: firstRow + at })),
    ...second.map((text, at) => ({ text, x: 800, row: firstRow + at + apart })),
  ];

  test('is read one column after the other, with a blank line between them', () => {
    expect(linesOf(inReadingOrder(page(columns(0))))).toEqual([...first, '', ...second]);
  });

  test('also where the lines of one stand half a line below those of the other', () => {
    expect(linesOf(inReadingOrder(page(columns(0, 0.5))))).toEqual([...first, '', ...second]);
  });

  test('in three columns as in two', () => {
    const third = prose('third', 8).map((text, at) => ({ text, x: 1500, row: at }));
    expect(linesOf(inReadingOrder(page([...columns(0), ...third])))).toEqual([
      ...first,
      '',
      ...second,
      '',
      ...prose('third', 8),
    ]);
  });

  test('keeps what stands over all columns, above, between and below them, in its place', () => {
    const title = 'A title over both columns of the whole page which is as wide as they are';
    const made = page([
      { text: title, row: 0 },
      ...columns(1),
      { text: title, row: 10 },
      ...columns(11),
      { text: 'Impression', row: 21 },
      { text: title, row: 22 },
    ]);
    expect(linesOf(inReadingOrder(made))).toEqual([
      title,
      '',
      ...first,
      '',
      ...second,
      '',
      title,
      '',
      ...first,
      '',
      ...second,
      '',
      'Impression',
      title,
    ]);
  });

  test('loses and doubles no word', () => {
    const made = page(columns(0, 0.5));
    const places = (words: readonly SeenWord[]) =>
      words.map(({ left, top, text }) => `${left} ${top} ${text}`);
    expect(places(inReadingOrder(made)).sort()).toEqual(places(made).sort());
  });
});

const acrossOnly: Record<string, SeenWord[]> = {
  'one column': page(prose('only', 30).map((text, row) => ({ text, row }))),
  'a table of results': page(
    Array.from({ length: 20 }, (_, row) => [
      { text: 'Hemoglobin A1c', row },
      { text: '13.4', x: 700, row },
      { text: '12.0 - 15.5', x: 1000, row },
      { text: 'g/dL', x: 1400, row },
    ]).flat(),
  ),
  'names of fields and what was filled in': page(
    Array.from({ length: 12 }, (_, row) => [
      { text: 'Date of birth', row },
      { text: '03/14/1958', x: 800, row },
    ]).flat(),
  ),
  'two addresses side by side': page(
    ['Lakeshore Cancer Center', '12 Harbor Road', 'Springfield IL 62701', 'Phone 555 0100'].flatMap(
      (text, row) => [
        { text, row },
        { text, x: 1000, row },
      ],
    ),
  ),
  'a page without words': [],
};

test.each(Object.entries(acrossOnly))('%s stays as it is read across', (_, words) => {
  expect(inReadingOrder(words)).toEqual(words);
});
