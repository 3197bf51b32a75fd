import { expect, test } from 'vitest';
import { dicomFixture } from '../../../scripts/testing/dicom-fixture.ts';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { zipFixture } from '../../../scripts/testing/zip-fixture.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import type { Session } from '../session.ts';
import { insertRow } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import { finish, openDoor, refusal } from './testing.ts';

type Door = Awaited<ReturnType<typeof openDoor>>;

async function bringIn({ client, fileTicket }: Door, name: string, bytes: Uint8Array) {
  const tickets = [fileTicket(name, bytes)];
  await finish(client.documents.import({ tickets, recordId: null, passwords: [] }));
  const document = (await client.documents.list({})).at(-1);
  if (!document?.recordId) throw new Error('not brought in');
  return { ...document, recordId: document.recordId };
}

/** Every table of the opened file, the parts of the search index too, that holds the word in any column. */
function tablesWith(session: Session, word: string): string[] {
  const { db } = session.requireOpen();
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .pluck()
    .all() as string[];
  const holds = (value: unknown) =>
    (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)).toLowerCase().includes(word);
  return names.filter((name) =>
    (db.prepare(`SELECT * FROM "${name}"`).all() as object[]).some((row) => Object.values(row).some(holds)),
  );
}

const countOf = (session: Session, table: string) =>
  session.read((db) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

test('a record erased for good leaves none of its words in any table, and no undo brings it back', async () => {
  const door = await openDoor();
  const { client, session } = door;
  await bringIn(door, 'Kept.pdf', pdfFixture([{ lines: ['An ordinary page that stays'] }]));
  const paper = await bringIn(door, 'Quagga report.pdf', pdfFixture([{ lines: ['The quagga was seen'] }]));
  await client.documents.thumbnail({ documentId: paper.id, page: 1 });
  await client.records.change({ id: paper.recordId, set: { notes: 'About the quagga' } });
  expect(tablesWith(session, 'quagga')).toEqual(
    expect.arrayContaining(['change_log', 'chunk', 'document', 'page', 'page_text_data', 'record']),
  );
  const things = [{ kind: 'record' as const, id: paper.recordId }];
  await expect(client.records.erase({ things })).rejects.toMatchObject(refusal('thing.not-found'));

  await client.records.remove({ id: paper.recordId });
  await client.records.erase({ things });
  expect(tablesWith(session, 'quagga')).toEqual([]);
  expect(tablesWith(session, paper.sha256)).toEqual([]);
  expect(await client.records.removed({})).toEqual([]);
  expect(await client.history.peek({})).toEqual({ undo: null, redo: null });
  expect(await client.search.run({ text: 'quagga', limit: 5 })).toEqual([]);
  expect(await client.search.run({ text: 'ordinary', limit: 5 })).toHaveLength(1);
  expect(countOf(session, 'blob')).toBe(1);
  const { lines, isWhole } = await client.caseFile.audit({ before: null, limit: 1 });
  expect(lines).toMatchObject([{ what: 'records.erase', details: { record: 1, document: 1 } }]);
  expect(isWhole).toBe(true);

  // What is done from here on can be undone as ever, and the same file may come in again.
  const again = await bringIn(door, 'Again.pdf', pdfFixture([{ lines: ['The quagga was seen'] }]));
  expect(again.sha256).toBe(paper.sha256);
  await client.history.undo({});
  expect(await client.documents.list({})).toHaveLength(1);
});

test('bytes that another document still needs stay, and go with the last one', async () => {
  const door = await openDoor();
  const { client, session } = door;
  const paper = await bringIn(door, 'Twice.pdf', pdfFixture([{ lines: ['The quagga was seen'] }]));
  const { id: recordId } = await client.records.add({ ...(await plainRecord(door)), title: 'Other' });
  const twin = session.write('test.twin', (tx, stamp) => {
    const { id: _, createdAt: _made, updatedAt: _changed, deletedAt: _removed, ...fields } = paper;
    return insertRow(tx, tables.document, { ...fields, recordId, fileName: 'Twin.pdf' }, stamp);
  });
  const erase = async (id: typeof paper.id) => {
    await client.documents.remove({ id });
    await client.records.erase({ things: [{ kind: 'document', id }] });
  };
  await erase(paper.id);
  expect(await client.search.run({ text: 'quagga', limit: 5 })).toMatchObject([{ documentId: twin.id }]);
  expect(countOf(session, 'blob')).toBe(1);
  await erase(twin.id);
  expect(countOf(session, 'blob')).toBe(0);
  expect(countOf(session, 'page')).toBe(0);
});

async function plainRecord({ client }: Door) {
  const [record] = await client.records.list({});
  if (!record) throw new Error('no record');
  const { id: _, createdAt: _made, updatedAt: _changed, deletedAt: _removed, ...fields } = record;
  return fields;
}

test('an erased disc takes its images along; what else was in the archive stays', async () => {
  const door = await openDoor();
  const { client, session } = door;
  const images = [1, 2].map((number) => ({
    name: `DICOM/I${number}`,
    content: dicomFixture({ series: 1, number }),
  }));
  await bringIn(door, 'Disc.zip', zipFixture(images));
  for (const { id } of await client.records.list({})) {
    await client.records.remove({ id });
    await client.records.erase({ things: [{ kind: 'record', id }] });
  }
  for (const table of ['blob', 'chunk', 'imaging_set', 'imaging_study', 'imaging_series', 'imaging_file'])
    expect([table, countOf(session, table)]).toEqual([table, 0]);
});

test('what somebody still relies on is not erased with a thing of the trash', async () => {
  const door = await openDoor();
  const { client, session } = door;
  const paper = await bringIn(door, 'Quagga.pdf', pdfFixture([{ lines: ['The quagga was seen'] }]));
  await client.records.remove({ id: paper.recordId });
  // As a version of the case brought together with this one may leave it.
  session.requireOpen().db.prepare('UPDATE document SET deleted_at = NULL WHERE id = ?').run(paper.id);
  await expect(
    client.records.erase({ things: [{ kind: 'record', id: paper.recordId }] }),
  ).rejects.toMatchObject({ code: 'PROBLEM', data: { code: 'thing.in-use' } });
  expect(tablesWith(session, 'quagga')).toContain('chunk');
});

const said = {
  direction: 'out',
  channel: 'fax',
  at: partialDate('2026-03-02'),
  personId: null,
  organizationId: null,
  withWhom: '',
  subject: 'About the quagga',
  body: '',
  referenceNo: '',
  caseNo: '',
  promise: '',
  promisedBy: null,
  replyToId: null,
  minutes: null,
  isPrivate: false,
} as const;
const faxed = {
  kind: 'fax-report',
  label: '',
  at: null,
  number: '',
  pages: 1,
  result: 'OK',
  signer: '',
} as const;

async function letterWithScan(door: Door, name: string) {
  const { client, fileTicket } = door;
  const letter = await client.letters.add(said);
  const proof = await client.proofs.add({ ...faxed, letterId: letter.id, documentId: null });
  const scan = async (file: string) => {
    const tickets = [fileTicket(file, pdfFixture([{ lines: [`The quagga was faxed: ${file}`] }]))];
    await finish(client.documents.import({ tickets, recordId: null, letterId: letter.id, passwords: [] }));
    const document = (await client.documents.list({})).at(-1);
    if (!document) throw new Error('not brought in');
    await client.proofs.change({ id: proof.id, set: { documentId: document.id } });
    return document;
  };
  return { letter, proof, scan, first: await scan(name) };
}

test('a scan that no proof shows any more lies in the trash, comes back to a proof, and its bytes go when it is erased', async () => {
  const door = await openDoor();
  const { client, session } = door;
  const { letter, proof, scan, first } = await letterWithScan(door, 'Blurred.pdf');
  const second = await scan('Sharp.pdf');
  expect(await client.documents.list({})).toMatchObject([{ id: second.id }]);
  expect(await client.records.removed({})).toMatchObject([
    { kind: 'document', id: first.id, title: 'Blurred.pdf', from: 'About the quagga' },
  ]);
  await client.documents.restore({ id: first.id });
  expect((await client.proofs.list({})).map(({ documentId }) => documentId)).toEqual([second.id, first.id]);
  await client.history.undo({});

  await client.proofs.remove({ id: proof.id });
  expect(await client.documents.list({})).toEqual([]);
  await client.documents.restore({ id: second.id });
  expect(await client.proofs.list({})).toMatchObject([{ id: proof.id, documentId: second.id }]);
  await client.records.erase({ things: [{ kind: 'document', id: first.id }] });
  expect(countOf(session, 'blob')).toBe(1);

  await client.letters.remove({ id: letter.id });
  expect(await client.records.removed({})).toMatchObject([{ kind: 'letter', id: letter.id, files: 1 }]);
  await client.records.erase({ things: [{ kind: 'letter', id: letter.id }] });
  expect(tablesWith(session, 'quagga')).toEqual([]);
  expect(countOf(session, 'blob')).toBe(0);
});

test('a paper of the inventory stays there when the proof that showed it goes', async () => {
  const door = await openDoor();
  const { client } = door;
  const paper = await bringIn(door, 'Kept.pdf', pdfFixture([{ lines: ['An ordinary page'] }]));
  const letter = await client.letters.add(said);
  const proof = await client.proofs.add({ ...faxed, letterId: letter.id, documentId: paper.id });
  await client.proofs.remove({ id: proof.id });
  expect(await client.documents.list({})).toMatchObject([{ id: paper.id }]);
  await client.proofs.restore({ id: proof.id });
  expect(await client.proofs.list({})).toHaveLength(1);
});
