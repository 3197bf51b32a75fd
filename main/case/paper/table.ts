// Tables of any width and length: column widths from what stands in them, pages turned where they must be, heads repeated.
import { hairline, ink, quiet } from '../packet/sheet.ts';
import type { Block, Rich } from './block.ts';
import { plainText } from './block.ts';
import type { Flow } from './flow.ts';
import type { Line, Setting } from './lines.ts';
import { breakRich, measure, reading, strong } from './lines.ts';

export type TableBlock = Extract<Block, { kind: 'table' }>;

const sizePt = 9.5;
const leadPt = 13;
const padPt = 7;
const gutterPt = 12;
const cellSetting: Setting = { faces: reading, sizePt };
const headSetting: Setting = { faces: strong, sizePt: 8.5 };
/** Longer words are cut rather than push a whole table apart. */
const longestWordPt = 120;
/** The widths of a longer table are judged by rows spread over it. */
const judgedRows = 400;

/** More than this stand on no page, whatever their heads say. */
const mostColumns = 60;

export type TablePlan = { kind: 'columns'; widths: number[]; turned: boolean } | { kind: 'cards' };
type Wish = { min: number; max: number };

function columnCount({ head, rows }: TableBlock): number {
  return rows.reduce((most, row) => Math.max(most, row.length), head?.length ?? 0);
}

function wishes(table: TableBlock, columns: number): Wish[] {
  const found = Array.from({ length: columns }, (): Wish => ({ min: 12, max: 12 }));
  const judge = (cells: readonly Rich[], setting: Setting): void => {
    for (const [at, cell] of cells.entries()) {
      const wish = found[at];
      if (!wish) continue;
      const { wordPt, linePt } = measure(cell, setting);
      wish.min = Math.max(wish.min, Math.min(wordPt + 1, longestWordPt));
      wish.max = Math.max(wish.max, Math.min(linePt + 1, 420));
    }
  };
  if (table.head) judge(table.head, headSetting);
  const step = Math.max(1, Math.floor(table.rows.length / judgedRows));
  for (let at = 0; at < table.rows.length; at += step) judge(table.rows[at] ?? [], cellSetting);
  return found;
}

/** Every column has what its words need; what is left is shared by those that want more. */
function share(wanted: readonly Wish[], roomPt: number): number[] {
  const min = wanted.reduce((sum, wish) => sum + wish.min, 0);
  const more = wanted.reduce((sum, wish) => sum + Math.max(0, wish.max - wish.min), 0);
  if (min >= roomPt) return wanted.map((wish) => (wish.min / min) * roomPt);
  const part = more === 0 ? 0 : Math.min(1, (roomPt - min) / more);
  return wanted.map((wish) => wish.min + Math.max(0, wish.max - wish.min) * part);
}

export function planTable(table: TableBlock, flow: Pick<Flow, 'widthWhen'>): TablePlan {
  const columns = columnCount(table);
  if (columns > mostColumns) return { kind: 'cards' };
  const wanted = wishes(table, columns);
  const gutters = gutterPt * Math.max(0, columns - 1);
  const room = (turned: boolean): number => flow.widthWhen({ turned }) - gutters;
  const min = wanted.reduce((sum, wish) => sum + wish.min, 0);
  const max = wanted.reduce((sum, wish) => sum + wish.max, 0);
  // Across also where it would fit upright, but only as a pile of short lines.
  const turned = min > room(false) || (columns > 6 && max > 2.2 * room(false));
  if (min <= room(turned)) return { kind: 'columns', widths: share(wanted, room(turned)), turned };
  return table.head && columns > 3
    ? { kind: 'cards' }
    : { kind: 'columns', widths: share(wanted, Math.max(columns * 6, room(true))), turned: true };
}

type Drawing = { flow: Flow; edges: number[]; widths: readonly number[] };

function breakCells(cells: readonly Rich[], widths: readonly number[], setting: Setting): Line[][] {
  return widths.map((width, at) => breakRich(cells[at] ?? '', setting, width));
}

/** Not by spreading: a row can have more cells than a call can have arguments. */
const mostLines = (cells: readonly Line[][]): number =>
  cells.reduce((most, lines) => Math.max(most, lines.length), 1);

function drawHead({ flow, edges, widths }: Drawing, head: readonly Rich[] | undefined): void {
  if (head && head.some((cell) => plainText(cell).trim() !== '')) {
    // A head is never more than a few lines: the rows are what the page is for.
    const cells = breakCells(head, widths, headSetting).map((lines) => lines.slice(0, 4));
    const most = mostLines(cells);
    flow.begin('TR');
    for (const [at, lines] of cells.entries()) {
      flow.begin('TH', 'Column');
      for (const [row, line] of lines.entries())
        flow.draw(line, flow.y + (most - lines.length + row) * 11.5, {
          x: edges[at] ?? flow.left,
          leadPt: 11.5,
          sizePt: 8.5,
          color: quiet,
        });
      flow.end();
    }
    flow.end();
    flow.advance(most * 11.5 + 4);
  }
  drawRule(flow, edges, widths);
}

function drawRule(flow: Flow, edges: number[], widths: readonly number[]): void {
  const right = (edges.at(-1) ?? flow.left) + (widths.at(-1) ?? 0);
  flow.sheet.rule([flow.left, flow.y], [right, flow.y], { stroke: hairline });
}

/** A row goes to the next page whole where it can, and is cut between lines only where no page is high enough. */
function drawRow(drawing: Drawing, row: readonly Rich[], newPage: () => void): void {
  const { flow, edges, widths } = drawing;
  const cells = breakCells(row, widths, cellSetting);
  const most = mostLines(cells);
  if (most * leadPt + padPt > flow.roomPt && most * leadPt + padPt < flow.pagePt * 0.4) newPage();
  for (let from = 0; from < most;) {
    let fits = Math.floor((flow.roomPt - padPt) / leadPt);
    if (fits < 1) {
      newPage();
      fits = Math.max(1, Math.floor((flow.roomPt - padPt) / leadPt));
    }
    const to = Math.min(most, from + fits);
    flow.begin('TR');
    for (const [at, lines] of cells.entries()) {
      flow.begin('TD');
      for (const [offset, line] of lines.slice(from, to).entries())
        flow.draw(line, flow.y + padPt / 2 + offset * leadPt, {
          x: edges[at] ?? flow.left,
          leadPt,
          sizePt,
          color: ink,
        });
      flow.end();
    }
    flow.end();
    flow.advance((to - from) * leadPt + padPt);
    from = to;
  }
  drawRule(flow, edges, widths);
}

function* drawColumns(
  flow: Flow,
  table: TableBlock,
  { widths, turned }: Extract<TablePlan, { kind: 'columns' }>,
): Generator<void> {
  flow.turn({ turned });
  flow.gap(6);
  flow.need(60);
  let next = flow.left;
  const edges = widths.map((width) => {
    const edge = next;
    next += width + gutterPt;
    return edge;
  });
  const drawing = { flow, edges, widths };
  flow.begin('Table');
  drawHead(drawing, table.head);
  const newPage = (): void => {
    flow.newPage();
    drawHead(drawing, table.head);
  };
  for (const row of table.rows) {
    drawRow(drawing, row, newPage);
    yield;
  }
  flow.end();
  flow.gap(9);
}

/** Too many columns for any page: each row becomes a small list of its own, named by the head. */
export function cardRows(table: TableBlock): { label: string; text: Rich }[][] {
  return table.rows.map((row) =>
    row
      .map((text, at) => ({ label: plainText(table.head?.[at] ?? ''), text }))
      .filter(({ text }) => plainText(text).trim() !== ''),
  );
}

export function drawTable(flow: Flow, table: TableBlock, plan: TablePlan): Generator<void> | null {
  return plan.kind === 'columns' ? drawColumns(flow, table, plan) : null;
}
