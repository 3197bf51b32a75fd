// The XML parts of office files as a tree of names without prefixes. No entity that a part declares is expanded; such a part is refused.
import { Parser } from 'htmlparser2';

export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};

const maxDepth = 250;
const maxNodes = 4_000_000;

/** Null for what declares entities, is deeper or larger than office programs write, or holds no element. */
export function parseXml(text: string): XmlElement | null {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const path = [root];
  let nodes = 0;
  let isRefused = false;
  const parser = new Parser(
    {
      onprocessinginstruction(_, content) {
        if (/<!ENTITY/i.test(content)) isRefused = true;
      },
      onopentag(name, attributes) {
        const element: XmlElement = {
          name: localName(name),
          attributes: withoutPrefixes(attributes),
          children: [],
        };
        path.at(-1)?.children.push(element);
        path.push(element);
        if (path.length > maxDepth || ++nodes > maxNodes) isRefused = true;
        if (isRefused) parser.pause();
      },
      onclosetag() {
        if (path.length > 1) path.pop();
      },
      ontext(piece) {
        const { children: siblings } = path.at(-1) ?? root;
        const last = siblings.at(-1);
        if (typeof last === 'string') siblings[siblings.length - 1] = last + piece;
        else siblings.push(piece);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return isRefused ? null : (children(root)[0] ?? null);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (!name.startsWith('xmlns')) local[localName(name)] ??= value;
  return local;
}

/** Child elements, of one name where one is asked for. */
export function children(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (one): one is XmlElement => typeof one !== 'string' && (name === undefined || one.name === name),
  );
}

/** The first element down a path of names. */
export function child(element: XmlElement | null | undefined, ...path: string[]): XmlElement | null {
  let at = element ?? null;
  for (const name of path) at = children(at, name)[0] ?? null;
  return at;
}

/** Every element of this name below, in order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const one of children(element)) {
    if (one.name === name) yield one;
    yield* descendants(one, name);
  }
}

/** All words below, spaces joined. */
export function textOf(element: XmlElement | null | undefined): string {
  const words = (one: XmlElement): string =>
    one.children.map((piece) => (typeof piece === 'string' ? piece : words(piece))).join('');
  return element ? words(element).replace(/\s+/g, ' ').trim() : '';
}
