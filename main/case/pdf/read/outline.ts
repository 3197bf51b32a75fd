// A document's own bookmarks. Guarded against loops, depth and sheer number.
import { Destinations, topOfPage } from './destinations.ts';
import type { Target } from './destinations.ts';
import type { PdfDocument } from './document.ts';
import type { PageList } from './pages.ts';
import { referenceOf } from './syntax/value.ts';
import type { Dict } from './syntax/dict.ts';
import type { Span } from './syntax/span.ts';
import { decodeText } from './syntax/text.ts';

/** `target` is null for a bookmark that only holds others together. */
export type Bookmark = {
  readonly title: string;
  readonly target: Target | null;
  readonly children: readonly Bookmark[];
};

const maxBookmarks = 20_000;
const maxDepth = 32;
const maxTitleLength = 1000;

export function readOutline(
  doc: PdfDocument,
  pages: PageList,
  destinations = new Destinations(doc, pages),
): Bookmark[] {
  const walk = { doc, destinations, seen: new Set<number>() };
  return readLevel(walk, doc.dict(doc.catalog.get('Outlines'))?.get('First'), 0);
}

type Walk = { doc: PdfDocument; destinations: Destinations; seen: Set<number> };

function readLevel(walk: Walk, first: Span | undefined, depth: number): Bookmark[] {
  const level: Bookmark[] = [];
  let next = first;
  while (next && depth < maxDepth && walk.seen.size < maxBookmarks) {
    const reference = referenceOf(next);
    if (!reference || walk.seen.has(reference.object)) break;
    walk.seen.add(reference.object);
    const dict: Dict | null = walk.doc.dict(next);
    if (!dict) break;
    level.push(readBookmark(walk, dict, depth));
    next = dict.get('Next');
  }
  return level;
}

function readBookmark(walk: Walk, dict: Dict, depth: number): Bookmark {
  const { doc, destinations } = walk;
  const title = decodeText(doc.string(dict.get('Title')) ?? Buffer.alloc(0));
  const action = doc.dict(dict.get('A'));
  const target =
    destinations.resolve(dict.get('Dest')) ??
    (action ? destinations.resolveAction(action, 0) : null) ??
    structureTarget(walk, dict);
  const plain = title
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, maxTitleLength);
  return { title: plain, target, children: readLevel(walk, dict.get('First'), depth + 1) };
}

/** Tagged files may name a structure element instead; its page is good enough. */
function structureTarget({ doc, destinations }: Walk, dict: Dict): Target | null {
  const page = doc.dict(dict.get('SE'))?.get('Pg');
  const reference = page && referenceOf(page);
  const pageIndex = reference ? destinations.pageIndex(reference.object) : null;
  return pageIndex === null ? null : { pageIndex, view: topOfPage };
}
