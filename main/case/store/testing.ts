// For tests: a fresh case file in a folder of its own, and things to put into it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { emptyCase } from '../../../shared/domain/case-file.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { newRecord } from '../../../shared/domain/record.ts';
import { newId } from '../session.ts';
import { insertCase } from './case-row.ts';
import type { RawKey } from './key.ts';
import { createCase, openCase } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Stamp } from './table.ts';
import { inTransaction } from './transaction.ts';

/** Gone after the test, once what was opened in it later is closed. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'binder-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const passphrase = 'four plain test words';
export const testNow = Date.UTC(2026, 4, 20, 16);

export function stampAt(now = testNow): Stamp {
  return { now, newId };
}

export function caseOf(set: Partial<CaseFile> = {}): Omit<CaseFile, 'createdAt' | 'updatedAt'> {
  const named = { title: 'A second look', patientName: 'Wilhelmina Testcase', dateOfBirth: null };
  return { ...emptyCase(named), firstSteps: { later: [], isOver: true }, ...set };
}

/** Closed after the test. */
export function tracked(open: OpenCase): OpenCase {
  onTestFinished(() => open.close());
  return open;
}

type Blank = { bytes: Buffer; key: RawKey };
let blank: Promise<Blank> | null = null;

/** A key is wiped when its case closes. */
function copied({ key, salt }: RawKey): RawKey {
  return { key: Buffer.from(key), salt: Buffer.from(salt) };
}

async function makeBlank(): Promise<Blank> {
  const folder = mkdtempSync(join(tmpdir(), 'binder-blank-'));
  try {
    const made = await createCase(join(folder, 'Blank.binder'), passphrase, caseOf(), testNow);
    const key = copied(made.key);
    made.close();
    return { bytes: readFileSync(made.path), key };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A closed case at `path`, and its key. To derive a key and to lay out the tables takes longer than most tests: it is done once, and
 * each test has a copy of its own.
 */
export async function putCase(path: string, first = caseOf()): Promise<RawKey> {
  const { bytes, key } = await (blank ??= makeBlank());
  writeFileSync(path, bytes);
  const open = await openCase(path, copied(key));
  inTransaction(open.db, (tx) => insertCase(tx, first, testNow));
  open.close();
  return copied(key);
}

export async function freshCase(set: Partial<CaseFile> = {}): Promise<OpenCase> {
  const path = join(freshFolder(), 'Test.binder');
  const { key } = await putCase(path, caseOf(set));
  return tracked(await openCase(path, { key }));
}

/** Under a key of its own, as every case of a family is; those of `freshCase` share one. */
export async function caseUnderOwnKey(set: Partial<CaseFile> = {}): Promise<OpenCase> {
  return tracked(await createCase(join(freshFolder(), 'Test.binder'), passphrase, caseOf(set), testNow));
}

export const plainRecord = {
  ...newRecord,
  type: 'lab',
  title: 'Blood count',
  importance: 'core',
} as const;
