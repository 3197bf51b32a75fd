// A whole, verified copy of the open case file. Used for backups and before migrations.
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { CheckReport } from '../../../shared/contract/case-file.ts';
import { AppError } from '../../../shared/errors.ts';
import { checkCase } from './check.ts';
import { assertEncrypted, openDatabase, problemOf } from './database.ts';
import type { Connection } from './database.ts';
import type { RawKey } from './key.ts';

/**
 * Copies under a temporary name, opens the copy with the key, checks it, and only then gives it its name.
 * The copy opens with the same passphrase and recovery sheet. Throws `case.file-exists` rather than replace.
 */
export function copyCase(
  db: Connection,
  key: RawKey,
  target: string,
  onBlob?: (done: number, total: number) => void,
): CheckReport {
  if (existsSync(target)) throw new AppError('case.file-exists');
  const part = `${target}.part`;
  try {
    rmSync(part, { force: true });
    // `backup()` does not work on encrypted files; VACUUM INTO keeps key and salt.
    db.prepare('VACUUM INTO ?').run(part);
    assertEncrypted(part, key);
    const report = checkCopy(part, key, onBlob);
    if (!report.ok) throw new AppError('case.damaged');
    renameSync(part, target);
    return report;
  } catch (error) {
    rmSync(part, { force: true });
    throw problemOf(error);
  }
}

function checkCopy(path: string, key: RawKey, onBlob?: (done: number, total: number) => void): CheckReport {
  const copy = openDatabase(path, key, { mustExist: true });
  try {
    return checkCase(copy, onBlob);
  } finally {
    copy.close();
  }
}
