// Words read from pictures of pages: which pages wait for it, and what came of those that were read. No pictures here.
import type { DocumentId } from '../../../shared/domain/document.ts';
import type { Region } from '../../../shared/domain/opinion.ts';
import type { ReadDb, Tx } from './transaction.ts';

/** Clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** A page of one blob as a page of another: the same content, turned clockwise by `turn`. */
export type PageMove = {
  from: { blobId: number; number: number };
  to: { blobId: number; number: number };
  turn: Turn;
};

/** A word of a page read from its picture. The box is in points from the top left of the page as it lies, before `turn`. */
export type OcrWord = { text: string; region: Region; confidence: number };

export type PageOcr = {
  /** Of the whole page, 0 to 100. */
  confidence: number;
  /** How far clockwise the page has to be turned to stand upright; its words run that way. */
  turn: Turn;
  language: string;
  /** Of the page as it lies, before `turn`. */
  widthPt: number;
  heightPt: number;
  /** In reading order. */
  words: OcrWord[];
};

/** What reading a page gave: its text, and the words of that text in their order. `page` is the row's number. */
export type OcrOutcome = {
  pageId: number;
  state: 'read' | 'nothing' | 'unreadable';
  text: string;
  ocr: Omit<PageOcr, 'widthPt' | 'heightPt'>;
};

export type WaitingPage = { id: number; sha256: string; number: number; widthPt: number; heightPt: number };

// A page with less text than this may be a scan with a line of a fax machine on it. The same number as in the index page_short_text.
const isShort = 'length(page.text) < 100';
const waits = `${isShort} AND NOT EXISTS (SELECT 1 FROM page_ocr WHERE page_id = page.id)`;
const shownIn = `FROM page
  JOIN blob ON blob.id = (SELECT id FROM blob AS shown WHERE (shown.id = page.blob_id OR shown.rendition_id = page.blob_id)
    AND shown.state = 'kept' AND EXISTS (SELECT 1 FROM document WHERE sha256 = shown.sha256 AND deleted_at IS NULL AND set_aside = 0) LIMIT 1)`;

/** Pages of documents of the case that hold little or no text and whose picture was not looked at yet, oldest first. */
export function waitingPages(db: ReadDb, limit: number): WaitingPage[] {
  return db
    .prepare(
      `SELECT page.id, blob.sha256, page.number, page.width_pt AS widthPt, page.height_pt AS heightPt
       ${shownIn} WHERE ${waits} ORDER BY page.id LIMIT ?`,
    )
    .all(limit) as WaitingPage[];
}

export function countWaitingPages(db: ReadDb): number {
  return db.prepare(`SELECT count(*) ${shownIn} WHERE ${waits}`).pluck().get() as number;
}

/** Notes what came of a page. The picture's words become the page's text where they say more than what it had. */
export function saveOcr(tx: Tx, { pageId, state, text, ocr }: OcrOutcome): void {
  const page = tx
    .prepare('SELECT text, width_pt AS width, height_pt AS height FROM page WHERE id = ?')
    .get(pageId) as { text: string; width: number; height: number } | undefined;
  if (!page) return;
  const isBetter = state === 'read' && text.length > page.text.length;
  if (isBetter) tx.prepare('UPDATE page SET text = ? WHERE id = ?').run(text, pageId);
  // Its small picture was drawn as it lay.
  if (isBetter && ocr.turn !== 0)
    tx.prepare(
      'DELETE FROM thumbnail WHERE (blob_id, page) = (SELECT blob_id, number FROM page WHERE id = ?)',
    ).run(pageId);
  const places = isBetter ? packed(ocr.words, page) : Buffer.alloc(0);
  tx.prepare(
    'INSERT OR REPLACE INTO page_ocr (page_id, state, confidence, turn, language, places) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    pageId,
    isBetter || state === 'unreadable' ? state : 'nothing',
    ocr.confidence,
    ocr.turn,
    ocr.language,
    places,
  );
}

const poor = "(state = 'nothing' OR (state = 'read' AND confidence < 75))";

/** Pages whose picture gave no words, or gave them with little certainty. */
export function countPoorPages(db: ReadDb): number {
  return db.prepare(`SELECT count(*) FROM page_ocr WHERE ${poor}`).pluck().get() as number;
}

/** Forgets what was read of them, so that they wait to be read once more. */
export function readPoorPagesAgain(tx: Tx): void {
  const read = `SELECT page_id FROM page_ocr WHERE state = 'read' AND ${poor}`;
  tx.prepare(
    `DELETE FROM thumbnail WHERE (blob_id, page) IN (SELECT blob_id, number FROM page WHERE id IN (${read} AND turn <> 0))`,
  ).run();
  tx.prepare(`UPDATE page SET text = '' WHERE id IN (${read})`).run();
  tx.prepare(`DELETE FROM page_ocr WHERE ${poor}`).run();
}

/** Null for a page that has its own text, was not read yet, or holds no words. */
export function ocrOfPage(db: ReadDb, blobId: number, number: number): PageOcr | null {
  const row = db
    .prepare(
      `SELECT page.text, page.width_pt AS width, page.height_pt AS height, confidence, turn, language, places
       FROM page JOIN page_ocr ON page_ocr.page_id = page.id WHERE blob_id = ? AND number = ? AND state = 'read'`,
    )
    .get(blobId, number) as Row | undefined;
  if (!row) return null;
  const { confidence, turn, language } = row;
  return { confidence, turn, language, widthPt: row.width, heightPt: row.height, words: unpacked(row) };
}

/** The words of a page go along when it becomes a page of another blob; there it stands upright as it lies. */
export function copyOcr(tx: Tx, { from, to, turn }: PageMove): void {
  const read = ocrOfPage(tx, from.blobId, from.number);
  const into = tx
    .prepare('SELECT id, width_pt AS width, height_pt AS height FROM page WHERE blob_id = ? AND number = ?')
    .get(to.blobId, to.number) as { id: number; width: number; height: number } | undefined;
  if (!read || !into) return;
  const words = read.words.map((word) => ({ ...word, region: turnedRegion(word.region, read, turn) }));
  tx.prepare(
    "INSERT INTO page_ocr (page_id, state, confidence, turn, language, places) VALUES (?, 'read', ?, 0, ?, ?)",
  ).run(into.id, read.confidence, read.language, packed(words, into));
}

/** A box of a page of the given size, after the page was turned clockwise. */
export function turnedRegion(
  region: Region,
  { widthPt, heightPt }: { widthPt: number; heightPt: number },
  turn: Turn,
): Region {
  const { x, y, width, height } = region;
  if (turn === 90) return { x: heightPt - y - height, y: x, width: height, height: width };
  if (turn === 180) return { x: widthPt - x - width, y: heightPt - y - height, width, height };
  if (turn === 270) return { x: y, y: widthPt - x - width, width: height, height: width };
  return region;
}

/** Which stored PDFs have pages whose words were read from their picture. */
export function blobsWithOcr(db: ReadDb): Set<number> {
  const ids = db
    .prepare(
      "SELECT DISTINCT blob_id FROM page JOIN page_ocr ON page_ocr.page_id = page.id WHERE state = 'read'",
    )
    .pluck()
    .all();
  return new Set(ids as number[]);
}

/** Pages of documents that lie on their side or upside down, as the reading of their words found. */
export function pagesToTurn(db: ReadDb): { documentId: string; page: number; turn: Turn }[] {
  return db
    .prepare(
      `SELECT document.id AS documentId, page.number AS page, page_ocr.turn AS turn
       FROM page_ocr JOIN page ON page.id = page_ocr.page_id
       JOIN blob ON coalesce(blob.rendition_id, blob.id) = page.blob_id
       JOIN document ON document.sha256 = blob.sha256
       WHERE page_ocr.state = 'read' AND page_ocr.turn <> 0 AND document.deleted_at IS NULL`,
    )
    .all() as { documentId: string; page: number; turn: Turn }[];
}

/** Below this share of certainty the words of a picture may be others than those that were read. */
export const leastConfidence = 60;

/** Pages of documents whose words are not known: pictures that were not read, could not be, or were read badly. */
export function unreadPages(db: ReadDb): { documentId: DocumentId; page: number }[] {
  const documents = `JOIN blob ON coalesce(blob.rendition_id, blob.id) = page.blob_id
       JOIN document ON document.sha256 = blob.sha256 AND document.deleted_at IS NULL`;
  return db
    .prepare(
      `SELECT document.id AS documentId, page.number AS page FROM page ${documents} WHERE ${waits}
       UNION SELECT document.id, page.number FROM page_ocr JOIN page ON page.id = page_ocr.page_id ${documents}
       WHERE page_ocr.state = 'unreadable' OR (page_ocr.state = 'nothing' AND trim(page.text) = '')
         OR (page_ocr.state = 'read' AND page_ocr.confidence < ${leastConfidence})`,
    )
    .all() as { documentId: DocumentId; page: number }[];
}

/** How far a page is turned to be shown upright. */
export function turnOfPage(db: ReadDb, blobId: number, number: number): Turn {
  const turn = db
    .prepare(
      "SELECT turn FROM page JOIN page_ocr ON page_ocr.page_id = page.id WHERE blob_id = ? AND number = ? AND state = 'read'",
    )
    .pluck()
    .get(blobId, number);
  return (turn as Turn | undefined) ?? 0;
}

type Row = Pick<PageOcr, 'confidence' | 'turn' | 'language'> & {
  text: string;
  width: number;
  height: number;
  places: Buffer;
};
type Paper = { width: number; height: number };

// x, y, width, height as parts of the page in 1/65535, then the confidence: the words themselves are those of the page's text.
const wordBytes = 9;
const whole = 0xffff;

function packed(words: readonly OcrWord[], { width, height }: Paper): Buffer {
  const places = Buffer.alloc(words.length * wordBytes);
  const part = (length: number, of: number) =>
    Math.max(0, Math.min(whole, Math.round((length / of) * whole)));
  for (const [index, { region, confidence }] of words.entries()) {
    const at = index * wordBytes;
    places.writeUInt16LE(part(region.x, width), at);
    places.writeUInt16LE(part(region.y, height), at + 2);
    places.writeUInt16LE(part(region.width, width), at + 4);
    places.writeUInt16LE(part(region.height, height), at + 6);
    places.writeUInt8(Math.max(0, Math.min(100, Math.round(confidence))), at + 8);
  }
  return places;
}

function unpacked({ text, width, height, places }: Row): OcrWord[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length * wordBytes !== places.length) return [];
  return words.map((word, index) => {
    const at = index * wordBytes;
    const region = {
      x: (places.readUInt16LE(at) / whole) * width,
      y: (places.readUInt16LE(at + 2) / whole) * height,
      width: (places.readUInt16LE(at + 4) / whole) * width,
      height: (places.readUInt16LE(at + 6) / whole) * height,
    };
    return { text: word, region, confidence: places.readUInt8(at + 8) };
  });
}
