import { copyFileSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Choice } from '../../../shared/domain/copies/merge-plan.ts';
import { Session } from '../session.ts';
import { applyMerge } from '../store/copies/apply-merge.ts';
import { getRow, toRow } from '../store/table.ts';
import { tableOf, tables } from '../store/tables.ts';
import { passphrase, plainRecord, testNow } from '../store/testing.ts';
import { clientOf, finish, openDoor, refusal } from './testing.ts';

const copyName = 'Test (conflicted copy 2026-05-20).binder';

/** The case as it was when the two computers lost sight of each other, and a second computer that has the copy open. */
async function partedCase() {
  const here = await openDoor();
  const record = await here.client.records.add({ ...plainRecord, title: 'Blood count' });
  const both = await here.client.records.add({ ...plainRecord, title: 'Scan' });
  const old = await here.client.records.add({ ...plainRecord, title: 'Old paper' });
  copyFileSync(join(here.folder, 'Test.binder'), join(here.folder, copyName));
  const clock = { now: testNow + 60_000 };
  const session = new Session({ clock: () => clock.now });
  onTestFinished(() => session.close());
  const client = clientOf(session);
  await client.caseFile.open({
    ticket: session.ticketFor(join(here.folder, copyName)),
    secret: { passphrase },
    despiteOther: true,
  });
  const there = {
    session,
    client,
    async bringIn(name: string, text: string) {
      const path = join(here.folder, name);
      writeFileSync(path, text);
      const ask = { tickets: [session.ticketFor(path)], recordId: null, passwords: [] };
      return (await finish(client.documents.import(ask))).items[0];
    },
  };
  return { here, there, ids: { record: record.id, both: both.id, old: old.id } };
}

const from = { name: copyName };
const all = (choice: Choice, differences: readonly { key: string }[]) =>
  differences.map(({ key }) => ({ key, choice }));

test('a copy is found beside the case only when it has changes that the case has not', async () => {
  const { here, there } = await partedCase();
  expect(await here.client.copies.find({})).toEqual([]);
  await there.client.caseFile.change({ set: { decision: 'Operate?' } });
  expect(await here.client.copies.find({})).toMatchObject([
    { name: copyName, changedAt: testNow + 60_000, needsPassphrase: false, problem: null },
  ]);
  await expect(
    finish(here.client.copies.compare({ from: { name: 'Elsewhere.binder' } })),
  ).rejects.toMatchObject(refusal('copies.gone'));
});

test('what differs is told entry by entry, comes in as chosen with its bytes, and can be undone', async () => {
  const { here, there, ids } = await partedCase();
  await there.client.records.change({ id: ids.record, set: { title: 'Blood count, May' } });
  await there.client.records.change({ id: ids.both, set: { title: 'MRI' } });
  await there.client.records.remove({ id: ids.old });
  await there.bringIn('letter.txt', 'Dear colleague');
  await here.client.records.change({ id: ids.both, set: { title: 'CT' } });
  await here.client.records.add({ ...plainRecord, title: 'Only here' });

  const { differences, onlyHere } = await finish(here.client.copies.compare({ from }));
  const told = differences.map(({ noun, kind, title, suggested }) => [noun, kind, title, suggested]);
  expect(told).toEqual([
    ['record', 'changed-there', 'Blood count, May', 'there'],
    ['record', 'changed-both', 'MRI', 'there'],
    ['record', 'removed-there', 'Old paper', 'here'],
    ['record', 'added-there', 'letter', 'there'],
    ['document', 'added-there', 'letter.txt', 'there'],
  ]);
  expect(onlyHere).toBe(1);
  expect(differences[1]?.parts).toEqual([{ field: 'title', clash: true, here: 'CT', there: 'MRI' }]);

  const chosen = differences.map(({ key, suggested, kind }) => ({
    key,
    choice: kind === 'changed-both' ? ('both' as const) : suggested,
  }));
  const report = await finish(here.client.copies.merge({ from, chosen }));
  expect(report).toMatchObject({ taken: 4, along: 0, kept: 0 });
  expect(existsSync(join(here.folder, 'Backups before updates', report.backup))).toBe(true);
  const titles = async () => (await here.client.records.list({})).map(({ title }) => title).toSorted();
  expect(await titles()).toEqual(['Blood count, May', 'CT', 'MRI', 'Old paper', 'Only here', 'letter']);
  const [document] = await here.client.documents.list({});
  expect(document).toMatchObject({ fileName: 'letter.txt', pages: 1 });
  const found = await here.client.search.run({ text: 'colleague', limit: 5 });
  expect(JSON.stringify(found)).toContain(document?.id);
  expect((await finish(here.client.caseFile.check({}))).found).toEqual([]);
  // What was looked at is not told of again.
  expect(await here.client.copies.find({})).toEqual([]);

  await here.client.history.undo({});
  expect(await titles()).toEqual(['Blood count', 'CT', 'Old paper', 'Only here']);
  expect(await here.client.documents.list({})).toEqual([]);
  await here.client.history.redo({});
  expect(await here.client.documents.list({})).toHaveLength(1);
  expect((await finish(here.client.caseFile.check({}))).found).toEqual([]);
});

test('a removal there goes to the trash here when chosen, and the copy itself is never changed', async () => {
  const { here, there, ids } = await partedCase();
  await there.client.records.remove({ id: ids.old });
  there.session.close();
  const before = readdirSync(here.folder).filter((name) => name.startsWith('Test ('));
  const { differences } = await finish(here.client.copies.compare({ from }));
  await finish(here.client.copies.merge({ from, chosen: all('there', differences) }));
  expect((await here.client.records.removed({})).map(({ title }) => title)).toEqual(['Old paper']);
  expect(readdirSync(here.folder).filter((name) => name.startsWith('Test ('))).toEqual(before);
});

test('the same paper brought in on both computers is told of, and not taken twice unless asked', async () => {
  const { here, there } = await partedCase();
  await there.bringIn('letter.txt', 'Dear colleague');
  const ticket = here.ticket('letter.txt');
  await finish(here.client.documents.import({ tickets: [ticket], recordId: null, passwords: [] }));
  const { differences } = await finish(here.client.copies.compare({ from }));
  expect(differences.map(({ noun, isHereAlready, suggested }) => [noun, isHereAlready, suggested])).toEqual([
    ['record', true, 'here'],
    ['document', true, 'here'],
  ]);
});

test('a copy with another passphrase asks for it; another case, the case itself and a damaged copy are refused', async () => {
  const { here, there, ids } = await partedCase();
  await there.client.records.change({ id: ids.record, set: { title: 'Newer' } });
  await there.client.caseFile.changePassphrase({ current: passphrase, next: 'quite another phrase' });
  there.session.close();
  expect(await here.client.copies.find({})).toMatchObject([{ name: copyName, needsPassphrase: true }]);
  const compare = (given: Parameters<typeof here.client.copies.compare>[0]['from']) =>
    finish(here.client.copies.compare({ from: given }));
  await expect(compare(from)).rejects.toMatchObject(refusal('copies.other-passphrase'));
  await expect(compare({ ...from, secret: { passphrase: 'wrong' } })).rejects.toMatchObject(
    refusal('case.wrong-passphrase'),
  );
  const withSecret = { ...from, secret: { passphrase: 'quite another phrase' } };
  expect((await compare(withSecret)).differences).toMatchObject([{ title: 'Newer', kind: 'changed-there' }]);
  await expect(compare({ ticket: here.ticket('Test.binder') })).rejects.toMatchObject(
    refusal('copies.same-file'),
  );

  const other = new Session({ clock: () => testNow + 5 });
  onTestFinished(() => other.close());
  const newCase = { title: 'Another', patientName: 'Somebody', dateOfBirth: null };
  await clientOf(other).caseFile.create({
    ticket: other.ticketFor(join(here.folder, 'Another.binder')),
    passphrase,
    newCase,
  });
  other.close();
  await expect(
    compare({ ticket: here.ticket('Another.binder'), secret: { passphrase } }),
  ).rejects.toMatchObject(refusal('copies.another-case'));

  renameSync(join(here.folder, copyName), join(here.folder, 'elsewhere'));
  writeFileSync(join(here.folder, copyName), 'half of it');
  expect(await here.client.copies.find({})).toMatchObject([
    { name: copyName, problem: 'case.not-a-case-file' },
  ]);
});

test('nothing is written when a row was changed since the two were compared', async () => {
  const { here, ids } = await partedCase();
  const titles = async () => (await here.client.records.list({})).map(({ title }) => title);
  const stale = {
    ...here.session.read((db) => getRow(db, tables.record, ids.both)),
    title: 'Somewhat older',
  };
  const writes = [ids.record, ids.both].map((id) => {
    const now = here.session.read((db) => getRow(db, tables.record, id));
    const before = toRow(tableOf.record, id === ids.both ? stale : now);
    return { table: 'record', id, before, after: { ...before, title: 'Theirs' } };
  });
  const before = await titles();
  expect(() => here.session.write('copies.merge', (tx) => applyMerge(tx, writes))).toThrow(
    'copies.changed-meanwhile',
  );
  expect(await titles()).toEqual(before);
});
