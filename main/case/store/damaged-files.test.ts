// Damaged, older, newer and foreign case files, one by one: each has its sentence, stays byte by byte as it was, and what is saved of
// it is listed.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { cutOff, fallenBits, foreignFiles, wrongPages } from '../../../scripts/testing/damaged-cases.ts';
import type { DamagedCase } from '../../../scripts/testing/damaged-cases.ts';
import { AppError, errorCodes } from '../../../shared/errors.ts';
import { checkCase } from './check.ts';
import { openDatabase } from './database.ts';
import { recoveryCodeOf } from './key.ts';
import type { RawKey } from './key.ts';
import { newestVersion } from './migrate.ts';
import { openCase } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import { salvageCase } from './salvage/salvage.ts';
import { closedCase, documents, records } from './salvage/testing.ts';
import { freshFolder, testNow } from './testing.ts';

type Told = { opens: string; saved: string };

const codeOf = (error: unknown): string => {
  if (error instanceof AppError && errorCodes.includes(error.code)) return error.code;
  throw error;
};

/** What opening says; `check` where it opens, because not every page is read for that. */
async function opening(path: string, recoveryCode: string): Promise<string> {
  let open: OpenCase;
  try {
    open = await openCase(path, { recoveryCode });
  } catch (error) {
    return codeOf(error);
  }
  try {
    const { ok, found } = checkCase(open.db);
    return ok ? 'sound' : `check: ${found.join(', ')}`;
  } finally {
    open.close();
  }
}

/** What is saved: how many records and papers of how many, or why nothing is. */
function saving(path: string, key: RawKey): string {
  const target = join(dirname(path), 'Saved.binder');
  try {
    salvageCase({ path, key, target, now: testNow, watch: () => undefined });
  } catch (error) {
    return codeOf(error);
  }
  const db = openDatabase(target, key, { mustExist: true });
  try {
    const count = (sql: string): number => db.prepare(sql).pluck().get() as number;
    const kept = count("SELECT count(*) FROM record WHERE title LIKE 'Record %'");
    return `${kept}/${records} records, ${count('SELECT count(*) FROM document')}/${documents} papers`;
  } finally {
    db.close();
  }
}

/** Opens it and saves from it. What is no case at all, a person is told before anything is saved. */
async function toldOf({ bytes }: DamagedCase, key: RawKey): Promise<Told> {
  const folder = freshFolder();
  const path = join(folder, 'Test.binder');
  writeFileSync(path, bytes);
  const before = Buffer.from(bytes);
  const opens = await opening(path, recoveryCodeOf(key));
  expect(readFileSync(path).equals(before), 'the file after opening').toBe(true);
  const isCase = !/not-a-case-file|wrong-recovery-code/.test(opens);
  const saved = isCase ? saving(path, key) : opens;
  expect(readFileSync(path).equals(before), 'the file after saving from it').toBe(true);
  expect(readdirSync(folder).filter((name) => !/^(Test|Saved)\.binder$/.test(name))).toEqual([]);
  return { opens, saved };
}

async function tableOf(cases: readonly DamagedCase[], key: RawKey): Promise<Record<string, Told>> {
  const table: Record<string, Told> = {};
  for (const one of cases) table[one.name] = await toldOf(one, key);
  return table;
}

/** With the first page its salt is gone, and with that the way to the key. */
const saysOf: Record<string, RegExp> = {
  'a wiped first page': /^case\.start-damaged$/,
  'the first two pages in each other’s places': /^case\.wrong-recovery-code$/,
};
const noticed = /^(case\.damaged|case\.start-damaged|check: .+)$/;
const allOfIt = `${records}/${records} records, ${documents}/${documents} papers`;

test('whatever bit turned, it is noticed and put right', async () => {
  const { path, key } = await closedCase();
  for (const [name, { opens, saved }] of Object.entries(await tableOf(fallenBits(readFileSync(path)), key))) {
    expect(opens, name).toMatch(noticed);
    expect(saved, name).toBe(allOfIt);
  }
});

test('wherever the end is missing, it is noticed, and what is left is saved', async () => {
  const { path, key } = await closedCase();
  const table = await tableOf(cutOff(readFileSync(path)), key);
  for (const [name, { opens, saved }] of Object.entries(table)) {
    const isTooShort = /after (0|1|4095) bytes/.test(name);
    expect(opens, name).toMatch(isTooShort ? /^case\.not-a-case-file$/ : noticed);
    expect(saved, name).toMatch(/^(\d+\/\d+ records.*|case\.(not-a-case-file|start-damaged))$/);
  }
  const last = Object.values(table).at(-1);
  expect(last?.saved).not.toMatch(/^case/);
});

test('pages in the wrong place, of another day, wiped or full of noise are noticed, and all others are saved', async () => {
  const { path, key } = await closedCase();
  const older = readFileSync(path);
  const db = openDatabase(path, key, { mustExist: true });
  db.exec("UPDATE record SET notes = 'written since'; UPDATE case_file SET title = 'Today'");
  db.close();
  const table = await tableOf(wrongPages(readFileSync(path), older), key);
  for (const [name, { opens, saved }] of Object.entries(table)) {
    // An older page in its own place carries a good seal: only what hangs together shows it.
    if (name.includes('older copy')) continue;
    expect(opens, name).toMatch(saysOf[name] ?? noticed);
    if (!(name in saysOf)) expect(saved, name).toMatch(/^\d+\/\d+ records/);
  }
  expect(Object.values(table).filter(({ saved }) => /^\d/.test(saved)).length).toBeGreaterThan(5);
});

test('what is no case says so', async () => {
  const { key } = await closedCase();
  const table = await tableOf(foreignFiles(), key);
  const codes = Object.fromEntries(Object.entries(table).map(([name, { opens }]) => [name, opens]));
  expect(codes).toEqual({
    'an empty file': 'case.not-a-case-file',
    zeros: 'case.not-a-case-file',
    'a plain database': 'case.not-a-case-file',
    'a plain text': 'case.not-a-case-file',
    // A case with another passphrase looks the same.
    noise: 'case.wrong-recovery-code',
  });
});

test('a case of another cipher, a foreign database under the same key, and a newer case are refused as they are', async () => {
  const { path, key } = await closedCase();
  const whole = readFileSync(path);
  const made = (name: string, make: (file: string) => void): DamagedCase => {
    const file = join(freshFolder(), name);
    make(file);
    return { name, bytes: readFileSync(file) };
  };
  const cases = [
    made('other cipher', (file) => {
      const db = new Database(file);
      db.pragma("cipher = 'chacha20'");
      db.pragma(`key = 'four plain test words'`);
      db.exec('CREATE TABLE record (id)');
      db.close();
    }),
    made('foreign, same key', (file) => {
      const db = openDatabase(file, key, { mustExist: false });
      db.exec('CREATE TABLE theirs (x)');
      db.close();
    }),
    made('newer', (file) => {
      writeFileSync(file, whole);
      const db = openDatabase(file, key, { mustExist: true });
      db.pragma(`user_version = ${newestVersion + 1}`);
      db.close();
    }),
  ];
  const table = await tableOf(cases, key);
  expect(Object.values(table).map(({ opens }) => opens)).toEqual([
    'case.wrong-recovery-code',
    'case.not-a-case-file',
    'case.newer-version',
  ]);
  for (const { saved } of Object.values(table)) expect(saved).toMatch(/^case\./);
});
