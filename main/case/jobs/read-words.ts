// Words that were read from the picture of a page, for a packet or a binder that brings the page.
import type { PlacedWord } from '../pdf/write/glyphless.ts';
import type { Connection } from '../store/database.ts';
import { blobsWithOcr, ocrOfPage } from '../store/ocr.ts';

/** None for a document without such pages. The page counts from 0. */
export function readWords(
  db: Connection,
  blobIdOf: (documentId: string) => number,
): (documentId: string, index: number) => readonly PlacedWord[] {
  const read = blobsWithOcr(db);
  return (documentId, index) => {
    if (read.size === 0) return [];
    const blobId = blobIdOf(documentId);
    if (!read.has(blobId)) return [];
    return ocrOfPage(db, blobId, index + 1)?.words.map(({ text, region }) => ({ text, ...region })) ?? [];
  };
}
