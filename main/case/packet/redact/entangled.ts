// Which other pages of a document would carry along what a covered page shows: pictures and content they share, drawn or not.
import { openDocument } from '../../pdf/read/document.ts';
import type { PdfDocument } from '../../pdf/read/document.ts';
import { readPages } from '../../pdf/read/pages.ts';
import type { PageList } from '../../pdf/read/pages.ts';
import { inflate } from '../../pdf/read/filters.ts';
import { attempt } from '../../pdf/read/syntax/refusal.ts';
import { Scan } from '../../pdf/read/syntax/scan.ts';
import type { Dict } from '../../pdf/read/syntax/dict.ts';
import type { ByteSource } from '../../bytes.ts';

/** Font files, colour tables and character maps hold no words of a page. */
const harmless = /\/(FontFile[23]?|Length1|CMapName|N\s+[134]\b|FunctionType|PatternType|ShadingType)/;

/**
 * Pages, from 0, that share a picture or a piece of content with a covered page without plainly showing it themselves.
 * Every page where the document cannot be read object by object.
 */
export function entangledPages(
  source: ByteSource,
  covered: ReadonlySet<number>,
  pageCount: number,
): Set<number> {
  const found = attempt(() => ({ pages: entangled(openDocument(source), covered) }));
  return found.ok ? found.pages : new Set(Array.from({ length: pageCount }, (_, at) => at));
}

function entangled(doc: PdfDocument, covered: ReadonlySet<number>): Set<number> {
  const pages = readPages(doc);
  const reach = new Reach(doc, pages);
  const secret = new Set<number>();
  for (const page of covered) if (page < pages.count) for (const object of reach.of(page)) secret.add(object);
  const result = new Set<number>();
  if (secret.size === 0) return result;
  for (let page = 0; page < pages.count; page++) {
    if (covered.has(page)) continue;
    const shared = [...reach.of(page)].filter((object) => secret.has(object));
    if (shared.length > 0 && !shared.every((object) => shows(doc, pages, page, object))) result.add(page);
  }
  return result;
}

class Reach {
  private readonly doc: PdfDocument;
  private readonly pages: PageList;
  private readonly fenced: ReadonlySet<number>;
  private readonly scan = new Scan();

  constructor(doc: PdfDocument, pages: PageList) {
    this.doc = doc;
    this.pages = pages;
    this.fenced = new Set([...pages.objects, ...pages.nodes]);
  }

  /** Numbers of the streams that copying this page would take along. */
  of(page: number): Set<number> {
    const streams = new Set<number>();
    const seen = new Set<number>();
    const queue: number[] = this.refsFrom(this.pages.objects[page] as number, streams);
    const inherited = this.pages.inherited[page]?.Resources;
    const start = inherited
      ? /^(\d+) \d+ R/.exec(inherited.bytes.toString('latin1', inherited.start, inherited.end))
      : null;
    if (start) queue.push(Number(start[1]));
    for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
      if (seen.has(object) || this.fenced.has(object)) continue;
      seen.add(object);
      queue.push(...this.refsFrom(object, streams));
    }
    return streams;
  }

  private refsFrom(object: number, streams: Set<number>): number[] {
    const { table } = this.doc.xref;
    const found = this.doc.find(object, table.kind[object] === 1 ? table.extra[object] : 0, this.scan);
    if (!found) return [];
    if (found.stream && !harmless.test(found.bytes.toString('latin1', found.start, found.end)))
      streams.add(object);
    this.scan.settle();
    const refs: number[] = [];
    for (let i = 0; i < this.scan.editCount; i++) {
      const target = this.scan.edits[i * 4 + 2] as number;
      if (target > 0) refs.push(target);
    }
    return refs;
  }
}

/** True where the page itself draws this picture, in content that can be looked into. */
function shows(doc: PdfDocument, pages: PageList, index: number, object: number): boolean {
  const page = doc.dictObject(pages.objects[index] as number, pages.generations[index]);
  const resources = doc.dict(page?.get('Resources') ?? pages.inherited[index]?.Resources);
  const xObjects = doc.dict(resources?.get('XObject'));
  const name = xObjects && nameOfObject(xObjects, object);
  if (!page || name === null) return false;
  if (doc.name(doc.dictObject(object)?.get('Subtype')) !== 'Image') return false;
  const content = contentText(doc, page);
  return (
    content !== null &&
    new RegExp(String.raw`/${name.replace(/[^\w]/g, String.raw`\$&`)}\s+Do\b`).test(content)
  );
}

function nameOfObject(xObjects: Dict, object: number): string | null {
  for (const [name, value] of xObjects.entries()) {
    const target = /^(\d+) \d+ R/.exec(value.bytes.toString('latin1', value.start, value.end));
    if (Number(target?.[1]) === object) return name;
  }
  return null;
}

function contentText(doc: PdfDocument, page: Dict): string | null {
  const value = page.get('Contents');
  const items = doc.array(value) ?? (value ? [value] : []);
  let text = '';
  for (const item of items) {
    const at = /^(\d+) (\d+) R/.exec(item.bytes.toString('latin1', item.start, item.end));
    const found = at && doc.find(Number(at[1]), Number(at[2]));
    if (!found?.stream) return null;
    const stream = found.stream;
    const filter = doc.name(doc.dict(found)?.get('Filter'));
    const bytes = doc.source.read(stream.offset, stream.length);
    if (filter !== null && filter !== 'FlateDecode') return null;
    text += `${(filter === null ? bytes : inflate(bytes)).toString('latin1')}\n`;
  }
  return text;
}
