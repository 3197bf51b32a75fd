// What other programs and the machine do to an open case: its file taken away, its clock set back, a worker gone.
import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fail } from '../../../shared/errors.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import { Session } from '../session.ts';
import { problemOf } from '../store/database.ts';
import { passphrase } from '../store/testing.ts';
import { isTakenAway } from './case-file.ts';
import { clientOf, finish, openDoor, refusal } from './testing.ts';

const signal = new AbortController().signal;
const quiet = { signal, report: () => undefined };

test.each(['deleted', 'replaced', 'moved'] as const)(
  'a case file that is %s while it is open: no change is lost in silence, and what was saved goes into a copy that opens',
  async (how) => {
    const { folder, session, client } = await openDoor();
    const path = join(folder, 'Test.binder');
    await client.caseFile.change({ set: { decision: 'Saved before' } });
    expect(isTakenAway(session)).toBe(false);
    if (how === 'deleted') rmSync(path);
    if (how === 'moved') renameSync(path, join(folder, 'elsewhere'));
    if (how === 'replaced') {
      copyFileSync(path, join(folder, 'theirs'));
      renameSync(join(folder, 'theirs'), path);
    }
    await expect(client.caseFile.change({ set: { decision: 'Too late' } })).rejects.toMatchObject(
      refusal('case.moved-away'),
    );
    expect((await client.caseFile.get({}))?.decision).toBe('Saved before');
    expect(isTakenAway(session)).toBe(true);
    session.close();
    const kept = readdirSync(folder).find((name) => name.endsWith('kept.binder')) ?? '';
    const other = new Session();
    onTestFinished(() => other.close());
    const reader = clientOf(other);
    await reader.caseFile.open({
      ticket: other.ticketFor(join(folder, kept)),
      secret: { passphrase },
      despiteOther: true,
    });
    expect((await reader.caseFile.get({}))?.decision).toBe('Saved before');
    expect(await finish(reader.caseFile.check({}))).toMatchObject({ ok: true });
  },
);

test.each([
  new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance'),
  new RangeError('Array buffer allocation failed'),
  Object.assign(new Error('Worker terminated'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }),
])('work that finds too little memory says so: %s', (error) => {
  expect(problemOf(error)).toMatchObject({ code: 'job.no-memory' });
  expect(problemOf(new RangeError('Maximum call stack size exceeded'))).toBeInstanceOf(RangeError);
});

test('a clock that is set back by a year stops nothing and breaks no seal', async () => {
  const { folder, session: first } = await openDoor();
  first.close();
  const clock = { now: Date.UTC(2026, 10, 22) };
  const session = new Session({ clock: () => clock.now });
  onTestFinished(() => session.close());
  const client = clientOf(session);
  const open = () =>
    client.caseFile.open({ ticket: session.ticketFor(join(folder, 'Test.binder')), secret: { passphrase } });
  await open();
  await client.caseFile.change({ set: { decision: 'Before' } });
  clock.now -= 365 * 24 * 3_600_000;
  await client.caseFile.change({ set: { decision: 'After' } });
  await client.history.undo({});
  expect((await client.caseFile.get({}))?.decision).toBe('Before');
  session.close();
  await open();
  const { lines, isWhole } = await client.caseFile.audit({ before: null, limit: 10 });
  expect(isWhole).toBe(true);
  expect(lines[0]?.what).toBe('file.opened');
  expect(await finish(client.caseFile.check({}))).toMatchObject({ ok: true });
  // Set back while the case was closed: the window says so, once.
  session.close();
  const usedAt = clock.now;
  clock.now -= 48 * 3_600_000;
  expect((await open()).caseFile.usedAfterNow).toBe(usedAt);
  session.close();
  expect((await open()).caseFile.usedAfterNow).toBe(undefined);
});

test('a worker that ends or hangs in the middle of its work is told of, and the case goes on', async () => {
  const { session, client } = await openDoor();
  await expect(runJob('no such job', {}, quiet)).rejects.toThrow('Error');
  const access = accessTo(session.requireOpen());
  // It waits for questions that nobody asks, and says nothing.
  await expect(runJob('pages', { access }, { ...quiet, silenceMs: 300 })).rejects.toMatchObject({
    code: 'job.crashed',
    why: 'hung',
  });
  // A row that finds no room is written by the keeper, in the middle of the worker's talk.
  const onEvent = () => fail('case.disk-full');
  await expect(runJob('pages', { access }, { ...quiet, onEvent })).rejects.toMatchObject({
    code: 'case.disk-full',
  });
  await client.caseFile.change({ set: { decision: 'Still here' } });
  expect(await finish(client.caseFile.check({}))).toMatchObject({ ok: true });
});
