// A web page or the body of a message as blocks: headings, paragraphs, lists, tables. Layout is dropped, every word is kept.
import type { Block, ListItem, Rich, Span } from '../../paper/block.ts';
import { plainText } from '../../paper/block.ts';
import { htmlTree, type HtmlElement, type HtmlNode } from './html-tree.ts';

export function htmlBlocks(html: string): { title: string; blocks: Block[] } {
  const { root, title } = htmlTree(html);
  const writing = new Writing();
  writeAll(root.children, writing, {});
  return { title, blocks: writing.end() };
}

type Look = { look?: 'bold' | 'italic'; pre?: boolean; indentPt?: number };

class Writing {
  private readonly blocks: Block[] = [];
  private spans: Span[] = [];

  text(text: string, { look, pre }: Look): void {
    let words = pre ? text : text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    const before = this.spans.at(-1);
    if (!pre && (!before || /[ \n]$/.test(before.text))) words = words.replace(/^ /, '');
    if (words === '') return;
    if (before && before.look === look) before.text += words;
    else this.spans.push(look ? { text: words, look } : { text: words });
  }

  lineBreak(): void {
    const last = this.spans.at(-1);
    if (last) last.text = `${last.text.replace(/ $/, '')}\n`;
  }

  /** What was written so far as text of its own, trimmed; empty where there is none. */
  private take(): Span[] {
    const spans = this.spans;
    this.spans = [];
    const last = spans.at(-1);
    if (last) last.text = last.text.trimEnd();
    return spans.some(({ text }) => text.trim() !== '') ? spans.filter(({ text }) => text !== '') : [];
  }

  paragraph({ indentPt }: Look = {}): void {
    const text = this.take();
    if (text.length > 0) this.blocks.push({ kind: 'paragraph', text, ...(indentPt ? { indentPt } : {}) });
  }

  heading(level: 1 | 2 | 3): void {
    const text = plainText(this.take());
    if (text !== '') this.blocks.push({ kind: 'heading', level, text });
  }

  put(block: Block): void {
    this.paragraph();
    this.blocks.push(block);
  }

  end(): Block[] {
    this.paragraph();
    return this.blocks;
  }
}

const paragraphs = new Set([
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside', 'address', 'center', 'form', 'fieldset',
  'figure', 'figcaption', 'dl', 'dt', 'dd', 'body', 'html', 'head', 'caption', 'details', 'summary', 'legend', 'tr', 'td', 'th',
]); // prettier-ignore
const levels: Record<string, 1 | 2 | 3> = { h1: 1, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };
const indentPt = 14;

function writeAll(nodes: readonly HtmlNode[], writing: Writing, look: Look): void {
  for (const node of nodes) {
    if (typeof node === 'string') writing.text(node, look);
    else writeElement(node, writing, look);
  }
}

function writeElement(element: HtmlElement, writing: Writing, look: Look): void {
  const { name, attributes, children } = element;
  const level = levels[name];
  if (name === 'br') writing.lineBreak();
  else if (name === 'hr') writing.put({ kind: 'rule' });
  else if (name === 'img') writing.text(pictureWords(attributes), look);
  else if (name === 'input') writing.text(inputWords(attributes), look);
  else if (name === 'b' || name === 'strong') writeAll(children, writing, { ...look, look: 'bold' });
  else if (name === 'i' || name === 'em') writeAll(children, writing, { look: 'italic', ...look });
  else if (name === 'ul' || name === 'ol') writing.put({ kind: 'list', items: listItems(element, 0) });
  else if (name === 'table') writeTable(element, writing, look);
  else if (name === 'pre' || name === 'textarea')
    writing.put({ kind: 'preformatted', text: wordsIn(element) });
  else if (level) {
    writing.paragraph(look);
    writeAll(children, writing, look);
    writing.heading(level);
  } else if (paragraphs.has(name) || name === 'blockquote') {
    const inner =
      name === 'blockquote' ? { ...look, indentPt: Math.min(56, (look.indentPt ?? 0) + indentPt) } : look;
    writing.paragraph(look);
    writeAll(children, writing, inner);
    writing.paragraph(inner);
  } else writeAll(children, writing, look);
}

/** A picture is not shown here; what it stands for is said where the page says it. */
function pictureWords({ alt = '' }: Readonly<Record<string, string>>): string {
  return alt.trim() === '' ? '' : ` [${alt.trim().slice(0, 300)}] `;
}

function inputWords({ type = 'text', value = '', checked }: Readonly<Record<string, string>>): string {
  if (type === 'checkbox' || type === 'radio') return checked === undefined ? '[ ] ' : '[x] ';
  return ['text', 'email', 'tel', 'date', 'number', 'search', 'url'].includes(type) ? ` ${value} ` : '';
}

function listItems(list: HtmlElement, level: number): ListItem[] {
  let number = 0;
  return list.children.flatMap((item): ListItem[] => {
    if (typeof item === 'string') return item.trim() === '' ? [] : [{ text: item.trim(), level }];
    if (item.name === 'ul' || item.name === 'ol') return listItems(item, level + 1);
    number++;
    const isList = (child: HtmlNode): child is HtmlElement =>
      typeof child !== 'string' && (child.name === 'ul' || child.name === 'ol');
    const own = new Writing();
    writeAll(
      item.children.filter((child) => !isList(child)),
      own,
      {},
    );
    const text = asRich(own.end());
    const mark = list.name === 'ol' ? { mark: `${number}.` } : {};
    const below = item.children.filter(isList).flatMap((child) => listItems(child, level + 1));
    return plainText(text) === '' ? below : [{ text, level, ...mark }, ...below];
  });
}

/** Blocks as one text, for places that hold no blocks. */
export function asRich(blocks: readonly Block[]): Rich {
  const texts = blocks.flatMap((block): Rich[] => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text];
    if (block.kind === 'preformatted') return [block.text];
    if (block.kind === 'list') return block.items.map(({ text, mark = '•' }) => `${mark} ${plainText(text)}`);
    if (block.kind === 'table') return block.rows.map((row) => row.map(plainText).join('  '));
    return [];
  });
  return texts.flatMap((text, at): Span[] => [
    ...(at > 0 ? [{ text: '\n' }] : []),
    ...(typeof text === 'string' ? [{ text }] : text),
  ]);
}

/** Most tables in messages only place things. One is set as a table where it has rows and columns of short texts. */
function writeTable(table: HtmlElement, writing: Writing, look: Look): void {
  const rows = rowsOf(table);
  const isPlain = rows.every((row) => row.every((cell) => !holdsTable(cell)));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (!isPlain || rows.length < 2 || columns < 2 || columns > 40) {
    writing.paragraph(look);
    writeAll(table.children, writing, look);
    writing.paragraph(look);
    return;
  }
  const [first = [], ...rest] = rows;
  const isHead = first.length > 0 && first.every(({ name }) => name === 'th');
  const cells = (row: HtmlElement[]) => row.flatMap(cellText);
  writing.put(
    isHead
      ? { kind: 'table', head: cells(first), rows: rest.map(cells) }
      : { kind: 'table', rows: rows.map(cells) },
  );
}

function cellText({ attributes, children }: HtmlElement): Rich[] {
  const own = new Writing();
  writeAll(children, own, {});
  const span = Math.min(40, Math.max(1, Number.parseInt(attributes['colspan'] ?? '1', 10) || 1));
  return [asRich(own.end()), ...Array.from({ length: span - 1 }, () => '')];
}

function rowsOf(table: HtmlElement): HtmlElement[][] {
  return table.children.flatMap((child): HtmlElement[][] => {
    if (typeof child === 'string') return [];
    if (['thead', 'tbody', 'tfoot'].includes(child.name)) return rowsOf(child);
    if (child.name !== 'tr') return [];
    const cells = child.children.filter(
      (cell): cell is HtmlElement => typeof cell !== 'string' && (cell.name === 'td' || cell.name === 'th'),
    );
    return cells.length > 0 ? [cells] : [];
  });
}

function holdsTable(element: HtmlElement): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (child.name === 'table' || holdsTable(child)),
  );
}

function wordsIn(element: HtmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : wordsIn(child)))
    .join('');
}
