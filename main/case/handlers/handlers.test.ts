import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Changed } from '../../../shared/contract/contract.ts';
import { newPerson } from '../../../shared/domain/people.ts';
import { passphrase, plainRecord } from '../store/testing.ts';
import { closedDoor, finish, openDoor, refusal } from './testing.ts';

test('with no case open every request says so', async () => {
  const { client } = closedDoor();
  expect(await client.caseFile.get({})).toBe(null);
  await expect(client.records.list({})).rejects.toMatchObject(refusal('case.not-open'));
  await expect(client.records.add(plainRecord)).rejects.toMatchObject(refusal('case.not-open'));
});

test('a ticket opens its file once, and a made-up one opens nothing', async () => {
  const { client, session, ticket } = await openDoor();
  session.close();
  const once = ticket('Test.binder');
  await client.caseFile.open({ ticket: once, secret: { passphrase } });
  await expect(client.caseFile.open({ ticket: once, secret: { passphrase } })).rejects.toMatchObject(
    refusal('ticket.unknown'),
  );
  await expect(
    client.caseFile.open({ ticket: `tkt_${'0'.repeat(32)}`, secret: { passphrase } }),
  ).rejects.toMatchObject(refusal('ticket.unknown'));
});

test('what was picked to be read is never written over, whatever the page asks', async () => {
  const { client, session, folder } = await openDoor();
  const paper = join(folder, 'Letter from home.txt');
  writeFileSync(paper, 'as it was');
  const dropped = () => session.ticketFor(paper, 'read');
  const writers = [
    () => client.caseFile.saveAudit({ ticket: dropped() }),
    () => finish(client.caseFile.backup({ ticket: dropped() })),
    () => finish(client.caseFile.exportAll({ ticket: dropped() })),
    () => client.caseFile.openSample({ ticket: dropped(), afresh: true }),
    () => client.caseFile.chooseBackupFolder({ ticket: session.ticketFor(folder, 'read') }),
  ];
  for (const write of writers) await expect(write()).rejects.toMatchObject(refusal('ticket.unknown'));
  expect(readFileSync(paper, 'utf8')).toBe('as it was');
});

test('a passphrase that is too short makes no file', async () => {
  const { client, ticket, folder } = closedDoor();
  const newCase = { title: 'x', patientName: 'y', dateOfBirth: null };
  await expect(
    client.caseFile.create({ ticket: ticket('New.binder'), passphrase: 'short', newCase }),
  ).rejects.toMatchObject(refusal('case.passphrase-too-short', { least: 8 }));
  expect(existsSync(join(folder, 'New.binder'))).toBe(false);
});

test('an input that does not fit the contract is refused at the doorway with the field’s name', async () => {
  const { client } = await openDoor();
  await expect(client.records.add({ ...plainRecord, status: 'lost' as 'known' })).rejects.toMatchObject(
    refusal('input.not-understood', { field: 'status' }),
  );
  await expect(
    client.records.add({ ...plainRecord, serviceDate: '2026-02-30' as never }),
  ).rejects.toMatchObject(refusal('input.not-understood', { field: 'serviceDate' }));
});

test('a record that cannot be had needs a reason, and nothing is stored without it', async () => {
  const { client } = await openDoor();
  await expect(client.records.add({ ...plainRecord, status: 'unobtainable' })).rejects.toMatchObject(
    refusal('record.reason-missing'),
  );
  expect(await client.records.list({})).toEqual([]);
  const { id } = await client.records.add(plainRecord);
  await expect(client.records.change({ id, set: { status: 'not-applicable' } })).rejects.toMatchObject(
    refusal('record.reason-missing'),
  );
  expect((await client.records.list({}))[0]?.status).toBe('known');
  expect(
    await client.records.change({
      id,
      set: { status: 'not-applicable', statusReason: 'never an inpatient' },
    }),
  ).toMatchObject({ status: 'not-applicable' });
});

test('adding, changing, removing and restoring go through the doorway, undo goes back through all of them', async () => {
  const { client } = await openDoor();
  const { id } = await client.people.add(newPerson('Dr. A', 'doctor'));
  await client.people.change({ id, set: { specialty: 'surgery' } });
  await client.people.remove({ id });
  expect(await client.people.list({})).toEqual([]);
  expect(await client.history.peek({})).toEqual({ undo: 'people.remove', redo: null });
  await client.history.undo({});
  expect((await client.people.list({}))[0]).toMatchObject({ name: 'Dr. A', specialty: 'surgery' });
  await client.history.undo({});
  expect((await client.people.list({}))[0]?.specialty).toBe('');
  await client.history.redo({});
  expect((await client.people.list({}))[0]?.specialty).toBe('surgery');
});

test('many records change or go at once, all of them or none, and one undo brings them back', async () => {
  const { client } = await openDoor();
  const ids = [];
  for (const title of ['A', 'B', 'C']) ids.push((await client.records.add({ ...plainRecord, title })).id);
  const statuses = async () => (await client.records.list({})).map(({ status }) => status);

  await client.records.changeMany({ ids, set: { status: 'received' } });
  expect(await statuses()).toEqual(['received', 'received', 'received']);
  await expect(client.records.changeMany({ ids, set: { status: 'unobtainable' } })).rejects.toMatchObject(
    refusal('record.reason-missing'),
  );
  expect(await statuses()).toEqual(['received', 'received', 'received']);
  await client.history.undo({});
  expect(await statuses()).toEqual(['known', 'known', 'known']);

  await client.records.removeMany({ ids: ids.slice(1) });
  expect(await statuses()).toEqual(['known']);
  await expect(client.records.removeMany({ ids })).rejects.toMatchObject(refusal('thing.not-found'));
  await client.history.undo({});
  expect(await statuses()).toEqual(['known', 'known', 'known']);
});

test('whoever watches is told which nouns changed, also by undo', async () => {
  const { client, session } = await openDoor();
  const seen: Changed[] = [];
  session.watch((changed) => seen.push(changed));
  await client.records.add(plainRecord);
  await client.history.undo({});
  expect(seen).toEqual([{ nouns: ['record'] }, { nouns: ['record'] }]);
});

test('the case’s own facts can be changed and undone', async () => {
  const { client } = await openDoor();
  await client.caseFile.change({ set: { decision: 'Operate now, or watch?' } });
  expect((await client.caseFile.get({}))?.decision).toBe('Operate now, or watch?');
  await client.history.undo({});
  expect((await client.caseFile.get({}))?.decision).toBe('');
});

test('a backup is made, checked, and opens with the same passphrase', async () => {
  const { client, session, ticket } = await openDoor();
  await client.records.add(plainRecord);
  const made = await finish(client.caseFile.backup({ ticket: ticket('Backup.binder') }));
  expect(made.check).toMatchObject({ ok: true, found: [] });
  session.close();
  await client.caseFile.open({ ticket: ticket('Backup.binder'), secret: { passphrase } });
  expect(await client.records.list({})).toHaveLength(1);
});

test('a backup never replaces a file', async () => {
  const { client, fileTicket, folder } = await openDoor();
  await expect(
    finish(client.caseFile.backup({ ticket: fileTicket('There.binder', 'precious') })),
  ).rejects.toMatchObject(refusal('case.file-exists'));
  expect(readFileSync(join(folder, 'There.binder'), 'utf8')).toBe('precious');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('after the passphrase is changed the new one opens the file and the new recovery code too', async () => {
  const { client, session, ticket, recoveryCode } = await openDoor();
  const { recoveryCode: next } = await client.caseFile.changePassphrase({
    current: passphrase,
    next: 'a much better one',
  });
  expect(next).not.toBe(recoveryCode);
  session.close();
  await expect(
    client.caseFile.open({ ticket: ticket('Test.binder'), secret: { recoveryCode } }),
  ).rejects.toMatchObject(refusal('case.wrong-recovery-code'));
  await client.caseFile.open({ ticket: ticket('Test.binder'), secret: { recoveryCode: next } });
  expect((await client.caseFile.get({}))?.title).toBe('A second look');
});

test('the check of a sound file finds nothing', async () => {
  const { client } = await openDoor();
  expect(await finish(client.caseFile.check({}))).toEqual({ ok: true, documents: 0, pages: 0, found: [] });
});
