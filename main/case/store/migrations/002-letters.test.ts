import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newOrganization, newPerson } from '../../../../shared/domain/people.ts';
import { openDatabase } from '../database.ts';
import { deriveKey, newSalt } from '../key.ts';
import { migrate } from '../migrate.ts';
import { listRows } from '../table.ts';
import { tables } from '../tables.ts';
import { freshFolder, passphrase } from '../testing.ts';

test('people, places and letters of the first version come through, with nothing claimed about them', async () => {
  const key = await deriveKey(passphrase, newSalt());
  const db = openDatabase(join(freshFolder(), 'First.binder'), key, { mustExist: false });
  migrate(db, 1);
  db.exec(`
    INSERT INTO person VALUES ('per_1', 'Dr. A', 'doctor', '', NULL, '', '', '', 1, 1, NULL);
    INSERT INTO organization VALUES ('org_1', 'Oakridge', 'hospital', '', NULL, NULL, '', '', '', '', 1, 1, NULL);
    INSERT INTO letter VALUES ('let_1', 'out', 'call', '2026-03-04', 'per_1', 'org_1', '', 'Asked', '', '', '', NULL, NULL, 0, 1, 1, NULL);
  `);
  // To the newest: what later steps add to these rows claims nothing either.
  migrate(db);
  expect(listRows(db, tables.person)).toEqual([expect.objectContaining(newPerson('Dr. A', 'doctor'))]);
  expect(listRows(db, tables.organization)).toEqual([
    expect.objectContaining(newOrganization('Oakridge', 'hospital')),
  ]);
  const [letter] = db.prepare('SELECT subject, case_no, minutes FROM letter').all();
  expect(letter).toEqual({ subject: 'Asked', case_no: '', minutes: null });
  db.close();
});
