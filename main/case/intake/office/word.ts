// A Word file (DOCX) as blocks: what stands on its pages now. Deleted and hidden words are left out; notes and comments follow.
import type { Block, Rich, Span } from '../../paper/block.ts';
import { plainText } from '../../paper/block.ts';
import { child, children, descendants, textOf, type XmlElement } from './xml-tree.ts';
import { relationsOf, type Parts } from './parts.ts';
import { wordLists, type WordLists } from './word-lists.ts';

const maxDepth = 60;

export function wordBlocks(parts: Parts): Block[] | null {
  const main = [...relationsOf(parts, '').values()].find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.target;
  const name = main ?? 'word/document.xml';
  const body = child(parts.xml(name), 'body');
  if (!body) return null;
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const word = new WordReader(stylesOf(parts, folder), wordLists(parts.xml(`${folder}numbering.xml`)));
  const around = (kind: 'header' | 'footer') =>
    parts.names
      .filter((one) => one.startsWith(`${folder}${kind}`) && one.endsWith('.xml'))
      .map((one) => textOf(parts.xml(one)))
      .filter((text, at, all) => /\p{L}/u.test(text) && all.indexOf(text) === at)
      .map((text): Block => ({ kind: 'paragraph', text, tone: 'quiet' }));
  return [
    ...around('header'),
    ...word.blocks(body),
    ...notes(parts, folder, word),
    ...comments(parts, folder),
    ...around('footer'),
  ];
}

type Styles = ReadonlyMap<string, 1 | 2 | 3>;

function stylesOf(parts: Parts, folder: string): Styles {
  const levels = new Map<string, 1 | 2 | 3>();
  for (const style of children(parts.xml(`${folder}styles.xml`), 'style')) {
    const name = child(style, 'name')?.attributes['val'] ?? '';
    const number = Number(/^heading (\d)/i.exec(name)?.[1] ?? (/^(sub)?title$/i.test(name) ? 1 : 0));
    if (number > 0) levels.set(style.attributes['styleId'] ?? '', number > 2 ? 3 : number === 2 ? 2 : 1);
  }
  return levels;
}

class WordReader {
  private readonly styles: Styles;
  private readonly lists: WordLists;

  constructor(styles: Styles, lists: WordLists) {
    this.styles = styles;
    this.lists = lists;
  }

  blocks(container: XmlElement, depth = 0): Block[] {
    if (depth > maxDepth) return [];
    return children(container).flatMap((one): Block[] => {
      if (one.name === 'p') return this.paragraph(one, depth);
      if (one.name === 'tbl') return [this.table(one, depth)];
      if (['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'].includes(one.name))
        return this.blocks(one, depth + 1);
      return [];
    });
  }

  private paragraph(element: XmlElement, depth: number): Block[] {
    const properties = child(element, 'pPr');
    const boxes: XmlElement[] = [];
    const text = joined(spansOf(element, { boxes }));
    const below = boxes.flatMap((box) => this.blocks(box, depth + 1));
    if (plainText(text).trim() === '') return below;
    const level = this.styles.get(child(properties, 'pStyle')?.attributes['val'] ?? '');
    if (level) return [{ kind: 'heading', level, text }, ...below];
    const item = this.lists.item(properties);
    return [item ? { kind: 'list', items: [{ text, ...item }] } : { kind: 'paragraph', text }, ...below];
  }

  private table(element: XmlElement, depth: number): Block {
    const rows = [...rowsOf(element)]
      .filter((row) => !child(row, 'trPr', 'del'))
      .map((row) =>
        [...cellsOf(row)].flatMap((cell): Rich[] => {
          const span = Math.min(60, Number(child(cell, 'tcPr', 'gridSpan')?.attributes['val'] ?? 1) || 1);
          const text = this.blocks(cell, depth + 1)
            .map(asText)
            .join('\n');
          return [text, ...Array.from({ length: span - 1 }, () => '')];
        }),
      );
    return { kind: 'table', rows };
  }
}

function asText(block: Block): string {
  if (block.kind === 'paragraph' || block.kind === 'heading') return plainText(block.text);
  if (block.kind === 'list')
    return block.items.map(({ text, mark = '•' }) => `${mark} ${plainText(text)}`).join('\n');
  return block.kind === 'table' ? block.rows.map((row) => row.map(plainText).join('  ')).join('\n') : '';
}

function* rowsOf(table: XmlElement): Generator<XmlElement> {
  for (const one of children(table)) {
    if (one.name === 'tr') yield one;
    else if (one.name === 'sdt' || one.name === 'sdtContent' || one.name === 'ins') yield* rowsOf(one);
  }
}

function* cellsOf(row: XmlElement): Generator<XmlElement> {
  for (const one of children(row)) {
    if (one.name === 'tc') yield one;
    else if (one.name === 'sdt' || one.name === 'sdtContent') yield* cellsOf(one);
  }
}

/** Words taken out under tracked changes, and where a moved piece was before. */
const gone = new Set(['del', 'moveFrom', 'pPr', 'rPr', 'delText', 'instrText', 'Fallback']);

function* spansOf(element: XmlElement, found: { boxes: XmlElement[] }, depth = 0): Generator<Span> {
  for (const one of children(element)) {
    if (gone.has(one.name) || depth > maxDepth) continue;
    if (one.name === 'r') yield* runSpans(one, found);
    else if (one.name === 'txbxContent') found.boxes.push(one);
    else yield* spansOf(one, found, depth + 1);
  }
}

function* runSpans(run: XmlElement, found: { boxes: XmlElement[] }): Generator<Span> {
  const properties = child(run, 'rPr');
  if (isOn(properties, 'vanish')) return;
  const words = children(run)
    .map((one) => signOf(one))
    .join('');
  for (const one of children(run))
    if (['drawing', 'pict', 'AlternateContent', 'object'].includes(one.name))
      found.boxes.push(...firstBoxes(one));
  if (words === '') return;
  const isStruck = isOn(properties, 'strike') || isOn(properties, 'dstrike');
  const look = isOn(properties, 'b') ? 'bold' : isOn(properties, 'i') ? 'italic' : null;
  const text = isStruck ? `[struck out: ${words}]` : words;
  yield look ? { text, look } : { text };
}

/** The same text box often stands there twice, for newer and older programs. */
function firstBoxes(element: XmlElement): XmlElement[] {
  const choice = [...descendants(element, 'Choice')][0];
  return [...descendants(choice ?? element, 'txbxContent')];
}

function signOf(one: XmlElement): string {
  if (one.name === 't') return one.children.filter((piece) => typeof piece === 'string').join('');
  if (one.name === 'tab' || one.name === 'ptab') return '\t';
  if (one.name === 'br' || one.name === 'cr') return '\n';
  if (one.name === 'noBreakHyphen') return '-';
  if (one.name === 'footnoteReference' || one.name === 'endnoteReference')
    return ` [${one.attributes['id'] ?? ''}]`;
  if (one.name === 'sym') return symbol(one.attributes['char'] ?? '');
  return '';
}

/** Ticked and empty boxes of old forms; other signs of picture fonts say nothing as letters. */
function symbol(code: string): string {
  if (/^F0(FE|FC|52)$/i.test(code)) return '☒';
  return /^F0(A8|6F|A3)$/i.test(code) ? '☐' : '•';
}

function isOn(properties: XmlElement | null, name: string): boolean {
  const found = child(properties, name);
  return found !== null && !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? '');
}

function joined(spans: Iterable<Span>): Rich {
  const text: Span[] = [];
  for (const span of spans) {
    const last = text.at(-1);
    if (last && last.look === span.look) last.text += span.text;
    else text.push({ ...span });
  }
  return text;
}

function notes(parts: Parts, folder: string, word: WordReader): Block[] {
  const items = ['footnotes', 'endnotes'].flatMap((name) =>
    children(parts.xml(`${folder}${name}.xml`))
      .filter(({ attributes }) => !attributes['type'] || attributes['type'] === 'normal')
      .map((note) => ({
        mark: `[${note.attributes['id'] ?? ''}]`,
        text: word.blocks(note).map(asText).join('\n').trim(),
      })),
  );
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Notes' },
        { kind: 'list', items },
      ];
}

function comments(parts: Parts, folder: string): Block[] {
  const rows = children(parts.xml(`${folder}comments.xml`), 'comment').map((one) => {
    const { author = '', date = '' } = one.attributes;
    const paragraphs = children(one, 'p').map((paragraph) =>
      plainText(joined(spansOf(paragraph, { boxes: [] }))),
    );
    return {
      label: [author, date.slice(0, 10)].filter((part) => part !== '').join(', '),
      text: paragraphs.join('\n'),
    };
  });
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Comments' },
        { kind: 'facts', rows },
      ];
}
