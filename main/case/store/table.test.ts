import { expect, test } from 'vitest';
import { newOrganization } from '../../../shared/domain/people.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import { peekHistory, noteChanges, redoNext, undoLast } from './history.ts';
import { removeWithParts, restoreWithParts } from './references.ts';
import { changeRow, findRow, insertRow, listRows } from './table.ts';
import { tableOf, tables } from './tables.ts';
import { freshCase, plainRecord, stampAt, testNow } from './testing.ts';
import { inTransaction } from './transaction.ts';
import type { Tx } from './transaction.ts';

const plainQuestion = {
  text: 'May it wait?',
  source: 'family',
  priority: 'high',
  personId: null,
  position: 0,
  axis: '',
} as const;
const plainAnswer = { personId: null, answeredOn: null, documentId: null, page: null };

async function writer() {
  const { db } = await freshCase();
  const write = <T>(request: string, work: (tx: Tx) => T, batch?: string): T =>
    inTransaction(db, (tx) => {
      const result = work(tx);
      noteChanges(tx, { request, batch, now: stampAt().now });
      return result;
    });
  return { db, write };
}

test('every field of every noun has its column, and no column is without a field', async () => {
  const { db } = await freshCase();
  for (const table of Object.values(tableOf)) {
    const stored = db.prepare(`SELECT name FROM pragma_table_info('${table.name}')`).pluck().all();
    expect(new Set(stored), table.name).toEqual(new Set(table.columns.map(({ column }) => column)));
  }
});

test('what goes in comes out the same, lists, booleans and partial dates included', async () => {
  const { db, write } = await writer();
  const medication = {
    name: 'Levothyroxine',
    dose: '75 mcg',
    times: [{ time: '06:30', note: 'empty stomach' }],
    asNeeded: '',
    purpose: 'thyroid',
    startedOn: partialDate('2014'),
    stoppedOn: null,
    stopReason: '',
    noLongerTaken: false,
    overTheCounter: false,
    notes: '',
  };
  const made = write('medications.add', (tx) => insertRow(tx, tables.medication, medication, stampAt()));
  expect(listRows(db, tables.medication)).toEqual([made]);
  expect(made).toMatchObject(medication);
});

test('a change can be undone and done again, and a new change ends the doing again', async () => {
  const { db, write } = await writer();
  const { id } = write('records.add', (tx) => insertRow(tx, tables.record, plainRecord, stampAt()));
  write('records.change', (tx) =>
    changeRow(tx, tables.record, { id, set: { title: 'Second title' } }, stampAt()),
  );
  expect(peekHistory(db)).toEqual({ undo: 'records.change', redo: null });
  inTransaction(db, undoLast);
  expect(findRow(db, tables.record, id)?.title).toBe('Blood count');
  inTransaction(db, redoNext);
  expect(findRow(db, tables.record, id)?.title).toBe('Second title');
  inTransaction(db, undoLast);
  inTransaction(db, undoLast);
  expect(listRows(db, tables.record)).toEqual([]);
  write('records.add', (tx) => insertRow(tx, tables.record, plainRecord, stampAt()));
  expect(peekHistory(db).redo).toBe(null);
});

test('the batches of one import are undone together', async () => {
  const { db, write } = await writer();
  for (let i = 0; i < 3; i++)
    write('documents.import', (tx) => insertRow(tx, tables.record, plainRecord, stampAt()), 'one');
  inTransaction(db, undoLast);
  expect(listRows(db, tables.record)).toEqual([]);
  inTransaction(db, redoNext);
  expect(listRows(db, tables.record)).toHaveLength(3);
});

test('with nothing left to undo the answer is a sentence, not a crash', async () => {
  const { db } = await writer();
  expect(() => inTransaction(db, undoLast)).toThrowError(
    expect.objectContaining({ code: 'history.nothing-to-undo' }),
  );
});

test('what somebody else points at stays; what it owns goes along and comes back', async () => {
  const { db, write } = await writer();
  const place = newOrganization('Oakridge', 'hospital');
  const organization = write('organizations.add', (tx) =>
    insertRow(tx, tables.organization, place, stampAt()),
  );
  const record = write('records.add', (tx) =>
    insertRow(tx, tables.record, { ...plainRecord, organizationId: organization.id }, stampAt()),
  );
  const remove = (table: (typeof tableOf)['record'], id: string) =>
    write('remove', (tx) => removeWithParts(tx, table, id, stampAt()));
  expect(() => remove(tableOf.organization, organization.id)).toThrowError(
    expect.objectContaining({ code: 'thing.in-use', details: { table: 'record', amount: 1 } }),
  );
  const item = {
    label: 'D-01',
    kind: 'cd',
    title: 'Disc',
    count: 1,
    location: '',
    loanedTo: '',
    trackingNo: '',
    sentOn: null,
    returnBy: null,
    returnedOn: null,
    mayBeKept: false,
    readable: true,
    password: '',
    notes: '',
  } as const;
  const disc = write('physicalItems.add', (tx) => insertRow(tx, tables.physicalItem, item, stampAt()));
  write('itemLinks.add', (tx) =>
    insertRow(tx, tables.itemLink, { itemId: disc.id, recordId: record.id }, stampAt()),
  );
  remove(tableOf.record, record.id);
  expect(listRows(db, tables.itemLink)).toEqual([]);
  inTransaction(db, undoLast);
  expect(listRows(db, tables.itemLink)).toHaveLength(1);
});

test('a removed row comes back from the trash with its parts, but not with a part that was removed before it', async () => {
  const { db, write } = await writer();
  const add = (text: string) => (tx: Tx) => {
    return insertRow(tx, tables.answer, { ...plainAnswer, questionId: question.id, text }, stampAt());
  };
  const question = write('questions.add', (tx) => insertRow(tx, tables.question, plainQuestion, stampAt()));
  const early = write('answers.add', add('taken back'));
  write('answers.add', add('until June'));
  write('answers.remove', (tx) => removeWithParts(tx, tableOf.answer, early.id, stampAt(testNow + 1)));
  write('questions.remove', (tx) => removeWithParts(tx, tableOf.question, question.id, stampAt(testNow + 2)));
  expect(findRow(db, tables.question, question.id)).toBe(null);
  expect(listRows(db, tables.answer)).toEqual([]);
  write('questions.restore', (tx) =>
    restoreWithParts(tx, tables.question, question.id, stampAt(testNow + 3)),
  );
  expect(findRow(db, tables.question, question.id)?.text).toBe('May it wait?');
  expect(listRows(db, tables.answer).map(({ text }) => text)).toEqual(['until June']);
});

test('a failed transaction changes nothing', async () => {
  const { db, write } = await writer();
  expect(() =>
    write('records.add', (tx) => {
      insertRow(tx, tables.record, plainRecord, stampAt());
      throw new Error('half way');
    }),
  ).toThrow('half way');
  expect(listRows(db, tables.record)).toEqual([]);
  expect(peekHistory(db).undo).toBe(null);
});
