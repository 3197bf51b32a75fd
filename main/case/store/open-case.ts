// The life of an open case file: make, open, lock, change the passphrase. One object holds the connection, the key and the lock.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import { sweepIncoming } from './blobs.ts';
import { insertCase } from './case-row.ts';
import { copyCase } from './copy.ts';
import { assertEncrypted, openDatabase, problemOf, readSalt } from './database.ts';
import type { Connection } from './database.ts';
import { deriveKey, keyFromRecoveryCode, keyPragma, newSalt, wipe } from './key.ts';
import type { RawKey } from './key.ts';
import { takeLock } from './lock-file.ts';
import type { Lock } from './lock-file.ts';
import { migrate, pendingSteps, schemaVersion } from './migrate.ts';
import { inTransaction } from './transaction.ts';

export type OpenCase = {
  readonly path: string;
  readonly db: Connection;
  /** For workers' own connections to the same file. Changes with the passphrase. */
  key: RawKey;
  close(): void;
};

export type Secret = { passphrase: string } | { recoveryCode: string };

/** Throws `case.file-exists`; leaves nothing behind when it fails. */
export async function createCase(
  path: string,
  passphrase: string,
  first: Omit<CaseFile, 'createdAt' | 'updatedAt'>,
  now: number,
): Promise<OpenCase> {
  if (existsSync(path)) fail('case.file-exists');
  if (!existsSync(dirname(path))) fail('case.folder-missing');
  const key = await deriveKey(passphrase, newSalt());
  const lock = takeLock(path);
  let db: Connection | null = null;
  try {
    db = openDatabase(path, key, { mustExist: false });
    migrate(db);
    inTransaction(db, (tx) => insertCase(tx, first, now));
    assertEncrypted(path, key);
    return opened(path, db, key, lock);
  } catch (error) {
    db?.close();
    rmSync(path, { force: true });
    lock.release();
    throw problemOf(error);
  }
}

/** Opens, migrates (after a backup) and sweeps what an interrupted import left. Every refusal leaves the file untouched. */
export async function openCase(path: string, secret: Secret): Promise<OpenCase> {
  if (!existsSync(path)) fail('case.missing');
  const salt = readSalt(path);
  const key =
    'passphrase' in secret
      ? await deriveKey(secret.passphrase, salt)
      : keyFromRecoveryCode(secret.recoveryCode, salt);
  const lock = takeLock(path);
  let db: Connection | null = null;
  try {
    db = openDatabase(path, key, { mustExist: true });
    prepareForUse(path, db, key);
    return opened(path, db, key, lock);
  } catch (error) {
    db?.close();
    lock.release();
    wipe(key);
    const problem = problemOf(error);
    const wrongCode =
      problem instanceof AppError && problem.code === 'case.wrong-passphrase' && 'recoveryCode' in secret;
    throw wrongCode ? new AppError('case.wrong-recovery-code') : problem;
  }
}

function prepareForUse(path: string, db: Connection, key: RawKey): void {
  const version = schemaVersion(db);
  if (version === 0) fail('case.not-a-case-file');
  if (pendingSteps(db) > 0) {
    const folder = join(dirname(path), 'Backups before updates');
    mkdirSync(folder, { recursive: true });
    const target = join(folder, `${basename(path, '.binder')}, version ${version}.binder`);
    if (!existsSync(target)) copyCase(db, key, target);
    migrate(db);
  }
  inTransaction(db, (tx) => sweepIncoming(tx));
}

function opened(path: string, db: Connection, key: RawKey, lock: Lock): OpenCase {
  let isOpen = true;
  return {
    path,
    db,
    key,
    close() {
      if (!isOpen) return;
      isOpen = false;
      db.close();
      lock.release();
      wipe(this.key);
    },
  };
}

/** Encrypts the whole file anew. Old recovery sheets end here. Throws `case.wrong-passphrase` when `current` is not it. */
export async function changePassphrase(open: OpenCase, current: string, next: string): Promise<void> {
  const held = await deriveKey(current, open.key.salt);
  const isRight = held.key.equals(open.key.key);
  wipe(held);
  if (!isRight) fail('case.wrong-passphrase');
  const key = await deriveKey(next, newSalt());
  try {
    open.db.pragma(`rekey = ${keyPragma(key)}`);
    assertEncrypted(open.path, key);
    const proof = openDatabase(open.path, key, { mustExist: true });
    proof.close();
  } catch (error) {
    throw problemOf(error);
  }
  wipe(open.key);
  open.key = key;
}
