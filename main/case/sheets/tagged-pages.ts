// Headings, paragraphs, tables and room to write, set down the page and tagged, so that a screen reader hears a table as a table.
import type { Frame } from '../../../shared/domain/packet/table.ts';
import { packetWords } from '../../../shared/domain/packet/words.ts';
import { localeOf } from '../../../shared/language.ts';
import type { Language } from '../../../shared/language.ts';
import { hairline, ink, Printing, quiet } from '../packet/sheet.ts';
import type { Sheet } from '../packet/sheet.ts';
import type { Role, StructureNode } from '../packet/structure.ts';
import { breakLines } from '../packet/type/faces.ts';
import type { Face } from '../packet/type/faces.ts';

const gutterPt = 8;
const looks = {
  H1: { face: 'serifBold', sizePt: 19, leadPt: 25 },
  H2: { face: 'serifBold', sizePt: 12, leadPt: 19 },
  P: { face: 'sans', sizePt: 10, leadPt: 13.5 },
  cell: { face: 'sans', sizePt: 8.5, leadPt: 11 },
  head: { face: 'sansBold', sizePt: 8.5, leadPt: 11 },
} as const satisfies Record<string, { face: Face; sizePt: number; leadPt: number }>;
type Look = (typeof looks)[keyof typeof looks];

/** Each cell in paragraphs of its own. The first of a row names it; `room` is free height below, to write in. */
export type TableRow = { cells: readonly string[]; room?: number };
type TableShape = { head: readonly string[]; widths: readonly number[]; rows: readonly TableRow[] };
type SetCell = { lines: string[]; x: number; look: Look; role: Role; scope: 'Column' | 'Row' | null };

/** What stands at the foot of each page, and in which language. */
type End = { isSample: boolean; foot: string; language: Language };

export class TaggedPages {
  private readonly printing: Printing;
  private readonly frame: Frame;
  private readonly title: string;
  private readonly sheets: Sheet[] = [];
  private readonly root: StructureNode = { role: 'Document', children: [] };
  private y = 0;

  private constructor(printing: Printing, frame: Frame, title: string) {
    this.printing = printing;
    this.frame = frame;
    this.title = title;
    this.turn();
  }

  static async start(frame: Frame, title: string): Promise<TaggedPages> {
    return new TaggedPages(await Printing.start(), frame, title);
  }

  get widthPt(): number {
    return this.frame.widthPt - 2 * this.frame.marginPt;
  }

  /** Height that is still free on this page. */
  get roomPt(): number {
    return this.frame.heightPt - this.frame.bottomPt - this.y;
  }

  private get sheet(): Sheet {
    const sheet = this.sheets.at(-1);
    if (!sheet) throw new Error('no page begun');
    return sheet;
  }

  turn(): void {
    this.sheets.push(this.printing.add(this.frame));
    this.y = this.frame.topPt;
  }

  /** `most` lines; what is longer ends with an ellipsis, so that a page can be counted on. */
  text(role: 'H1' | 'H2' | 'P', text: string, most = 200): void {
    if (text.trim() === '') return;
    const look = looks[role];
    if (role === 'H2') this.y += 6;
    const lines = text
      .split('\n')
      .flatMap((part) =>
        breakLines(part, look.face, { sizePt: look.sizePt, widthPt: this.widthPt, maxLines: most }),
      )
      .slice(0, most);
    // A heading never stands alone at the foot of a page.
    if (this.roomPt < (lines.length + (role === 'P' ? 0 : 2)) * look.leadPt) this.turn();
    const node: StructureNode = { role, children: [] };
    this.root.children.push(node);
    this.put(node, { lines, x: this.frame.marginPt, look });
    this.y += lines.length * look.leadPt + (role === 'P' ? 3 : 2);
  }

  private put(
    node: StructureNode,
    { lines, x, look }: { lines: readonly string[]; x: number; look: Look },
  ): void {
    if (lines.length === 0) return;
    const sheet = this.sheet;
    const piece = sheet.piece(node.role, () => {
      for (const [at, line] of lines.entries())
        sheet.text(
          x,
          this.y + (at + 1) * look.leadPt - look.leadPt * 0.28,
          `${line}${at < lines.length - 1 ? ' ' : ''}`,
          {
            face: look.face,
            sizePt: look.sizePt,
            color: ink,
          },
        );
    });
    node.children.push({ page: this.sheets.length - 1, piece });
  }

  /** Its head is repeated on every page; a row stays whole. */
  table({ head, widths, rows }: TableShape): void {
    const table: StructureNode = { role: 'Table', children: [] };
    this.root.children.push(table);
    const headRow = this.cellsOf(head, widths, 'head');
    this.row(table, headRow, 0);
    for (const { cells, room = 0 } of rows) {
      const set = this.cellsOf(cells, widths, 'body');
      if (heightOf(set) + room > this.roomPt) {
        this.turn();
        this.row(table, headRow, 0);
      }
      this.row(table, set, room);
    }
    this.y += 6;
  }

  private cellsOf(cells: readonly string[], widths: readonly number[], kind: 'head' | 'body'): SetCell[] {
    let x = this.frame.marginPt;
    return cells.map((text, at) => {
      const width = widths[at] ?? 0;
      const isNamed = kind === 'head' || at === 0;
      const look = isNamed ? looks.head : looks.cell;
      const lines = text
        .split('\n')
        .flatMap((part) =>
          part === ''
            ? []
            : breakLines(part, look.face, { sizePt: look.sizePt, widthPt: width - gutterPt, maxLines: 40 }),
        );
      const cell: SetCell = {
        lines,
        x,
        look,
        role: isNamed ? 'TH' : 'TD',
        scope: isNamed ? (kind === 'head' ? 'Column' : 'Row') : null,
      };
      x += width;
      return cell;
    });
  }

  private row(table: StructureNode, cells: readonly SetCell[], room: number): void {
    const row: StructureNode = { role: 'TR', children: [] };
    table.children.push(row);
    this.y += 4;
    for (const cell of cells) {
      const node: StructureNode = {
        role: cell.role,
        children: [],
        ...(cell.scope ? { scope: cell.scope } : {}),
      };
      row.children.push(node);
      this.put(node, cell);
    }
    this.y += heightOf(cells) + room;
    const [y, right] = [this.y, this.frame.widthPt - this.frame.marginPt];
    this.sheet.artifact(() => this.sheet.rule([this.frame.marginPt, y], [right, y], { stroke: hairline }));
  }

  finish({ isSample, foot, language }: End): Promise<Uint8Array> {
    const words = packetWords[language];
    for (const [at, sheet] of this.sheets.entries()) {
      const of = this.sheets.length > 1 ? words.pageOf(at + 1, this.sheets.length) : '';
      const note = [isSample ? words.sampleFooter : '', foot, of].filter((part) => part !== '').join(' · ');
      sheet.artifact(() =>
        sheet.text(this.frame.widthPt / 2, this.frame.heightPt - 26, note, {
          face: 'sans',
          sizePt: 8,
          color: quiet,
          align: 'center',
        }),
      );
    }
    return this.printing.finish({
      title: this.title,
      structure: this.root,
      language: localeOf[language],
    });
  }
}

function heightOf(cells: readonly SetCell[]): number {
  return Math.max(0, ...cells.map(({ lines, look }) => lines.length * look.leadPt)) + 4;
}
