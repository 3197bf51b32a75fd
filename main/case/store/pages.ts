// Pages of a blob: sizes, text and thumbnails. All of it derived from the bytes, so it belongs to the blob and not to a document.
import type { Page } from '../../../shared/domain/document.ts';
import type { PageMove } from './ocr.ts';
import type { Foot } from '../text/stamp-room.ts';
import type { ReadDb, Tx } from './transaction.ts';

export type NewPage = {
  number: number;
  widthPt: number;
  heightPt: number;
  text: string;
  foot?: Foot | null;
};

export function insertPage(tx: Tx, blobId: number, page: NewPage): void {
  tx.prepare(
    'INSERT INTO page (blob_id, number, width_pt, height_pt, text, foot) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(blobId, page.number, page.widthPt, page.heightPt, page.text, page.foot ?? null);
}

type PageRow = Omit<Page, 'hasText'> & { hasText: number; turn: number };

/** Its size as shown: a scan that lay on its side is shown upright. */
function upright({ turn, ...page }: PageRow): Omit<PageRow, 'turn'> {
  const { widthPt, heightPt } = page;
  return turn % 180 === 0 ? page : { ...page, widthPt: heightPt, heightPt: widthPt };
}

export function listPages(db: ReadDb, blobId: number): Page[] {
  const rows = db
    .prepare(
      `SELECT number, width_pt AS widthPt, height_pt AS heightPt, length(trim(text)) > 0 AS hasText,
         confidence AS ocrConfidence, coalesce(turn, 0) AS turn
       FROM page LEFT JOIN page_ocr ON page_ocr.page_id = page.id AND page_ocr.state = 'read'
       WHERE blob_id = ? ORDER BY number`,
    )
    .all(blobId) as PageRow[];
  return rows.map((row) => ({ ...upright(row), hasText: row.hasText === 1 }));
}

export function pageText(db: ReadDb, blobId: number, number: number): string | null {
  return (
    (db.prepare('SELECT text FROM page WHERE blob_id = ? AND number = ?').pluck().get(blobId, number) as
      string | undefined) ?? null
  );
}

/** Every page's size and text, in order. */
export function pageTexts(db: ReadDb, blobId: number): NewPage[] {
  return db
    .prepare(
      'SELECT number, width_pt AS widthPt, height_pt AS heightPt, text FROM page WHERE blob_id = ? ORDER BY number',
    )
    .all(blobId) as NewPage[];
}

export function copyPage(tx: Tx, { from, to, turn }: PageMove): void {
  const [width, height] = turn % 180 === 0 ? ['width_pt', 'height_pt'] : ['height_pt', 'width_pt'];
  tx.prepare(
    `INSERT INTO page (blob_id, number, width_pt, height_pt, text)
     SELECT ?, ?, ${width}, ${height}, text FROM page WHERE blob_id = ? AND number = ?`,
  ).run(to.blobId, to.number, from.blobId, from.number);
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
