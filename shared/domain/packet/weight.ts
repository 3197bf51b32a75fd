// About what a packet weighs before it is made: the documents that go in, and the pages that the app makes. Pure.
import type { PacketFacts } from './facts.ts';
import type { PlannedLine } from './outline.ts';

/** One of our own pages, with its share of the letters it is set in. */
export const ownPageBytes = 20_000;

/** In bytes. A document of which some pages stay out counts by its share of pages. */
export function weightOf(
  { documents, letterDocuments }: Pick<PacketFacts, 'documents' | 'letterDocuments'>,
  { outline }: { outline: readonly PlannedLine[] },
): number {
  const byId = new Map([...documents, ...letterDocuments].map((one) => [one.id as string, one]));
  const weights = outline.map(({ documentId, pages }) => {
    const document = byId.get(documentId ?? '');
    if (!document) return pages * ownPageBytes;
    return (document.sizeBytes * Math.min(pages, document.pages)) / Math.max(1, document.pages);
  });
  return Math.round(weights.reduce((sum, weight) => sum + weight, 0));
}
