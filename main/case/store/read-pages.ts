// What was read from pictures of pages, taken out of one case and put into another by document and page.
import type { ReadDb, Tx } from './transaction.ts';
import { ocrOfPage, saveOcr } from './ocr.ts';
import type { OcrOutcome } from './ocr.ts';

export type ReadPageOf = {
  documentId: string;
  page: number;
  state: OcrOutcome['state'];
  text: string;
} & OcrOutcome['ocr'];

const shownPages = `FROM document JOIN blob ON blob.sha256 = document.sha256
  JOIN page ON page.blob_id = coalesce(blob.rendition_id, blob.id)`;

/** Of documents in use, one by one: words of a large case are many. */
export function* readPages(db: ReadDb): Generator<ReadPageOf> {
  const rows = db
    .prepare(
      `SELECT document.id AS documentId, page.number AS page, page.blob_id AS blobId, page_ocr.state, confidence, turn, language,
         CASE page_ocr.state WHEN 'read' THEN page.text ELSE '' END AS text
       ${shownPages} JOIN page_ocr ON page_ocr.page_id = page.id
       WHERE document.deleted_at IS NULL ORDER BY document.id, page.number`,
    )
    .all() as (Omit<ReadPageOf, 'words'> & { blobId: number })[];
  for (const { blobId, ...row } of rows)
    yield { ...row, words: ocrOfPage(db, blobId, row.page)?.words ?? [] };
}

/** A page that is not there, or was read already, is passed over. */
export function putReadPage(tx: Tx, { documentId, page, state, text, ...ocr }: ReadPageOf): void {
  const pageId = tx
    .prepare(
      `SELECT page.id ${shownPages} WHERE document.id = ? AND page.number = ?
         AND NOT EXISTS (SELECT 1 FROM page_ocr WHERE page_ocr.page_id = page.id)`,
    )
    .pluck()
    .get(documentId, page) as number | undefined;
  if (pageId !== undefined) saveOcr(tx, { pageId, state, text, ocr });
}
