// The change log: what each request did, so that it can be undone and done again. No noun is named here.
import { fail } from '../../../shared/errors.ts';
import type { ReadDb, RowChange, Tx } from './transaction.ts';
import { writeRaw } from './table.ts';

type Entry = { id: number; request: string; batch: string | null; changes: string };

/** Writes down what this transaction changed. Anything undone before it can no longer be done again. */
export function noteChanges(
  tx: Tx,
  entry: { request: string; batch?: string | undefined; now: number },
): void {
  if (tx.changes.length === 0) return;
  tx.prepare("UPDATE change_log SET state = 'dropped' WHERE state = 'undone'").run();
  tx.prepare("INSERT INTO change_log (at, request, batch, changes, state) VALUES (?, ?, ?, ?, 'done')").run(
    entry.now,
    entry.request,
    entry.batch ?? null,
    JSON.stringify(tx.changes),
  );
}

const columns = 'id, request, batch, changes';

function nextUndo(db: ReadDb): Entry | null {
  return (
    (db.prepare(`SELECT ${columns} FROM change_log WHERE state = 'done' ORDER BY id DESC LIMIT 1`).get() as
      Entry | undefined) ?? null
  );
}

function nextRedo(db: ReadDb): Entry | null {
  return (
    (db.prepare(`SELECT ${columns} FROM change_log WHERE state = 'undone' ORDER BY id LIMIT 1`).get() as
      Entry | undefined) ?? null
  );
}

/** The entry and, where it was one batch of a long piece of work, its siblings. In the order in which they were done. */
function withBatch(db: ReadDb, entry: Entry, state: string): Entry[] {
  if (entry.batch === null) return [entry];
  return db
    .prepare(`SELECT ${columns} FROM change_log WHERE batch = ? AND state = ? ORDER BY id`)
    .all(entry.batch, state) as Entry[];
}

export function peekHistory(db: ReadDb): { undo: string | null; redo: string | null } {
  return { undo: nextUndo(db)?.request ?? null, redo: nextRedo(db)?.request ?? null };
}

/** Rows brought in from another copy may point at each other in a ring; what counts is how they stand at the end. */
export function deferReferences(tx: Tx): void {
  tx.prepare('PRAGMA defer_foreign_keys = ON').run();
}

/** Puts every row back as it was before the newest request that still stands. Returns the tables touched. */
export function undoLast(tx: Tx): string[] {
  const entries = withBatch(tx, nextUndo(tx) ?? fail('history.nothing-to-undo'), 'done').toReversed();
  deferReferences(tx);
  const touched = entries.flatMap((entry) => {
    const changes = (JSON.parse(entry.changes) as RowChange[]).toReversed();
    // Backwards, so that a row that points at another leaves before the other does.
    for (const { table, id, before } of changes) writeRaw(tx, table, id, before);
    tx.prepare("UPDATE change_log SET state = 'undone' WHERE id = ?").run(entry.id);
    return changes.map(({ table }) => table);
  });
  return [...new Set(touched)];
}

export function redoNext(tx: Tx): string[] {
  const entries = withBatch(tx, nextRedo(tx) ?? fail('history.nothing-to-redo'), 'undone');
  deferReferences(tx);
  const touched = entries.flatMap((entry) => {
    const changes = JSON.parse(entry.changes) as RowChange[];
    for (const { table, id, after } of changes) writeRaw(tx, table, id, after);
    tx.prepare("UPDATE change_log SET state = 'done' WHERE id = ?").run(entry.id);
    return changes.map(({ table }) => table);
  });
  return [...new Set(touched)];
}
