import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepBlob, setRendition, startBlob } from './blobs.ts';
import { insertPage } from './pages.ts';
import type { RecordType } from '../../../shared/domain/record.ts';
import { searchEverything } from './search-everything.ts';
import { searchTyped } from './search-typed.ts';
import { ftsQuery, searchPages, snippetsOf } from './search.ts';
import { foundMarks } from './snippet.ts';
import { insertRow } from './table.ts';
import { tables } from './tables.ts';
import { freshCase, plainRecord, stampAt } from './testing.ts';
import { inTransaction } from './transaction.ts';
import type { Tx } from './transaction.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

type About = { hasRendition?: boolean; type?: RecordType };

function addDocument(tx: Tx, title: string, pages: string[], about: About = {}): void {
  const { hasRendition = false, type = plainRecord.type } = about;
  const sha256 = hashOf(title);
  const blobId = startBlob(tx, { sha256, sizeBytes: 0 });
  const shown = hasRendition ? startBlob(tx, { sha256: hashOf(`${title} made`), sizeBytes: 0 }) : blobId;
  if (hasRendition) setRendition(tx, blobId, shown);
  pages.forEach((text, at) => insertPage(tx, shown, { number: at + 1, widthPt: 612, heightPt: 792, text }));
  keepBlob(tx, sha256);
  const { id: recordId } = insertRow(tx, tables.record, { ...plainRecord, title, type }, stampAt());
  const document = {
    recordId,
    letterId: null,
    fileName: `${title}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: 0,
    sha256,
    pages: pages.length,
    keptReason: null,
    warnings: [],
    source: null,
    madeOf: null,
    setAside: false,
    position: 0,
  };
  insertRow(tx, tables.document, document, stampAt());
}

async function library() {
  const { db } = await freshCase();
  inTransaction(db, (tx) => {
    addDocument(tx, 'First', ['Nothing here', 'The pancreatic cyst measures 32 mm']);
    addDocument(tx, 'Second', ['A different cystic lesion of the kidney']);
    addDocument(tx, 'Scan', ['Cyst on a scanned page'], { hasRendition: true });
  });
  return db;
}

test('each hit names its own page and shows that page’s words', async () => {
  const hits = searchPages(await library(), 'cyst', { limit: 10 });
  const seen = hits.map(({ title, page, snippet }) => [
    title,
    page,
    (snippet ?? '').replaceAll(/[\u0002\u0003]/g, ''),
  ]);
  expect(seen.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
    ['First', 2, 'The pancreatic cyst measures 32 mm'],
    ['Scan', 1, 'Cyst on a scanned page'],
    ['Second', 1, 'A different cystic lesion of the kidney'],
  ]);
  for (const { snippet } of hits) expect(snippet).toContain(foundMarks.open);
});

test('pages beyond those in sight come without a snippet, and get the same one when asked', async () => {
  const db = await library();
  const all = searchPages(db, 'cyst', { limit: 10 });
  const lazy = searchPages(db, 'cyst', { limit: 10, snippets: 1 });
  expect(lazy.map(({ snippet }) => snippet)).toEqual([all[0]?.snippet, null, null]);
  const pages = lazy.map(({ documentId, page }) => ({ documentId: documentId ?? '', page: page ?? 0 }));
  const gone = { documentId: pages[0]?.documentId ?? '', page: 99 };
  expect(snippetsOf(db, 'cyst', [...pages, gone])).toEqual([...all.map(({ snippet }) => snippet), '']);
});

test('a finished word is not a beginning, and quoted words stand together', async () => {
  const db = await library();
  expect(
    searchPages(db, 'cyst ', { limit: 10 })
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['First', 'Scan']);
  expect(searchPages(db, '"pancreatic cyst"', { limit: 10 })).toHaveLength(1);
  expect(searchPages(db, '"cyst pancreatic"', { limit: 10 })).toHaveLength(0);
});

test('a word on very many pages brings the best of its newest ones', async () => {
  const { db } = await freshCase();
  const dull = 'cyst and much else that is written on every page of this very long report';
  inTransaction(db, (tx) => {
    addDocument(
      tx,
      'Long',
      Array.from({ length: 600 }, () => dull),
    );
    addDocument(tx, 'Short', ['cyst cyst']);
  });
  const hits = searchPages(db, 'cyst ', { limit: 5 });
  expect(hits[0]?.title).toBe('Short');
  expect(hits.slice(1).every(({ page }) => page !== null && page > 100)).toBe(true);
});

test('asked for one kind of record only, newer pages of other kinds do not crowd it out', async () => {
  const { db } = await freshCase();
  inTransaction(db, (tx) => {
    addDocument(tx, 'Slides', ['cyst wall'], { type: 'pathology-report' });
    addDocument(
      tx,
      'Long',
      Array.from({ length: 600 }, () => 'cyst'),
      { type: 'lab' },
    );
  });
  const titles = searchPages(db, 'cyst', {
    limit: 5,
    only: { recordType: 'pathology-report', personId: null },
  }).map(({ title }) => title);
  expect(titles).toEqual(['Slides']);
});

test('a letter or two are a word of their own, three may begin one', async () => {
  const db = await library();
  expect(searchPages(db, 'cys', { limit: 10 })).toHaveLength(3);
  expect(searchPages(db, 'cy', { limit: 10 })).toEqual([]);
  expect(searchPages(db, 'mm', { limit: 10 })).toHaveLength(1);
  expect(searchPages(db, '3', { limit: 10 })).toEqual([]);
});

test('what people type is never read as a query language', async () => {
  const db = await library();
  for (const odd of ['cyst OR', 'NEAR(', 'a*b"', '^cyst', 'text:cyst', '-cyst', '(((', '""'])
    expect(() => searchPages(db, odd, { limit: 10 })).not.toThrow();
  expect(ftsQuery('  " ')).toBe(null);
});

test('accents do not matter', async () => {
  const { db } = await freshCase();
  inTransaction(db, (tx) => addDocument(tx, 'Informe', ['Colección quística']));
  expect(searchPages(db, 'quistica', { limit: 10 })).toHaveLength(1);
});

test('typed words are found in records, with every word needed', async () => {
  const db = await library();
  expect(searchTyped(db, 'first', 10).map(({ noun, title }) => [noun, title])).toEqual([['record', 'First']]);
  expect(searchTyped(db, 'first kidney', 10)).toEqual([]);
  expect(searchTyped(db, '%', 10)).toEqual([]);
});

test('a month finds pages however they write it, and records of that time', async () => {
  const { db } = await freshCase();
  inTransaction(db, (tx) => {
    addDocument(tx, 'In words', ['MRI of the abdomen, March 12, 2024']);
    addDocument(tx, 'In figures', ['MRI performed 03/14/2024']);
    addDocument(tx, 'As data', ['MRI 2024-03-20T10:00']);
    addDocument(tx, 'Another year', ['MRI of March 2023']);
    insertRow(
      tx,
      tables.record,
      { ...plainRecord, title: 'CT', serviceDate: '2024-03-02' as never },
      stampAt(),
    );
  });
  for (const typed of ['MRI March 2024', 'mri 2024-03', '3/2024 mri'])
    expect(
      searchPages(db, typed, { limit: 10 })
        .map(({ title }) => title)
        .toSorted(),
      typed,
    ).toEqual(['As data', 'In figures', 'In words']);
  expect(searchTyped(db, 'March 2024', 10).map(({ title }) => title)).toEqual(['CT']);
  expect(searchPages(db, 'March 2024', { limit: 10 })[0]?.snippet).toContain(foundMarks.open);
});

test('a name with a slip in it is found where nothing has the slip itself', async () => {
  const { db } = await freshCase();
  inTransaction(db, (tx) => addDocument(tx, 'Letter', ['Seen by Dr. Thistlewood in the clinic']));
  const hits = searchEverything(db, 'thistelwood clinic', { limit: 10 });
  expect(hits.map(({ title, words }) => [title, words])).toEqual([['Letter', 'thistlewood clinic']]);
  expect(searchEverything(db, 'xylophone', { limit: 10 })).toEqual([]);
});

test('a search can be kept to one kind of paper', async () => {
  const db = await library();
  const found = (recordType: RecordType) =>
    searchEverything(db, 'cyst', { limit: 10, only: { recordType, personId: null } }).length;
  expect(found(plainRecord.type)).toBe(3);
  expect(found('billing')).toBe(0);
});
