// The first pages of each document's text: enough to tell whose paper it is and what it is like.
import type { ReadDb } from './transaction.ts';

/** `scansRead` grows while scans are being read: what was worked out from fewer pages is then out of date. */
export type TextOf = { documentId: string; recordId: string; blobId: number; scansRead: number };

/** Documents of records. Their text itself is not touched: this is asked after every change. */
export function textsOfRecords(db: ReadDb, firstPages: number): TextOf[] {
  return db
    .prepare(
      `SELECT document.id AS documentId, document.record_id AS recordId,
         coalesce(blob.rendition_id, blob.id) AS blobId, count(page_ocr.page_id) AS scansRead
       FROM document JOIN record ON record.id = document.record_id AND record.deleted_at IS NULL
       JOIN blob ON blob.sha256 = document.sha256
       JOIN page ON page.blob_id = coalesce(blob.rendition_id, blob.id) AND page.number <= ?
       LEFT JOIN page_ocr ON page_ocr.page_id = page.id
       WHERE document.deleted_at IS NULL AND document.set_aside = 0 GROUP BY document.id ORDER BY document.id`,
    )
    .all(firstPages) as TextOf[];
}

export function firstText(db: ReadDb, blobId: number, firstPages: number): string {
  return (
    db
      .prepare('SELECT text FROM page WHERE blob_id = ? AND number <= ? ORDER BY number')
      .pluck()
      .all(blobId, firstPages) as string[]
  ).join('\n');
}
