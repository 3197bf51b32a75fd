// What a request that only reads may do and see.
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { insertRow } from './table.ts';
import { tables } from './tables.ts';
import { freshCase, plainRecord, stampAt } from './testing.ts';
import { inReading, inTransaction } from './transaction.ts';

const countRecords = 'SELECT count(*) FROM record';

test('a reading request cannot write, and sees one moment of the case from its first word to its last', async () => {
  const { db, path, key } = await freshCase();
  expect(() => inReading(db, (reading) => reading.prepare('DELETE FROM record'))).toThrow(/may not write/);

  // Nobody can commit in between: who tries is told to wait, and gets there afterwards.
  const other = openDatabase(path, key, { mustExist: true, busyMs: 1 });
  const add = () => inTransaction(other, (tx) => insertRow(tx, tables.record, plainRecord, stampAt()));
  inReading(db, (reading) => {
    const count = () => reading.prepare(countRecords).pluck().get();
    expect(count()).toBe(0);
    expect(add).toThrow('case.open-elsewhere');
    expect(count()).toBe(0);
  });
  add();
  other.close();
  expect(inReading(db, (reading) => reading.prepare(countRecords).pluck().get())).toBe(1);
});
