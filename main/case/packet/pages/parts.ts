// What all made pages share: the head with its title, the running name, and tables drawn as they were laid out.
import type { PacketFacts } from '../../../../shared/domain/packet/facts.ts';
import type { Column, Frame, LaidRow, TableStyle } from '../../../../shared/domain/packet/table.ts';
import { gutterPt } from '../../../../shared/domain/packet/table.ts';
import { wordsFor } from '../../../../shared/domain/packet/words.ts';
import type { PacketWords } from '../../../../shared/domain/packet/words.ts';
import type { PacketPlan } from '../../../../shared/domain/packet-plan.ts';
import { describeDate } from '../../../../shared/domain/partial-date.ts';
import type { Printing, Sheet } from '../sheet.ts';
import { accent, hairline, ink, quiet } from '../sheet.ts';
import { sizeThatFits } from '../type/faces.ts';

/** What a page is drawn from. `pageOf` gives the first page of an outline key. */
export type Draw = {
  facts: PacketFacts;
  /** In the reader's language. */
  words: PacketWords;
  plan: PacketPlan;
  printing: Printing;
  pageOf: ReadonlyMap<string, number>;
};

/** Baseline of a line of text whose box begins at `top`. */
export function baseline(top: number, leadPt: number, sizePt: number): number {
  return top + (leadPt - sizePt) / 2 + sizePt * 0.8;
}

/** Name and birth date stand on every page we make: loose pages must find their way back. */
function runningName(facts: PacketFacts): string {
  const { caseFile } = facts;
  const { summary, language } = wordsFor(facts);
  const name = caseFile.nameOnId || caseFile.patientName;
  if (!caseFile.dateOfBirth) return name;
  return `${name} · ${summary.born(describeDate(caseFile.dateOfBirth, language))}`;
}

/** `isNamed` where the lead itself says who it is. */
export type Head = { title: string; lead: string; isNamed?: boolean; part?: { at: number; of: number } };

function drawRunningName(sheet: Sheet, facts: PacketFacts, { marginPt, topPt, widthPt }: Frame): void {
  sheet.silently(() =>
    sheet.fitted(widthPt - marginPt, topPt - 16, runningName(facts), {
      face: 'sans',
      sizePt: 8.5,
      color: quiet,
      align: 'right',
      maxWidthPt: widthPt - 2 * marginPt,
    }),
  );
}

const titleSizesPt = [21, 19, 17, 15, 13];

/** Title, sentence and running name. Returns where the rows begin. */
export function drawHead(
  sheet: Sheet,
  facts: PacketFacts,
  frame: Frame,
  { title, lead, isNamed = false, part }: Head,
): number {
  const { marginPt, topPt, widthPt, headPt } = frame;
  const right = widthPt - marginPt;
  if (!isNamed) drawRunningName(sheet, facts, frame);
  const count = part && part.of > 1 ? `${part.at} / ${part.of}` : '';
  const countWidth =
    count === ''
      ? 0
      : sheet.silently(() =>
          sheet.text(right, topPt + 18, count, { face: 'sans', sizePt: 9, color: quiet, align: 'right' }),
        ) + gutterPt;
  const maxWidthPt = right - marginPt - countWidth;
  // A title that loses its end may lose what it is about, such as the number of a law.
  const sizePt = sizeThatFits(title, 'serifBold', {
    sizesPt: titleSizesPt,
    widthPt: maxWidthPt,
    maxLines: 1,
  });
  sheet.within('H1', () =>
    sheet.fitted(marginPt, topPt + 19, title, { face: 'serifBold', sizePt, maxWidthPt }),
  );
  if (lead)
    sheet.fitted(marginPt, topPt + 36, lead, {
      face: 'sans',
      sizePt: 9.5,
      color: quiet,
      maxWidthPt: right - marginPt,
    });
  sheet.rule([marginPt, topPt + 47], [right, topPt + 47], { stroke: accent, widthPt: 1.2 });
  return topPt + headPt;
}

/** Left edges of the columns, the first at `x`. */
export function columnEdges(columns: readonly Column[], x: number): number[] {
  let next = x;
  return columns.map((column) => {
    const edge = next;
    next += column.widthPt + gutterPt;
    return edge;
  });
}

/** The line of column titles. Takes `style.titlesPt`. */
export function drawTitles(
  sheet: Sheet,
  columns: readonly Column[],
  { x, y, style }: { x: number; y: number; style: TableStyle },
): number {
  const edges = columnEdges(columns, x);
  const drawTitle = (column: Column, at: number): void => {
    const edge = edges[at] ?? x;
    const place = column.align === 'right' ? edge + column.widthPt : edge;
    sheet.text(place, y + 8, column.title, {
      face: 'sans',
      sizePt: 8.5,
      color: quiet,
      align: column.align,
      maxWidthPt: column.widthPt + gutterPt / 2,
    });
  };
  sheet.within('TR', () => {
    for (const [at, column] of columns.entries()) sheet.within('TH', () => drawTitle(column, at), 'Column');
  });
  return y + style.titlesPt;
}

/** What rows are to those who have a page read aloud: `heading` and `cell` are parts of one `row`. */
const spokenRoles = {
  table: { row: 'TR', heading: 'TH', cell: 'TD' },
  list: { row: 'LI', heading: 'LBody', cell: 'P' },
  text: { row: 'Sect', heading: 'H2', cell: 'P' },
} as const;

export type RowPlace = { top: number; textTop: number; left: number; right: number; edges: number[] };
export type DrawRow<Ref> = (row: LaidRow<Ref>, place: RowPlace) => void;
export type TableOptions<Ref> = {
  x: number;
  y: number;
  style: TableStyle;
  /** Lines below rows, the quiet way to lead an eye across. */
  rules: boolean;
  /** Draws what the cells' own text is not: links, page numbers, dots. */
  also?: DrawRow<Ref>;
  /** Columns whose text `also` draws. */
  skip?: readonly number[];
  /** What the rows are to those who have the page read aloud; rows of a table where nothing is said. */
  spokenAs?: 'table' | 'list' | 'text';
  /** Columns set in the quieter ink. */
  quietColumns?: readonly number[];
};

/** Draws rows as they were laid out; gives back where the last one ends. */
export function drawRows<Ref>(
  sheet: Sheet,
  rows: readonly LaidRow<Ref>[],
  options: TableOptions<Ref>,
): number {
  let y = options.y;
  for (const row of rows) {
    const edges = columnEdges(row.columns, options.x);
    const last = row.columns.at(-1);
    const right = (edges.at(-1) ?? options.x) + (last?.widthPt ?? 0);
    const place = { top: y, textTop: y + options.style.padPt / 2, left: options.x, right, edges };
    const roles = spokenRoles[options.spokenAs ?? 'table'];
    sheet.within(roles.row, () => {
      if (row.kind === 'heading')
        sheet.within(roles.heading, () => drawHeading(sheet, row, { ...place, style: options.style }));
      else drawCells(sheet, row, place, { ...options, cell: roles.cell });
      options.also?.(row, place);
    });
    y += row.heightPt;
    if (row.kind === 'row' && options.rules) sheet.rule([options.x, y], [right, y]);
  }
  return y;
}

function drawHeading<Ref>(
  sheet: Sheet,
  row: LaidRow<Ref>,
  { top, left, right, style }: RowPlace & { style: TableStyle },
): void {
  const text = row.lines[0]?.[0] ?? '';
  const y = top + row.heightPt - 6;
  if (text)
    sheet.text(left, y, text, {
      face: 'serifBold',
      sizePt: style.sizePt + 2.5,
      color: accent,
      maxWidthPt: right - left,
    });
  else sheet.rule([left, y], [right, y], { stroke: hairline });
}

function drawCells<Ref>(
  sheet: Sheet,
  row: LaidRow<Ref>,
  place: RowPlace,
  { style, cell, skip = [], quietColumns = [] }: TableOptions<Ref> & { cell: 'TD' | 'P' },
): void {
  const drawCell = (column: Column, at: number): void => {
    const edge = place.edges[at] ?? 0;
    const x = column.align === 'right' ? edge + column.widthPt : edge;
    for (const [line, text] of (row.lines[at] ?? []).entries()) {
      const y = baseline(place.textTop + line * style.leadPt, style.leadPt, style.sizePt);
      const color = quietColumns.includes(at) ? quiet : ink;
      sheet.text(x, y, text, {
        face: column.weight === 'bold' ? 'sansBold' : 'sans',
        sizePt: style.sizePt,
        color,
        align: column.align,
        maxWidthPt: column.widthPt,
      });
    }
  };
  for (const [at, column] of row.columns.entries())
    if (!skip.includes(at)) sheet.within(cell, () => drawCell(column, at));
}
