// The page that is being filled and where the next line goes; begins new pages and turns them. Knows nothing of blocks.
import type { Frame, Paper } from '../../../shared/domain/packet/table.ts';
import { bodyWidth, landscape, portrait } from '../../../shared/domain/packet/table.ts';
import type { Color, Printing, Sheet } from '../packet/sheet.ts';
import { quiet } from '../packet/sheet.ts';
import type { Role } from '../packet/structure.ts';
import { lineWidthPt } from '../packet/type/faces.ts';
import type { Line } from './lines.ts';

/** Thrown where a paper would have more pages than allowed; what is drawn so far stays. */
export class PaperFull extends Error {}

/** Longer papers are said page by page: an element for each cell of a long export would weigh more than its words. */
const mostPagesInParts = 200;

type Said = { role: Role; scope?: 'Column' | 'Row' };

export type LinePlace = { x: number; leadPt: number; sizePt: number; color?: Color };

export class Flow {
  /** Where the next thing begins, from the top. */
  y = 0;
  readonly pages: { sheet: Sheet; frame: Frame }[] = [];
  private readonly printing: Printing;
  private readonly upright: Frame;
  private readonly wide: Frame;
  private readonly maxPages: number;
  private current: { sheet: Sheet; frame: Frame };
  private isFresh = true;
  private readonly open: Said[] = [];

  constructor(printing: Printing, { paper, maxPages }: { paper: Paper; maxPages: number }) {
    this.printing = printing;
    this.upright = portrait(paper);
    this.wide = landscape(paper);
    this.maxPages = maxPages;
    this.current = this.add(this.upright);
  }

  private add(frame: Frame): { sheet: Sheet; frame: Frame } {
    const isOnePiece = this.pages.length >= mostPagesInParts;
    const page = { sheet: this.printing.add(frame, { isOnePiece }), frame };
    this.pages.push(page);
    this.y = frame.topPt;
    this.isFresh = true;
    return page;
  }

  get sheet(): Sheet {
    return this.current.sheet;
  }

  get left(): number {
    return this.current.frame.marginPt;
  }

  get widthPt(): number {
    return bodyWidth(this.current.frame);
  }

  widthWhen({ turned }: { turned: boolean }): number {
    return bodyWidth(turned ? this.wide : this.upright);
  }

  /** Height of a page with nothing on it yet. */
  get pagePt(): number {
    const { heightPt, topPt, bottomPt } = this.current.frame;
    return heightPt - topPt - bottomPt;
  }

  get roomPt(): number {
    return this.current.frame.heightPt - this.current.frame.bottomPt - this.y;
  }

  newPage(frame: Frame = this.current.frame): void {
    if (this.pages.length >= this.maxPages) throw new PaperFull();
    for (const _ of this.open) this.sheet.spoken?.end();
    this.current = this.add(frame);
    for (const { role, scope } of this.open) this.sheet.spoken?.begin(role, scope);
  }

  /** What is drawn from here on is such a part of the text, also on the next page, until `end`. */
  begin(role: Role, scope?: Said['scope']): void {
    this.open.push({ role, ...(scope ? { scope } : {}) });
    this.sheet.spoken?.begin(role, scope);
  }

  end(): void {
    this.open.pop();
    this.sheet.spoken?.end();
  }

  /** One page beyond the limit, to say that it was reached. */
  addLast(): void {
    while (this.open.length > 0) this.end();
    this.current = this.add(this.upright);
  }

  /** Goes on upright or across; a page on which something stands already is left as it is. */
  turn({ turned }: { turned: boolean }): void {
    const frame = turned ? this.wide : this.upright;
    if (this.current.frame !== frame) this.newPage(frame);
  }

  /** Makes sure of this much room, where a page has so much. Says whether a new page was begun. */
  need(heightPt: number): boolean {
    if (this.roomPt >= heightPt || this.isFresh) return false;
    this.newPage();
    return true;
  }

  /** Space before what follows; none at the top of a page. */
  gap(heightPt: number): void {
    if (!this.isFresh) this.y += heightPt;
  }

  /** Draws one line at the current place, and goes on below it. */
  line(line: Line, place: LinePlace): void {
    this.need(place.leadPt);
    this.draw(line, this.y, place);
    this.advance(place.leadPt);
  }

  draw(line: Line, top: number, { x, leadPt, sizePt, color }: LinePlace): void {
    const baseline = top + (leadPt - sizePt) / 2 + sizePt * 0.8;
    for (const segment of line.segments)
      this.sheet.text(x + segment.x, baseline, segment.text, {
        face: segment.face,
        sizePt,
        ...(color ? { color } : {}),
      });
  }

  advance(heightPt: number): void {
    this.y += heightPt;
    this.isFresh = false;
  }

  /** The name of the paper and the count of its pages above every page but the first. */
  finishHeads(title: string): void {
    for (const [at, { sheet, frame }] of this.pages.entries())
      if (at > 0) sheet.silently(() => this.drawHead(title, { at, sheet, frame }));
  }

  private drawHead(title: string, { at, sheet, frame }: { at: number; sheet: Sheet; frame: Frame }): void {
    const style = { face: 'sans', sizePt: 8.5, color: quiet } as const;
    const right = frame.widthPt - frame.marginPt;
    const count = `${at + 1} / ${this.pages.length}`;
    sheet.text(right, frame.topPt - 18, count, { ...style, align: 'right' });
    const maxWidthPt = bodyWidth(frame) - lineWidthPt(count, 'sans', 8.5) - 16;
    sheet.fitted(frame.marginPt, frame.topPt - 18, title, { ...style, maxWidthPt });
  }
}
