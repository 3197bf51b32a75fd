// Which pages of a document go into a packet, and which way up. Pure; the document itself is never changed.
import type { Document } from '../document.ts';
import type { PageEdit } from '../packet.ts';

/** `index` counts from 0 in the document; `turn` is clockwise, on top of what the document says. */
export type TakenPage = { index: number; turn: PageEdit['turn'] };

/** The pages that go in, in order. Null where the document goes in whole and as it is. */
export function takenPages(
  { id, pages }: Pick<Document, 'id' | 'pages'>,
  edits: readonly PageEdit[],
): TakenPage[] | null {
  const mine = new Map(edits.filter((edit) => edit.documentId === id).map((edit) => [edit.page, edit]));
  if (![...mine.values()].some((edit) => edit.page <= pages && (edit.leaveOut || edit.turn !== 0)))
    return null;
  return Array.from({ length: pages }, (_, index) => ({ index, edit: mine.get(index + 1) }))
    .filter(({ edit }) => !edit?.leaveOut)
    .map(({ index, edit }) => ({ index, turn: edit?.turn ?? 0 }));
}

/** The edits with one page's changed; an edit that does nothing is not kept. */
export function editPage(
  edits: readonly PageEdit[],
  { documentId, page }: Pick<PageEdit, 'documentId' | 'page'>,
  change: Partial<Pick<PageEdit, 'leaveOut' | 'turn' | 'lookedAt'>>,
): PageEdit[] {
  const isIt = (edit: PageEdit): boolean => edit.documentId === documentId && edit.page === page;
  const before = edits.find(isIt) ?? { documentId, page, leaveOut: false, turn: 0 as const };
  const after = { ...before, ...change };
  const others = edits.filter((edit) => !isIt(edit));
  return after.leaveOut || after.turn !== 0 || after.lookedAt ? [...others, after] : others;
}
