// Short pieces of work on a small case, each saying what it was told is saved: for writes that fail one by one and for power that
// goes at any moment. What was told to a person must hold afterwards; what was not yet told may or may not.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pdfFixture, wordyPages } from '../../scripts/testing/pdf-fixture.ts';
import { Door } from '../../main/cli/door.ts';
import { packetFor } from '../../main/cli/packet-for.ts';
import { checkCase } from '../../main/case/store/check.ts';
import { openDatabase } from '../../main/case/store/database.ts';
import type { Connection } from '../../main/case/store/database.ts';
import { deriveKey, newSalt, recoveryCodeOf } from '../../main/case/store/key.ts';
import { migrate, newestVersion } from '../../main/case/store/migrate.ts';
import { openCase } from '../../main/case/store/open-case.ts';
import type { OpenCase } from '../../main/case/store/open-case.ts';
import { newRecord } from '../../shared/domain/record.ts';
import { scannedPages } from '../scanned-pages.ts';

/** What a person was told is done. */
export type Claim =
  | { record: string }
  | { pagesRead: number }
  | { decision: number }
  | { document: string }
  | { packet: string; sha256: string }
  | { copy: string }
  | { isRekeyed: true };
export type Claimed = (claim: Claim) => void;

/** The folder in which one try happens, and what every try of it begins with. */
export type Ground = {
  work: string;
  path: string;
  base: string;
  inputs: string;
  recoveryCode: string;
  size: Size;
};
/** How much there is to do: as little as has every kind of write in it, or enough to be interrupted in the middle. */
export type Size = { turns: number; papers: number; pages: number; records: number };
export const shortSize: Size = { turns: 3, papers: 3, pages: 2, records: 1 };

const [passphrase, nextPassphrase] = ['four plain test words', 'four other test words'];
const oldVersion = newestVersion - 3;
const ownSha = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const plainRecord = { ...newRecord, type: 'lab', importance: 'core' } as const;

type Run = (door: Door, ground: Ground, claim: Claimed) => Promise<void>;

async function opened(door: Door, { path, recoveryCode }: Ground): Promise<void> {
  await door.client.caseFile.open({ ticket: door.ticket(path), secret: { recoveryCode } });
}

const runs: Record<string, Run> = {
  /** A disk that works again goes on with the next change, as a person would. */
  edit: async (door, ground, claim) => {
    await opened(door, ground);
    const { client } = door;
    for (let turn = 1; turn <= ground.size.turns; turn++) {
      await tried(async () => {
        await client.records.add({ ...plainRecord, title: `Record ${turn}` });
        claim({ record: `Record ${turn}` });
      });
      await tried(async () => {
        await client.caseFile.change({ set: { decision: String(turn) } });
        claim({ decision: turn });
      });
    }
  },
  import: async (door, ground, claim) => {
    await opened(door, ground);
    const tickets = [door.ticket(ground.inputs)];
    const { items } = await door.follow(
      door.client.documents.import({ tickets, recordId: null, passwords: [] }),
    );
    for (const { path, outcome } of items)
      if (outcome === 'imported')
        claim({ document: ownSha(join(ground.inputs, path.split('/').at(-1) ?? '')) });
  },
  ocr: async (door, ground, claim) => {
    await opened(door, ground);
    for await (const event of await door.client.scans.run({}))
      if ('progress' in event) claim({ pagesRead: event.progress.done });
  },
  packet: async (door, ground, claim) => {
    await opened(door, ground);
    const packet = await packetFor(door, { profile: undefined, recipient: undefined, language: null });
    const ticket = door.ticket(join(ground.work, 'Packet.pdf'));
    const making = door.client.packets.make({ packetId: packet.id, ticket, into: 'pdf', withFiles: false });
    const { report } = await door.follow(making);
    claim({ packet: 'Packet.pdf', sha256: report.sha256 });
  },
  backup: async (door, ground, claim) => {
    await opened(door, ground);
    const ticket = door.ticket(join(ground.work, 'Copy.binder'));
    await door.follow(door.client.caseFile.backup({ ticket }));
    claim({ copy: 'Copy.binder' });
  },
  /** An older case: opening it brings it up to date, after a copy. */
  migrate: async (door, ground, claim) => {
    await opened(door, ground);
    await door.client.records.add({ ...plainRecord, title: 'After the update' });
    claim({ record: 'After the update' });
  },
  rekey: async (door, ground, claim) => {
    await opened(door, ground);
    await door.client.caseFile.changePassphrase({ current: passphrase, next: nextPassphrase });
    claim({ isRekeyed: true });
  },
};

export const runNames = Object.keys(runs);

async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    refusedPlainly(error);
  }
}

/** Passes on what no sentence is there for. */
function refusedPlainly(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const isOurs = code === 'PROBLEM' || (error instanceof Error && error.name === 'AppError');
  if (!isOurs) throw error;
}

/** Begins from the base again, works, and gives what was not as it should be: a failure without a sentence of the app's own. */
export async function attempt(name: string, ground: Ground, claim: Claimed): Promise<string[]> {
  const door = new Door(null, null);
  try {
    await runs[name]?.(door, ground, claim);
    return [];
  } catch (error) {
    try {
      refusedPlainly(error);
      return [];
    } catch {
      return [`it broke off without a sentence: ${error instanceof Error ? error.message : 'thrown'}`];
    }
  } finally {
    door.close();
  }
}

export function beginAgain({ base, work, path }: Ground): void {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  copyFileSync(base, path);
}

/** A small case for this run, and papers to bring in. */
export async function groundFor(name: string, folder: string, size = shortSize): Promise<Ground> {
  const inputs = join(folder, 'inputs');
  if (!existsSync(inputs)) await makePapers(name, inputs, size);
  const base = join(folder, `${name}.binder`);
  const paper = name === 'import' ? null : join(inputs, '1.pdf');
  const recoveryCode =
    name === 'migrate' ? await makeOld(base, size.records) : await makePresent(base, paper);
  const work = join(folder, 'work');
  return { base, inputs, recoveryCode, work, path: join(work, 'Case.binder'), size };
}

async function makePapers(name: string, inputs: string, { papers, pages }: Size): Promise<void> {
  mkdirSync(inputs);
  for (let number = 1; number <= papers; number++)
    writeFileSync(
      join(inputs, `${number}.pdf`),
      name === 'ocr' ? await scannedPages(pages) : pdfFixture(wordyPages(pages, number)),
    );
  writeFileSync(join(inputs, 'note.txt'), 'A note of one line.');
}

async function makePresent(path: string, paper: string | null): Promise<string> {
  const door = new Door(passphrase, null);
  try {
    const newCase = { title: 'Short', patientName: 'Somebody', dateOfBirth: null };
    const made = await door.client.caseFile.create({ ticket: door.ticket(path), passphrase, newCase });
    await door.client.records.add({ ...plainRecord, title: 'Before' });
    const call = { recordId: null, passwords: [] };
    if (paper !== null)
      await door.follow(door.client.documents.import({ tickets: [door.ticket(paper)], ...call }));
    return made.recoveryCode;
  } finally {
    door.close();
  }
}

async function makeOld(path: string, records: number): Promise<string> {
  const key = await deriveKey(passphrase, newSalt());
  const db = openDatabase(path, key, { mustExist: false });
  migrate(db, oldVersion);
  db.exec(`INSERT INTO record (id, type, title, status, status_reason, importance, format_wanted, format_received, location, wrong_patient, notes, created_at, updated_at)
    WITH RECURSIVE turn (number) AS (VALUES (1) UNION ALL SELECT number + 1 FROM turn WHERE number < ${records})
    SELECT 'rec_before' || number, 'lab', 'Before', 'known', '', 'core', '', '', '', 0, '', 0, 0 FROM turn`);
  db.close();
  return recoveryCodeOf(key);
}

/** Opens as the next start of the app would, and gives what is not as it should be. */
export async function lookedInto(name: string, ground: Ground, claims: readonly Claim[]): Promise<string[]> {
  const isRekeyed = claims.some((claim) => 'isRekeyed' in claim);
  let open: OpenCase;
  try {
    open = await reopened(name, ground, isRekeyed);
  } catch (error) {
    return [`it does not open: ${error instanceof Error ? error.message : 'thrown'}`];
  }
  try {
    const checked = checkCase(open.db);
    const problems = checked.ok ? [] : [`check found ${checked.found.join(', ')}`];
    if (name !== 'import' && !holds(open.db, ground, { record: 'Before' }))
      problems.push('what was there before is gone');
    for (const claim of claims)
      if (!holds(open.db, ground, claim)) problems.push(`not there, though told: ${JSON.stringify(claim)}`);
    for (const copy of readdirSync(ground.work).filter((one) => one === 'Copy.binder'))
      if (!isWholeCopy(join(ground.work, copy), open))
        problems.push('a copy with its final name is not whole');
    return problems;
  } finally {
    open.close();
  }
}

async function reopened(name: string, ground: Ground, isRekeyed: boolean): Promise<OpenCase> {
  const next = { passphrase: nextPassphrase };
  if (isRekeyed) return openCase(ground.path, next);
  try {
    return await openCase(ground.path, { recoveryCode: ground.recoveryCode });
  } catch (error) {
    // It was not told yet, and may be done all the same.
    if (name === 'rekey') return openCase(ground.path, next);
    throw error;
  }
}

function holds(db: Connection, { work }: Pick<Ground, 'work'>, claim: Claim): boolean {
  const count = (sql: string, ...values: string[]): number =>
    db
      .prepare(sql)
      .pluck()
      .get(...values) as number;
  if ('record' in claim) return count('SELECT count(*) FROM record WHERE title = ?', claim.record) > 0;
  if ('pagesRead' in claim) return count('SELECT count(*) FROM page_ocr') >= claim.pagesRead;
  if ('document' in claim)
    return (
      count(
        "SELECT count(*) FROM document JOIN blob USING (sha256) WHERE sha256 = ? AND state = 'kept'",
        claim.document,
      ) > 0
    );
  if ('decision' in claim)
    return Number(db.prepare('SELECT decision FROM case_file').pluck().get()) >= claim.decision;
  if ('packet' in claim)
    return (
      existsSync(join(work, claim.packet)) &&
      ownSha(join(work, claim.packet)) === claim.sha256 &&
      count('SELECT count(*) FROM packet_release') > 0
    );
  return 'copy' in claim ? existsSync(join(work, claim.copy)) : true;
}

function isWholeCopy(path: string, { key }: OpenCase): boolean {
  const copy = openDatabase(path, key, { mustExist: true });
  try {
    return checkCase(copy).ok;
  } finally {
    copy.close();
  }
}
