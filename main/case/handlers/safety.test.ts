import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backUpIfDue } from '../backup/back-up.ts';
import { Patience } from '../patience.ts';
import { Session } from '../session.ts';
import { tellOpen } from '../store/presence.ts';
import { inTransaction } from '../store/transaction.ts';
import { freshFolder, passphrase } from '../store/testing.ts';
import { clientOf, finish } from './testing.ts';

const day = 24 * 3_600_000;
const signal = new AbortController().signal;

/** An open case with a clock that the test turns, and a folder for its copies. */
async function withBackups() {
  const clock = { now: Date.UTC(2026, 4, 20, 20) };
  const session = new Session({ clock: () => clock.now });
  onTestFinished(() => session.close());
  const client = clientOf(session);
  const folder = freshFolder();
  const backups = join(folder, 'Copies');
  mkdirSync(backups);
  const ticket = (name: string) => session.ticketFor(join(folder, name));
  const newCase = { title: 'A second look', patientName: 'Wilhelmina Testcase', dateOfBirth: null };
  await client.caseFile.create({ ticket: ticket('Test.binder'), passphrase, newCase });
  await client.caseFile.chooseBackupFolder({ ticket: session.ticketFor(backups) });
  const change = (title: string) => client.caseFile.change({ set: { title } });
  const copies = () => readdirSync(backups).toSorted();
  return { clock, session, client, folder, backups, ticket, change, copies };
}

test('a copy is made by itself once a day, only when something was changed, and it opens', async () => {
  const { clock, session, client, change, copies, backups } = await withBackups();
  expect(await backUpIfDue(session, signal)).toBe(false);
  await change('Worked on');
  expect(await backUpIfDue(session, signal)).toBe(true);
  expect(await client.caseFile.backupState({})).toMatchObject({
    folder: 'Copies',
    lastAt: clock.now,
    changedSince: false,
    copies: 1,
    problem: null,
  });
  await change('Worked on again');
  expect(await backUpIfDue(session, signal)).toBe(false);
  clock.now += day;
  expect(await backUpIfDue(session, signal)).toBe(true);
  clock.now += day;
  expect(await backUpIfDue(session, signal)).toBe(false);
  expect(copies()).toHaveLength(2);
  const [first = '', second = ''] = copies();
  for (const [name, title] of [
    [first, 'Worked on'],
    [second, 'Worked on again'],
  ] as const) {
    const held = new Session();
    onTestFinished(() => held.close());
    const reader = clientOf(held);
    const at = held.ticketFor(join(backups, name));
    expect((await reader.caseFile.open({ ticket: at, secret: { passphrase } })).caseFile.title).toBe(title);
  }
});

test('old copies are thinned out, but never a file that is not as it was made', async () => {
  const { clock, session, change, copies, backups } = await withBackups();
  for (let night = 0; night < 16; night += 1) {
    await change(`Night ${night}`);
    expect(await backUpIfDue(session, signal)).toBe(true);
    if (night === 0) writeFileSync(join(backups, copies()[0] ?? ''), 'somebody else’s');
    clock.now += day;
  }
  expect(copies().length).toBeLessThan(14);
  expect(readFileSync(join(backups, copies()[0] ?? ''), 'utf8')).toBe('somebody else’s');
});

test('a folder that is gone is said, tried again later, and nothing is lost', async () => {
  const { clock, session, client, change, backups, folder } = await withBackups();
  await change('Worked on');
  renameSync(backups, join(folder, 'Unplugged'));
  await expect(backUpIfDue(session, signal)).rejects.toMatchObject({ code: 'backup.folder-gone' });
  expect((await client.caseFile.backupState({})).problem).toBe('backup.folder-gone');
  expect(await backUpIfDue(session, signal)).toBe(false);
  clock.now += day;
  renameSync(join(folder, 'Unplugged'), backups);
  expect(await backUpIfDue(session, signal)).toBe(true);
  expect((await client.caseFile.backupState({})).problem).toBe(null);
});

test('what a copy that was cut off left behind goes with the next one', async () => {
  const { session, change, backups, copies } = await withBackups();
  writeFileSync(join(backups, 'Test, backup 2026-01-01 10.00.binder.part'), 'half');
  writeFileSync(join(backups, 'Other, backup 2026-01-01 10.00.binder.part'), 'theirs');
  await change('Worked on');
  await backUpIfDue(session, signal);
  expect(copies().filter((name) => name.endsWith('.part'))).toEqual([
    'Other, backup 2026-01-01 10.00.binder.part',
  ]);
});

test('a copy to a chosen place counts as the newest one', async () => {
  const { client, change, ticket } = await withBackups();
  await change('Worked on');
  expect((await client.caseFile.backupState({})).changedSince).toBe(true);
  await finish(client.caseFile.backup({ ticket: ticket('By hand.binder') }));
  expect(await client.caseFile.backupState({})).toMatchObject({ changedSince: false, copies: 1 });
});

test('what happened stands line by line, cannot be changed, and a line that was changed from outside shows', async () => {
  const { session, client, change, ticket, folder } = await withBackups();
  await change('Worked on');
  await client.history.undo({});
  const { lines, isWhole } = await client.caseFile.audit({ before: null, limit: 10 });
  expect(lines.map(({ what }) => what)).toEqual(['history.undo', 'caseFile.change', 'file.made']);
  expect(lines[1]?.details).toEqual({ caseFile: 1 });
  expect(isWhole).toBe(true);
  await client.caseFile.saveAudit({ ticket: ticket('What happened.csv') });
  expect(readFileSync(join(folder, 'What happened.csv'), 'utf8')).toContain('"caseFile.change"');

  const { db } = session.requireOpen();
  expect(() => db.exec("UPDATE audit SET what = 'nothing'")).toThrow('stays as it was written');
  expect(() => db.exec('DELETE FROM audit')).toThrow('stays as it was written');
  inTransaction(db, (tx) => {
    // As somebody with the passphrase could, who puts everything back as it was.
    const trigger = tx.prepare("SELECT sql FROM sqlite_schema WHERE name = 'audit_not_changed'").pluck();
    const sql = trigger.get() as string;
    tx.prepare('DROP TRIGGER audit_not_changed').run();
    tx.prepare("UPDATE audit SET who = 'somebody else' WHERE id = 2").run();
    tx.prepare(sql).run();
  });
  expect((await client.caseFile.audit({ before: null, limit: 1 })).isWhole).toBe(false);
  expect(await finish(client.caseFile.check({}))).toMatchObject({ ok: false, found: ['trail-broken'] });
});

test('wrong tries are written down when the file opens', async () => {
  const { session, client, ticket } = await withBackups();
  session.close();
  for (const wrong of ['no', 'nor this']) {
    await expect(
      client.caseFile.open({ ticket: ticket('Test.binder'), secret: { passphrase: wrong } }),
    ).rejects.toThrow();
  }
  await client.caseFile.open({ ticket: ticket('Test.binder'), secret: { passphrase } });
  const { lines } = await client.caseFile.audit({ before: null, limit: 1 });
  expect(lines[0]).toMatchObject({ what: 'file.opened', details: { wrongTries: 2 } });
});

test('guesses at the passphrase wait wherever it is asked for: opening, changing it, switching on the keychain', async () => {
  const { session: first, folder } = await withBackups();
  first.close();
  const waited: number[] = [];
  const session = new Session({ patience: new Patience((ms) => Promise.resolve(void waited.push(ms))) });
  onTestFinished(() => session.close());
  const client = clientOf(session);
  const open = (words: string) =>
    client.caseFile.open({
      ticket: session.ticketFor(join(folder, 'Test.binder')),
      secret: { passphrase: words },
    });
  await expect(open('a guess')).rejects.toThrow();
  await open(passphrase);
  const next = 'another set of words';
  for (let guess = 0; guess < 4; guess++)
    await expect(client.caseFile.changePassphrase({ current: `guess ${guess}`, next })).rejects.toThrow();
  await expect(client.caseFile.allowQuickUnlock({ passphrase: 'guess 5' })).rejects.toThrow();
  expect(waited).toEqual([1000, 2000]);
  await client.caseFile.changePassphrase({ current: passphrase, next });
  expect(waited).toEqual([1000, 2000, 4000]);
});

test('a case that another computer has open says so, opens anyway when asked, and tells nothing in clear', async () => {
  const { clock, session, client, ticket } = await withBackups();
  const { path, key } = session.requireOpen();
  const held = { key: Buffer.from(key.key), salt: key.salt };
  session.close();
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('-open'))).toEqual([]);
  const open = (set: { despiteOther?: boolean }) =>
    client.caseFile.open({ ticket: ticket('Test.binder'), secret: { passphrase }, ...set });
  const minutesAgo = (minutes: number) => clock.now - minutes * 60_000;
  tellOpen(path, held, minutesAgo(3), 'anna · laptop');
  expect(readFileSync(`${path}-open`, 'latin1')).not.toContain('anna');
  await expect(open({})).rejects.toMatchObject({
    data: { code: 'case.open-on-other-computer', details: { who: 'anna · laptop', minutes: 3 } },
  });
  await open({ despiteOther: true });
  session.close();
  expect(existsSync(`${path}-open`)).toBe(false);
  // Left behind by a computer that was switched off.
  tellOpen(path, held, minutesAgo(25 * 60), 'anna · laptop');
  await open({});
});

test('a backup comes back to work as a copy, and never over a file that is there', async () => {
  const { session, client, ticket, folder, backups, change, copies } = await withBackups();
  await change('Worth keeping');
  await backUpIfDue(session, signal);
  const [copy = ''] = copies();
  const bytes = readFileSync(join(backups, copy));
  const asked = () => ({ ticket: session.ticketFor(join(backups, copy)), into: ticket('Back.binder') });
  await client.caseFile.bringBack(asked());
  const again = await client.caseFile.open({ ticket: ticket('Back.binder'), secret: { passphrase } });
  expect(again.caseFile.title).toBe('Worth keeping');
  await client.caseFile.change({ set: { title: 'Gone on with' } });
  expect(readFileSync(join(backups, copy)).equals(bytes)).toBe(true);
  await expect(client.caseFile.bringBack(asked())).rejects.toMatchObject({
    data: { code: 'case.file-exists' },
  });
  expect(readdirSync(folder)).not.toContain('Back.binder.part');
});

test('what leaves the case is written down, and nothing of its content with it', async () => {
  const { client, ticket, folder } = await withBackups();
  writeFileSync(join(folder, 'letter.txt'), 'Dear colleague');
  await finish(client.documents.import({ tickets: [ticket('letter.txt')], recordId: null, passwords: [] }));
  const [document] = await client.documents.list({});
  if (!document) throw new Error('nothing came in');
  await client.documents.saveCopy({ id: document.id, ticket: ticket('copy.txt') });
  await client.caseFile.saveRecoverySheet({ ticket: ticket('Sheet.pdf') });
  const { lines } = await client.caseFile.audit({ before: null, limit: 3 });
  expect(lines.map(({ what }) => what)).toEqual([
    'file.recovery-sheet-saved',
    'file.document-saved',
    'documents.import',
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/letter|colleague/);
});
