// What the assembly is to put together: our pages, the documents' pages, and in place of some of those their covered pictures.
import type { PlannedLine } from '../../../shared/domain/packet/outline.ts';
import type { ByteSource } from '../bytes.ts';
import type { AssembledEntry, AssemblyEntry } from '../pdf/assembly.ts';
import type { MadePdf } from './make-pages.ts';
import type { StructureNode } from '../pdf/write/structure.ts';
import type { CoveredDocument } from './redact/cover-documents.ts';

/** All our pages lie in one source, so that their fonts are in the packet once. */
export function ownEntry(
  line: PlannedLine,
  source: ByteSource,
  { firstIndex, said }: Pick<MadePdf, 'firstIndex' | 'said'>,
): AssemblyEntry {
  const first = firstIndex.get(line.key) ?? 0;
  return {
    key: line.key,
    source,
    isSound: true,
    spoken: {
      title: line.title,
      pages: said.slice(first, first + line.pages).map((page) => page ?? nothingSaid),
    },
    pages: Array.from({ length: line.pages }, (_, at) => ({ index: first + at })),
  };
}

const nothingSaid: StructureNode = { role: 'Sect', children: [] };

/** One entry, or one for each run of pages where some of them are pictures now. */
export function documentEntries(
  { key, pages, taken }: PlannedLine,
  source: ByteSource,
  covered: CoveredDocument | undefined,
): AssemblyEntry[] {
  const wanted = taken ?? Array.from({ length: pages }, (_, index) => ({ index, turn: 0 as const }));
  if (!covered) {
    const whole = { key, source, pages: wanted.map(({ index, turn }) => ({ index, rotate: turn })) };
    return [taken ? whole : { ...whole, expectedPages: pages }];
  }
  const entries: AssemblyEntry[] = [];
  for (const { index, turn } of wanted) {
    const picture = covered.pictureOf.get(index);
    const from = picture === undefined ? source : covered.pictures;
    const last = entries.at(-1);
    const page = { index: picture ?? index, rotate: turn };
    if (last?.source === from) last.pages?.push(page);
    // No entry has the document's own key, so that none of its bookmarks come along: they may say what was covered.
    else
      entries.push({
        key: `${key}#${entries.length}${from === covered.pictures ? 'p' : ''}`,
        source: from,
        pages: [page],
      });
  }
  return entries;
}

/** The key of the line of the outline that an entry is part of. */
export function lineOf(entryKey: string): string {
  return entryKey.replace(/#\d+p?$/, '');
}

/** True for an entry of pages that we have made anew as pictures. */
export function isPictured(entryKey: string): boolean {
  return entryKey.endsWith('p') && entryKey.includes('#');
}

/** The entries of one line of the outline as one. */
export function placedLines(
  entries: readonly AssembledEntry[],
): Map<string, { firstPage: number; pages: number }> {
  const placed = new Map<string, { firstPage: number; pages: number }>();
  for (const { key, firstPage, pages } of entries) {
    const line = lineOf(key);
    const before = placed.get(line);
    placed.set(line, { firstPage: before?.firstPage ?? firstPage, pages: (before?.pages ?? 0) + pages });
  }
  return placed;
}
