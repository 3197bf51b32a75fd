// What a packet's assembly is asked for and what it says when done. Types only.
import type { ByteSource } from '../bytes.ts';
import type { PlacedWord } from './write/glyphless.ts';
import type { StructureNode } from './write/structure.ts';
import type { PaperSize } from './write/page/fit.ts';
import type { Protection } from './write/lock.ts';

/** A source that is opened when its turn comes and closed after its last page. */
export type LazySource = () => ByteSource & { close?(): void };

export type AssemblyEntry = {
  key: string;
  /** Entries that share one are copied from it together: what their pages share is copied once. */
  source: ByteSource | LazySource;
  password?: string;
  /** Pages of the source, from 0, in the order wanted; all of them where it is missing. */
  pages?: { index: number; rotate?: 0 | 90 | 180 | 270 }[];
  /** Pages the source was counted to have. Another number ends the work with `packet.pages-differ`: none is dropped, none is added. */
  expectedPages?: number;
  /** Words to be found and copied that the page only shows as a picture: as the document has the page, before `rotate`. */
  wordsOf?: (index: number) => readonly PlacedWord[];
  /**
   * What is said of it to those who have the packet read aloud: its title, and for pages that say themselves what stands on them, that.
   * A packet with any such entry is a tagged one.
   */
  spoken?: { title: string; pages?: readonly StructureNode[] };
  /** The sheet of paper each page is brought onto: scaled down where it is larger, and centred. */
  fit?: PaperSize;
  /** Known to have no broken stream and no broken drawing instructions: it need not be looked into. See mend/. */
  isSound?: boolean;
  /** The bookmark for this entry where the outline has none with its key. */
  outlineTitle?: string;
};

/** `page` is a page of the packet, from 1. The entry's own bookmarks are hung below. */
export type OutlineItem = { title: string; page: number; children?: OutlineItem[]; entryKey?: string };

export type AssemblyInput = {
  entries: AssemblyEntry[];
  outline: OutlineItem[];
  /** Rectangles in the units of the page they lie on. */
  links: { page: number; rect: [x1: number, y1: number, x2: number, y2: number]; toPage: number }[];
  stamp: (page: number, total: number) => string;
  stampFooter?: string;
  /**
   * True for a packet page with something where the stamp would lie; that page then grows by a strip at its lower edge. The stamp takes
   * the lowest 22 points of a page as seen, from 21 points off the right edge as far as its words go; where the short side is over
   * 612 points it grows along.
   */
  stampBelow?: (page: number) => boolean;
  /** The number of the first page, more than 1 in a supplement. `stamp` and all pages here count from 1 all the same. */
  firstNumber?: number;
  /** True for a bookmark of a document that must not come along. */
  hidesBookmark?: (title: string) => boolean;
  info: { title: string; author?: string; subject?: string; createdAt: Date };
  lang: string;
  /** Pictures with more than 300 dots to an inch of paper are drawn with as many, where that is exact and makes them smaller. */
  drawsDown?: boolean;
  /** Locks the packet with AES-256. Such a packet is different each time it is made. */
  protect?: Protection;
};

export type AssemblyOptions = {
  signal: AbortSignal;
  report(progress: { done: number; total: number }): void;
};

export type AssembledEntry = {
  key: string;
  firstPage: number;
  pages: number;
  via: 'copied' | 'normalized';
  /** Copied as it is, with nothing to mend on any of these pages. */
  isSound: boolean;
  /** Numbers of the objects that came with it: from the first to before the last. */
  objects: [from: number, to: number];
};

export type Assembly = {
  pages: number;
  sizeBytes: number;
  /** Bytes that pictures drawn with fewer dots left out. */
  savedBytes: number;
  sha256: string;
  entries: AssembledEntry[];
};
