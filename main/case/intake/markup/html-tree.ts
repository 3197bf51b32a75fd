// HTML as a tree of what can be read in it: scripts, styles, frames and what is hidden never get in. Nothing is fetched and nothing runs.
import { Parser } from 'htmlparser2';

export type HtmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
};
export type HtmlNode = HtmlElement | string;

const unread = new Set([
  'script', 'style', 'template', 'noscript', 'iframe', 'frame', 'object', 'embed', 'applet', 'svg', 'math', 'canvas',
  'audio', 'video', 'select', 'meta', 'link', 'base', 'xml',
]); // prettier-ignore

/** Deeper elements join the one that is this deep: their words stay. */
const maxDepth = 120;
const maxNodes = 400_000;

export function htmlTree(html: string): { root: HtmlElement; title: string } {
  const tree = new Tree();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => tree.open(name, attributes),
      ontext: (text) => tree.text(text),
      onclosetag: () => tree.close(),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  const title = (): string => tree.title.replace(/\s+/g, ' ').trim();
  for (let at = 0; at < html.length; at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength));
    // What the parser does for each element grows with its depth, so that a page of nothing but openings would take hours.
    if (tree.depth > absurdDepth)
      return { root: { name: 'root', attributes: {}, children: [wordsAlone(html)] }, title: title() };
  }
  parser.end();
  return { root: tree.root, title: title() };
}

const pieceLength = 64 * 1024;
const absurdDepth = 20_000;

/** Everything between the tags, without scripts and the like. In one pass, whatever the page is. */
function wordsAlone(html: string): string {
  let hidden: string | null = null;
  let words = '';
  for (const [at, part] of html.split('<').entries()) {
    const [, slash = '', name = ''] = /^(\/?)([A-Za-z]+)/.exec(part) ?? [];
    const tag = name.toLowerCase();
    if (hidden === null && slash === '' && unread.has(tag)) hidden = tag;
    else if (slash !== '' && tag === hidden) hidden = null;
    if (hidden === null) words += at === 0 ? part : ` ${part.slice(part.indexOf('>') + 1)}`;
  }
  return words;
}

class Tree {
  readonly root: HtmlElement = { name: 'root', attributes: {}, children: [] };
  title = '';
  private readonly path = [this.root];
  private over = 0;
  private hidden = 0;
  private nodes = 0;
  private inTitle = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'title' && this.hidden === 0) this.inTitle = this.title === '';
    if (this.hidden > 0 || name === 'title' || unread.has(name) || isHidden(attributes))
      return void this.hidden++;
    if (this.path.length > maxDepth || ++this.nodes > maxNodes) return void this.over++;
    const element: HtmlElement = { name, attributes, children: [] };
    this.inside().children.push(element);
    this.path.push(element);
  }

  text(text: string): void {
    if (this.inTitle) this.title += text;
    if (this.hidden > 0 || ++this.nodes > maxNodes) return;
    const { children } = this.inside();
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  close(): void {
    this.inTitle = false;
    if (this.hidden > 0) this.hidden--;
    else if (this.over > 0) this.over--;
    else if (this.path.length > 1) this.path.pop();
  }

  get depth(): number {
    return this.path.length + this.over + this.hidden;
  }

  private inside(): HtmlElement {
    return this.path.at(-1) ?? this.root;
  }
}

/** What a sender hides from readers: lines for the preview of mail programs, marks of trackers. */
function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributes) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(px|pt|em)?\s*(;|$)/i.test(
    attributes['style'] ?? '',
  );
}
