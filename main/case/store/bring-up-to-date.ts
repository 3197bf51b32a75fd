// An older case on its way to the newest form: a copy of it as it was first, then the steps, all of them or none.
import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { copyCase } from './copy.ts';
import { problemOf } from './database.ts';
import type { Connection } from './database.ts';
import type { RawKey } from './key.ts';
import { migrate, pendingSteps, schemaVersion } from './migrate.ts';

const fullDisk = new Set<ErrorCode>(['case.disk-full', 'file.disk-full']);

/** Throws `case.no-room-to-update` where neither the copy nor the file is left changed, and what `copyCase` throws. */
export function bringUpToDate(path: string, db: Connection, key: RawKey): void {
  if (pendingSteps(db) === 0) return;
  const folder = join(dirname(path), 'Backups before updates');
  const target = join(folder, `${basename(path, '.binder')}, version ${schemaVersion(db)}.binder`);
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(target)) copyCase(db, key, target);
    takeSteps(db);
  } catch (error) {
    const known = problemOf(error);
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
    const isFull = known instanceof AppError && fullDisk.has(known.code);
    throw isFull ? new AppError('case.no-room-to-update') : known;
  }
}

/** A step that does not fit what lies there has met a file that is not what it says it is. */
function takeSteps(db: Connection): void {
  try {
    migrate(db);
  } catch (error) {
    // The disk's own troubles have their sentences.
    const known = problemOf(error);
    throw known instanceof AppError ? known : new AppError('case.damaged');
  }
}
