import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { planPacket, refusalOf } from '../../../shared/domain/packet-plan.ts';
import { placeQuote } from '../../../shared/domain/quote.ts';
import { createSample, samplePassphrase } from '../handlers/case-file.ts';
import { letterFacts } from '../handlers/letter-facts.ts';
import { packetFacts } from '../handlers/packet-facts.ts';
import { Session } from '../session.ts';
import { blobSource, findBlob } from '../store/blobs.ts';
import { peekHistory } from '../store/history.ts';
import { saveOcr, waitingPages } from '../store/ocr.ts';
import { listPages, pageText } from '../store/pages.ts';
import { listRows } from '../store/table.ts';
import { tableOf, tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';
import { openPdf } from '../text/pdfium.ts';

const folder = mkdtempSync(join(tmpdir(), 'binder-sample-'));
const session = new Session({ clock: () => Date.UTC(2026, 8, 1) });
const db = () => session.requireOpen().db;

beforeAll(() => createSample(session, join(folder, 'Sample.binder'), samplePassphrase));
afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

function blobOf(sha256: string) {
  const blob = findBlob(db(), sha256);
  if (!blob) throw new Error('a document without bytes');
  return blob;
}

test('the case is the sample’s, its clock stands at nine on 20 May 2026 in California', () => {
  expect(session.caseFile()).toMatchObject({
    title: 'Quillfeather',
    isSample: true,
    clockAt: Date.UTC(2026, 4, 20, 16),
  });
});

test('everything of the story is in the file, and nothing of it can be undone away', () => {
  const counts = [
    tables.record,
    tables.opinion,
    tables.letter,
    tables.question,
    tables.medication,
    tables.physicalItem,
  ].map((table) => listRows(db(), table as typeof tables.record).length);
  expect(counts).toEqual([34, 3, 40, 18, 12, 7]);
  expect(peekHistory(db())).toEqual({ undo: null, redo: null });
});

test('what the doctor’s export says is known or added, and its results wait to be looked at', () => {
  const proposals = listRows(db(), tables.proposal);
  const states = (kind: string) =>
    new Set(proposals.filter((one) => one.kind === kind).map(({ state }) => state));
  expect(states('result')).toEqual(new Set(['proposed']));
  expect(states('medication')).toEqual(new Set(['accepted']));
  const facts = listRows(db(), tables.healthFact);
  expect(new Set(facts.map(({ kind }) => kind))).toContain('problem');
  expect(listRows(db(), tables.medication)).toHaveLength(12);
});

test('everything that lists give out has the shape that the contract promises', () => {
  for (const table of Object.values(tableOf))
    for (const row of listRows(db(), table)) expect(table.schema.parse(row), table.name).toEqual(row);
});

test('lists by id stand in the order of entry', () => {
  expect(
    listRows(db(), tables.record)
      .map(({ title }) => title)
      .slice(0, 3),
  ).toEqual(['MRI abdomen without contrast', 'MRI images', 'MRI/MRCP with contrast']);
  expect(listRows(db(), tables.question).map(({ position }) => position)).toEqual(
    Array.from({ length: 18 }, (_, at) => at),
  );
});

test('every paper can be shown and searched like any import: pages, text, a first thumbnail, nothing left as incoming', () => {
  const documents = listRows(db(), tables.document);
  expect(documents).toHaveLength(39);
  const differing = documents.filter(({ sha256, pages }) => {
    const blob = blobOf(sha256);
    return listPages(db(), blob.renditionId ?? blob.id).length !== pages;
  });
  expect(differing).toEqual([]);
  expect(db().prepare("SELECT count(*) FROM blob WHERE state = 'incoming'").pluck().get()).toBe(0);
  expect(db().prepare('SELECT count(*) FROM thumbnail WHERE page = 1').pluck().get()).toBe(37);
  expect(
    db().prepare("SELECT count(*) FROM page_text WHERE page_text MATCH 'hydrochlorothiazide'").pluck().get(),
  ).toBeGreaterThan(5);
});

test('the two scans are known to hold no text', () => {
  const packet = listRows(db(), tables.packet)[0];
  if (!packet) throw new Error('the sample has no packet');
  const { textless, documents } = packetFacts(db(), packet, session.now());
  const names = documents.filter(({ id }) => textless.get(id) === 'no-text').map(({ fileName }) => fileName);
  expect(names.filter((name) => name.endsWith('.pdf'))).toEqual([
    '2021-06-08 Bayview MRI report.pdf',
    '2012-10 Oakridge operative report.pdf',
  ]);
});

test('a scan in which nothing was found no longer waits to be read', () => {
  const packet = listRows(db(), tables.packet)[0];
  if (!packet) throw new Error('the sample has no packet');
  const kinds = () => [...packetFacts(db(), packet, session.now()).textless.values()];
  expect(new Set(kinds())).toEqual(new Set(['no-text']));
  const ocr = { confidence: 0, turn: 0, language: '', words: [] } as const;
  const found: string[][] = [];
  expect(() =>
    inTransaction(db(), (tx) => {
      for (const { id } of waitingPages(db(), 100))
        saveOcr(tx, { pageId: id, state: 'nothing', text: '', ocr: { ...ocr, words: [] } });
      found.push(kinds());
      throw new Error('as before');
    }),
  ).toThrow('as before');
  expect(new Set(found[0])).toEqual(new Set(['no-words']));
});

test('what was noted in private reaches neither a packet nor a letter', () => {
  const [packet] = listRows(db(), tables.packet);
  const [incident] = listRows(db(), tables.incident);
  if (!packet || !incident) throw new Error('the sample has no packet, or no private note');
  const told = JSON.stringify([packetFacts(db(), packet, session.now()), letterFacts(db(), session.now())]);
  expect(told).toContain('Harborlight');
  for (const words of [incident.what, incident.who, incident.witness]) {
    expect(words).not.toBe('');
    expect(told).not.toContain(words);
  }
});

test('every quote stands on the page that its finding names, and its boxes are where the words are', async () => {
  const documents = new Map(
    listRows(db(), tables.document).map((document) => [document.id as string, document]),
  );
  for (const { quote, page, documentId, regions } of listRows(db(), tables.finding)) {
    // What was told has no page to stand on.
    if (documentId === null) continue;
    const { sha256 } = documents.get(documentId ?? '') ?? { sha256: '' };
    const blob = blobOf(sha256);
    const flat = (pageText(db(), blob.id, page ?? 0) ?? '').replace(/\s+/g, ' ');
    expect(flat).toContain(quote);
    const opened = await openPdf(blobSource(db(), blob));
    if (!opened.ok) throw new Error(opened.why);
    expect(placeQuote(opened.pdf.textRegions((page ?? 1) - 1), quote)).toEqual(regions);
    expect(regions.length).toBeGreaterThan(0);
    opened.pdf.close();
  }
});

test('the packet “Harborlight v1” plans to 64 pages: the manifest last, the wrong patient, the copy and the unneeded left out', () => {
  const packet = listRows(db(), tables.packet)[0];
  if (!packet) throw new Error('the sample has no packet');
  const plan = planPacket(packetFacts(db(), packet, session.now()));
  expect(plan.pages).toBe(64);
  expect(refusalOf(plan)).toBeNull();
  const starts = plan.outline
    .filter(({ kind }) => kind !== 'divider')
    .map(({ firstPage, pages }) => [firstPage, firstPage + pages - 1]);
  expect(starts).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 6],
    [7, 10],
    [11, 15],
    [16, 18],
    [19, 20],
    [21, 22],
    [23, 24],
    [25, 27],
    [28, 30],
    [31, 34],
    [35, 36],
    [37, 37],
    [38, 43],
    [44, 48],
    [49, 50],
    [51, 54],
    [55, 56],
    [57, 60],
    [61, 63],
    [64, 64],
  ]);
  const leftOut = plan.leftOut.map(({ title }) => title);
  for (const title of ['“Margarita Quillfeather, born 1976-03-14” lipid panel', 'Gallbladder pathology'])
    expect(leftOut).toContain(title);
  expect(plan.omissions.filter(({ of }) => of !== null)).toHaveLength(1);
  expect(plan.warnings.filter(({ kind }) => kind === 'duplicate')).toHaveLength(1);
});
