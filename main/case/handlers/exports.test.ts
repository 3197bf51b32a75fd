// Everything out in open formats and back again: the same rows, the same bytes; and what is missing is named.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { newOpinion } from '../../../shared/domain/opinion.ts';
import { newPerson } from '../../../shared/domain/people.ts';
import { createSample } from './case-file.ts';
import { Session } from '../session.ts';
import { blobHash } from '../store/blobs.ts';
import type { Blob } from '../store/blobs.ts';
import { freshFolder, passphrase } from '../store/testing.ts';
import { listRows } from '../store/table.ts';
import { tableOf } from '../store/tables.ts';
import { clientOf, finish, openDoor, refusal } from './testing.ts';

function opened() {
  const session = new Session();
  onTestFinished(() => session.close());
  return { session, client: clientOf(session) };
}

async function exportedSample() {
  const folder = freshFolder();
  const { session, client } = opened();
  await createSample(session, join(folder, 'Sample.binder'), passphrase);
  const dir = join(folder, 'Everything');
  const made = await finish(client.caseFile.exportAll({ ticket: session.ticketFor(dir) }));
  return { folder, dir, made, session, client };
}

async function broughtBack(folder: string, dir: string, name = 'Again.binder') {
  const again = opened();
  const made = await finish(
    again.client.caseFile.createFromExport({
      ticket: again.session.ticketFor(join(folder, name)),
      folder: again.session.ticketFor(dir),
      passphrase,
    }),
  );
  return { ...again, ...made };
}

const rowsOf = ({ session }: { session: Session }) =>
  session.read((db) => Object.values(tableOf).map((table) => [table.name, listRows(db, table)]));

/** Every document's bytes by their hash, read from the chunks themselves. */
const bytesOf = ({ session }: { session: Session }) =>
  session.read((db) => {
    const blobs = db
      .prepare(
        "SELECT id, sha256, size_bytes AS sizeBytes FROM blob WHERE state = 'kept' AND sha256 IN (SELECT sha256 FROM document)",
      )
      .all() as Blob[];
    return Object.fromEntries(blobs.map((blob) => [blob.sha256, [blob.sizeBytes, blobHash(db, blob)]]));
  });

test('the sample goes out and comes back with the same rows, the same bytes, the same pages and the same discs', async () => {
  const { folder, dir, made, ...before } = await exportedSample();
  expect(readdirSync(dir).toSorted()).toEqual(['case.json', 'documents', 'imaging', 'tables']);
  expect(readFileSync(join(dir, 'tables', 'letters.csv'), 'utf8')).toMatch(
    /^\ufeff"id","direction","channel"/,
  );
  const after = await broughtBack(folder, dir);
  expect(after.report.problems).toEqual([]);
  expect(after.report.documents).toBe(made.documents);
  expect(rowsOf(after)).toEqual(rowsOf(before));
  expect(bytesOf(after)).toEqual(bytesOf(before));
  expect(after.session.caseFile()).toEqual(before.session.caseFile());
  expect(await after.client.imaging.list({})).toEqual(await before.client.imaging.list({}));
  const pages = async ({ client }: typeof before | typeof after) =>
    (await client.search.run({ text: 'Whipple', limit: 50 })).map(({ title, page }) => [title, page]);
  expect(await pages(after)).toEqual(await pages(before));
  expect((await finish(after.client.caseFile.check({}))).ok).toBe(true);
  const [person] = await after.client.people.list({});
  if (!person) throw new Error('no person');
  await after.client.people.change({ id: person.id, set: { notes: 'Worked on again' } });
}, 120_000);

test('what is missing, changed or not understood is named, and all the rest comes back', async () => {
  const { client, session, folder, fileTicket } = await openDoor();
  const names = ['First.pdf', 'Second.pdf', 'Third.pdf'];
  const tickets = names.map((name) => fileTicket(name, pdfFixture([{ lines: [`Words of ${name}`] }])));
  await finish(client.documents.import({ tickets, recordId: null, passwords: [] }));
  await client.people.add(newPerson('Dr. Left', 'doctor'));
  const doctor = await client.people.add(newPerson('Dr. Gone', 'doctor'));
  await client.opinions.add(newOpinion({ number: 1, doctorId: doctor.id }));
  const dir = join(folder, 'Everything');
  await finish(client.caseFile.exportAll({ ticket: session.ticketFor(dir) }));
  rmSync(join(dir, 'documents', 'First.pdf'));
  writeFileSync(join(dir, 'documents', 'Second.pdf'), pdfFixture([{ lines: ['Other words'] }]));
  const path = join(dir, 'case.json');
  const whole = JSON.parse(readFileSync(path, 'utf8')) as {
    people: { name: string; role: string }[];
    files: unknown[];
  };
  for (const person of whole.people) if (person.name === 'Dr. Gone') person.role = 'sorcerer';
  whole.files.push({ path: '../Test.binder', sha256: '0'.repeat(64), recordId: null, documentId: 'doc_x' });
  writeFileSync(path, JSON.stringify(whole));
  const after = await broughtBack(folder, dir);
  expect(after.report.problems.map(({ code, name }) => `${code} ${name}`)).toEqual([
    'file-missing documents/First.pdf',
    'file-changed documents/Second.pdf',
    'file-missing ../Test.binder',
    'entry-unclear Dr. Gone',
    'entry-loose opinion',
  ]);
  expect((await after.client.documents.list({})).map(({ fileName }) => fileName)).toEqual(names.slice(1));
  expect(await after.client.search.run({ text: 'Other', limit: 5 })).toHaveLength(1);
  expect(await after.client.records.list({})).toHaveLength(3);
  expect((await after.client.people.list({})).map(({ name }) => name)).toEqual(['Dr. Left']);
  expect((await finish(after.client.caseFile.check({}))).ok).toBe(true);
}, 60_000);

test('a folder that no export has made is refused, and no case is left behind', async () => {
  const folder = freshFolder();
  const empty = freshFolder();
  await expect(broughtBack(folder, empty)).rejects.toMatchObject(refusal('export.not-found'));
  writeFileSync(join(empty, 'case.json'), 'not JSON');
  await expect(broughtBack(folder, empty)).rejects.toMatchObject(refusal('export.not-found'));
  expect(readdirSync(folder)).toEqual([]);
});
