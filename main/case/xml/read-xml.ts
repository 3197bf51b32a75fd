// A whole XML file as a tree, or the reason why not. For files of hundreds of megabytes see stream-xml.ts. Knows no kind of document.
import type { ByteSource } from '../bytes.ts';
import { memorySource } from '../bytes.ts';
import type { XmlLimits, XmlRefusal } from './stream-xml.ts';
import { parsePieces, XmlRefused } from './stream-xml.ts';

export type XmlElement = {
  /** Without prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};
export type XmlReading = { ok: true; root: XmlElement } | { ok: false; why: XmlRefusal };

const limits: XmlLimits = { maxDepth: 250, maxParts: 4_000_000, maxBytes: 128 * 1024 * 1024 };

/** Strict: no entity of the file's own is expanded, nothing is fetched, depth and size are bounded. Throws only when stopped. */
export async function readXml(
  source: ByteSource | string,
  { signal, ...bounds }: Partial<XmlLimits> & { signal?: AbortSignal | undefined } = {},
): Promise<XmlReading> {
  const bytes = typeof source === 'string' ? memorySource(Buffer.from(source)) : source;
  const tree = startTree();
  try {
    for (const _ of parsePieces(bytes, tree, { ...limits, ...bounds })) {
      await new Promise((resume) => setImmediate(resume));
      signal?.throwIfAborted();
    }
  } catch (cause) {
    if (cause instanceof XmlRefused) return { ok: false, why: cause.why };
    throw cause;
  }
  const { root } = tree;
  return root ? { ok: true, root } : { ok: false, why: 'damaged-xml' };
}

/** For small pieces inside other files, such as a narrative: at once, and null where it is not XML. */
export function parseXml(text: string): XmlElement | null {
  const tree = startTree();
  try {
    for (const _ of parsePieces(memorySource(Buffer.from(text)), tree, limits));
  } catch (cause) {
    if (cause instanceof XmlRefused) return null;
    throw cause;
  }
  return tree.root;
}

function startTree() {
  const path: XmlElement[] = [];
  return {
    root: null as XmlElement | null,
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      const element: XmlElement = { name, attributes, children: [] };
      const parent = path.at(-1);
      if (parent) parent.children.push(element);
      else this.root ??= element;
      path.push(element);
    },
    close(): void {
      path.pop();
    },
    text(text: string): void {
      const siblings = path.at(-1)?.children;
      if (!siblings) return;
      // A long text comes in pieces.
      const last = siblings.at(-1);
      if (typeof last === 'string') siblings[siblings.length - 1] = last + text;
      else siblings.push(text);
    },
  };
}

/** Child elements, of one name where one is asked for. */
export function children(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** The first element down a path of names. */
export function child(element: XmlElement | null | undefined, ...path: string[]): XmlElement | null {
  let at = element ?? null;
  for (const name of path) at = at ? (children(at, name)[0] ?? null) : null;
  return at;
}

/** Every element of this name below, in order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  const open = [...children(element)].toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name === name) yield next;
    for (const inner of children(next).toReversed()) open.push(inner);
  }
}

/** All text below, spaces joined, trimmed. */
export function textOf(element: XmlElement | null | undefined): string {
  if (!element) return '';
  const parts: string[] = [];
  const open: (XmlElement | string)[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    if (typeof next === 'string') parts.push(next);
    else for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at] ?? '');
  return parts.join('').replace(/\s+/g, ' ').trim();
}
