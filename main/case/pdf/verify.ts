// Looks into a finished packet and says what a reader of it would find: pages, labels, bookmarks, links. It repairs nothing.
import type { ByteSource } from '../bytes.ts';
import { Destinations } from './read/destinations.ts';
import { openDocument } from './read/document.ts';
import type { PdfDocument } from './read/document.ts';
import { readOutline } from './read/outline.ts';
import type { Bookmark } from './read/outline.ts';
import { readPages } from './read/pages.ts';
import type { PageList } from './read/pages.ts';
import { attempt } from './read/syntax/refusal.ts';
import { decodeText } from './read/syntax/text.ts';
import type { Dict } from './read/syntax/dict.ts';
import type { Box } from './read/syntax/value.ts';

/** Pages count from 1. `page` is null where a bookmark leads nowhere. */
export type FoundBookmark = { title: string; page: number | null; children: FoundBookmark[] };
export type FoundLink = { page: number; rect: Box; toPage: number | null; address: string | null };

export type PdfContents = {
  pages: number;
  /** What each page is labelled, such as "1" or "iv". */
  labels: string[];
  outline: FoundBookmark[];
  links: FoundLink[];
  title: string | null;
  language: string | null;
  /** Kinds of active content found: scripts, attachments, actions on opening. A packet has none. */
  active: string[];
};

export function verifyPdf(source: ByteSource): ({ ok: true } & PdfContents) | { ok: false; why: string } {
  return attempt(() => {
    const doc = openDocument(source);
    const pages = readPages(doc);
    const destinations = new Destinations(doc, pages);
    const active = new Set<string>();
    const links = readLinks(doc, pages, destinations, active);
    noteCatalog(doc, active);
    const info = doc.dict(doc.xref.trailer.get('Info'));
    return {
      pages: pages.count,
      labels: readLabels(doc, pages.count),
      outline: readOutline(doc, pages, destinations).map(foundBookmark),
      links,
      title: textOf(doc, info, 'Title'),
      language: textOf(doc, doc.catalog, 'Lang'),
      active: [...active].sort(),
    };
  });
}

function textOf(doc: PdfDocument, dict: Dict | null, key: string): string | null {
  const bytes = doc.string(dict?.get(key));
  return bytes && decodeText(bytes);
}

function foundBookmark({ title, target, children }: Bookmark): FoundBookmark {
  return { title, page: target ? target.pageIndex + 1 : null, children: children.map(foundBookmark) };
}

function readLinks(
  doc: PdfDocument,
  pages: PageList,
  destinations: Destinations,
  active: Set<string>,
): FoundLink[] {
  const links: FoundLink[] = [];
  for (let i = 0; i < pages.count; i++) {
    const page = doc.dictObject(pages.objects[i] as number, pages.generations[i]);
    if (page?.has('AA')) active.add('AA');
    for (const item of doc.array(page?.get('Annots')) ?? []) {
      const annotation = doc.dict(item);
      if (!annotation) continue;
      const action = doc.dict(annotation.get('A'));
      noteAnnotation(doc, annotation, action, active);
      const rect = doc.box(annotation.get('Rect'));
      if (doc.name(annotation.get('Subtype')) !== 'Link' || !rect) continue;
      const target =
        destinations.resolve(annotation.get('Dest')) ?? (action && destinations.resolveAction(action, i));
      const address = action && doc.string(action.get('URI'))?.toString('latin1');
      links.push({
        page: i + 1,
        rect,
        toPage: target ? target.pageIndex + 1 : null,
        address: address ?? null,
      });
    }
  }
  return links;
}

const quietActions = new Set(['GoTo', 'URI', 'Named']);

function noteAnnotation(doc: PdfDocument, annotation: Dict, action: Dict | null, active: Set<string>): void {
  const kind = action && doc.name(action.get('S'));
  if (kind && !quietActions.has(kind)) active.add(kind);
  if (annotation.has('AA')) active.add('AA');
  const subtype = doc.name(annotation.get('Subtype'));
  if (
    subtype &&
    ['Widget', 'FileAttachment', 'RichMedia', 'Movie', 'Sound', 'Screen', '3D'].includes(subtype)
  )
    active.add(subtype);
}

function noteCatalog(doc: PdfDocument, active: Set<string>): void {
  const names = doc.dict(doc.catalog.get('Names'));
  for (const key of ['JavaScript', 'EmbeddedFiles']) if (names?.has(key)) active.add(key);
  for (const key of ['AA', 'AcroForm', 'Collection', 'AF']) if (doc.catalog.has(key)) active.add(key);
  const opening = doc.dict(doc.catalog.get('OpenAction'));
  const kind = opening && doc.name(opening.get('S'));
  if (kind && kind !== 'GoTo') active.add(kind);
}

/** Labels by the rules of /PageLabels, as far as a packet may use them; pages without a rule are just counted. */
function readLabels(doc: PdfDocument, count: number): string[] {
  const pairs = doc.array(doc.dict(doc.catalog.get('PageLabels'))?.get('Nums')) ?? [];
  const rules = new Map<number, Dict>();
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [from, rule] = [doc.number(pairs[i]), doc.dict(pairs[i + 1])];
    if (from !== null && rule) rules.set(from, rule);
  }
  let rule: Dict | null = null;
  let from = 0;
  return Array.from({ length: count }, (_, i) => {
    const fresh = rules.get(i);
    if (fresh) [rule, from] = [fresh, i];
    const number = (doc.number(rule?.get('St')) ?? 1) + i - from;
    const prefix = textOf(doc, rule, 'P') ?? '';
    return prefix + (rule ? styled(doc.name(rule.get('S')), number) : String(i + 1));
  });
}

function styled(style: string | null, n: number): string {
  if (style === 'D') return String(n);
  if (style === 'R' || style === 'r') return style === 'R' ? roman(n) : roman(n).toLowerCase();
  if (style !== 'A' && style !== 'a') return '';
  const letters = String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
  return style === 'A' ? letters : letters.toLowerCase();
}

function roman(n: number): string {
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  return steps
    .map(([value, letters]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return letters.repeat(times);
    })
    .join('');
}
