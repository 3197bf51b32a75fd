// Lists in print: columns, rows, how high each row becomes and on which page it stands. The drawing only follows.
import type { Type, Weight } from './wrap.ts';
import { fitText, wrapText } from './wrap.ts';

export type Paper = 'letter' | 'a4';
export type Frame = {
  widthPt: number;
  heightPt: number;
  marginPt: number;
  topPt: number;
  /** Kept free for the page number and the footer. */
  bottomPt: number;
  /** From the top margin to the first row: the page's title and its sentence. */
  headPt: number;
};

const sizes: Record<Paper, readonly [number, number]> = { letter: [612, 792], a4: [595.28, 841.89] };

export function portrait(paper: Paper): Frame {
  const [widthPt, heightPt] = sizes[paper];
  return { widthPt, heightPt, marginPt: 54, topPt: 56, bottomPt: 52, headPt: 64 };
}

export function landscape(paper: Paper): Frame {
  const [heightPt, widthPt] = sizes[paper];
  return { widthPt, heightPt, marginPt: 48, topPt: 46, bottomPt: 54, headPt: 56 };
}

export function bodyWidth(frame: Frame): number {
  return frame.widthPt - 2 * frame.marginPt;
}

/** Height for rows, below the head and above the footer. */
export function bodyHeight(frame: Frame): number {
  return frame.heightPt - frame.topPt - frame.headPt - frame.bottomPt;
}

export type Column = {
  title: string;
  widthPt: number;
  weight: Weight;
  align: 'left' | 'right';
  maxLines: number;
};
export type TableStyle = {
  sizePt: number;
  leadPt: number;
  /** Above and below a row's text together. */
  padPt: number;
  headingPt: number;
  /** Height of the line of column titles; 0 for none. It is repeated on every page. */
  titlesPt: number;
};

/**
 * `ref` is the caller's own: what the row speaks of. `extraPt` is room below the text, to write in. `tails` marks cells
 * that end with one more line, which the drawing fills: a page number that is not known yet. `columns` are the row's own,
 * where it stands below another table's. `keeps`: never the last on its page, it stands with the row behind it.
 */
export type Row<Ref> = {
  kind: 'heading' | 'row';
  cells: readonly string[];
  extraPt?: number;
  tails?: readonly boolean[];
  columns?: readonly Column[];
  keeps?: boolean;
  ref: Ref;
};
export type LaidRow<Ref> = {
  kind: 'heading' | 'row';
  lines: string[][];
  columns: readonly Column[];
  heightPt: number;
  ref: Ref;
};

/** Space between columns. */
export const gutterPt = 10;

function layRow<Ref>(row: Row<Ref>, common: readonly Column[], style: TableStyle): LaidRow<Ref> {
  const columns = row.columns ?? common;
  if (row.kind === 'heading') {
    const whole = columns.reduce((sum, column) => sum + column.widthPt + gutterPt, -gutterPt);
    const lines = fitText(
      row.cells[0] ?? '',
      { sizePt: style.sizePt + 1.5, weight: 'bold' },
      { widthPt: whole, maxLines: 1 },
    );
    return { kind: 'heading', lines: [lines], columns, heightPt: style.headingPt, ref: row.ref };
  }
  const lines = columns.map((column, at) => {
    const type: Type = { sizePt: style.sizePt, weight: column.weight };
    const cell = fitText(row.cells[at] ?? '', type, { widthPt: column.widthPt, maxLines: column.maxLines });
    return row.tails?.[at] ? [...cell, ''] : cell;
  });
  const most = Math.max(1, ...lines.map((cell) => cell.length));
  return {
    kind: 'row',
    lines,
    columns,
    heightPt: most * style.leadPt + style.padPt + (row.extraPt ?? 0),
    ref: row.ref,
  };
}

/** Running text line by line: of a paragraph no line stands alone at the foot of a page or at the head of the next one. */
export function textRows(text: string, type: Type, widthPt: number): Row<null>[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines = wrapText(paragraph, type, widthPt);
    return lines.map((line, at): Row<null> => {
      const keeps = lines.length > 1 && (at === 0 || at === lines.length - 2);
      return { kind: 'row', cells: [line], keeps, ref: null };
    });
  });
}

/** Rows on their pages, in order. A heading never stands alone at the foot of a page. No rows give no page. */
export function layTable<Ref>(
  rows: readonly Row<Ref>[],
  { columns, style, capacityPt }: { columns: readonly Column[]; style: TableStyle; capacityPt: number },
): LaidRow<Ref>[][] {
  const pages: LaidRow<Ref>[][] = [];
  let page: LaidRow<Ref>[] = [];
  let left = 0;
  const laid = rows.map((row) => layRow(row, columns, style));
  const keeps = (at: number): boolean => rows[at]?.kind === 'heading' || rows[at]?.keeps === true;
  const needed = (at: number): number =>
    (laid[at]?.heightPt ?? 0) + (keeps(at) && at + 1 < laid.length ? needed(at + 1) : 0);
  for (const [at, row] of laid.entries()) {
    if (pages.length === 0 || (needed(at) > left && page.length > 0)) {
      page = [];
      pages.push(page);
      left = capacityPt - style.titlesPt;
    }
    page.push(row);
    left -= row.heightPt;
  }
  return pages;
}
