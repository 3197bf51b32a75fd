import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { deriveKey, newSalt } from '../key.ts';
import { migrate } from '../migrate.ts';
import { listRows } from '../table.ts';
import { tables } from '../tables.ts';
import { freshFolder, passphrase } from '../testing.ts';

test('opinions, findings and questions of an earlier version come through, with nothing claimed about them', async () => {
  const key = await deriveKey(passphrase, newSalt());
  const db = openDatabase(join(freshFolder(), 'Third.binder'), key, { mustExist: false });
  migrate(db, 7);
  // Only the rows themselves are looked at here: whom they name does not matter.
  db.pragma('foreign_keys = OFF');
  db.exec(`
    INSERT INTO opinion (id, number, doctor_id, mode, independence, qualification, in_plan_record, read_by_our_doctor, notes, created_at, updated_at)
      VALUES ('opn_1', 1, 'per_1', 'visit', 'unknown', '', 'unknown', 'unknown', '', 1, 1);
    INSERT INTO finding (id, opinion_id, axis, text, quote, regions, was_told, created_at, updated_at)
      VALUES ('fnd_1', 'opn_1', 'size', '32 mm', '', '[]', 0, 1, 1);
    INSERT INTO question (id, text, source, priority, position, created_at, updated_at)
      VALUES ('que_1', 'Why?', 'family', 'high', 0, 1, 1);
    INSERT INTO person (id, name, role, specialty, phone, email, notes, created_at, updated_at)
      VALUES ('per_1', 'Dr. A', 'doctor', '', '', '', '', 1, 1);
  `);
  migrate(db, 8);
  expect(listRows(db, tables.opinion)).toEqual([
    expect.objectContaining({ reportExpectedOn: null, reportTo: [] }),
  ]);
  expect(listRows(db, tables.finding)).toEqual([
    expect.objectContaining({ text: '32 mm', numbers: '', saidOn: null, saidBy: '', replacesId: null }),
  ]);
  expect(listRows(db, tables.question)).toEqual([expect.objectContaining({ text: 'Why?', axis: '' })]);
  expect(listRows(db, tables.asking)).toEqual([]);
  db.close();
});
