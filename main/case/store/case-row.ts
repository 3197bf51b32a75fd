// The case's own row: one in each file.
import { CaseFile, caseFields } from '../../../shared/domain/case-file.ts';
import type { HandedCopy } from '../../../shared/domain/case-file.ts';
import { fail } from '../../../shared/errors.ts';
import { z } from 'zod';
import type { ReadDb, Row, Tx } from './transaction.ts';
import { defineTable, fromRow, toRow, writeRaw } from './table.ts';

// The same machinery as for nouns, with a fixed id and no trash.
const table = defineTable(
  'case_file',
  'record',
  z.object({
    id: z.string(),
    ...caseFields,
    createdAt: z.number(),
    updatedAt: z.number(),
    deletedAt: z.null(),
  }) as never,
);
const id = 'case';

function readRaw(db: ReadDb): Row | null {
  return (db.prepare('SELECT * FROM case_file').get() as Row | undefined) ?? null;
}

export function getCase(db: ReadDb): CaseFile {
  const row = readRaw(db);
  if (!row) fail('case.not-a-case-file');
  try {
    return CaseFile.parse(fromRow(table, row));
  } catch {
    // Written by something else that had the passphrase.
    fail('case.damaged');
  }
}

export function insertCase(tx: Tx, fields: Omit<CaseFile, 'createdAt' | 'updatedAt'>, now: number): void {
  const row = toRow(table, { ...fields, id, createdAt: now, updatedAt: now });
  writeRaw(tx, table.name, id, row);
}

/** As it stood in another file, with its own times: for a case that is made again from what was exported. */
export function restoreCase(tx: Tx, fields: Record<string, unknown>): void {
  const row = { ...readRaw(tx), ...toRow(table, fields) };
  writeRaw(tx, table.name, id, row);
}

export function changeCase(tx: Tx, set: Partial<CaseFile>, now: number): CaseFile {
  const before = readRaw(tx);
  const after = { ...before, ...toRow(table, set), updated_at: now };
  writeRaw(tx, table.name, id, after);
  tx.changes.push({ table: table.name, id, before, after });
  return getCase(tx);
}

/** Asked of a file that is being opened: whether it was made to be read only. */
export function isHandedCopy(db: ReadDb): boolean {
  return db.prepare('SELECT read_only IS NOT NULL FROM case_file').pluck().get() === 1;
}

/** Makes the file a copy that is only read, for good. */
export function markHandedCopy(tx: Tx, copy: HandedCopy): void {
  tx.prepare('UPDATE case_file SET read_only = ?').run(JSON.stringify(copy));
}

/** A write that changes nothing. */
export function touchCase(tx: Tx): void {
  tx.prepare('UPDATE case_file SET id = id').run();
}
