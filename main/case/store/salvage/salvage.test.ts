// Files damaged in every way: the right sentence, the file left as it is, and what is whole of it in a new one.
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../scripts/testing/pdf-fixture.ts';
import { checkCase } from '../check.ts';
import { databasePageBytes, openDatabase } from '../database.ts';
import type { RawKey } from '../key.ts';
import { openCase } from '../open-case.ts';
import { listRows } from '../table.ts';
import { tables } from '../tables.ts';
import { passphrase, testNow } from '../testing.ts';
import { findKey } from './find-key.ts';
import { lostTitle } from './put-right.ts';
import { salvageCase } from './salvage.ts';
import { closedCase, documents, records } from './testing.ts';

const never = new AbortController().signal;

function harm(path: string, work: (bytes: Buffer) => void): Buffer {
  const bytes = readFileSync(path);
  work(bytes);
  writeFileSync(path, bytes);
  return bytes;
}

const flipBit = (at: number) => (bytes: Buffer) => bytes.writeUInt8((bytes[at] ?? 0) ^ 4, at);

/** Salvages, and expects that the damaged file stays as it is and the new one is whole. */
function saved(path: string, key: RawKey) {
  const before = readFileSync(path);
  const target = join(dirname(path), 'Saved.binder');
  const report = salvageCase({ path, key, target, now: testNow, watch: () => undefined });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path)).filter((name) => /part|lock|journal/.test(name))).toEqual([]);
  const db = openDatabase(target, key, { mustExist: true });
  try {
    expect(checkCase(db)).toMatchObject({ ok: true, found: [] });
    const rows = listRows(db, tables.record);
    const found = listRows(db, tables.document).length;
    return { report, rows, found };
  } finally {
    db.close();
    rmSync(target);
  }
}

test('one fallen bit, wherever it is, is put right, and nothing is lost', async () => {
  const { path, key } = await closedCase();
  const size = statSync(path).size;
  const middle = Math.floor(size / databasePageBytes / 2) * databasePageBytes;
  const whole = readFileSync(path);
  for (const at of [20, 3000, databasePageBytes - 10, middle + 77, size - 40]) {
    writeFileSync(path, whole);
    harm(path, flipBit(at));
    const { report, rows, found } = saved(path, key);
    expect(report, `byte ${at}`).toMatchObject({
      pages: { damaged: 1, mended: 1 },
      documents: [],
      entries: {},
      kept: { documents, pages: documents },
    });
    expect([rows.length, found]).toEqual([records, documents]);
  }
});

test('a fallen bit in the salt is found out from the passphrase, and a wrong passphrase stays wrong', async () => {
  const { path, key } = await closedCase();
  // Early in the salt, so that the search is short.
  harm(path, flipBit(0));
  await expect(openCase(path, { passphrase })).rejects.toMatchObject({ code: 'case.wrong-passphrase' });
  const found = await findKey(path, { passphrase }, never);
  expect(found.key.equals(key.key)).toBe(true);
  expect(saved(path, found)).toMatchObject({ report: { pages: { damaged: 1, mended: 1 }, entries: {} } });
});

test('whatever page is overwritten, the rest is saved, and what is lost is counted', async () => {
  const { path, key, emptyPages } = await closedCase();
  const whole = readFileSync(path);
  const pages = whole.length / databasePageBytes;
  const random = seededRandom(7);
  const lost: number[] = [];
  for (let round = 0; round < 8; round++) {
    // An empty case is little but the list of tables.
    const page = emptyPages + Math.floor((pages - emptyPages) * random());
    writeFileSync(path, whole);
    harm(path, (bytes) => bytes.fill(0, page * databasePageBytes, (page + 1) * databasePageBytes));
    const { report, rows, found } = saved(path, key);
    const named = rows.filter(({ title }) => title !== lostTitle).length;
    expect(named + (report.entries['record'] ?? 0), `page ${page + 1}`).toBeGreaterThanOrEqual(records);
    const entries = Object.values(report.entries).reduce((sum, count) => sum + count, 0);
    expect(found + report.documents.length + entries, `page ${page + 1}`).toBeGreaterThanOrEqual(documents);
    // One page of 4 KiB holds no more than this.
    expect(named, `page ${page + 1}`).toBeGreaterThan(records - 60);
    lost.push(records - named + documents - found);
  }
  expect(Math.max(...lost)).toBeGreaterThan(0);
});

test('a file that was cut off, or has two pages in each other’s place, gives what it still holds', async () => {
  const { path, key } = await closedCase();
  const whole = readFileSync(path);
  const pages = whole.length / databasePageBytes;
  truncateSync(path, whole.length - 3 * databasePageBytes - 100);
  const cut = saved(path, key);
  expect(cut.rows.length).toBeGreaterThan(1);
  expect(cut.rows.length + (cut.report.entries['record'] ?? 0)).toBeGreaterThanOrEqual(records);
  writeFileSync(path, whole);
  harm(path, (bytes) => {
    const at = (number: number) =>
      bytes.subarray(number * databasePageBytes, (number + 1) * databasePageBytes);
    const kept = Buffer.from(at(pages - 3));
    at(pages - 8).copy(at(pages - 3));
    kept.copy(at(pages - 8));
  });
  expect(saved(path, key)).toMatchObject({ report: { pages: { damaged: 2, mended: 0 } } });
});

test('a file whose list of tables is gone is told from a wrong passphrase, and nothing is made of it', async () => {
  const { path, key } = await closedCase();
  harm(path, (bytes) => bytes.fill(7, 16, databasePageBytes));
  await expect(openCase(path, { passphrase })).rejects.toMatchObject({ code: 'case.damaged' });
  const target = join(dirname(path), 'Saved.binder');
  const call = { path, key, target, now: testNow, watch: () => undefined };
  expect(() => salvageCase(call)).toThrow(expect.objectContaining({ code: 'case.start-damaged' }) as Error);
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(dirname(path))).toEqual(['Test.binder']);
});
