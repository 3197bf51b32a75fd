import { expect, test } from 'vitest';
import {
  countPoorPages,
  countWaitingPages,
  ocrOfPage,
  readPoorPagesAgain,
  saveOcr,
  waitingPages,
} from './ocr.ts';
import type { OcrOutcome } from './ocr.ts';
import { keepBlob, startBlob } from './blobs.ts';
import type { Connection } from './database.ts';
import { insertPage, listPages } from './pages.ts';
import { searchPages } from './search.ts';
import { freshCase } from './testing.ts';
import { inTransaction } from './transaction.ts';

const sha256 = 'ab'.repeat(32);

async function scanCase(texts: string[]): Promise<{ db: Connection; blobId: number }> {
  const { db } = await freshCase();
  const blobId = inTransaction(db, (tx) => {
    const id = startBlob(tx, { sha256, sizeBytes: 1 });
    for (const [index, text] of texts.entries())
      insertPage(tx, id, { number: index + 1, widthPt: 612, heightPt: 792, text });
    keepBlob(tx, sha256);
    return id;
  });
  db.exec(`INSERT INTO record (id, type, title, status, status_reason, importance, format_wanted, format_received, location, wrong_patient, notes, created_at, updated_at)
    VALUES ('rec_1', 'other', 'Scan', 'received', '', 'supporting', '', '', '', 0, '', 1, 1)`);
  db.exec(`INSERT INTO document (id, record_id, file_name, media_type, size_bytes, sha256, pages, warnings, position, created_at, updated_at)
    VALUES ('doc_1', 'rec_1', 'scan.pdf', 'application/pdf', 1, '${sha256}', ${texts.length}, '[]', 0, 1, 1)`);
  return { db, blobId };
}

function outcome(pageId: number, words: string[]): OcrOutcome {
  const seen = words.map((text, index) => ({
    text,
    region: { x: 72 + index * 50, y: 100.25, width: 40, height: 11.5 },
    confidence: 91,
  }));
  const ocr = { confidence: 90, turn: 0 as const, language: 'eng', words: seen };
  return { pageId, state: 'read', text: words.join(' '), ocr };
}

test('pages with little text wait to be read, once, and their words are then found and placed', async () => {
  const { db, blobId } = await scanCase(['', 'Faxed 3:15 PM', 'A page of typed text. '.repeat(20)]);
  const [first, second] = waitingPages(db, 10);
  expect(waitingPages(db, 10).map(({ number }) => number)).toEqual([1, 2]);
  inTransaction(db, (tx) => saveOcr(tx, outcome(first?.id ?? 0, ['Pancreatic', 'cyst'])));
  inTransaction(db, (tx) => saveOcr(tx, { ...outcome(second?.id ?? 0, ['Fax']), text: 'Fax' }));
  expect(countWaitingPages(db)).toBe(0);

  const read = ocrOfPage(db, blobId, 1);
  expect(read).toMatchObject({ confidence: 90, turn: 0, language: 'eng' });
  expect(read?.words.map(({ text }) => text)).toEqual(['Pancreatic', 'cyst']);
  expect(read?.words[1]?.region.x).toBeCloseTo(122, 1);
  expect(read?.words[1]?.region.height).toBeCloseTo(11.5, 1);
  expect(searchPages(db, 'pancreatic', { limit: 10 }).map(({ page }) => page)).toEqual([1]);
  expect(listPages(db, blobId).map(({ hasText, ocrConfidence }) => [hasText, ocrConfidence])).toEqual([
    [true, 90],
    [true, null],
    [true, null],
  ]);
});

test('text that a page has of its own is kept where its picture says no more', async () => {
  const { db, blobId } = await scanCase(['This page is left blank on purpose.']);
  const [page] = waitingPages(db, 1);
  inTransaction(db, (tx) => saveOcr(tx, outcome(page?.id ?? 0, ['This', 'page'])));
  expect(ocrOfPage(db, blobId, 1)).toBeNull();
  expect(searchPages(db, 'purpose', { limit: 10 })).toHaveLength(1);
});

test('a page that lay on its side is listed as it is shown', async () => {
  const { db, blobId } = await scanCase(['']);
  const [page] = waitingPages(db, 1);
  const { ocr, ...read } = outcome(page?.id ?? 0, ['Sideways', 'words']);
  inTransaction(db, (tx) => saveOcr(tx, { ...read, ocr: { ...ocr, turn: 90 } }));
  expect(listPages(db, blobId)).toMatchObject([{ widthPt: 792, heightPt: 612 }]);
});

test('pages that were read poorly wait to be read once more; the others stay as they are', async () => {
  const { db } = await scanCase(['', '']);
  const [poor, sound] = waitingPages(db, 2);
  const read = (id: number, word: string, confidence: number) => {
    const { ocr, ...rest } = outcome(id, [word]);
    inTransaction(db, (tx) => saveOcr(tx, { ...rest, ocr: { ...ocr, confidence } }));
  };
  read(poor?.id ?? 0, 'Przeglad', 52);
  read(sound?.id ?? 0, 'Review', 94);
  expect(countPoorPages(db)).toBe(1);
  inTransaction(db, readPoorPagesAgain);
  expect(waitingPages(db, 10).map(({ id }) => id)).toEqual([poor?.id]);
  expect(searchPages(db, 'przeglad', { limit: 10 })).toEqual([]);
  expect(searchPages(db, 'review', { limit: 10 })).toHaveLength(1);
});
