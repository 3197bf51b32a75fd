// One page to draw on: text, rules, boxes, measured from its top left corner in points. And the PDF that such pages become.
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import type { Face, SetText } from './type/faces.ts';
import { fitLine, setText } from './type/faces.ts';
import { onePiece, onePieceOf, writeStructure } from './structure.ts';
import type { Role, StructureNode } from './structure.ts';
import { Spoken } from './spoken.ts';
import { FontBook, packedStream } from './type/embed.ts';

export type Color = readonly [red: number, green: number, blue: number];
const color = (hex: number): Color => [(hex >> 16) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255];
/** Ink, quieter ink, one accent, and two tints of paper. */
export const ink = color(0x1b2427);
export const quiet = color(0x56656a);
export const accent = color(0x0b5a60);
export const hairline = color(0xcdd6d6);
export const tint = color(0xeef4f3);
export const white = color(0xffffff);

export type TextStyle = {
  face: Face;
  sizePt: number;
  color?: Color;
  /** Where `x` is in the text. */
  align?: 'left' | 'right' | 'center';
  /** Longest allowed: what is a little longer is squeezed, never run over its neighbour. */
  maxWidthPt?: number;
  /** Extra space between letters, in points. */
  trackingPt?: number;
};

/** In the page's own units, from its lower left corner, as the format wants it. */
export type Rect = [x1: number, y1: number, x2: number, y2: number];
type Point = readonly [x: number, y: number];
export type Link = { rect: Rect; toPage: number };

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

type TextPlace = { left: number; y: number; squeeze: number; style: TextStyle; isDown?: boolean };

export class Sheet {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly links: Link[] = [];
  private readonly fonts: FontBook;
  private readonly content: string[] = [];
  private pieces = 0;
  private said = '';
  private lastEnd: { x: number; y: number } | null = null;
  /** Notes what is said; null where pieces are named one by one, or not at all. */
  readonly spoken: Spoken | null;

  constructor(fonts: FontBook, size: { widthPt: number; heightPt: number }, spoken: Spoken | null = null) {
    this.fonts = fonts;
    this.spoken = spoken;
    this.widthPt = size.widthPt;
    this.heightPt = size.heightPt;
  }

  /** Draws one line with its baseline at `y`; gives back how wide it became. */
  text(x: number, y: number, text: string, style: TextStyle): number {
    const { face, sizePt, align = 'left', maxWidthPt = Infinity, trackingPt = 0 } = style;
    const set = setText(text, face);
    const natural = (set.width * sizePt) / 1000 + trackingPt * set.glyphs;
    const squeeze = natural > maxWidthPt ? maxWidthPt / natural : 1;
    const widthPt = natural * squeeze;
    const left = align === 'left' ? x : align === 'right' ? x - widthPt : x - widthPt / 2;
    if (set.runs.length > 0) {
      const operators = this.textOperators(set, { left, y, squeeze, style });
      this.content.push(this.spoken?.text(operators) ?? operators);
      this.say(text, { left, y, sizePt });
      this.lastEnd = { x: left + widthPt, y };
    }
    return widthPt;
  }

  /** Lines, boxes and dots are no part of what is said. */
  private paint(operators: string): void {
    this.content.push(this.spoken?.artifact(operators) ?? operators);
  }

  /** What is drawn meanwhile is one element of what the page says. */
  within<T>(role: Role, draw: () => T, scope?: StructureNode['scope']): T {
    return this.spoken ? this.spoken.within(role, draw, scope) : draw();
  }

  /** What is drawn meanwhile belongs to a cell of the table row under way. */
  inCell<T>(at: number, draw: () => T): T {
    return this.spoken ? this.spoken.inCell(at, draw) : draw();
  }

  /** What is drawn meanwhile is not read out. */
  silently<T>(draw: () => T): T {
    return this.spoken ? this.spoken.silently(draw) : draw();
  }

  private say(text: string, { left, y, sizePt }: { left: number; y: number; sizePt: number }): void {
    const { lastEnd } = this;
    if (lastEnd === null) this.said = text;
    else if (Math.abs(y - lastEnd.y) > sizePt * 0.3) this.said += `\n${text}`;
    else this.said += Math.abs(left - lastEnd.x) > sizePt * 0.1 ? ` ${text}` : text;
  }

  /** What is drawn, in the order of drawing: what a reader of the finished page would find, without having to read it. */
  words(): string {
    return this.said;
  }

  /** One line that reads from top to bottom, as on the spine of a book. `y` is where it begins. */
  textDown(x: number, y: number, text: string, style: Pick<TextStyle, 'face' | 'sizePt' | 'color'>): void {
    const operators = this.textOperators(setText(text, style.face), {
      left: x,
      y,
      squeeze: 1,
      style,
      isDown: true,
    });
    this.content.push(this.spoken?.text(operators) ?? operators);
    this.lastEnd = null;
  }

  private textOperators({ runs }: SetText, { left, y, squeeze, style, isDown = false }: TextPlace): string {
    const { sizePt, color: fill = ink, trackingPt = 0 } = style;
    const shown = runs.map(({ font, glyphs, kerns }) => {
      const embedded = this.fonts.use(font);
      // Joined at once: adding letter by letter leaves a chain of strings as long as the line.
      const body: string[] = [];
      for (const [at, glyph] of glyphs.entries()) {
        body.push(embedded.hexOf(glyph));
        const kern = kerns[at] ?? 0;
        if (kern !== 0) body.push(`> ${number(-kern)} <`);
      }
      return `/${embedded.resource} ${number(sizePt)} Tf [<${body.join('')}>] TJ`;
    });
    const settings = `${number(squeeze * 100)} Tz ${number(trackingPt)} Tc`;
    const at = `${isDown ? '0 -1 1 0 ' : ''}${number(left)} ${number(this.heightPt - y)} ${isDown ? 'Tm' : 'Td'}`;
    return `BT ${fill.map(number).join(' ')} rg ${settings} ${at} ${shown.join(' ')} ET`;
  }

  /** Like `text`, but what is too long ends with an ellipsis. */
  fitted(x: number, y: number, text: string, style: TextStyle & { maxWidthPt: number }): number {
    return this.text(
      x,
      y,
      fitLine(text, style.face, { sizePt: style.sizePt, widthPt: style.maxWidthPt }),
      style,
    );
  }

  rule(
    from: Point,
    to: Point,
    { stroke = hairline, widthPt = 0.6 }: { stroke?: Color; widthPt?: number } = {},
  ): void {
    const at = ([x, y]: Point): string => `${number(x)} ${number(this.heightPt - y)}`;
    this.paint(`q ${stroke.map(number).join(' ')} RG ${number(widthPt)} w ${at(from)} m ${at(to)} l S Q`);
  }

  /** A line of round dots, for leaders and lines to write on. */
  dots(
    x1: number,
    y: number,
    x2: number,
    { stroke = quiet, gapPt = 4, dotPt = 0.9 }: { stroke?: Color; gapPt?: number; dotPt?: number } = {},
  ): void {
    // Dots stand on a common grid, so that those of neighbouring lines lie below each other.
    const from = Math.ceil(x1 / gapPt) * gapPt;
    if (from >= x2) return;
    const at = number(this.heightPt - y);
    this.paint(
      `q ${stroke.map(number).join(' ')} RG 1 J ${number(dotPt)} w [0 ${number(gapPt)}] 0 d ${number(from)} ${at} m ${number(x2)} ${at} l S Q`,
    );
  }

  box(
    x: number,
    y: number,
    { widthPt, heightPt }: { widthPt: number; heightPt: number },
    paint: { fill?: Color; stroke?: Color; lineWidthPt?: number },
  ): void {
    const { fill, stroke, lineWidthPt = 0.8 } = paint;
    const set = [
      fill ? `${fill.map(number).join(' ')} rg` : '',
      stroke ? `${stroke.map(number).join(' ')} RG ${number(lineWidthPt)} w` : '',
    ].join(' ');
    const how = fill && stroke ? 'B' : fill ? 'f' : 'S';
    this.paint(
      `q ${set} ${number(x)} ${number(this.heightPt - y - heightPt)} ${number(widthPt)} ${number(heightPt)} re ${how} Q`,
    );
  }

  dot(x: number, y: number, radiusPt: number, fill: Color = accent): void {
    const at = `${number(x)} ${number(this.heightPt - y)}`;
    this.paint(`q ${fill.map(number).join(' ')} RG 1 J ${number(radiusPt * 2)} w ${at} m ${at} l S Q`);
  }

  /** Draws as one piece of the page's structure; gives back its number on this page. */
  piece(role: Role, draw: () => void): number {
    const at = this.pieces++;
    this.content.push(`/${role} <</MCID ${at}>> BDC`);
    draw();
    this.content.push('EMC');
    return at;
  }

  /** Draws what is no part of the text: rules, page numbers. Only on sheets that have pieces. */
  artifact(draw: () => void): void {
    this.content.push('/Artifact BMC');
    draw();
    this.content.push('EMC');
  }

  /** A place to click. `y` is its top. */
  link(
    x: number,
    y: number,
    { widthPt, heightPt, toPage }: { widthPt: number; heightPt: number; toPage: number },
  ): void {
    this.links.push({ rect: [x, this.heightPt - y - heightPt, x + widthPt, this.heightPt - y], toPage });
  }

  operators(): string {
    return this.content.join('\n');
  }
}

/** Pages in the making. They share their fonts; the same pages give the same bytes. */
export class Printing {
  private readonly document: PDFDocument;
  private readonly fonts: FontBook;
  private readonly pages: { page: PDFPage; sheet: Sheet; spoken: Spoken | null }[] = [];
  private readonly isSpoken: boolean;

  private constructor(document: PDFDocument, isSpoken: boolean) {
    this.document = document;
    this.isSpoken = isSpoken;
    this.fonts = new FontBook(document.context);
  }

  /** `isSpoken`: what the sheets say is noted as they are drawn. */
  static async start({ isSpoken = false } = {}): Promise<Printing> {
    return new Printing(await PDFDocument.create({ updateMetadata: false }), isSpoken);
  }

  get pageCount(): number {
    return this.pages.length;
  }

  /** `isOnePiece`: all of the page is said as one paragraph. */
  add(size: { widthPt: number; heightPt: number }, { isOnePiece = false } = {}): Sheet {
    const spoken = this.isSpoken && !isOnePiece ? new Spoken(this.pages.length) : null;
    const sheet = new Sheet(this.fonts, size, spoken);
    this.pages.push({ page: this.document.addPage([size.widthPt, size.heightPt]), sheet, spoken });
    return sheet;
  }

  /** What each sheet says. */
  said(): (StructureNode | null)[] {
    return this.pages.map(({ spoken }, page) => spoken?.root ?? (this.isSpoken ? onePiece(page) : null));
  }

  /** Links of all sheets, with the page they lie on, counted from 0. */
  links(): (Link & { at: number })[] {
    return this.pages.flatMap(({ sheet }, at) => sheet.links.map((link) => ({ ...link, at })));
  }

  /** With a structure the PDF is a tagged one. */
  async finish({
    title,
    structure,
    language = 'en-US',
  }: { title?: string; structure?: StructureNode; language?: string } = {}): Promise<Uint8Array> {
    const { context } = this.document;
    const resources = context.register(context.obj({ Font: this.fonts.resources() }));
    for (const { page, sheet, spoken } of this.pages) {
      const content = this.isSpoken && !spoken ? onePieceOf(sheet.operators()) : sheet.operators();
      const stream = packedStream(context, Buffer.from(content, 'latin1'));
      page.node.set(PDFName.of('Contents'), context.register(stream));
      page.node.set(PDFName.of('Resources'), resources);
    }
    await this.fonts.write();
    const pages = this.pages.map(({ page }) => page);
    if (structure) writeStructure(this.document, pages, { root: structure, language });
    if (title !== undefined) this.document.setTitle(title, { showInWindowTitleBar: true });
    return this.document.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
  }
}
