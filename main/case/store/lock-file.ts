// One window per case file: a lock that the operating system drops by itself when the process ends, however it ends.
import Database from 'better-sqlite3';
import { lstatSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { problemOf } from './database.ts';

export type Lock = { release(): void };

/** What systems allow, less the longest ending of what lies beside a case while it is open or changed. */
const longestNameBytes = 255 - 16;

/** Throws `case.open-elsewhere`, `case.name-too-long`, `case.lock-in-the-way` or `case.folder-read-only`. The lock file beside the case is empty and goes at release. */
export function takeLock(casePath: string): Lock {
  if (Buffer.byteLength(basename(casePath)) > longestNameBytes) throw new AppError('case.name-too-long');
  const path = `${casePath}-lock`;
  // Ours is an empty file. Whatever else lies there is not ours to open, to lock or to take away.
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found && (!found.isFile() || found.size > 0))
    throw new AppError('case.lock-in-the-way', { name: basename(path) });
  const db = openQuietly(path);
  try {
    // The journal in memory: a second file beside the lock would say nothing and might stay behind.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    const problem = problemOf(error);
    throw problem;
  }
  return {
    release() {
      // Before the lock goes, so that it is never another's file that is removed; some systems allow it only afterwards.
      const isGone = removed(path);
      db.exec('ROLLBACK');
      db.close();
      if (!isGone) removed(path);
    },
  };
}

/** A lock file that stays does no harm: what counts is the lock on it. */
function removed(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

function openQuietly(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 200 });
  } catch (error) {
    throw error instanceof Error ? new AppError('case.folder-read-only') : error;
  }
}
