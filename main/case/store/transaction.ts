// Reading and writing as types: only `inTransaction` makes a Tx, so a write outside a transaction does not compile.
import type { Connection } from './database.ts';
import { problemOf } from './database.ts';

/** A connection that may be read. */
export type ReadDb = Pick<Connection, 'prepare'>;
/** A connection inside a transaction. */
export type Tx = ReadDb & { readonly __tx: true; readonly changes: ChangeLog };

export type RowChange = { table: string; id: string; before: Row | null; after: Row | null };
export type Row = Record<string, string | number | null>;
/** What this transaction did to the rows of nouns; written down with it so that it can be undone. */
export type ChangeLog = RowChange[];

/**
 * One look at the case: nobody's commit comes between two of its statements, and one that would write is refused. Not by the pragma
 * for it: that makes SQLite compile every statement anew, at each request.
 */
export function inReading<T>(db: Connection, work: (db: ReadDb) => T): T {
  const readDb: ReadDb = Object.assign(Object.create(db) as Connection, {
    prepare(sql: string) {
      const statement = db.prepare(sql);
      if (!statement.readonly) throw new Error('a reading request may not write');
      return statement;
    },
  });
  try {
    return db.transaction(() => work(readDb)).deferred();
  } catch (error) {
    throw problemOf(error);
  }
}

/** One synchronous transaction. Throws what `work` throws, with nothing changed; SQLite's failures come out as ours. */
export function inTransaction<T>(db: Connection, work: (tx: Tx) => T): T {
  try {
    return db
      .transaction(() =>
        work(Object.assign(Object.create(db) as Connection, { changes: [] as ChangeLog }) as unknown as Tx),
      )
      .immediate();
  } catch (error) {
    throw problemOf(error);
  }
}
