import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { deriveKey, newSalt } from '../key.ts';
import { migrate } from '../migrate.ts';
import { listRows } from '../table.ts';
import { tables } from '../tables.ts';
import { freshFolder, passphrase } from '../testing.ts';

test('a file of the version before keeps its letters and says nothing about a plan', async () => {
  const key = await deriveKey(passphrase, newSalt());
  const db = openDatabase(join(freshFolder(), 'Fifth.binder'), key, { mustExist: false });
  migrate(db, 5);
  db.exec(`INSERT INTO letter (id, direction, channel, at, with_whom, subject, body, reference_no, promise, is_private, created_at, updated_at)
    VALUES ('let_1', 'out', 'call', '2026-03-04', '', 'Asked', '', '', '', 0, 1, 1)`);
  migrate(db, 6);
  expect(listRows(db, tables.letter)).toEqual([expect.objectContaining({ subject: 'Asked' })]);
  expect(
    [tables.coverage, tables.deadline, tables.appeal].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table.name}`).pluck().get(),
    ),
  ).toEqual([0, 0, 0]);
  db.close();
});
