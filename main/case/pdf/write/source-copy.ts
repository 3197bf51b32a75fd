// The pages of one document going into the packet, batch by batch. A document that turns out damaged leaves no half batch behind.
import { DrawDown } from '../draw-down/draw-down.ts';
import { Destinations } from '../read/destinations.ts';
import type { PdfDocument } from '../read/document.ts';
import { readLayers } from '../read/layers.ts';
import type { Layers } from '../read/layers.ts';
import { readOutline } from '../read/outline.ts';
import type { Bookmark } from '../read/outline.ts';
import { readPages } from '../read/pages.ts';
import type { PageList } from '../read/pages.ts';
import { referenceOf } from '../read/syntax/value.ts';
import type { PacketBookmark } from './bookmarks.ts';
import { Copier, referenceText } from './copier.ts';
import type { PlacedWord } from './glyphless.ts';
import { formDefaults } from './page/field-tree.ts';
import type { Packet, PacketLink } from './packet.ts';
import { planPage, shapeFacts } from './page/page.ts';
import type { PageContext } from './page/page.ts';
import type { PageMarks } from './structure.ts';
import { Resources } from './page/resources.ts';
import type { Move, PaperSize } from './page/fit.ts';
import { movedView } from './page/fit.ts';
import { pageShape } from './page/shape.ts';
import type { Turn } from './page/shape.ts';

/** A page of the document and where in the packet it goes. */
export type PlacedPage = {
  readonly index: number;
  readonly turn: Turn;
  readonly page: number;
  readonly wordsOf?: ((index: number) => readonly PlacedWord[]) | undefined;
  /** The sheet it comes onto. */
  readonly fit?: PaperSize | undefined;
  readonly marks: PageMarks;
};

const pagesPerBatch = 64;
const noLinks: readonly PacketLink[] = [];
const noWords: readonly PlacedWord[] = [];

export class SourceCopy {
  readonly pages: PageList;
  private readonly packet: Packet;
  private readonly doc: PdfDocument;
  private readonly copier: Copier;
  private readonly destinations: Destinations;
  private readonly layers: Layers | null;
  private readonly context: PageContext;
  /** Where each page first stands in the packet; 0 for pages left out. */
  private readonly places: Int32Array;
  /** Pages that come onto a sheet of paper. */
  private readonly fit: Map<number, PlacedPage>;

  /**
   * `uses` are all pages of this document anywhere in the packet, so that links between them find each other. `isSound`: the
   * document is known to have nothing to mend.
   */
  constructor(
    packet: Packet,
    doc: PdfDocument,
    { uses, isSound }: { uses: (pages: PageList) => readonly PlacedPage[]; isSound: boolean },
  ) {
    this.packet = packet;
    this.doc = doc;
    this.pages = readPages(doc);
    const placed = uses(this.pages);
    this.places = new Int32Array(this.pages.count);
    this.fit = new Map();
    for (const use of placed) {
      if (this.places[use.index] !== 0) continue;
      this.places[use.index] = use.page;
      if (use.fit) this.fit.set(use.index, use);
    }
    this.copier = new Copier(doc, packet.output, {
      mends: !isSound,
      drawDown: packet.input.drawsDown ? this.drawDown(placed) : null,
      saved: (bytes) => void (packet.savedBytes += bytes),
    });
    this.destinations = new Destinations(doc, this.pages);
    this.layers = readLayers(doc);
    this.context = {
      copier: this.copier,
      destinations: this.destinations,
      defaults: formDefaults(this.copier, packet.font),
      resources: new Resources(this.copier, packet.font, packet.unseenFont),
      pages: this.pages,
      numberOfPage: this.numberOfPage,
      moveOf: this.moveOf,
      saveState: packet.saveState,
      saveSpoken: packet.saveSpoken,
    };
    this.fence();
  }

  private drawDown(placed: readonly PlacedPage[]): DrawDown {
    const source = { copier: { doc: this.doc }, pages: this.pages };
    const uses = placed.map(({ index, turn, fit = null }) => {
      const facts = shapeFacts(source, index, { turn, below: false, fit });
      const unit = facts.userUnit !== null && facts.userUnit > 0 ? facts.userUnit : 1;
      return { index, scale: fit ? (pageShape(facts).move?.k ?? unit) : unit };
    });
    return new DrawDown(this.doc, this.pages, uses);
  }

  /** Pages, the page tree and the catalog are never copied as objects: through them the whole document would come along. */
  private fence(): void {
    const root = this.doc.xref.trailer.get('Root');
    const catalog = root && referenceOf(root);
    if (catalog) this.copier.fix(catalog.object);
    for (const node of this.pages.nodes) this.copier.fix(node);
    for (let i = this.pages.count - 1; i >= 0; i--)
      this.copier.fix(this.pages.objects[i] as number, this.numberOfPage(i) ?? undefined);
  }

  private pageOf(pageIndex: number): number | null {
    return this.places[pageIndex] || null;
  }

  private numberOfPage = (pageIndex: number): number | null => {
    const page = this.pageOf(pageIndex);
    return page === null ? null : this.packet.tree.pageNumber(page);
  };

  private moveOf = (pageIndex: number): Move | null => {
    const place = this.fit.get(pageIndex);
    if (!place) return null;
    const below = this.packet.input.stampBelow?.(place.page) ?? false;
    return pageShape(shapeFacts(this.context, pageIndex, { turn: place.turn, below, fit: place.fit ?? null }))
      .move;
  };

  /** Copies the next batch of `placed` from `from` on and says how many pages that were. */
  async copyBatch(placed: readonly PlacedPage[], from: number): Promise<number> {
    const batch = placed.slice(from, from + pagesPerBatch);
    for (const one of batch) this.plan(one);
    this.copier.plan();
    await this.copier.write();
    return batch.length;
  }

  private plan({ index, turn, page, wordsOf, fit, marks }: PlacedPage): void {
    const { packet } = this;
    const words = wordsOf?.(index) ?? noWords;
    if (words.length > 0) packet.structure?.noteUnseen(page);
    const links = packet.links.get(page) ?? noLinks;
    const { left, top, linkNumbers } = planPage(this.context, {
      pageIndex: index,
      pageNumber: packet.tree.pageNumber(page),
      parentNumber: packet.tree.parentNumber(page),
      turn,
      fit: fit ?? null,
      below: packet.input.stampBelow?.(page) ?? false,
      label: packet.input.stamp(page, packet.total),
      footer: packet.input.stampFooter ?? '',
      links: links.map(({ text }) => text),
      words,
      spoken: packet.structure ? { page, marks } : null,
    });
    packet.structure?.noteLinks(
      page,
      links.map(({ key }, at) => ({ key, annotation: linkNumbers[at] ?? 0 })),
    );
    packet.corners[2 * (page - 1)] = left;
    packet.corners[2 * (page - 1) + 1] = top;
  }

  /** Whether every page so far was looked into and nothing had to be mended. */
  get isSound(): boolean {
    return !this.copier.mends || !this.copier.hasMended;
  }

  /** Call once after the last page: hands over what belongs to the document as a whole, and lets its memory go. */
  finish(): void {
    this.packet.layers.add(this.copier, this.layers ?? shownLayers(this.copier.layers));
    const version = this.version();
    if (version > this.packet.version) this.packet.version = version;
    this.doc.source.release();
  }

  /** The document's own bookmarks in terms of the packet, holding on to nothing of the document. */
  outline(): PacketBookmark[] {
    return readOutline(this.doc, this.pages, this.destinations).flatMap((bookmark) => this.hung(bookmark));
  }

  /** Where a bookmark's page was left out, its children move up. */
  private hung(bookmark: Bookmark): PacketBookmark[] {
    const children = bookmark.children.flatMap((child) => this.hung(child));
    if (this.packet.input.hidesBookmark?.(bookmark.title)) return children;
    const page = bookmark.target && this.pageOf(bookmark.target.pageIndex);
    if (bookmark.target && page === null) return children;
    if (!page)
      return children.length > 0
        ? [{ title: bookmark.title, destination: null, isOpen: false, children }]
        : [];
    const destination = `[${referenceText(this.packet.tree.pageNumber(page))} ${viewOf(bookmark, this.moveOf)}]`;
    const number = page + (this.packet.input.firstNumber ?? 1) - 1;
    return [{ title: `${bookmark.title}, p. ${number}`, destination, isOpen: false, children }];
  }

  private version(): string {
    const head = /%PDF-(\d\.\d)/.exec(this.doc.source.read(0, 1024).toString('latin1'))?.[1] ?? '';
    const own = this.doc.name(this.doc.catalog.get('Version')) ?? '';
    return [head, /^\d\.\d$/.test(own) ? own : ''].sort().at(-1) as string;
  }
}

function viewOf({ target }: Bookmark, moveOf: (pageIndex: number) => Move | null): string {
  return target ? movedView(target.view, moveOf(target.pageIndex)) : '';
}

/** Of a document that lists no layers every reader shows all; in a packet that lists some, those not listed would be hidden. */
function shownLayers(objects: readonly number[]): Layers {
  return { all: objects.map((object) => ({ object, generation: 0 })), off: new Set(), rules: [] };
}
