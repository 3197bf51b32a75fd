// What a table is told: columns, sections of rows, and what is open or chosen. Knows no noun.
import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  header: string;
  /** A grid track: `8rem`, `minmax(12rem, 2fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Numbers in columns: digits of one width. */
  numeric?: boolean;
  /** The row is named by this cell for screen readers, and stands first where rows are stacked. One column has it. */
  isName?: boolean;
  sortable?: boolean;
  /** Where rows are stacked, this cell does not speak for itself: its header stands before it. */
  labelStacked?: boolean;
};

export type Section<Row> = {
  key: string;
  /** A sentence, such as a study with its date; null for rows with no heading. */
  heading: ReactNode | null;
  rows: readonly Row[];
};

export type Sort = { column: string; descending: boolean };

export type TableProps<Row> = {
  /** Names the table for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  sections: readonly Section<Row>[];
  rowKey: (row: Row) => string;
  /** A plain name of the row, for its checkbox. */
  rowName: (row: Row) => string;
  /** The row whose details are shown; moving with the arrow keys then takes the details along. */
  openKey?: string | null;
  onOpen?: (row: Row) => void;
  /** Given, every row has a checkbox. */
  chosen?: ReadonlySet<string>;
  onChoose?: (chosen: ReadonlySet<string>) => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Shown in place of rows. */
  empty?: ReactNode;
  /** Lower rows, for long lists on request. */
  compact?: boolean;
  /** Rows become small stacks where the columns no longer fit side by side; given, already below this width in rem. */
  stackBelowRem?: number;
};

/** One line of the virtual list: a section's heading or a row. */
export type Line<Row> =
  | { kind: 'heading'; key: string; heading: ReactNode; rows: number }
  | { kind: 'row'; key: string; row: Row; position: number };

/** Sections laid out as lines; `position` counts rows only, across sections. */
export function linesOf<Row>(sections: readonly Section<Row>[], rowKey: (row: Row) => string): Line<Row>[] {
  const lines: Line<Row>[] = [];
  let position = 0;
  for (const { key, heading, rows } of sections) {
    if (heading !== null && rows.length > 0)
      lines.push({ kind: 'heading', key: `heading:${key}`, heading, rows: rows.length });
    for (const row of rows) {
      lines.push({ kind: 'row', key: rowKey(row), row, position });
      position += 1;
    }
  }
  return lines;
}

const gapRem = 1;
const paddingRem = 2;
const choiceRem = 2.75;

/** The least a grid track takes: `8rem` → 8, `minmax(12rem, 2fr)` → 12, `1fr` → 0. */
function leastOf(track: string): number {
  return Number(/^(?:minmax\(\s*)?([\d.]+)rem/.exec(track.trim())?.[1] ?? 0);
}

/** Below this width, in rem, the columns would have to be scrolled sideways. */
export function leastWidthRem(columns: readonly Pick<Column<never>, 'width'>[], canChoose: boolean): number {
  const tracks = [...(canChoose ? [choiceRem] : []), ...columns.map(({ width }) => leastOf(width))];
  return tracks.reduce((sum, track) => sum + track, 0) + gapRem * (tracks.length - 1) + paddingRem;
}
