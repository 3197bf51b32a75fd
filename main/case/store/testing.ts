// For tests: a fresh case file in a folder of its own, and things to put into it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { emptyCase } from '../../../shared/domain/case-file.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { newRecord } from '../../../shared/domain/record.ts';
import { newId } from '../session.ts';
import { createCase } from './open-case.ts';
import type { OpenCase } from './open-case.ts';
import type { Stamp } from './table.ts';

const folders: string[] = [];
const opened: OpenCase[] = [];

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'binder-test-'));
  folders.push(folder);
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

/** Closed and removed after the test. */
export function tracked(open: OpenCase): OpenCase {
  opened.push(open);
  return open;
}

export async function freshCase(set: Partial<CaseFile> = {}): Promise<OpenCase> {
  return tracked(await createCase(join(freshFolder(), 'Test.binder'), passphrase, caseOf(set), testNow));
}

export const plainRecord = {
  ...newRecord,
  type: 'lab',
  title: 'Blood count',
  importance: 'core',
} as const;
