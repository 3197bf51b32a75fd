// Pages of a planned packet that a person has to look at before it goes out, found by number. Pure.
import type { Document } from '../document.ts';
import type { MedicalRecord } from '../record.ts';
import type { PacketFacts } from './facts.ts';
import type { PlannedLine } from './outline.ts';

/** A page whose picture may show what is to be hidden: no words of it were read, and nobody has said that it was looked at. */
export type UnseenPage = {
  title: string;
  recordId: MedicalRecord['id'] | null;
  documentId: Document['id'];
  /** Of the document, from 1. */
  documentPage: number;
  /** Of the packet. */
  page: number;
};

/** A box drawn on a page says that somebody has looked at it. */
export function unseenPages(
  { packet, unreadPages }: Pick<PacketFacts, 'packet' | 'unreadPages'>,
  outline: readonly PlannedLine[],
): UnseenPage[] {
  if (packet.hiddenWords.length === 0) return [];
  const unread = new Set(unreadPages.map(({ documentId, page }) => `${documentId} ${page}`));
  for (const { documentId, page } of [
    ...packet.redactions,
    ...packet.pageEdits.filter(({ lookedAt }) => lookedAt),
  ])
    unread.delete(`${documentId} ${page}`);
  return outline.flatMap(({ documentId, title, recordId, taken, pages, firstPage }) => {
    if (documentId === null) return [];
    const indices = taken?.map(({ index }) => index) ?? Array.from({ length: pages }, (_, index) => index);
    return indices.flatMap((index, at) =>
      unread.has(`${documentId} ${index + 1}`)
        ? [{ title, recordId, documentId, documentPage: index + 1, page: firstPage + at }]
        : [],
    );
  });
}
