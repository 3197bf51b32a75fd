// Text that runs down a letter's pages: breaks lines and pages, and keeps the structure beside what it draws.
import { portrait } from '../../../shared/domain/packet/table.ts';
import { letterWords } from '../../../shared/domain/letters/words.ts';
import { localeOf } from '../../../shared/language.ts';
import { ink, Printing, quiet } from '../packet/sheet.ts';
import type { Sheet } from '../packet/sheet.ts';
import type { Role, StructureNode } from '../packet/structure.ts';
import { breakLines } from '../packet/type/faces.ts';
import type { Face } from '../packet/type/faces.ts';
import type { PrintedLetter } from './printed-letter.ts';

const marginPt = 78;
const topPt = 72;
const bottomPt = 78;
const indentPt = 20;

type Look = { face?: Face; sizePt?: number; leadPt?: number; isQuiet?: boolean };
type Line = { text: string; x: number; style: Required<Look> };

function whole({ face = 'serif', sizePt = 11.5, leadPt = 15.5, isQuiet = false }: Look): Required<Look> {
  return { face, sizePt, leadPt, isQuiet };
}

export class Flow {
  private readonly printing: Printing;
  private readonly letter: PrintedLetter;
  private readonly sheets: Sheet[] = [];
  private readonly root: StructureNode = { role: 'Document', children: [] };
  private y = topPt;

  private constructor(printing: Printing, letter: PrintedLetter) {
    this.printing = printing;
    this.letter = letter;
    this.turn();
  }

  static async start(letter: PrintedLetter): Promise<Flow> {
    return new Flow(await Printing.start(), letter);
  }

  private get frame() {
    return portrait(this.letter.paper);
  }

  private get sheet(): Sheet {
    const sheet = this.sheets.at(-1);
    if (!sheet) throw new Error('no page begun');
    return sheet;
  }

  private turn(): void {
    this.sheets.push(this.printing.add(this.frame));
    this.y = topPt;
  }

  space(heightPt: number): void {
    if (this.y > topPt) this.y += heightPt;
  }

  /** Turns the page now where so many lines would not fit any more. */
  keep(lines: number): void {
    if (this.y + lines * 15.5 > this.frame.heightPt - bottomPt) this.turn();
  }

  rule(): void {
    this.y += 7;
    const { widthPt } = this.frame;
    this.sheet.artifact(() => this.sheet.rule([marginPt, this.y], [widthPt - marginPt, this.y]));
  }

  paragraph(role: Role, texts: readonly string[], look: Look = {}): void {
    const style = whole(look);
    const widthPt = this.frame.widthPt - 2 * marginPt;
    const lines = texts.flatMap((text) => this.broken(text, { x: marginPt, widthPt, style }));
    // What announces a list goes over with it.
    if (texts.at(-1)?.endsWith(':')) this.keep(lines.length + 2);
    const node: StructureNode = { role, children: [] };
    this.root.children.push(node);
    this.draw(node, lines);
  }

  list(items: readonly { mark: string; text: string }[]): void {
    const style = whole({});
    const list: StructureNode = { role: 'L', children: [] };
    this.root.children.push(list);
    const widthPt = this.frame.widthPt - 2 * marginPt - indentPt;
    for (const { mark, text } of items) {
      const lines = this.broken(text, { x: marginPt + indentPt, widthPt, style });
      // The mark stays with its text, and that never begins with a line alone at the foot of a page.
      this.keep(Math.min(2, lines.length));
      const label: StructureNode = { role: 'Lbl', children: [] };
      const body: StructureNode = { role: 'LBody', children: [] };
      list.children.push({ role: 'LI', children: [label, body] });
      const before = this.y;
      this.draw(label, [{ text: mark, x: marginPt + 4, style }]);
      this.y = before;
      this.draw(body, lines);
      this.y += 2.5;
    }
  }

  private broken(
    text: string,
    { x, widthPt, style }: { x: number; widthPt: number; style: Required<Look> },
  ): Line[] {
    const lines = breakLines(text, style.face, { sizePt: style.sizePt, widthPt, maxLines: 2000 });
    return lines.map((line) => ({ text: line, x, style }));
  }

  /** One piece of structure for each page that the lines reach. */
  private draw(node: StructureNode, lines: readonly Line[]): void {
    let rest = [...lines];
    while (rest.length > 0) {
      const lead = rest[0]?.style.leadPt ?? 1;
      const room = Math.floor((this.frame.heightPt - bottomPt - this.y) / lead);
      // A first line alone at the foot of a page is carried over with the others.
      if (room < Math.min(2, rest.length)) {
        this.turn();
        continue;
      }
      const now = rest.slice(0, rest.length - room === 1 ? room - 1 : room);
      rest = rest.slice(now.length);
      const piece = this.sheet.piece(node.role, () => this.drawLines(now));
      node.children.push({ page: this.sheets.length - 1, piece });
      if (rest.length > 0) this.turn();
    }
  }

  private drawLines(lines: readonly Line[]): void {
    for (const [at, { text, x, style }] of lines.entries()) {
      this.y += style.leadPt;
      // A space that cannot be seen keeps the words of two lines apart when they are read aloud or copied.
      const end = at < lines.length - 1 ? ' ' : '';
      this.sheet.text(x, this.y - style.leadPt * 0.25, `${text}${end}`, {
        face: style.face,
        sizePt: style.sizePt,
        color: style.isQuiet ? quiet : ink,
        // Lines were broken to fit; the room is for the space at their end.
        maxWidthPt: this.frame.widthPt - marginPt - x + 6,
      });
    }
  }

  private drawFoot(sheet: Sheet, at: number): void {
    const { widthPt, heightPt } = this.frame;
    const words = letterWords[this.letter.language];
    const of = this.sheets.length > 1 ? words.pageOf(at + 1, this.sheets.length) : '';
    const note = [this.letter.isSample ? words.sample : '', of].filter((part) => part !== '').join(' · ');
    if (note === '') return;
    sheet.artifact(() =>
      sheet.text(widthPt / 2, heightPt - 42, note, {
        face: 'serif',
        sizePt: 9,
        color: quiet,
        align: 'center',
      }),
    );
  }

  finish(): Promise<Uint8Array> {
    for (const [at, sheet] of this.sheets.entries()) this.drawFoot(sheet, at);
    return this.printing.finish({
      title: this.letter.subject,
      structure: this.root,
      language: localeOf[this.letter.language],
    });
  }
}
