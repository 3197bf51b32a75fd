import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCase } from './check.ts';
import { migrate, newestVersion, pendingSteps, schemaVersion, steps } from './migrate.ts';
import { openDatabase } from './database.ts';
import { deriveKey, newSalt, recoveryCodeOf } from './key.ts';
import { openCase } from './open-case.ts';
import { freshCase, freshFolder, passphrase, tracked } from './testing.ts';

const schemaFile = join(import.meta.dirname, 'schema.sql');

test('schema.sql shows the schema as the steps make it', async () => {
  const { db } = await freshCase();
  const made = db
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'page_text_%' ORDER BY type DESC, name",
    )
    .pluck()
    .all()
    .join(';\n\n');
  const text = `-- Written by migrate.test.ts from the steps in migrations/. Read it; do not edit it.\n\n${made};\n`;
  const before = existsSync(schemaFile) ? readFileSync(schemaFile, 'utf8') : '';
  if (before !== text) writeFileSync(schemaFile, text);
  expect(before, 'schema.sql was out of date and has been written anew: look at its diff and commit it').toBe(
    text,
  );
});

test('each step leads from the version before it, and a fresh case stands at the newest', async () => {
  const path = join(freshFolder(), 'Old.binder');
  const key = await deriveKey(passphrase, newSalt());
  const db = openDatabase(path, key, { mustExist: false });
  for (let version = 0; version < steps.length; version++) {
    expect(schemaVersion(db)).toBe(version);
    expect(pendingSteps(db)).toBe(newestVersion - version);
    migrate(db, version + 1);
  }
  expect(pendingSteps(db)).toBe(0);
  db.close();
});

test('a case of every earlier version opens, is brought up to date, and stays beside it as it was', async () => {
  // Opened by the recovery code: making the key from the passphrase takes a second by design, and there are many versions.
  const key = await deriveKey(passphrase, newSalt());
  const recoveryCode = recoveryCodeOf(key);
  for (let version = 1; version < newestVersion; version++) {
    const path = join(freshFolder(), 'Old.binder');
    const db = openDatabase(path, key, { mustExist: false });
    migrate(db, version);
    db.close();
    const open = tracked(await openCase(path, { recoveryCode }));
    expect(schemaVersion(open.db)).toBe(newestVersion);
    expect(checkCase(open.db)).toMatchObject({ ok: true, found: [] });
    const before = join(dirname(path), 'Backups before updates', `Old, version ${version}.binder`);
    const copy = openDatabase(before, key, { mustExist: true });
    expect(schemaVersion(copy)).toBe(version);
    copy.close();
  }
});

test('a database that is not a case is refused, and no table is made in it', async () => {
  const path = join(freshFolder(), 'Foreign.binder');
  const key = await deriveKey(passphrase, newSalt());
  const db = openDatabase(path, key, { mustExist: false });
  db.exec('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)');
  db.close();
  await expect(openCase(path, { passphrase })).rejects.toMatchObject({ code: 'case.not-a-case-file' });
  const again = openDatabase(path, key, { mustExist: true });
  expect(again.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(1);
  again.close();
});

test('opening a case that needs no step makes no backup', async () => {
  const made = await freshCase();
  made.close();
  tracked(await openCase(made.path, { passphrase }));
  expect(readdirSync(dirname(made.path)).filter((name) => name.startsWith('Backups'))).toEqual([]);
});
