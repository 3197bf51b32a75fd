// Ended by force at seeded moments of an import, a packet and a backup: what was confirmed stays, nothing is doubled, and the
// next run finishes the work and leaves nothing unfinished behind.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { binder } from '../../../scripts/testing/binder-command.ts';
import type { Ended, KillAt } from '../../../scripts/testing/binder-command.ts';
import { pdfFixture, seededRandom, wordyPages } from '../../../scripts/testing/pdf-fixture.ts';
import { verifyPacket } from '../packet/verify-packet.ts';
import { checkCase } from '../store/check.ts';
import { openCase } from '../store/open-case.ts';
import type { Secret } from '../store/open-case.ts';
import { listRows } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import { freshFolder } from '../store/testing.ts';

/** Two batches of small files, one file of no known kind that is stored in slices, and two files with the same bytes. */
const small = 70;
const different = small + 1;
const longEnoughMs = 240_000;

function writeInputs(folder: string): void {
  mkdirSync(folder);
  for (let i = 0; i < small; i++)
    writeFileSync(join(folder, `${String(i).padStart(3, '0')}.pdf`), pdfFixture(wordyPages(1, i + 1)));
  writeFileSync(join(folder, '000 again.pdf'), pdfFixture(wordyPages(1, 1)));
  writeFileSync(join(folder, '065 large.bin'), Buffer.alloc(20 * 1024 * 1024, '\0large'));
}

type Empty = { bytes: Buffer; recoveryCode: string };
let once: Promise<Empty> | null = null;

async function makeEmpty(): Promise<Empty> {
  const path = join(freshFolder(), 'Empty.binder');
  const made = await binder(['new', path, '--json']);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const { recoveryCode } = JSON.parse(made.stdout) as { recoveryCode: string };
  return { bytes: readFileSync(path), recoveryCode };
}

async function place() {
  const folder = freshFolder();
  const inputs = join(folder, 'inputs');
  writeInputs(inputs);
  const { bytes, recoveryCode } = await (once ??= makeEmpty());
  const fresh = (name: string): string => {
    mkdirSync(join(folder, name));
    const path = join(folder, name, 'Test.binder');
    writeFileSync(path, bytes);
    return path;
  };
  return {
    folder,
    fresh,
    importInto: (path: string) => ['import', path, inputs, '--json'],
    // By the recovery code: no key derivation each time.
    lookInto: (path: string) => openedAndChecked(path, { recoveryCode }),
  };
}

/** Opens as the next start of the app would, checks every byte, and expects one document and one record a file. */
async function openedAndChecked(path: string, secret: Secret): Promise<Set<string>> {
  const open = await openCase(path, secret);
  try {
    expect(checkCase(open.db)).toMatchObject({ ok: true, found: [] });
    expect(open.db.prepare("SELECT count(*) FROM blob WHERE state = 'incoming'").pluck().get()).toBe(0);
    const documents = listRows(open.db, tables.document);
    expect(new Set(documents.map(({ sha256 }) => sha256)).size).toBe(documents.length);
    expect(listRows(open.db, tables.record)).toHaveLength(documents.length);
    return new Set(documents.map(({ id }) => id));
  } finally {
    open.close();
    expect(readdirSync(dirname(path))).toEqual(['Test.binder']);
  }
}

test(
  'an import that is ended by force keeps what it had confirmed, doubles nothing, and finishes when run again',
  async () => {
    const { fresh, importInto, lookInto } = await place();
    const whole = await binder(importInto(fresh('whole')));
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    const random = seededRandom(11);
    let inside = 0;
    for (let round = 0; round < 5; round++) {
      const path = fresh(`round ${round}`);
      const moment = (): KillAt =>
        round % 2 === 0
          ? { afterMs: whole.ms * (0.2 + 0.75 * random()) }
          : { folder: dirname(path), ending: '-journal', times: 1 + Math.floor(random() * 16) };
      let confirmed = new Set<string>();
      for (const attempt of ['first', 'second']) {
        const ended = await binder(importInto(path), { killAt: moment() });
        if (ended.killed) inside += 1;
        const found = await lookInto(path);
        expect(
          [...confirmed].filter((id) => !found.has(id)),
          `${attempt} of round ${round}`,
        ).toEqual([]);
        confirmed = found;
      }
      if (round > 1) continue;
      expect(await binder(importInto(path))).toMatchObject({ code: 0, stderr: '' });
      expect((await lookInto(path)).size).toBe(different);
    }
    // Otherwise every run was over before its moment came, and this test proved nothing.
    expect(inside).toBeGreaterThan(0);
  },
  longEnoughMs,
);

test(
  'a packet or a backup that is ended by force is there whole or not at all, and the next one tidies up',
  async () => {
    const made = await place();
    const path = made.fresh('case');
    expect(await binder(made.importInto(path))).toMatchObject({ code: 0 });
    await packetsEnded(path, made);
    await backupsEnded(path, made);
  },
  longEnoughMs,
);

type Made = Awaited<ReturnType<typeof place>>;

/** In turns the ways out; what has its final name is whole. */
async function packetsEnded(path: string, { folder, lookInto }: Made): Promise<void> {
  const random = seededRandom(5);
  const packet = (out: string, as: string) => ['packet', path, '--out', out, '--as', as, '--json'];
  const whole = await binder(packet(join(folder, 'whole'), 'pdf'));
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  for (const [round, as] of ['folder', 'pdf', 'zip'].entries()) {
    const out = join(folder, `packet ${round}`);
    mkdirSync(out);
    await binder(packet(out, as), { killAt: momentOf(round, { whole, folder: out, random }) });
    expect((await lookInto(path)).size).toBe(different);
    for (const name of finished(out)) await expectWhole(join(out, name));
    expect(await binder(packet(out, as))).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
    await expectWhole(join(out, finished(out)[0] ?? ''));
  }
}

function finished(out: string): string[] {
  return readdirSync(out).filter((name) => !/\.(part|manifest\.json)$/.test(name));
}

async function expectWhole(path: string): Promise<void> {
  if (!path.endsWith('.zip')) return expect((await verifyPacket(path)).found).toEqual([]);
  const { status, error } = spawnSync('unzip', ['-tq', path]);
  if (error) process.stderr.write('NOTE: unzip is not installed, so archives are not looked into.\n');
  else expect(status).toBe(0);
}

async function backupsEnded(path: string, { folder, lookInto }: Made): Promise<void> {
  const random = seededRandom(3);
  mkdirSync(join(folder, 'probe'));
  const whole = await binder(['backup', path, join(folder, 'probe', 'Test.binder')]);
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  for (let round = 0; round < 3; round++) {
    const to = join(folder, `backup ${round}`);
    mkdirSync(to);
    const target = join(to, 'Test.binder');
    await binder(['backup', path, target], { killAt: momentOf(round, { whole, folder: to, random }) });
    expect((await lookInto(path)).size).toBe(different);
    if (!existsSync(target))
      expect(await binder(['backup', path, target])).toMatchObject({ code: 0, stderr: '' });
    expect((await lookInto(target)).size).toBe(different);
  }
}

type Moment = { whole: Ended; folder: string; random: () => number };

/** In turns: when the unfinished file comes or goes, and at some time of the second half. */
function momentOf(round: number, { whole, folder, random }: Moment): KillAt {
  return round % 2 === 1
    ? { afterMs: whole.ms * (0.4 + 0.6 * random()) }
    : { folder, ending: '.part', times: 1 + round };
}
