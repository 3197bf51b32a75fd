// The pages of a document in order, with what they inherit. Guarded against loops, depth and forged counts.
import type { PdfDocument } from './document.ts';
import { refuse } from './syntax/refusal.ts';
import { referenceOf } from './syntax/value.ts';
import type { Dict } from './syntax/dict.ts';
import type { Span } from './syntax/span.ts';

export type Inherited = {
  readonly Resources?: Span;
  readonly MediaBox?: Span;
  readonly CropBox?: Span;
  readonly Rotate?: Span;
};

const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
const maxDepth = 200;
const maxPages = 1_000_000;

export type PageList = {
  readonly count: number;
  /** Object numbers in page order. A page may stand in the tree more than once. */
  readonly objects: readonly number[];
  readonly generations: readonly number[];
  /** What each page inherits from above; shared among siblings. */
  readonly inherited: readonly Inherited[];
  /** Object numbers of the tree's inner nodes. */
  readonly nodes: ReadonlySet<number>;
};

type Walk = {
  doc: PdfDocument;
  objects: number[];
  generations: number[];
  inherited: Inherited[];
  nodes: Set<number>;
  /** The nodes that the walk is inside of. */
  open: Set<number>;
};

export function readPages(doc: PdfDocument): PageList {
  const walk: Walk = { doc, objects: [], generations: [], inherited: [], nodes: new Set(), open: new Set() };
  const root = doc.catalog.get('Pages');
  if (!root || !referenceOf(root)) refuse('page-tree');
  visit(walk, root, {}, 0);
  const { objects, generations, inherited, nodes } = walk;
  if (objects.length === 0) refuse('no-pages');
  return { count: objects.length, objects, generations, inherited, nodes };
}

function visit(walk: Walk, node: Span, above: Inherited, depth: number): void {
  if (depth > maxDepth) refuse('page-tree');
  const { object, generation } = referenceOf(node) ?? refuse('page-tree');
  const dict = walk.doc.dictObject(object, generation) ?? refuse('page-tree');
  const kids = dict.get('Kids');
  const type = walk.doc.name(dict.get('Type'));
  if (kids && type !== 'Page') {
    // A way back to where the walk comes from leads to no page that it does not come to anyway.
    if (walk.open.has(object)) return;
    if (walk.nodes.has(object)) refuse('page-tree');
    walk.nodes.add(object);
    walk.open.add(object);
    const here = inherit(dict, above);
    for (const kid of walk.doc.array(kids) ?? refuse('page-tree')) visit(walk, kid, here, depth + 1);
    walk.open.delete(object);
    return;
  }
  if (type !== 'Page' && !(dict.has('MediaBox') || dict.has('Contents'))) refuse('page-tree');
  if (walk.objects.length >= maxPages) refuse('too-large');
  walk.objects.push(object);
  walk.generations.push(generation);
  walk.inherited.push(above);
}

function inherit(dict: Dict, above: Inherited): Inherited {
  const own: { -readonly [K in keyof Inherited]: Inherited[K] } = {};
  let any = false;
  for (const key of inheritable) {
    const value = dict.get(key);
    if (!value) continue;
    own[key] = value;
    any = true;
  }
  return any ? { ...above, ...own } : above;
}
