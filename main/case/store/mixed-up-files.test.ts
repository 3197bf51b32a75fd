// Case files that programs mixed up with others: work of another file beside them, pages of another case in them, other things under
// their name. Each is told at once, stays as it was, and what is whole opens.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { mixedUp } from '../../../scripts/testing/damaged-cases.ts';
import { AppError } from '../../../shared/errors.ts';
import { checkCase } from './check.ts';
import { openDatabase, unlock } from './database.ts';
import { recoveryCodeOf } from './key.ts';
import type { RawKey } from './key.ts';
import { migrate, newestVersion } from './migrate.ts';
import { openCase } from './open-case.ts';
import { salvageCase } from './salvage/salvage.ts';
import { closedCase, documents, records } from './salvage/testing.ts';
import { caseUnderOwnKey, freshFolder, passphrase, testNow } from './testing.ts';

/** The system's own administrator may read everything. */
const mayReadAll = process.getuid?.() === 0;
if (mayReadAll)
  process.stderr.write('NOTE: run as the administrator, so a case file that may not be read is not tried.\n');

type Made = { whole: Buffer; key: RawKey };
/** Two cases under the same passphrase; each has a key of its own all the same. */
let one: Made;
let another: Made;
let both: Promise<[Made, Made]> | null = null;

async function oneMade(): Promise<Made> {
  const { path, key } = await closedCase(caseUnderOwnKey);
  return { whole: readFileSync(path), key };
}

beforeEach(async () => {
  [one, another] = await (both ??= Promise.all([oneMade(), oneMade()]));
});

/** A case file in a folder of its own, with what lies beside it under its name. */
function placed(main: Buffer, beside: Record<string, Buffer> = {}): string {
  const path = join(freshFolder(), 'Test.binder');
  writeFileSync(path, main);
  for (const [ending, bytes] of Object.entries(beside)) writeFileSync(path + ending, bytes);
  return path;
}

/** What opening says, then what reading every byte says. */
async function told(path: string, key = one.key): Promise<string> {
  try {
    const open = await openCase(path, { recoveryCode: recoveryCodeOf(key) });
    try {
      const { ok, found } = checkCase(open.db);
      const kept = open.db.prepare("SELECT count(*) FROM record WHERE title LIKE 'Record %'").pluck().get();
      return ok ? `sound, ${String(kept)} records` : `check: ${found.join(', ')}`;
    } finally {
      open.close();
    }
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

const allOfIt = `sound, ${records} records`;
const namesBeside = (path: string): string[] => readdirSync(dirname(path)).sort();

/** A change in the middle: the main file and what lies beside it, as a process that ends there leaves them. */
function cutOff({ whole, key }: Made, mode: 'DELETE' | 'WAL'): { main: Buffer; work: Buffer } {
  const path = placed(whole);
  const db = new Database(path);
  unlock(db, key);
  db.pragma(`journal_mode = ${mode}`);
  db.pragma('cache_size = 5');
  db.exec("BEGIN; UPDATE record SET notes = 'half of a change'; UPDATE document SET file_name = 'x'");
  if (mode === 'WAL') db.exec('COMMIT');
  const left = {
    main: readFileSync(path),
    work: readFileSync(path + (mode === 'WAL' ? '-wal' : '-journal')),
  };
  db.close();
  return left;
}

test('unfinished work of another case is set aside, and the case beside it opens byte by byte as it was', async () => {
  for (const [ending, mode] of [
    ['-journal', 'DELETE'],
    ['-wal', 'WAL'],
  ] as const) {
    const { work } = cutOff(another, mode);
    for (const bytes of [
      work,
      work.subarray(0, work.length - 100),
      Buffer.concat([work, Buffer.alloc(99, 7)]),
    ]) {
      const path = placed(one.whole, { [ending]: bytes });
      expect(await told(path), ending).toBe(allOfIt);
      expect(readFileSync(path).equals(one.whole)).toBe(true);
      const aside = `Test.binder${ending} of another file`;
      expect(namesBeside(path)).toEqual(['Test.binder', aside]);
      expect(readFileSync(join(dirname(path), aside)).equals(bytes)).toBe(true);
    }
  }
});

test('a wrong passphrase sets nothing aside', async () => {
  const { main, work } = cutOff(one, 'DELETE');
  const path = placed(main, { '-journal': work });
  expect(await told(path, another.key)).toBe('case.wrong-recovery-code');
  expect(namesBeside(path)).toEqual(['Test.binder', 'Test.binder-journal']);
  expect(await told(path)).toBe(allOfIt);
});

test('its own unfinished work is taken back, or kept where it was done, also when that is cut or longer', async () => {
  const changes: ((work: Buffer) => Buffer)[] = [
    (work) => work,
    (work) => Buffer.concat([work, Buffer.alloc(9_000, 7)]),
    (work) => work.subarray(0, work.length - 3_000),
  ];
  for (const [ending, mode] of [
    ['-journal', 'DELETE'],
    ['-wal', 'WAL'],
  ] as const) {
    const { main, work } = cutOff(one, mode);
    for (const change of changes) {
      const path = placed(main, { [ending]: change(work) });
      expect(await told(path), ending).toBe(allOfIt);
      expect(namesBeside(path)).toEqual(['Test.binder']);
    }
  }
});

test('noise, zeros and nothing beside a case do it no harm', async () => {
  for (const ending of ['-journal', '-wal'])
    for (const bytes of [Buffer.alloc(20_000, 'noise '), Buffer.alloc(20_000), Buffer.alloc(0)])
      expect(await told(placed(one.whole, { [ending]: bytes })), ending).toBe(allOfIt);
});

test('pages of another case and bytes after the end are noticed where they matter, and nothing is changed', async () => {
  const table: Record<string, string> = {};
  for (const { name, bytes } of mixedUp(one.whole, another.whole)) {
    const path = placed(bytes);
    table[name] = await told(path);
    expect(readFileSync(path).equals(bytes), name).toBe(true);
  }
  expect(table).toEqual({
    'three pages of another case': expect.stringMatching(/^(check: .+|case\.damaged)$/) as string,
    'the salt of another case': 'case.wrong-recovery-code',
    'the first page of another case': 'case.wrong-recovery-code',
    'a hole': 'case.damaged',
    'a word after its end': allOfIt,
    'a page of noise after its end': allOfIt,
    'zeros after its end': allOfIt,
  });
});

test('a case whose salt another took the place of is saved whole by its recovery code', () => {
  const mixed = mixedUp(one.whole, another.whole).find(({ name }) => name.startsWith('the salt'));
  const path = placed(mixed?.bytes ?? Buffer.alloc(0));
  const target = join(dirname(path), 'Saved.binder');
  const report = salvageCase({ path, key: one.key, target, now: testNow, watch: () => undefined });
  expect(report.documents).toEqual([]);
  const db = openDatabase(target, one.key, { mustExist: true });
  expect(db.prepare('SELECT count(*) FROM document').pluck().get()).toBe(documents);
  db.close();
});

test('an older case whose end is missing is not brought up to date', async () => {
  const path = join(freshFolder(), 'Test.binder');
  const db = openDatabase(path, one.key, { mustExist: false });
  migrate(db, newestVersion - 3);
  db.close();
  const cut = readFileSync(path).subarray(0, -3 * 4096);
  writeFileSync(path, cut);
  expect(await told(path)).toBe('case.damaged');
  expect(readFileSync(path).equals(cut)).toBe(true);
});

test('whatever else lies under the name is told at once, and nothing waits for it', async () => {
  const made = (make: (path: string) => unknown): string => {
    const path = join(freshFolder(), 'Test.binder');
    make(path);
    return path;
  };
  const database = (path: string, pragmas: readonly string[]): void => {
    const db = new Database(path);
    for (const pragma of pragmas) db.pragma(pragma);
    db.exec('CREATE TABLE record (id); INSERT INTO record VALUES (randomblob(40000))');
    db.close();
  };
  const older = (legacy: number) => (path: string) =>
    database(path, ["cipher = 'sqlcipher'", `legacy = ${legacy}`, `key = '${passphrase}'`]);
  const kinds: Record<string, [(path: string) => unknown, string]> = {
    'a folder': [(path) => mkdirSync(path), 'case.not-a-case-file'],
    'a link to nothing': [(path) => symlinkSync(`${path} gone`, path), 'case.missing'],
    'a link to itself': [(path) => symlinkSync(path, path), 'case.missing'],
    'a link to a case': [(path) => symlinkSync(placed(one.whole), path), allOfIt],
    'twenty gigabytes of nothing': [
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 20e9);
      },
      'case.not-a-case-file',
    ],
    'a plain database': [(path) => database(path, []), 'case.not-a-case-file'],
    'SQLCipher 1': [older(1), 'case.wrong-recovery-code'],
    'SQLCipher 2': [older(2), 'case.wrong-recovery-code'],
    'SQLCipher 3': [older(3), 'case.wrong-recovery-code'],
    ...(process.platform !== 'win32' && {
      'a pipe': [(path: string) => execFileSync('mkfifo', [path]), 'case.not-a-case-file'],
      'a device': [(path: string) => symlinkSync('/dev/zero', path), 'case.not-a-case-file'],
    }),
    ...(!mayReadAll && {
      'what may not be read': [
        (path: string) => {
          copyFileSync(placed(one.whole), path);
          chmodSync(path, 0);
        },
        'file.cannot-read',
      ],
    }),
  };
  for (const [name, [make, says]] of Object.entries(kinds)) expect(await told(made(make)), name).toBe(says);
});
