// The life of an open case file: make, open, lock, change the passphrase. One object holds the connection, the key and the lock.
import { constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { sweepIncoming } from './blobs.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { insertCase, isHandedCopy, touchCase } from './case-row.ts';
import { assertEncrypted, openDatabase, problemOf, readFirstPage, saltIn } from './database.ts';
import type { Connection } from './database.ts';
import { deriveKey, fitsFirstPage, keyFromRecoveryCode, keyPragma, newSalt, wipe } from './key.ts';
import type { RawKey } from './key.ts';
import { takeLock } from './lock-file.ts';
import type { Lock } from './lock-file.ts';
import { settle } from '../save-file.ts';
import { migrate, pendingSteps, schemaVersion } from './migrate.ts';
import { fitsLaterPages, lookOf } from './salvage/sealed-pages.ts';
import { hasWorkCutOff, mayBeWritten } from './place.ts';
import { setStrangersAside } from './strangers.ts';
import { inTransaction } from './transaction.ts';

export type OpenCase = {
  readonly path: string;
  /** Both change with the passphrase. The key is also for workers' own connections to the same file. */
  db: Connection;
  key: RawKey;
  /** False once another program has moved, replaced or deleted the file: SQLite then writes no more. */
  isInPlace(): boolean;
  /** A copy that was handed over to be read, or a file in a place where nothing can be written: its connections refuse to write. */
  readonly isReadOnly: boolean;
  /** Of the two, the place. */
  readonly isPlaceFixed: boolean;
  close(): void;
};

/** `key` comes from the system's keychain. */
export type Secret = { passphrase: string } | { recoveryCode: string } | { key: Buffer };

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
    return opened({ path, db, key, lock });
  } catch (error) {
    db?.close();
    rmSync(path, { force: true });
    lock.release();
    throw problemOf(error);
  }
}

/**
 * Opens, migrates (after a backup) and sweeps what an interrupted import left. Every refusal leaves the file untouched;
 * `mayOpen` is one more that the caller may have, asked once the key is known to fit.
 */
export async function openCase(
  path: string,
  secret: Secret,
  mayOpen: (key: RawKey) => void = () => undefined,
): Promise<OpenCase> {
  if (!existsSync(path)) fail('case.missing');
  const key = await keyOf(secret, saltIn(readFirstPage(path)));
  if (!mayBeWritten(path)) return openWhereItLies({ path, key, secret, mayOpen });
  const lock = takeLock(path);
  let db: Connection | null = null;
  try {
    const fits = fitsFirstPage(key, readFirstPage(path));
    if (!fits && !fitsLaterPages(path, key)) fail(lookOf(path) ?? refusalOf(secret));
    setStrangersAside(path, key);
    if (!fits) takeBackCutOffWork(path, key);
    mayOpen(key);
    db = openDatabase(path, key, { mustExist: true });
    const isReadOnly = prepareForUse(path, db, key);
    if (isReadOnly) {
      db.close();
      db = openDatabase(path, key, { mustExist: true, readonly: true });
    }
    return opened({ path, db, key, lock, isReadOnly });
  } catch (error) {
    db?.close();
    lock.release();
    wipe(key);
    throw problemOf(error);
  }
}

type FixedPlace = { path: string; key: RawKey; secret: Secret; mayOpen: (key: RawKey) => void };

/**
 * On a disc, a locked card, in a folder of somebody else: opened to be read, with nothing written beside it. Without a lock, as
 * nobody can write there. Refused with `case.folder-read-only` where work was cut off or an older version has to be brought up to date first.
 */
function openWhereItLies({ path, key, secret, mayOpen }: FixedPlace): OpenCase {
  let db: Connection | null = null;
  try {
    if (!fitsFirstPage(key, readFirstPage(path)))
      fail(fitsLaterPages(path, key) ? 'case.damaged' : (lookOf(path) ?? refusalOf(secret)));
    mayOpen(key);
    if (hasWorkCutOff(path)) fail('case.folder-read-only');
    db = openDatabase(path, key, { mustExist: true, readonly: true });
    if (schemaVersion(db) <= 0) fail('case.not-a-case-file');
    if (pendingSteps(db) > 0) fail('case.folder-read-only');
    return opened({
      path,
      db,
      key,
      lock: { release: () => undefined },
      isReadOnly: true,
      isPlaceFixed: true,
    });
  } catch (error) {
    db?.close();
    wipe(key);
    throw problemOf(error);
  }
}

/** A first page that is half written may be the middle of a commit: then its journal, which the first reading plays back, holds it whole. */
function takeBackCutOffWork(path: string, key: RawKey): void {
  try {
    if (existsSync(`${path}-journal`)) openDatabase(path, key, { mustExist: true }).close();
  } catch (error) {
    // The key is right: later pages carry its seal.
    if (!(error instanceof AppError) || error.code !== 'case.wrong-passphrase') throw error;
  }
  if (!fitsFirstPage(key, readFirstPage(path))) fail('case.damaged');
}

function refusalOf(secret: Secret): ErrorCode {
  if ('key' in secret) return 'case.no-kept-key';
  return 'passphrase' in secret ? 'case.wrong-passphrase' : 'case.wrong-recovery-code';
}

export async function keyOf(secret: Secret, salt: Buffer): Promise<RawKey> {
  if ('key' in secret) return { key: secret.key, salt };
  return 'passphrase' in secret
    ? deriveKey(secret.passphrase, salt)
    : keyFromRecoveryCode(secret.recoveryCode, salt);
}

/** True for a copy that is only to be read: it is left as it lies. */
function prepareForUse(path: string, db: Connection, key: RawKey): boolean {
  if (schemaVersion(db) <= 0) fail('case.not-a-case-file');
  bringUpToDate(path, db, key);
  if (isHandedCopy(db)) return true;
  tidyUp(path, db);
  return false;
}

/** A full disk has no room to tidy up in, and must not keep a family from their papers: the next opening does it. */
function tidyUp(path: string, db: Connection): void {
  try {
    inTransaction(db, (tx) => sweepIncoming(tx));
    clearLeftOvers(path, db);
  } catch (error) {
    const known = problemOf(error);
    if (!(known instanceof AppError) || known.code !== 'case.disk-full') throw known;
  }
}

/** What a process that ended in the middle left beside the file. Nobody else has it open: the lock is ours. */
function clearLeftOvers(path: string, db: Connection): void {
  rmSync(rekeyedName(path), { force: true });
  // A journal that was begun but never needed stays until the next write; a write that changes nothing takes it away.
  if (existsSync(`${path}-journal`)) inTransaction(db, (tx) => touchCase(tx));
}

/** Which file lies there, whatever its name; null for none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/** The file that the connection has open: it changes where a new passphrase puts a new file in place. */
const openFiles = new WeakMap<Connection, string | null>();

type Parts = Pick<OpenCase, 'path' | 'db' | 'key'> & {
  lock: Lock;
  isReadOnly?: boolean;
  isPlaceFixed?: boolean;
};

function opened({ path, db, key, lock, isReadOnly = false, isPlaceFixed = false }: Parts): OpenCase {
  let isOpen = true;
  openFiles.set(db, fileAt(path));
  return {
    path,
    db,
    key,
    isReadOnly,
    isPlaceFixed,
    isInPlace() {
      return openFiles.get(this.db) === fileAt(path);
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      this.db.close();
      lock.release();
      wipe(this.key);
    },
  };
}

function rekeyedName(path: string): string {
  return `${path}.rekeyed`;
}

/** Throws `case.wrong-passphrase`. */
export async function assertPassphrase({ key }: OpenCase, passphrase: string): Promise<void> {
  const held = await deriveKey(passphrase, key.salt);
  const isRight = held.key.equals(key.key);
  wipe(held);
  if (!isRight) fail('case.wrong-passphrase');
}

/**
 * Encrypts a copy anew and puts it in the file's place: whenever this is cut off, the file is whole under the old
 * passphrase or under the new one. Old recovery sheets end here. Throws `case.wrong-passphrase` when `current` is not it.
 */
export async function changePassphrase(open: OpenCase, current: string, next: string): Promise<void> {
  await assertPassphrase(open, current);
  const key = await deriveKey(next, newSalt());
  const copy = rekeyedName(open.path);
  try {
    rmSync(copy, { force: true });
    inTransaction(open.db, () => copyFileSync(open.path, copy, constants.COPYFILE_EXCL));
    rekey(copy, open.key, key);
  } catch (error) {
    rmSync(copy, { force: true });
    throw problemOf(error);
  }
  putInPlace(open, copy, key);
}

/** Nothing depends on the copy yet, so it needs no journal; it is on the disk for good before it counts. */
function rekey(path: string, from: RawKey, to: RawKey): void {
  const db = openDatabase(path, from, { mustExist: true });
  try {
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma(`rekey = ${keyPragma(to)}`);
  } finally {
    db.close();
  }
  assertEncrypted(path, to);
  openDatabase(path, to, { mustExist: true }).close();
  settle(path);
}

function putInPlace(open: OpenCase, copy: string, key: RawKey): void {
  let now = open.key;
  // Some systems do not replace a file that is open.
  open.db.close();
  try {
    renameSync(copy, open.path);
    settle(dirname(open.path));
    now = key;
  } catch (error) {
    rmSync(copy, { force: true });
    throw problemOf(error);
  } finally {
    open.db = openDatabase(open.path, now, { mustExist: true });
    openFiles.set(open.db, fileAt(open.path));
  }
  wipe(open.key);
  open.key = key;
}
