// Where copies of the case go and which ones were made: rows only, no files.
import type { BackupState } from '../../../shared/domain/backup.ts';
import { errorCodes } from '../../../shared/errors.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import type { ReadDb, Tx } from './transaction.ts';

export type BackupPlan = { folder: string | null; triedAt: number | null; problem: ErrorCode | null };
export type BackupCopy = { id: number; path: string; at: number; sizeBytes: number; changeId: number };

export function backupPlan(db: ReadDb): BackupPlan {
  const row = db.prepare('SELECT folder, tried_at AS triedAt, problem FROM backup_plan').get() as {
    folder: string | null;
    triedAt: number | null;
    problem: string | null;
  };
  return { ...row, problem: errorCodes.find((code) => code === row.problem) ?? null };
}

export function changeBackupPlan(tx: Tx, { folder, triedAt, problem }: BackupPlan): void {
  tx.prepare('UPDATE backup_plan SET folder = ?, tried_at = ?, problem = ?').run(folder, triedAt, problem);
}

export function listCopies(db: ReadDb): BackupCopy[] {
  return db
    .prepare(
      'SELECT id, path, at, size_bytes AS sizeBytes, change_id AS changeId FROM backup_copy ORDER BY at',
    )
    .all() as BackupCopy[];
}

export function addCopy(tx: Tx, { path, at, sizeBytes, changeId }: Omit<BackupCopy, 'id'>): void {
  tx.prepare('INSERT INTO backup_copy (path, at, size_bytes, change_id) VALUES (?, ?, ?, ?)').run(
    path,
    at,
    sizeBytes,
    changeId,
  );
}

export function forgetCopy(tx: Tx, id: number): void {
  tx.prepare('DELETE FROM backup_copy WHERE id = ?').run(id);
}

/** The newest line of what happened that changed anything: what a copy begun now will hold. */
export function changeMark(db: ReadDb): number {
  return db
    .prepare("SELECT coalesce(max(id), 0) FROM audit WHERE what NOT LIKE 'file.%'")
    .pluck()
    .get() as number;
}

export type BackupSummary = Pick<BackupState, 'lastAt' | 'changedSince' | 'problem'> & BackupPlan;

export function backupSummary(db: ReadDb): BackupSummary {
  const last = listCopies(db).at(-1);
  const mark = changeMark(db);
  return {
    ...backupPlan(db),
    lastAt: last?.at ?? null,
    changedSince: last ? mark > last.changeId : mark > 0,
  };
}
