// What a packet says to those who have it read aloud: a section for each document, and what stands in those that say it themselves.
import { encodeName, encodeText } from '../read/syntax/text.ts';
import { referenceText } from './copier.ts';
import type { PdfOutput } from './output.ts';
import type { PageTree } from './page-tree.ts';

/** An element, and the pieces of pages that belong to it: `page` counts from 0, `piece` is what it was drawn under. */
export type StructureNode = {
  role: string;
  children: readonly (StructureNode | { page: number; piece: number })[];
  /** What a heading cell heads. */
  scope?: 'Column' | 'Row';
};

/** A link of the packet's own: the number of its annotation, and the key it names. */
export type SpokenLink = { readonly key: number; readonly annotation: number };

/** Pages of the packet, from 1, with what they say of themselves where they do. */
export type SpokenEntry = {
  title: string;
  firstPage: number;
  count: number;
  pages?: readonly StructureNode[];
};

/** How a page is marked: `own` where its pieces are in it already, `whole` where all of it is one piece, null where nothing is said. */
export type PageMarks = 'own' | 'whole' | null;

/** Everything that a page holds is its first piece; words laid over its picture are the second. */
export const wholeStart = '/Sect <</MCID 0>> BDC\n';
export const unseenStart = '/P <</MCID 1>> BDC\n';

export class PacketStructure {
  private readonly output: PdfOutput;
  private readonly tree: PageTree;
  /** Pages with words laid over their picture. */
  private readonly unseen: Uint8Array;
  private readonly owners: string[] = [];
  private readonly links = new Map<number, readonly SpokenLink[]>();
  /** Elements of links by their key. */
  private readonly linkOwners = new Map<number, number>();
  private readonly root: number;

  constructor(output: PdfOutput, tree: PageTree, total: number) {
    this.output = output;
    this.tree = tree;
    this.unseen = new Uint8Array(total);
    this.root = output.take();
  }

  noteUnseen(page: number): void {
    this.unseen[page - 1] = 1;
  }

  /** The packet's own links on a page. Said again for a page that is planned again. */
  noteLinks(page: number, links: readonly SpokenLink[]): void {
    if (links.length > 0) this.links.set(page, links);
  }

  /** Entries of a page's own dictionary. */
  static pageEntries(page: number): string {
    return ` /StructParents ${page - 1} /Tabs /S`;
  }

  /** Writes all elements; gives the entries of the catalog. */
  write(entries: readonly SpokenEntry[]): string {
    const { output } = this;
    const top = output.take();
    const kids = entries.map((entry) => this.section(entry, top));
    output.object(
      top,
      `<< /Type /StructElem /S /Document /P ${referenceText(this.root)} /K [${kids.map(referenceText).join(' ')}] >>`,
    );
    const numbers = output.take();
    output.object(
      numbers,
      `<< /Nums [${[...this.owners.map((owners, at) => `${at} [${owners}]`), ...this.linkEntries()].join('\n')}] >>`,
    );
    output.object(
      this.root,
      `<< /Type /StructTreeRoot /K [${referenceText(top)}] /ParentTree ${referenceText(numbers)} /ParentTreeNextKey ${this.nextKey()} >>`,
    );
    return `/StructTreeRoot ${referenceText(this.root)} /MarkInfo << /Marked true >>`;
  }

  private section({ title, firstPage, count, pages }: SpokenEntry, parent: number): number {
    const number = this.output.take();
    const kids = pages
      ? pages.flatMap((page, at) => this.ownPage(page, { page: firstPage + at, parent: number }))
      : this.wholePages(firstPage, count, number);
    const links = Array.from({ length: count }, (_, at) => this.linksOn(firstPage + at, number)).flat();
    this.output.object(
      number,
      `<< /Type /StructElem /S /Sect /T ${encodeText(title)} /P ${referenceText(parent)} /K [${[...kids, ...links].join(' ')}] >>`,
    );
    return number;
  }

  private nextKey(): number {
    return [...this.linkOwners.keys()].reduce((most, key) => Math.max(most, key + 1), this.owners.length);
  }

  /** In the order of their keys, as readers look them up. */
  private linkEntries(): string[] {
    const owners = [...this.linkOwners].sort(([a], [b]) => a - b);
    return owners.map(([key, owner]) => `${key} ${referenceText(owner)}`);
  }

  /** An element for each link of a page. */
  private linksOn(page: number, parent: number): string[] {
    return (this.links.get(page) ?? []).map(({ key, annotation }) => {
      const number = this.output.take();
      this.linkOwners.set(key, number);
      const where = `/Obj ${referenceText(annotation)} /Pg ${referenceText(this.tree.pageNumber(page))}`;
      this.output.object(
        number,
        `<< /Type /StructElem /S /Link /P ${referenceText(parent)} /K << /Type /OBJR ${where} >> >>`,
      );
      return referenceText(number);
    });
  }

  private wholePages(firstPage: number, count: number, owner: number): string[] {
    return Array.from({ length: count }, (_, at) => {
      const page = firstPage + at;
      const pieces = this.unseen[page - 1] ? [0, 1] : [0];
      this.owners[page - 1] = pieces.map(() => referenceText(owner)).join(' ');
      return pieces.map((piece) => this.piece(page, piece)).join(' ');
    });
  }

  private piece(page: number, piece: number): string {
    return `<< /Type /MCR /Pg ${referenceText(this.tree.pageNumber(page))} /MCID ${piece} >>`;
  }

  private ownPage(said: StructureNode, { page, parent }: { page: number; parent: number }): string[] {
    const owners: number[] = [];
    const write = ({ role, children, scope }: StructureNode, above: number): string => {
      const number = this.output.take();
      const kids = children.map((child) => {
        if ('role' in child) return write(child, number);
        owners[child.piece] = number;
        return this.piece(page, child.piece);
      });
      const head = scope ? ` /A << /O /Table /Scope /${scope} >>` : '';
      this.output.object(
        number,
        `<< /Type /StructElem /S ${encodeName(role)} /P ${referenceText(above)}${head} /K [${kids.join(' ')}] >>`,
      );
      return referenceText(number);
    };
    const kids = said.children.flatMap((child) => ('role' in child ? [write(child, parent)] : []));
    this.owners[page - 1] = owners.map(referenceText).join(' ');
    return kids;
  }
}
