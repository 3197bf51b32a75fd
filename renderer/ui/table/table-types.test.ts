// How a table lays its rows out.
import { expect, test } from 'vitest';
import { leastWidthRem, linesOf } from './table-types.ts';

test('rows keep their count across sections, and an empty section has no heading', () => {
  const sections = [
    { key: 'a', heading: 'First', rows: ['x', 'y'] },
    { key: 'b', heading: 'Nothing here', rows: [] },
    { key: 'c', heading: null, rows: ['z'] },
  ];
  const lines = linesOf(sections, (row) => row);
  expect(lines.map((line) => (line.kind === 'row' ? `${line.position} ${line.key}` : line.heading))).toEqual([
    'First',
    '0 x',
    '1 y',
    '2 z',
  ]);
});

test('a table stacks its rows before a column would have to be scrolled to', () => {
  const columns = [{ width: 'minmax(14rem, 2fr)' }, { width: '9rem' }, { width: '1fr' }];
  expect(leastWidthRem(columns, false)).toBe(14 + 9 + 0 + 2 + 2);
  expect(leastWidthRem(columns, true)).toBe(14 + 9 + 0 + 2.75 + 3 + 2);
});
