// Pages of a blob: sizes, text and thumbnails. All of it derived from the bytes, so it belongs to the blob and not to a document.
import type { Page } from '../../../shared/domain/document.ts';
import type { ReadDb, Tx } from './transaction.ts';

export type NewPage = { number: number; widthPt: number; heightPt: number; text: string };

export function insertPage(tx: Tx, blobId: number, page: NewPage): void {
  tx.prepare('INSERT INTO page (blob_id, number, width_pt, height_pt, text) VALUES (?, ?, ?, ?, ?)').run(
    blobId,
    page.number,
    page.widthPt,
    page.heightPt,
    page.text,
  );
}

export function listPages(db: ReadDb, blobId: number): Page[] {
  const rows = db
    .prepare(
      'SELECT number, width_pt AS widthPt, height_pt AS heightPt, length(trim(text)) > 0 AS hasText FROM page WHERE blob_id = ? ORDER BY number',
    )
    .all(blobId) as (Omit<Page, 'hasText'> & { hasText: number })[];
  return rows.map((row) => ({ ...row, hasText: row.hasText === 1 }));
}

export function pageText(db: ReadDb, blobId: number, number: number): string | null {
  return (
    (db.prepare('SELECT text FROM page WHERE blob_id = ? AND number = ?').pluck().get(blobId, number) as
      string | undefined) ?? null
  );
}

export function saveThumbnail(tx: Tx, blobId: number, page: number, image: Uint8Array): void {
  tx.prepare('INSERT OR REPLACE INTO thumbnail (blob_id, page, image) VALUES (?, ?, ?)').run(
    blobId,
    page,
    image,
  );
}

export function findThumbnail(db: ReadDb, blobId: number, page: number): Buffer | null {
  return (
    (db.prepare('SELECT image FROM thumbnail WHERE blob_id = ? AND page = ?').pluck().get(blobId, page) as
      Buffer | undefined) ?? null
  );
}
