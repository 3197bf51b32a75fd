// A whole, verified copy of the open case file. Used for backups and before migrations.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CheckReport } from '../../../shared/contract/case-file.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { discard, settle } from '../save-file.ts';
import { checkCase } from './check.ts';
import { copyRows } from './copy-rows.ts';
import { assertEncrypted, openDatabase, problemOf } from './database.ts';
import type { Connection } from './database.ts';
import type { RawKey } from './key.ts';

/**
 * Copies row by row under a temporary name, while the case goes on being used, then opens the copy with the key, checks it, and only then gives it its name.
 * The copy opens with the same passphrase and recovery sheet. Throws `case.file-exists` rather than replace,
 * `file.disk-full` or `file.cannot-write` where the copy finds no place.
 */
export function copyCase(
  db: Connection,
  key: RawKey,
  target: string,
  onBlob: (done: number, total: number) => void = () => undefined,
): CheckReport {
  return copyChecked({ db, key, target, onBlob, finish: () => undefined });
}

type CopyCall = {
  db: Connection;
  /** Of the copy: the case's own, or another. */
  key: RawKey;
  target: string;
  onBlob(done: number, total: number): void;
  /** What is still done to the copy before it is checked and has its name. */
  finish(part: string): void;
};

/** Throws what `copyCase` throws. */
export function copyChecked({ db, key, target, onBlob, finish }: CopyCall): CheckReport {
  if (existsSync(target)) throw new AppError('case.file-exists');
  if (!existsSync(dirname(target))) throw new AppError('file.cannot-write');
  const part = `${target}.part`;
  try {
    // A journal left by another try would be taken for this copy's own.
    for (const leftOver of [part, `${part}-journal`]) rmSync(leftOver, { force: true });
    copyRows({ from: db, path: part, key, onBlob: (done, total) => onBlob(done, total * 2) });
    finish(part);
    assertEncrypted(part, key);
    const report = checkCopy(part, key, (done, total) => onBlob(total + done, total * 2));
    if (!report.ok) throw new AppError('case.damaged');
    settle(part);
    renameSync(part, target);
    settle(dirname(target));
    return report;
  } catch (error) {
    discard(part);
    throw aboutTarget(problemOf(error));
  }
}

const ofTarget: Partial<Record<ErrorCode, ErrorCode>> = {
  'case.disk-full': 'file.disk-full',
  'case.folder-read-only': 'file.cannot-write',
  'case.missing': 'file.cannot-write',
};

/** Reading the case needs no room and no leave to write: these speak of the place for the copy. */
function aboutTarget(problem: unknown): unknown {
  const code = problem instanceof AppError ? ofTarget[problem.code] : undefined;
  return code ? new AppError(code) : problem;
}

function checkCopy(path: string, key: RawKey, onBlob: (done: number, total: number) => void): CheckReport {
  const copy = openDatabase(path, key, { mustExist: true });
  try {
    return checkCase(copy, onBlob);
  } finally {
    copy.close();
  }
}
