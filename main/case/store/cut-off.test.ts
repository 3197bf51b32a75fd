// What lies beside the case file after a process was ended in the middle of something, and how the next start takes it.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { getCase } from './case-row.ts';
import { checkCase } from './check.ts';
import { keyPragma, recoveryCodeOf } from './key.ts';
import { changePassphrase, openCase } from './open-case.ts';
import { freshCase, passphrase, tracked } from './testing.ts';

const refuses = (code: string) => ({ code });

/** Runs SQL in a process of its own and ends it before it commits: what it leaves is a journal to be rolled back. */
async function cutOffInTheMiddle(path: string, key: string, sql: string): Promise<void> {
  const script = `
    const db = new (require(${JSON.stringify(createRequire(import.meta.url).resolve('better-sqlite3'))}))(${JSON.stringify(path)});
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma('key = ' + ${JSON.stringify(key)});
    db.pragma('cache_size = 5');
    db.exec('BEGIN IMMEDIATE');
    db.exec(${JSON.stringify(sql)});
    process.stdout.write('in the middle');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
  child.kill('SIGKILL');
  await ended;
}

/** A case with some bytes in it, closed, and a change to all of them cut off in the middle. */
async function cutOff() {
  const made = await freshCase({ title: 'Still here' });
  made.db.exec("INSERT INTO blob (id, sha256, size_bytes, state) VALUES (1, 'x', 0, 'kept')");
  made.db.exec(
    'WITH n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO chunk SELECT 1, i, randomblob(4000) FROM n',
  );
  const key = keyPragma(made.key);
  const recoveryCode = recoveryCodeOf(made.key);
  made.close();
  await cutOffInTheMiddle(
    made.path,
    key,
    // The first one changes the first page.
    'PRAGMA user_version = 1; UPDATE chunk SET bytes = zeroblob(4000); UPDATE case_file SET title = 1',
  );
  expect(existsSync(`${made.path}-journal`)).toBe(true);
  return { path: made.path, recoveryCode };
}

test('a wrong passphrase after a crash is called a wrong passphrase, and costs nothing', async () => {
  const { path } = await cutOff();
  const bytes = () => Buffer.concat([readFileSync(path), readFileSync(`${path}-journal`)]);
  const before = bytes();
  await expect(openCase(path, { passphrase: 'not this one at all' })).rejects.toMatchObject(
    refuses('case.wrong-passphrase'),
  );
  expect(bytes().equals(before)).toBe(true);
  const open = tracked(await openCase(path, { passphrase }));
  expect(getCase(open.db).title).toBe('Still here');
  expect(open.db.prepare('SELECT count(*) FROM chunk WHERE bytes = zeroblob(4000)').pluck().get()).toBe(0);
  expect(existsSync(`${path}-journal`)).toBe(false);
});

test('a first page that was half written when the power went is taken back like the rest', async () => {
  const { path, recoveryCode } = await cutOff();
  const half = readFileSync(path);
  half.fill(0xa5, 2048, 4096);
  writeFileSync(path, half);
  const open = tracked(await openCase(path, { recoveryCode }));
  expect(getCase(open.db).title).toBe('Still here');
  expect(open.db.prepare('SELECT count(*) FROM chunk WHERE bytes = zeroblob(4000)').pluck().get()).toBe(0);
});

test('the recovery sheet opens the file after a crash too', async () => {
  const { path, recoveryCode } = await cutOff();
  const open = tracked(await openCase(path, { recoveryCode }));
  expect(getCase(open.db).title).toBe('Still here');
});

test('a journal that was begun and never needed is tidied away at the next opening', async () => {
  const made = await freshCase();
  made.close();
  writeFileSync(`${made.path}-journal`, Buffer.alloc(512));
  tracked(await openCase(made.path, { passphrase }));
  expect(existsSync(`${made.path}-journal`)).toBe(false);
});

test('a change of passphrase that was cut off leaves the old passphrase in force and nothing behind', async () => {
  const made = await freshCase({ title: 'As before' });
  made.close();
  copyFileSync(made.path, `${made.path}.rekeyed`);
  const open = tracked(await openCase(made.path, { passphrase }));
  expect(existsSync(`${made.path}.rekeyed`)).toBe(false);
  expect(getCase(open.db).title).toBe('As before');
});

test('changing the passphrase encrypts everything anew, keeps it, and leaves no second file', async () => {
  const made = await freshCase({ title: 'Twice locked' });
  const before = readFileSync(made.path);
  await changePassphrase(made, passphrase, 'quite another set of words');
  // The case stays open for work under the new key.
  made.db.exec("UPDATE case_file SET title = 'Thrice'");
  expect(checkCase(made.db).ok).toBe(true);
  made.close();
  expect(readFileSync(made.path).subarray(0, 16)).not.toEqual(before.subarray(0, 16));
  expect(existsSync(join(dirname(made.path), 'Test.binder.rekeyed'))).toBe(false);
  await expect(openCase(made.path, { passphrase })).rejects.toMatchObject(refuses('case.wrong-passphrase'));
  const again = tracked(await openCase(made.path, { passphrase: 'quite another set of words' }));
  expect(getCase(again.db).title).toBe('Thrice');
});
