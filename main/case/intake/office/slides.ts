// A presentation (PPTX) as blocks: each slide's words in order, its tables, and the speaker's notes.
import type { Block } from '../../paper/block.ts';
import { children, descendants, textOf, type XmlElement } from './xml-tree.ts';
import { relationsOf, type Parts } from './parts.ts';

const maxSlides = 2_000;

export function slideBlocks(parts: Parts): Block[] | null {
  const name = 'ppt/presentation.xml';
  const presentation = parts.bytes(name);
  if (!presentation) return null;
  const relations = relationsOf(parts, name);
  // A slide's number and its relation are both called id and differ in their prefix alone.
  const ids = Buffer.from(presentation)
    .toString('utf8')
    .matchAll(/<(?:\w+:)?sldId\b[^<>]{0,400}?\s\w+:id="([^"]{1,100})"/g);
  return [...ids].slice(0, maxSlides).flatMap(([, id = ''], index): Block[] => {
    const target = relations.get(id)?.target;
    const root = target === undefined ? null : parts.xml(target);
    if (!root || target === undefined) return [];
    const notes = [...relationsOf(parts, target).values()].find(({ type }) => type.endsWith('/notesSlide'));
    const spoken = notes ? wordsOf(parts.xml(notes.target)) : [];
    return [
      { kind: 'heading', level: 1, text: `Slide ${index + 1}` },
      ...wordsOf(root),
      ...(spoken.length > 0 ? [{ kind: 'heading', level: 3, text: 'Notes' } as const, ...spoken] : []),
    ];
  });
}

function wordsOf(root: XmlElement | null): Block[] {
  if (!root) return [];
  const inTables = new Set<XmlElement>();
  const tables = [...descendants(root, 'tbl')].map((table): Block => {
    for (const paragraph of descendants(table, 'p')) inTables.add(paragraph);
    return {
      kind: 'table',
      rows: children(table, 'tr').map((row) => children(row, 'tc').map((cell) => textOf(cell))),
    };
  });
  const paragraphs = [...descendants(root, 'p')]
    .filter((paragraph) => !inTables.has(paragraph))
    .map((paragraph) => [...descendants(paragraph, 't')].map((run) => textWithin(run)).join(''))
    .filter((text) => text.trim() !== '')
    .map((text): Block => ({ kind: 'paragraph', text }));
  return [...paragraphs, ...tables];
}

function textWithin(run: XmlElement): string {
  return run.children.filter((piece) => typeof piece === 'string').join('');
}
