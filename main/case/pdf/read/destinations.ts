// Where a link or bookmark leads: to which page of its own document, and how that page is to be shown.
import type { PdfDocument } from './document.ts';
import type { PageList } from './pages.ts';
import {
  isArray,
  isDict,
  isName,
  isString,
  nameOf,
  numberOf,
  rawText,
  referenceOf,
  stringBytes,
} from './syntax/value.ts';
import type { Dict } from './syntax/dict.ts';
import type { Span } from './syntax/span.ts';

/** `view` is what stands behind the page in a destination, such as `/XYZ 72 700 null`. */
export type Target = { readonly pageIndex: number; readonly view: string };

export const topOfPage = '/XYZ null null null';

/** How many operands each kind of view takes. */
const views: Record<string, number> = {
  XYZ: 3,
  Fit: 0,
  FitH: 1,
  FitV: 1,
  FitR: 4,
  FitB: 0,
  FitBH: 1,
  FitBV: 1,
};
const maxNames = 200_000;
const maxDepth = 64;

export class Destinations {
  private readonly doc: PdfDocument;
  private readonly pages: PageList;
  private byObject: Map<number, number> | null = null;
  private byName: Map<string, Span> | null = null;

  constructor(doc: PdfDocument, pages: PageList) {
    this.doc = doc;
    this.pages = pages;
  }

  pageIndex(object: number): number | null {
    if (!this.byObject) {
      this.byObject = new Map();
      // Backwards, so that a page standing twice is found where it stands first.
      for (let i = this.pages.count - 1; i >= 0; i--) this.byObject.set(this.pages.objects[i] as number, i);
    }
    return this.byObject.get(object) ?? null;
  }

  /** Follows a destination, named or explicit. Null where it leads nowhere. */
  resolve(destination: Span | undefined): Target | null {
    let v = this.doc.resolve(destination);
    if (v && (isName(v) || isString(v))) v = this.doc.resolve(this.named(keyOf(v)));
    if (v && isDict(v)) v = this.doc.resolve(this.doc.dict(v)?.get('D'));
    return v && isArray(v) ? this.explicit(this.doc.array(v) ?? []) : null;
  }

  /** Where a GoTo action or one of the named page actions leads from `from`. */
  resolveAction(action: Dict, from: number): Target | null {
    switch (this.doc.name(action.get('S'))) {
      case 'GoTo':
        return this.resolve(action.get('D'));
      case 'Named':
        return this.neighbour(this.doc.name(action.get('N')), from);
      default:
        return null;
    }
  }

  private neighbour(name: string | null, from: number): Target | null {
    const index = { NextPage: from + 1, PrevPage: from - 1, FirstPage: 0, LastPage: this.pages.count - 1 }[
      name ?? ''
    ];
    return index !== undefined && index >= 0 && index < this.pages.count
      ? { pageIndex: index, view: topOfPage }
      : null;
  }

  private explicit([page, ...rest]: Span[]): Target | null {
    if (!page) return null;
    const reference = referenceOf(page);
    const pageIndex = reference ? this.pageIndex(reference.object) : numberOf(page);
    if (pageIndex === null || !Number.isInteger(pageIndex) || pageIndex < 0 || pageIndex >= this.pages.count)
      return null;
    const [kind, ...operands] = rest.map((item) => this.doc.resolve(item));
    const name = kind ? nameOf(kind) : null;
    const wanted = name === null ? undefined : views[name];
    if (wanted === undefined) return { pageIndex, view: topOfPage };
    const numbers = Array.from({ length: wanted }, (_, i) => plainNumber(operands[i]));
    return { pageIndex, view: [`/${name}`, ...numbers].join(' ') };
  }

  private named(key: string): Span | undefined {
    this.byName ??= this.readNames();
    return this.byName.get(key);
  }

  private readNames(): Map<string, Span> {
    const names = new Map<string, Span>();
    const old = this.doc.dict(this.doc.catalog.get('Dests'));
    if (old) for (const [name, value] of old.entries()) names.set(name, value);
    this.readNode(this.doc.dict(this.doc.catalog.get('Names'))?.get('Dests'), names, new Set(), 0);
    return names;
  }

  private readNode(node: Span | undefined, names: Map<string, Span>, seen: Set<number>, depth: number): void {
    const reference = node && referenceOf(node);
    if (!node || depth > maxDepth || (reference && seen.has(reference.object))) return;
    if (reference) seen.add(reference.object);
    const dict = this.doc.dict(node);
    const pairs = this.doc.array(dict?.get('Names')) ?? [];
    for (let i = 0; i + 1 < pairs.length && names.size < maxNames; i += 2) {
      const key = this.doc.resolve(pairs[i]);
      if (key) names.set(keyOf(key), pairs[i + 1] as Span);
    }
    for (const kid of this.doc.array(dict?.get('Kids')) ?? []) this.readNode(kid, names, seen, depth + 1);
  }
}

function keyOf(v: Span): string {
  return nameOf(v) ?? stringBytes(v)?.toString('latin1') ?? '';
}

function plainNumber(v: Span | null | undefined): string {
  return v && numberOf(v) !== null ? rawText(v) : 'null';
}
