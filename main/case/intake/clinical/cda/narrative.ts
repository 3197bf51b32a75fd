// Written text inside an export, CDA's own or a web page's, as blocks of a readable paper; and where its marked words stand.
import type { Block, ListItem, Rich, Span } from '../../../paper/block.ts';
import { children, textOf } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import type { Marked } from './values.ts';
import { rowText } from './values.ts';

const rows = new Set(['tr', 'item', 'li', 'paragraph', 'p']);
const blocks = new Set([
  'table', 'list', 'ul', 'ol', 'dl', 'paragraph', 'p', 'div', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'hr', 'caption',
  'blockquote', 'body', 'text',
]); // prettier-ignore
/** Never text for people. */
const silent = new Set(['script', 'style', 'head', 'template', 'iframe', 'object', 'renderMultiMedia']);

/** Every marked place below, with the row or paragraph around it. */
export function markedPlaces(text: XmlElement): Map<string, Marked> {
  const found = new Map<string, Marked>();
  const open: { element: XmlElement; around: XmlElement }[] = [{ element: text, around: text }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { element } = next;
    const around = rows.has(element.name) ? element : next.around;
    const id = element.attributes['ID'] ?? element.attributes['id'];
    if (id !== undefined && id !== '' && !found.has(id)) found.set(id, { element, around });
    for (const inner of children(element)) open.push({ element: inner, around });
  }
  return found;
}

/** The lines of a narrative as people read them. */
export function rowsOf(text: XmlElement): string[] {
  const found: string[] = [];
  const open: XmlElement[] = [text];
  for (let next = open.pop(); next; next = open.pop()) {
    if (rows.has(next.name)) found.push(rowText(next));
    else for (const inner of children(next).toReversed()) open.push(inner);
  }
  return found.filter((row) => row !== '');
}

function lookOf(element: XmlElement): Span['look'] | undefined {
  const style = element.attributes['styleCode'] ?? '';
  if (/^(b|strong|th)$/.test(element.name) || /bold|xlabel/i.test(style)) return 'bold';
  return /^(i|em)$/.test(element.name) || /italic|emphasis/i.test(style) ? 'italic' : undefined;
}

/** Inline text with its looks; line breaks kept, other white space made one space. */
function inline(nodes: readonly (XmlElement | string)[], look?: Span['look']): Span[] {
  const spans: Span[] = [];
  const add = (text: string, as: Span['look'] | undefined): void => {
    const last = spans.at(-1);
    if (last && last.look === as) last.text += text;
    else spans.push(as ? { text, look: as } : { text });
  };
  for (const node of nodes) {
    if (typeof node === 'string') add(node.replace(/\s+/g, ' '), look);
    else if (node.name === 'br') add('\n', look);
    else if (!silent.has(node.name)) {
      const own = lookOf(node) ?? look;
      // Cells and paragraphs within a line are kept apart from their neighbours.
      const isApart = blocks.has(node.name) || node.name === 'td' || rows.has(node.name);
      if (isApart && spans.length > 0) add('\n', look);
      for (const span of inline(node.children, own)) add(span.text, span.look);
    }
  }
  return spans;
}

function trimmed(spans: Span[]): Rich | null {
  const tidy = spans
    .map((span) => ({ ...span, text: span.text.replace(/[ \t]*\n[\s]*/g, '\n') }))
    .filter((span) => span.text !== '');
  const [first] = tidy;
  const last = tidy.at(-1);
  if (first) first.text = first.text.replace(/^\s+/, '');
  if (last) last.text = last.text.replace(/\s+$/, '');
  return tidy.some((span) => span.text.trim() !== '') ? tidy : null;
}

const richOf = (element: XmlElement): Rich => trimmed(inline(element.children)) ?? '';

/** Nobody's table has more columns; what claims to stretch further is not padded. */
const mostPadded = 200;

function tableOf(table: XmlElement): Block[] {
  const found: { cells: Rich[]; isHead: boolean }[] = [];
  const take = (row: XmlElement, inHead: boolean): void => {
    const cells: Rich[] = [];
    const parts = children(row).filter((cell) => cell.name === 'td' || cell.name === 'th');
    for (const cell of parts) {
      cells.push(richOf(cell));
      // What stretches over columns leaves the others empty.
      const span = Math.min(50, Number(cell.attributes['colspan'] ?? 1) || 1);
      for (let extra = 1; extra < span && cells.length < mostPadded; extra++) cells.push('');
    }
    const isHead = inHead || (parts.length > 1 && parts.every((cell) => cell.name === 'th'));
    if (cells.length > 0) found.push({ cells, isHead });
  };
  for (const part of children(table))
    if (part.name === 'tr') take(part, false);
    else if (/^t(head|body|foot)$/.test(part.name))
      for (const row of children(part, 'tr')) take(row, part.name === 'thead');
  const captions = children(table, 'caption').flatMap((caption): Block[] => [
    { kind: 'heading', level: 3, text: richOf(caption) },
  ]);
  const [head, ...rest] = found;
  if (!head) return captions;
  const isHeaded = head.isHead && rest.length > 0;
  const body = (isHeaded ? rest : found).map((row) => row.cells);
  const shown = body.filter((cells) => cells.some((cell) => cell !== ''));
  return [...captions, { kind: 'table', ...(isHeaded ? { head: head.cells } : {}), rows: shown }];
}

function itemsOf(list: XmlElement, level: number): ListItem[] {
  const isNumbered = list.name === 'ol' || list.attributes['listType'] === 'ordered';
  let number = 0;
  return children(list).flatMap((item): ListItem[] => {
    if (item.name === 'caption')
      return [{ text: trimmed(inline(item.children, 'bold')) ?? '', level, mark: '' }];
    if (item.name !== 'item' && item.name !== 'li') return [];
    number++;
    const isList = (node: XmlElement | string): node is XmlElement =>
      typeof node !== 'string' && /^(list|ul|ol)$/.test(node.name);
    const own = trimmed(inline(item.children.filter((node) => !isList(node))));
    const inner = item.children
      .filter(isList)
      .flatMap((nested) => (level < 8 ? itemsOf(nested, level + 1) : []));
    const mark = isNumbered ? { mark: `${number}.` } : {};
    return own === null ? inner : [{ text: own, level, ...mark }, ...inner];
  });
}

function blocksOf(element: XmlElement): Block[] {
  const heading = /^h([1-6])$/.exec(element.name);
  if (heading)
    return [
      { kind: 'heading', level: heading[1] === '1' || heading[1] === '2' ? 2 : 3, text: richOf(element) },
    ];
  switch (element.name) {
    case 'table':
      return tableOf(element);
    case 'list':
    case 'ul':
    case 'ol':
      return [{ kind: 'list', items: itemsOf(element, 0) }];
    case 'pre':
      return [{ kind: 'preformatted', text: rawText(element) }];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'caption':
      return [{ kind: 'heading', level: 3, text: richOf(element) }];
    default:
      return narrativeBlocks(element);
  }
}

function rawText(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : rawText(node))).join('');
}

function holdsBlocks(element: XmlElement): boolean {
  return children(element).some(
    (inner) => !silent.has(inner.name) && (blocks.has(inner.name) || holdsBlocks(inner)),
  );
}

/** The content of a narrative. What stands loose between blocks becomes a paragraph. Depth is bounded by the reader of XML. */
export function narrativeBlocks(element: XmlElement): Block[] {
  const out: Block[] = [];
  let loose: (XmlElement | string)[] = [];
  const flush = (): void => {
    const text = trimmed(inline(loose));
    if (text !== null) out.push({ kind: 'paragraph', text });
    loose = [];
  };
  for (const node of element.children) {
    if (typeof node === 'string') loose.push(node);
    else if (silent.has(node.name)) continue;
    else if (blocks.has(node.name) || holdsBlocks(node)) {
      flush();
      for (const block of blocksOf(node)) out.push(block);
    } else loose.push(node);
  }
  flush();
  return out;
}

export function saysNothing(text: XmlElement | null): boolean {
  return text === null || textOf(text) === '';
}
