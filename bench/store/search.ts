// G6 and G7: making the search index and asking it, in the encrypted file, in an unencrypted copy, and by ripgrep over plain text.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../main/case/session.ts';
import { keepBlob, startBlob } from '../../main/case/store/blobs.ts';
import type { Connection } from '../../main/case/store/database.ts';
import { insertPage } from '../../main/case/store/pages.ts';
import { searchPages } from '../../main/case/store/search.ts';
import { insertRow } from '../../main/case/store/table.ts';
import { tables } from '../../main/case/store/tables.ts';
import { inTransaction } from '../../main/case/store/transaction.ts';
import type { Tx } from '../../main/case/store/transaction.ts';
import { isQuick, median, percentile, spent } from '../measure.ts';
import type { Row } from '../row.ts';
import { openOurs, openPlain } from './cases.ts';
import { language } from './words.ts';
import { hitsInSight } from '../../shared/contract/documents.ts';
import { newRecord } from '../../shared/domain/record.ts';

const pages = isQuick ? 5_000 : 100_000;
const pagesPerDocument = 10;
/** As an import commits: up to so many files at once. */
const documentsPerCommit = 64;
const queries = 200;
const grepQueries = isQuick ? 3 : 20;

export async function searchRows(folder: string): Promise<Row[]> {
  const ours = openOurs(join(folder, 'search.db'));
  const plain = openPlain(join(folder, 'search-plain.db'));
  const built = { ours: 0, plain: 0, textBytes: 0 };
  // Both files grow in turns, from the same words.
  const source = language(6);
  for (let first = 0; first < pages; first += documentsPerCommit * pagesPerDocument) {
    const texts = Array.from(
      { length: Math.min(documentsPerCommit * pagesPerDocument, pages - first) },
      source.page,
    );
    built.textBytes += texts.reduce((sum, text) => sum + text.length, 0);
    built.ours += (await spent(() => addDocuments(ours, texts, first))).seconds;
    built.plain += (await spent(() => addDocuments(plain, texts, first))).seconds;
    writeTexts(join(folder, 'texts'), texts, first);
  }
  const indexBytes = ours.prepare('SELECT sum(length(block)) FROM page_text_data').pluck().get() as number;
  ours.close();
  plain.close();
  return [...buildRows(built, indexBytes), ...askRows(folder)];
}

function buildRows(built: { ours: number; plain: number; textBytes: number }, indexBytes: number): Row[] {
  const { ours, plain, textBytes } = built;
  return [
    {
      goal: 'G7 ≥ 0.9',
      what: `search index of ${pages.toLocaleString('en-US')} pages; unencrypted copy`,
      ours: pages / ours,
      peer: pages / plain,
      ratio: plain / ours,
      unit: 'pages/s',
    },
    {
      goal: 'G7 ≤ 0.55',
      what: 'size of the index; the text',
      ours: indexBytes / 1e6,
      peer: textBytes / 1e6,
      ratio: indexBytes / textBytes,
      unit: 'MB',
    },
  ];
}

function addDocuments(db: Connection, texts: readonly string[], first: number): void {
  inTransaction(db, (tx) => {
    for (let at = 0; at < texts.length; at += pagesPerDocument)
      addDocument(tx, texts.slice(at, at + pagesPerDocument), first + at);
  });
}

/** One record with one document, and its pages' words. */
export function addDocument(tx: Tx, texts: readonly string[], number: number): void {
  const stamp = { now: number, newId };
  const sha256 = createHash('sha256').update(String(number)).digest('hex');
  const blobId = startBlob(tx, { sha256, sizeBytes: 0 });
  texts.forEach((text, at) => insertPage(tx, blobId, { number: at + 1, widthPt: 612, heightPt: 792, text }));
  keepBlob(tx, sha256);
  const { id: recordId } = insertRow(tx, tables.record, { ...plainRecord, title: `Record ${number}` }, stamp);
  const fields = {
    recordId,
    letterId: null,
    fileName: `${number}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: 0,
    sha256,
    pages: texts.length,
    keptReason: null,
    warnings: [],
    source: null,
    madeOf: null,
    setAside: false,
    position: 0,
  };
  insertRow(tx, tables.document, fields, stamp);
}

const plainRecord = { ...newRecord, type: 'lab', status: 'received', importance: 'core' } as const;

function writeTexts(folder: string, texts: readonly string[], first: number): void {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < texts.length; at += pagesPerDocument)
    writeFileSync(join(folder, `${first + at}.txt`), texts.slice(at, at + pagesPerDocument).join('\n'));
}

type Kind = { name: string; p95Ms: number; ask(words: ReturnType<typeof language>): string };
const kinds: readonly Kind[] = [
  { name: 'one word', p95Ms: 16, ask: (words) => `${words.searched()} ` },
  { name: 'two words', p95Ms: 16, ask: (words) => `${words.searched()} ${words.searched()} ` },
  { name: 'phrase', p95Ms: 16, ask: (words) => `"${words.pair()}"` },
  { name: '4-letter beginning', p95Ms: 50, ask: (words) => words.searched().slice(0, 4) },
];
const p50Ms = 2;
const firstMs = 15;
/** As the window asks. */
const wanted = { limit: 50, snippets: hitsInSight };

function askRows(folder: string): Row[] {
  const word = language(6).searched();
  const first = [0, 1, 2, 3, 4].map(() => {
    const db = openOurs(join(folder, 'search.db'));
    const start = performance.now();
    searchPages(db, word, wanted);
    const ms = performance.now() - start;
    db.close();
    return ms;
  });
  const ours = openOurs(join(folder, 'search.db'));
  const plain = openPlain(join(folder, 'search-plain.db'));
  const rows = kinds.flatMap((kind) => kindRows(kind, { ours, plain, folder }));
  ours.close();
  plain.close();
  const bound = { goal: 'G6', what: 'first search after opening; the bound', unit: 'ms' };
  return [...rows, { ...bound, ours: median(first), peer: firstMs, ratio: median(first) / firstMs }];
}

function kindRows(
  { name, p95Ms, ask }: Kind,
  { ours, plain, folder }: { ours: Connection; plain: Connection; folder: string },
): Row[] {
  const words = language(6);
  const asked = Array.from({ length: queries }, () => ask(words));
  // Warm: each is asked once unmeasured.
  const msOf = (db: Connection, text: string): number => {
    searchPages(db, text, wanted);
    const start = performance.now();
    searchPages(db, text, wanted);
    return performance.now() - start;
  };
  const times = asked.map((text) => ({ ours: msOf(ours, text), plain: msOf(plain, text) }));
  const oursMs = times.map((one) => one.ours);
  const plainMs = times.map((one) => one.plain);
  const row = (goal: string, what: string, ms: number, peer: number | null): Row => {
    return { goal, what: `${name}, ${what}`, ours: ms, peer, ratio: peer && ms / peer, unit: 'ms' };
  };
  const grep = grepMs(join(folder, 'texts'), asked.slice(0, grepQueries));
  return [
    row('G6', 'half of the searches within; the bound', median(oursMs), p50Ms),
    row('G6', '95 in 100 within; the bound', percentile(oursMs, 95), p95Ms),
    row('G6 ≤ 1.15', 'half within; unencrypted copy', median(oursMs), median(plainMs)),
    row('G6 ≤ 1/35', 'half within; ripgrep', median(oursMs), grep),
  ];
}

/** Null where ripgrep is not installed. */
function grepMs(folder: string, asked: readonly string[]): number | null {
  if (spawnSync('rg', ['--version']).status !== 0) return null;
  const times = asked.map((text) => {
    const words = text.replaceAll('"', '').trim();
    const args = text.endsWith(' ') || text.startsWith('"') ? ['--word-regexp'] : [];
    const start = performance.now();
    // It ends with 1 where nothing is found.
    spawnSync('rg', ['--count', '--fixed-strings', ...args, words.split(' ')[0] ?? '', folder]);
    return performance.now() - start;
  });
  return median(times);
}
