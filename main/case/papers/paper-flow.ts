// A printed page of the case set down the sheet: title, headings, text, tables with their heads repeated. Tagged as it is drawn.
import type { Frame, Paper as PaperSize } from '../../../shared/domain/packet/table.ts';
import { bodyWidth, landscape, portrait } from '../../../shared/domain/packet/table.ts';
import type { Paper, PaperBlock, PaperTable } from '../../../shared/domain/papers/paper.ts';
import { accent, hairline, ink, quiet } from '../packet/sheet.ts';
import type { Printing, Sheet } from '../packet/sheet.ts';
import { breakLines } from '../packet/type/faces.ts';
import type { Face } from '../packet/type/faces.ts';

type Look = { face: Face; sizePt: number; leadPt: number };
const looks = {
  title: { face: 'serifBold', sizePt: 21, leadPt: 25 },
  lead: { face: 'sans', sizePt: 9.5, leadPt: 13.5 },
  heading: { face: 'serifBold', sizePt: 12.5, leadPt: 17 },
  text: { face: 'sans', sizePt: 10, leadPt: 14 },
  cell: { face: 'sans', sizePt: 9, leadPt: 12 },
  name: { face: 'sansBold', sizePt: 9, leadPt: 12 },
  head: { face: 'sansBold', sizePt: 8, leadPt: 10.5 },
} as const satisfies Record<string, Look>;

const gutterPt = 10;
const padPt = 3.5;
/** A heading takes so much of what follows with it. */
const togetherPt = 54;
/** No text of the case is cut; this only ends what could not end by itself. */
const mostLines = 5_000;

export type PaperLook = {
  size: PaperSize;
  /** Whose case it is, above every page. */
  running: string;
  /** What stands above the pages after the first. */
  goesOn: (title: string) => string;
};

type Cell = { lines: { text: string; look: Look }[]; x: number; widthPt: number };

export class PaperFlow {
  readonly sheets: Sheet[] = [];
  private readonly printing: Printing;
  private readonly paper: Paper;
  private readonly look: PaperLook;
  private readonly frame: Frame;
  private y = 0;

  private constructor(printing: Printing, paper: Paper, look: PaperLook) {
    this.printing = printing;
    this.paper = paper;
    this.look = look;
    this.frame = paper.isWide ? landscape(look.size) : portrait(look.size);
  }

  /** Gives back the sheets drawn. */
  static draw(printing: Printing, paper: Paper, look: PaperLook): Sheet[] {
    const flow = new PaperFlow(printing, paper, look);
    flow.title();
    for (const [at, block] of paper.blocks.entries()) flow.block(block, paper.blocks[at + 1]);
    return flow.sheets;
  }

  private get sheet(): Sheet {
    const sheet = this.sheets.at(-1);
    if (!sheet) throw new Error('no page begun');
    return sheet;
  }

  private get roomPt(): number {
    return this.frame.heightPt - this.frame.bottomPt - this.y;
  }

  private turn(): void {
    const { frame, look, paper } = this;
    const isFirst = this.sheets.length === 0;
    const sheet = this.printing.add(frame);
    this.sheets.push(sheet);
    this.y = frame.topPt;
    const style = { face: 'sans', sizePt: 8.5, color: quiet } as const;
    const maxWidthPt = bodyWidth(frame) / 2;
    sheet.silently(() => {
      const right = frame.widthPt - frame.marginPt;
      sheet.fitted(right, frame.topPt - 16, look.running, { ...style, align: 'right', maxWidthPt });
      if (!isFirst)
        sheet.fitted(frame.marginPt, frame.topPt - 16, look.goesOn(paper.title), { ...style, maxWidthPt });
    });
  }

  private title(): void {
    this.turn();
    const { frame, sheet, paper } = this;
    this.lines('H1', paper.title, looks.title);
    if (paper.lead !== '') this.lines('P', paper.lead, { ...looks.lead, color: quiet });
    this.y += 5;
    sheet.rule([frame.marginPt, this.y], [frame.widthPt - frame.marginPt, this.y], {
      stroke: accent,
      widthPt: 1.2,
    });
    this.y += 12;
  }

  private block(block: PaperBlock, next: PaperBlock | undefined): void {
    switch (block.kind) {
      case 'heading':
        if (this.roomPt < looks.heading.leadPt + 11 + this.beginningPt(next)) this.turn();
        else this.y += 8;
        this.lines('H2', block.text, { ...looks.heading, color: accent });
        this.y += 3;
        return;
      case 'text':
        if (block.text.trim() === '') return;
        this.lines('P', block.text, { ...looks.text, color: block.tone === 'quiet' ? quiet : ink });
        this.y += 5;
        return;
      case 'list':
        for (const item of block.items) this.item(item);
        this.y += 5;
        return;
      case 'table':
        if (block.rows.length > 0) this.table(block);
    }
  }

  /** Over as many pages as it takes; each page's part is an element of its own. */
  private lines(role: 'H1' | 'H2' | 'P', text: string, look: Look & { color?: typeof ink }): void {
    const widthPt = bodyWidth(this.frame);
    const all = broken(text, look, widthPt);
    for (let from = 0; from < all.length;) {
      if (this.roomPt < look.leadPt) this.turn();
      const fits = Math.max(1, Math.floor(this.roomPt / look.leadPt));
      const part = all.slice(from, from + fits);
      this.sheet.within(role, () => this.put(part, this.frame.marginPt, look));
      this.y += part.length * look.leadPt;
      from += part.length;
    }
  }

  private put(
    part: readonly string[],
    x: number,
    { face, sizePt, leadPt, color = ink }: Look & { color?: typeof ink },
  ): void {
    for (const [at, line] of part.entries())
      this.sheet.text(x, this.y + (at + 1) * leadPt - leadPt * 0.28, line, { face, sizePt, color });
  }

  private item(text: string): void {
    const look = looks.text;
    const all = broken(text, look, bodyWidth(this.frame) - 14);
    const isTall = all.length * look.leadPt > this.roomPt;
    if (isTall) this.turn();
    const { sheet, frame } = this;
    sheet.dot(frame.marginPt + 3, this.y + look.leadPt * 0.5, 1.3, quiet);
    sheet.within('LI', () => this.put(all, frame.marginPt + 14, look));
    this.y += all.length * look.leadPt + 2;
  }

  private table(table: PaperTable): void {
    const cells = (texts: readonly string[], isHead: boolean): Cell[] => this.cells(table, texts, isHead);
    const head = table.head.some((text) => text !== '') ? cells(table.head, true) : [];
    const begin = (): void => this.head(head);
    if (this.roomPt < this.beginningPt(table)) this.turn();
    begin();
    for (const row of table.rows) this.row(cells(row, false), begin);
    this.y += 8;
  }

  /** What stays on one page with the heading above it: of a table its head and the whole of its first row. */
  private beginningPt(block: PaperBlock | undefined): number {
    if (block?.kind !== 'table') return togetherPt;
    const linesOf = (texts: readonly string[], isHead: boolean): number =>
      Math.max(1, ...this.cells(block, texts, isHead).map(({ lines }) => lines.length));
    const headPt = linesOf(block.head, true) * looks.head.leadPt + 4;
    const firstPt = linesOf(block.rows[0] ?? [], false) * looks.cell.leadPt + 2 * padPt;
    return Math.max(togetherPt, Math.min(headPt + firstPt, this.frame.heightPt / 3));
  }

  private cells({ shares, head }: PaperTable, texts: readonly string[], isHead: boolean): Cell[] {
    const all = shares.reduce((sum, share) => sum + share, 0);
    const room = bodyWidth(this.frame) - gutterPt * (head.length - 1);
    let x = this.frame.marginPt;
    return texts.map((text, at) => {
      const widthPt = ((shares[at] ?? 0) / all) * room;
      const first = isHead ? looks.head : at === 0 ? looks.name : looks.cell;
      // Only the first line names the row; what stands below it in the same cell is said more quietly.
      const [name = '', ...more] = text.split('\n');
      const lines = [
        ...broken(name, first, widthPt).map((line) => ({ text: line, look: first })),
        ...(more.length === 0 ? [] : broken(more.join('\n'), looks.cell, widthPt)).map((line) => ({
          text: line,
          look: looks.cell,
        })),
      ];
      const cell = { lines: lines.filter((line) => line.text !== ''), x, widthPt };
      x += widthPt + gutterPt;
      return cell;
    });
  }

  private head(cells: readonly Cell[]): void {
    if (cells.length === 0) return;
    const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
    this.sheet.within('TR', () => {
      for (const { lines, x } of cells) {
        const top = this.y + (most - lines.length) * looks.head.leadPt;
        this.sheet.within('TH', () => this.cell(lines, { x, top, color: quiet }), 'Column');
      }
    });
    this.y += most * looks.head.leadPt + 4;
    this.rule(quiet);
  }

  private cell(lines: Cell['lines'], { x, top, color }: { x: number; top: number; color: typeof ink }): void {
    let y = top;
    for (const { text, look } of lines) {
      y += look.leadPt;
      this.sheet.text(x, y - look.leadPt * 0.28, text, { face: look.face, sizePt: look.sizePt, color });
    }
  }

  /** Whole where a page has room for it; else cut between lines. */
  private row(cells: readonly Cell[], begin: () => void): void {
    const { leadPt } = looks.cell;
    const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
    const pagePt = this.frame.heightPt - this.frame.topPt - this.frame.bottomPt - 40;
    const turn = (): void => {
      this.turn();
      begin();
    };
    if (most * leadPt + 2 * padPt > this.roomPt && most * leadPt < pagePt) turn();
    for (let from = 0; from < most;) {
      if (this.roomPt < leadPt + 2 * padPt) turn();
      const fits = Math.max(1, Math.floor((this.roomPt - 2 * padPt) / leadPt));
      const to = Math.min(most, from + fits);
      this.part(cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) })));
      this.y += (to - from) * leadPt + 2 * padPt;
      this.rule(hairline);
      from = to;
    }
  }

  private part(cells: readonly Cell[]): void {
    this.sheet.within('TR', () => {
      for (const [at, { lines, x }] of cells.entries())
        this.sheet.within(
          at === 0 ? 'TH' : 'TD',
          () => this.cell(lines, { x, top: this.y + padPt, color: ink }),
          at === 0 ? 'Row' : undefined,
        );
    });
  }

  private rule(stroke: typeof ink): void {
    const { marginPt, widthPt } = this.frame;
    this.sheet.rule([marginPt, this.y], [widthPt - marginPt, this.y], { stroke });
  }
}

function broken(text: string, { face, sizePt }: Look, widthPt: number): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      line.trim() === '' ? [''] : breakLines(line, face, { sizePt, widthPt, maxLines: mostLines }),
    );
}
