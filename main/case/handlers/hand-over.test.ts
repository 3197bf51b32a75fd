// The copy that is handed over to be read: what is in it, and that nothing ever gets into it again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { Kind } from '../../../shared/contract/door.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import { newPerson } from '../../../shared/domain/people.ts';
import { plainPacket } from '../../../shared/domain/packet.ts';
import { startOf } from '../../../shared/domain/packet/sections.ts';
import { packetProfiles } from '../../../shared/rules/packet-profiles.ts';
import { mayBeAskedOfCopy } from '../read-only.ts';
import { Session } from '../session.ts';
import { openDatabase } from '../store/database.ts';
import { keyFromRecoveryCode } from '../store/key.ts';
import { passphrase } from '../store/testing.ts';
import { clientOf, finish, openDoor, refusal } from './testing.ts';

const theirs = 'another four plain words';

/** A case with one paper that stays and one that was removed, and the copy of it, open elsewhere. */
async function handedOver() {
  const { session: owner, client, folder, fileTicket } = await openDoor();
  for (const name of ['Stays.pdf', 'Removed.pdf'])
    await finish(
      client.documents.import({
        tickets: [fileTicket(name, pdfFixture([{ lines: [`The words of ${name}`] }]))],
        recordId: null,
        passwords: [],
      }),
    );
  const [stays, removed] = await client.records.list({});
  if (!stays || !removed) throw new Error('not brought in');
  await client.records.remove({ id: removed.id });
  await client.people.add(newPerson('Owen', 'caregiver'));
  const [profile] = packetProfiles;
  if (!profile) throw new Error('no profile');
  const sections = [{ title: 'All', recordIds: [stays.id] }];
  const packet = await client.packets.add({ ...plainPacket, ...startOf(profile, sections) });
  const path = join(folder, 'To read.binder');
  const made = await finish(
    client.caseFile.handOver({
      ticket: owner.ticketFor(path),
      passphrase: theirs,
      madeFor: ' Owen ',
      withoutPrivate: false,
    }),
  );
  const session = new Session();
  onTestFinished(() => session.close());
  const reader = clientOf(session);
  const open = (secret: { passphrase: string } | { recoveryCode: string }) =>
    reader.caseFile.open({ ticket: session.ticketFor(path), secret });
  return { owner, client, made, path, session, reader, open, packet };
}

test('the copy opens with its own passphrase or its own code, says what it is, and holds nothing that was removed', async () => {
  const { owner, client, made, path, session, reader, open } = await handedOver();
  expect(made.check).toMatchObject({ ok: true, documents: 1 });
  await expect(open({ passphrase })).rejects.toMatchObject(refusal('case.wrong-passphrase'));
  await open({ recoveryCode: made.recoveryCode });
  const { caseFile } = await open({ passphrase: theirs });
  expect(caseFile.readOnly).toEqual({ of: 'A second look', madeAt: owner.now(), madeFor: 'Owen' });
  expect((await reader.documents.list({})).map(({ fileName }) => fileName)).toEqual(['Stays.pdf']);
  expect(await reader.search.run({ text: 'words', limit: 10 })).toHaveLength(1);
  const { lines, isWhole } = await reader.caseFile.audit({ before: null, limit: 10 });
  expect([lines.map(({ what }) => what), isWhole]).toEqual([['file.handed-over'], true]);
  const count = (table: string) =>
    session.read((db) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  expect(['change_log', 'backup_copy', 'file_password', 'blob'].map(count)).toEqual([0, 0, 0, 1]);
  expect(readFileSync(path).includes('Removed')).toBe(false);
  const told = await client.caseFile.audit({ before: null, limit: 1 });
  expect(told.lines[0]?.what).toBe('file.handed-over');
}, 60_000);

/** What is kept private, in all the places where words of it lie: a note, a letter, its draft, its paper. */
async function privateWords({ client, fileTicket }: Awaited<ReturnType<typeof openDoor>>) {
  const nobody = { personId: null, organizationId: null };
  await client.incidents.add({
    at: partialDate('2026-05-20'),
    personId: null,
    who: '',
    what: 'Kestrelnote',
    witness: '',
    notes: '',
  });
  const said = {
    at: partialDate('2026-05-20'),
    withWhom: '',
    referenceNo: '',
    caseNo: '',
    promise: '',
    promisedBy: null,
    minutes: null,
  };
  const letter = { ...nobody, ...said, direction: 'out', channel: 'mail', replyToId: null } as const;
  const kept = await client.letters.add({
    ...letter,
    subject: 'Kestrelsubject',
    body: 'Kestrelbody',
    isPrivate: true,
  });
  await client.letters.add({
    ...letter,
    subject: 'Open answer',
    body: '',
    isPrivate: false,
    replyToId: kept.id,
  });
  const paper = fileTicket('Kestrelfile.pdf', pdfFixture([{ lines: ['Kestrelpage'] }]));
  await finish(
    client.documents.import({ tickets: [paper], recordId: null, letterId: kept.id, passwords: [] }),
  );
  const written = {
    kind: 'blank',
    language: 'en',
    requestId: null,
    replyToId: null,
    sender: '',
    recipient: '',
  } as const;
  const end = { datedOn: null, signature: '', enclosures: [], letterId: kept.id };
  await client.drafts.add({ ...nobody, ...written, ...end, subject: 'Kestrel draft', body: 'Kestreldraft' });
}

/** The file as it is without its key, free places included. */
function laidOpen(path: string, recoveryCode: string): string {
  const key = keyFromRecoveryCode(recoveryCode, readFileSync(path).subarray(0, 16));
  const db = openDatabase(path, key, { mustExist: true });
  db.pragma("rekey = ''");
  db.close();
  return readFileSync(path).toString('latin1');
}

test('private notes go along unless they are left out, and then no word of them is anywhere in the copy', async () => {
  const door = await openDoor();
  await privateWords(door);
  const copyTo = async (name: string, withoutPrivate: boolean) => {
    const path = join(door.folder, name);
    const ticket = door.session.ticketFor(path);
    const how = { ticket, passphrase: theirs, madeFor: '', withoutPrivate };
    const { recoveryCode, check } = await finish(door.client.caseFile.handOver(how));
    expect(check.ok).toBe(true);
    const session = new Session();
    const reader = clientOf(session);
    await reader.caseFile.open({ ticket: session.ticketFor(path), secret: { recoveryCode } });
    const found = (await reader.search.run({ text: 'kestrelpage', limit: 5 })).length;
    const letters = (await reader.letters.list({})).map(({ subject, replyToId }) => [
      subject,
      replyToId !== null,
    ]);
    session.close();
    return { found, letters, bytes: laidOpen(path, recoveryCode) };
  };
  const whole = await copyTo('Whole.binder', false);
  expect([whole.found, whole.letters.length]).toEqual([1, 2]);
  for (const word of ['Kestrelnote', 'Kestrelbody', 'Kestrelpage', 'Kestrelfile', 'Kestreldraft'])
    expect(whole.bytes, word).toContain(word);
  const without = await copyTo('Without.binder', true);
  expect([without.found, without.letters]).toEqual([0, [['Open answer', false]]]);
  expect(without.bytes).not.toMatch(/kestrel/i);
  expect(await door.client.incidents.list({})).toHaveLength(1);
}, 60_000);

test('every request that would write is refused, the connection refuses too, and the file stays the same to the byte', async () => {
  const { path, session, reader, open, packet } = await handedOver();
  const before = readFileSync(path);
  await open({ passphrase: theirs });
  const asked = requestsOf(contract);
  expect(asked.length).toBeGreaterThan(100);
  const refused = asked.filter(({ name, kind }) => !mayBeAskedOfCopy(name, kind));
  expect(refused.length).toBeGreaterThan(150);
  for (const { name } of refused)
    await expect(requestNamed(reader, name)({}), name).rejects.toMatchObject(refusal('case.read-only-copy'));
  await expect(reader.people.add(newPerson('Sneak', 'other'))).rejects.toMatchObject(
    refusal('case.read-only-copy'),
  );
  expect(() => session.requireOpen().db.prepare('DELETE FROM record').run()).toThrow(/readonly/);
  const [document] = await reader.documents.list({});
  if (!document) throw new Error('no document');
  await reader.documents.thumbnail({ documentId: document.id, page: 1 });
  expect(await finish(reader.caseFile.check({}))).toMatchObject({ ok: true, found: [] });
  const ticket = session.ticketFor(`${path}.pdf`);
  const made = await finish(reader.packets.make({ packetId: packet.id, ticket }));
  expect(made.report.pages).toBeGreaterThan(1);
  expect(await reader.releases.list({})).toEqual([]);
  session.close();
  expect(readFileSync(path).equals(before)).toBe(true);
}, 60_000);

type Declared = { '~orpc': { meta: { kind: Kind } } };

function requestsOf(router: object, path: readonly string[] = []): { name: string; kind: Kind }[] {
  return Object.entries(router).flatMap(([key, value]: [string, object]) =>
    '~orpc' in value
      ? [{ name: [...path, key].join('.'), kind: (value as Declared)['~orpc'].meta.kind }]
      : requestsOf(value, [...path, key]),
  );
}

/** A job that is refused says so when it is read. */
function requestNamed(client: object, name: string): (input: object) => Promise<unknown> {
  const request = name.split('.').reduce((at, part) => Reflect.get(at, part) as object, client);
  return async (input) => (request as (given: object) => Promise<unknown>)(input);
}
