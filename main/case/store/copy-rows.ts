// Rows from one open file into a fresh one, while the first goes on being used: document bytes first, in short reads, as they
// never change; then everything else in one short read that also finds what changed meanwhile.
import { openDatabase } from './database.ts';
import type { Connection } from './database.ts';
import type { RawKey } from './key.ts';
import { columnsOf, insertSql, refillSql, schemaParts } from './schema-parts.ts';
import type { SchemaParts } from './schema-parts.ts';

type Cell = string | number | Buffer | null;
type BlobRow = { id: number; sha256: string; state: string };

/** About 16 MB a read: writers wait no longer than that takes. */
const chunksPerRead = 64;
const bytesTable = 'chunk';

type CopyCall = { from: Connection; path: string; key: RawKey; onBlob(done: number, total: number): void };

/** A new file at `path` with the key and salt of the first, and every row of it as of one moment. Throws what SQLite throws. */
export function copyRows({ from, path, key, onBlob }: CopyCall): void {
  const to = openDatabase(path, key, { mustExist: false });
  try {
    // Nothing depends on the copy until it has its name: it needs no journal, and is settled on the disk once at the end.
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF']) to.pragma(pragma);
    const parts = schemaParts(from);
    for (const { sql } of parts.tables) to.exec(sql);
    const early = blobsOf(from);
    early.forEach((blob, index) => {
      copyBytes(from, to, blob.id);
      onBlob(index + 1, early.length);
    });
    from
      .transaction(() => {
        copyAllButBytes(from, to, parts);
        catchUp(from, to, early);
      })
      .deferred();
    finish(to, parts, from.pragma('user_version', { simple: true }) as number);
  } finally {
    to.close();
  }
}

function blobsOf(db: Connection): BlobRow[] {
  return db.prepare('SELECT id, sha256, state FROM blob ORDER BY id').all() as BlobRow[];
}

function copyBytes(from: Connection, to: Connection, blobId: number): void {
  const read = from.prepare(
    `SELECT seq, bytes FROM ${bytesTable} WHERE blob_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
  );
  const write = to.prepare(`INSERT INTO ${bytesTable} (blob_id, seq, bytes) VALUES (?, ?, ?)`);
  for (let after = -1, more = true; more;) {
    const chunks = read.all(blobId, after, chunksPerRead) as { seq: number; bytes: Buffer }[];
    to.transaction(() => {
      for (const { seq, bytes } of chunks) write.run(blobId, seq, bytes);
    })();
    after = chunks.at(-1)?.seq ?? after;
    more = chunks.length === chunksPerRead;
  }
}

/** Bytes that came, went or were still coming while the others were copied. */
function catchUp(from: Connection, to: Connection, early: readonly BlobRow[]): void {
  const copied = new Map(early.map((blob) => [blob.id, blob]));
  const drop = to.prepare(`DELETE FROM ${bytesTable} WHERE blob_id = ?`);
  for (const { id, sha256 } of blobsOf(from)) {
    const before = copied.get(id);
    copied.delete(id);
    if (before?.sha256 === sha256 && before.state === 'kept') continue;
    drop.run(id);
    copyBytes(from, to, id);
  }
  for (const id of copied.keys()) drop.run(id);
}

function copyAllButBytes(from: Connection, to: Connection, { tables }: SchemaParts): void {
  const counters = from.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").get();
  const names = tables.map(({ name }) => name).filter((name) => name !== bytesTable);
  to.transaction(() => {
    for (const name of names) copyTable(from, to, name);
    if (!counters) return;
    to.exec('DELETE FROM sqlite_sequence');
    copyTable(from, to, 'sqlite_sequence');
  })();
}

function copyTable(from: Connection, to: Connection, table: string): void {
  const columns = columnsOf(from, table);
  const write = to.prepare(insertSql(table, columns));
  const names = columns.map((column) => `"${column}"`).join(', ');
  // A connection is busy while it iterates, and each of the two is its own.
  for (const row of from.prepare(`SELECT ${names} FROM "${table}" ORDER BY rowid`).raw().iterate())
    write.run(...(row as Cell[]));
}

export function finish(to: Connection, { virtualTables, rest }: SchemaParts, version: number): void {
  for (const virtual of virtualTables) {
    to.exec(virtual.sql);
    const fill = refillSql(virtual);
    if (fill !== null) to.exec(fill);
  }
  for (const { sql } of rest) to.exec(sql);
  to.pragma(`user_version = ${version}`);
}
