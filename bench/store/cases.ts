// Case files for the benchmarks: ours, the bare binding with the same cipher, and an unencrypted copy with the same settings.
import Database from 'better-sqlite3';
import type { Connection } from '../../main/case/store/database.ts';
import { openDatabase, unlock } from '../../main/case/store/database.ts';
import type { RawKey } from '../../main/case/store/key.ts';
import { migrate } from '../../main/case/store/migrate.ts';

/** Any key does: opening by raw key derives nothing. */
export const benchKey: RawKey = { key: Buffer.alloc(32, 7), salt: Buffer.alloc(16, 9) };

/** As the app opens its file, with the whole schema in it. */
export function openOurs(path: string): Connection {
  const db = openDatabase(path, benchKey, { mustExist: false });
  migrate(db);
  return db;
}

/** The binding alone, with the cipher where `key` is given, and the settings of our own connection. */
export function openBare(path: string, { key }: { key: RawKey | null }): Connection {
  const db = new Database(path);
  if (key) unlock(db, key);
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -32768');
  return db;
}

/** The same schema and code over a file without a cipher. For measuring only: the app cannot make such a file. */
export function openPlain(path: string): Connection {
  const db = openBare(path, { key: null });
  const compile = db.prepare.bind(db);
  const known = new Map<string, ReturnType<typeof compile>>();
  db.prepare = ((sql: string) => {
    const statement = known.get(sql) ?? compile(sql);
    known.set(sql, statement);
    return statement;
  }) as typeof db.prepare;
  migrate(db);
  return db;
}
