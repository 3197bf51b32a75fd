// Opening one encrypted SQLite file: the cipher, the pragmas, and what SQLite's failures mean to a person. No tables here.
import Database from 'better-sqlite3';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { fitsFirstPage, keyPragma, saltBytes } from './key.ts';
import type { RawKey } from './key.ts';

export type Connection = Database.Database;

/** SQLCipher's default, so that any SQLCipher tool opens the file with the passphrase alone. */
export const databasePageBytes = 4096;

type OpenOptions = {
  mustExist: boolean;
  readonly?: boolean;
  /** How long a statement waits for another connection's commit. */
  busyMs?: number;
};

/**
 * Opens with the key as the very first statement. Throws `case.wrong-passphrase` when the first read fails, which
 * is also what damage to the first page looks like: the two cannot be told apart by design.
 */
export function openDatabase(path: string, key: RawKey, options: OpenOptions): Connection {
  const db = new Database(path, { fileMustExist: options.mustExist, readonly: options.readonly ?? false });
  try {
    unlock(db, key);
    db.pragma(`busy_timeout = ${options.busyMs ?? 10_000}`);
    // Read once: this is where a wrong key shows.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = EXTRA');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('cache_size = -32768');
    return rememberStatements(db);
  } catch (error) {
    db.close();
    throw problemOf(error);
  }
}

/** Compiling SQL costs more than running it; each text is compiled once per connection. */
function rememberStatements(db: Connection): Connection {
  const compile = db.prepare.bind(db);
  const known = new Map<string, ReturnType<typeof compile>>();
  db.prepare = ((sql: string) => {
    const statement = known.get(sql) ?? compile(sql);
    known.set(sql, statement);
    return statement;
  }) as typeof db.prepare;
  return db;
}

/** `PRAGMA key` and what must stand before it. The text lives for one call. */
export function unlock(db: Connection, key: RawKey): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  db.pragma(`key = ${keyPragma(key)}`);
}

const meanings: Record<string, ErrorCode> = {
  SQLITE_NOTADB: 'case.wrong-passphrase',
  SQLITE_CORRUPT: 'case.damaged',
  SQLITE_FULL: 'case.disk-full',
  SQLITE_READONLY_DBMOVED: 'case.moved-away',
  SQLITE_READONLY: 'case.folder-read-only',
  SQLITE_CANTOPEN: 'case.folder-read-only',
  SQLITE_IOERR: 'case.disk-trouble',
  SQLITE_BUSY: 'case.open-elsewhere',
  SQLITE_LOCKED: 'case.open-elsewhere',
  ENOSPC: 'case.disk-full',
  EDQUOT: 'case.disk-full',
  ENOENT: 'case.missing',
  ENOTDIR: 'case.missing',
  EACCES: 'case.folder-read-only',
  EPERM: 'case.folder-read-only',
  EROFS: 'case.folder-read-only',
  EEXIST: 'case.file-exists',
  EIO: 'case.disk-trouble',
  SQLITE_NOMEM: 'job.no-memory',
  ERR_WORKER_OUT_OF_MEMORY: 'job.no-memory',
  ERR_MEMORY_ALLOCATION_FAILED: 'job.no-memory',
};

/** The runtime has no code of its own for this. */
function isOutOfMemory(error: Error): boolean {
  return (
    error instanceof RangeError && /out of memory|allocation failed|could not allocate/i.test(error.message)
  );
}

/** Turns the failures of SQLite, the file system and the memory into ours; anything else stays the bug that it is. */
export function problemOf(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = meanings[code] ?? meanings[code.split('_').slice(0, 2).join('_')];
  const meaning = isOutOfMemory(error) ? 'job.no-memory' : known;
  return meaning ? new AppError(meaning) : error;
}

/** The file's first page; its first bytes are the salt. Throws where the file cannot be an encrypted case. */
export function readFirstPage(path: string): Buffer {
  try {
    // A folder has no bytes, and what a program feeds would be waited for.
    if (!statSync(path).isFile()) throw new AppError('case.not-a-case-file');
    const page = Buffer.alloc(databasePageBytes);
    const fd = openSync(path, 'r');
    let got: number;
    try {
      got = readSync(fd, page, 0, page.length, 0);
    } finally {
      closeSync(fd);
    }
    const isPlain = page.toString('latin1', 0, saltBytes).startsWith('SQLite format 3');
    if (got < page.length || isPlain) throw new AppError('case.not-a-case-file');
    return page;
  } catch (error) {
    const mayNotRead =
      error instanceof Error && 'code' in error && /^(EACCES|EPERM)$/.test(String(error.code));
    throw mayNotRead ? new AppError('file.cannot-read', { name: basename(path) }) : problemOf(error);
  }
}

export function saltIn(firstPage: Buffer): Buffer {
  return Buffer.from(firstPage.subarray(0, saltBytes));
}

/** Proof that encryption is really on: the file begins with our salt, never SQLite's own mark, and our key seals its first page. */
export function assertEncrypted(path: string, key: RawKey): void {
  const page = readFirstPage(path);
  if (!saltIn(page).equals(key.salt) || !fitsFirstPage(key, page))
    throw new Error('the case file is not encrypted');
}
