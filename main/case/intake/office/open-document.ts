// Files of LibreOffice and its kin (ODT, ODS, ODP) as blocks. Words deleted under tracked changes are left out; comments stay in place.
import type { Block, ListItem, Rich } from '../../paper/block.ts';
import { plainText } from '../../paper/block.ts';
import { child, children, type XmlElement } from './xml-tree.ts';
import type { Parts } from './parts.ts';

const maxDepth = 60;
const maxRepeat = 50;

/** Null where there is no content to read. */
export function openDocumentBlocks(parts: Parts): Block[] | null {
  const body = child(parts.xml('content.xml'), 'body');
  const content = children(body)[0];
  return content ? blocksOf(content, 0) : null;
}

export function isLockedOpenDocument(parts: Parts): boolean {
  const manifest = parts.bytes('META-INF/manifest.xml');
  return manifest !== null && Buffer.from(manifest).includes('encryption-data');
}

const wrappers = new Set([
  'section', 'page', 'frame', 'text-box', 'custom-shape', 'g', 'index-body', 'table-of-content', 'bibliography', 'notes',
]); // prettier-ignore

function blocksOf(container: XmlElement, depth: number): Block[] {
  if (depth > maxDepth) return [];
  return children(container).flatMap((one): Block[] => {
    if (one.name === 'h') return heading(one);
    if (one.name === 'p') return paragraph(one, depth);
    if (one.name === 'list') return [{ kind: 'list', items: listItems(one, 0) }];
    if (one.name === 'table') return table(one, depth);
    return wrappers.has(one.name) ? blocksOf(one, depth + 1) : [];
  });
}

function heading(element: XmlElement): Block[] {
  const level = Number(element.attributes['outline-level'] ?? 1);
  const text = wordsIn(element).trim();
  return text === '' ? [] : [{ kind: 'heading', level: level > 2 ? 3 : level === 2 ? 2 : 1, text }];
}

function paragraph(element: XmlElement, depth: number): Block[] {
  const text = wordsIn(element);
  const boxes = children(element, 'frame').flatMap((frame) => blocksOf(frame, depth + 1));
  return text.trim() === '' ? boxes : [{ kind: 'paragraph', text }, ...boxes];
}

function listItems(list: XmlElement, level: number): ListItem[] {
  if (level > 20) return [];
  return children(list).flatMap((item): ListItem[] => {
    const text = [...children(item, 'p'), ...children(item, 'h')].map((one) => wordsIn(one)).join('\n');
    const below = children(item, 'list').flatMap((inner) => listItems(inner, level + 1));
    return text.trim() === '' ? below : [{ text, level }, ...below];
  });
}

function table(element: XmlElement, depth: number): Block[] {
  const name = element.attributes['name'] ?? '';
  const rows = rowsOf(element)
    .map((row) => cellsOf(row, depth))
    .filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) return [];
  // Sheets have names that people gave; tables inside a text have names that the program gave.
  const isSheet =
    depth === 0 && children(element, 'table-column').length > 0 && /^(?!Table\d+$|Tabelle\d+$)/.test(name);
  return [
    ...(isSheet && name !== '' ? [{ kind: 'heading', level: 2, text: name } as const] : []),
    { kind: 'table', rows },
  ];
}

function rowsOf(element: XmlElement): XmlElement[] {
  return children(element).flatMap((one) =>
    one.name === 'table-row' ? [one] : /^table-(header-)?rows?(-group)?$/.test(one.name) ? rowsOf(one) : [],
  );
}

function cellsOf(row: XmlElement, depth: number): Rich[] {
  const cells = children(row)
    .filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell')
    .flatMap((cell) => {
      const text = blocksOf(cell, depth + 1)
        .map((block) => ('text' in block ? plainText(block.text) : ''))
        .join('\n');
      const repeat = Math.min(maxRepeat, Number(cell.attributes['number-columns-repeated'] ?? 1) || 1);
      return Array.from({ length: repeat }, () => text);
    });
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

function wordsIn(element: XmlElement, depth = 0): string {
  if (depth > maxDepth) return '';
  return element.children
    .map((one): string => {
      if (typeof one === 'string') return one.replace(/\s+/g, ' ');
      if (one.name === 's') return ' '.repeat(Math.min(200, Number(one.attributes['c'] ?? 1) || 1));
      if (one.name === 'tab') return '\t';
      if (one.name === 'line-break') return '\n';
      if (one.name === 'annotation')
        return ` [Comment: ${children(one, 'p')
          .map((line) => wordsIn(line, depth + 1))
          .join(' ')}] `;
      if (one.name === 'note') return ` [${wordsIn(child(one, 'note-body') ?? one, depth + 1).trim()}] `;
      return ['frame', 'tracked-changes', 'annotation-end'].includes(one.name) ? '' : wordsIn(one, depth + 1);
    })
    .join('');
}
