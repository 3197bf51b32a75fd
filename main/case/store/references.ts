// Who points at whom, read from the schema itself: what may not be removed yet, and what goes along when its owner goes.
import { fail } from '../../../shared/errors.ts';
import type { ReadDb, Tx } from './transaction.ts';
import { findRow, removeRow, restoreRow } from './table.ts';
import type { Stamp, Stored, Table } from './table.ts';
import { tableOf } from './tables.ts';

export type Reference = { from: Table; column: string };

/**
 * Rows that are part of another row: they go to the trash with it. Everything else keeps its target from being removed.
 * With a column where only that reference makes it a part.
 */
const owned: Record<string, readonly string[]> = {
  record: ['document', 'item_link', 'dismissal', 'request_item'],
  physical_item: ['item_link'],
  record_request: ['request_item'],
  opinion: ['finding', 'evidence', 'stance'],
  // A later statement stands on the one it takes the place of.
  finding: ['finding'],
  letter: ['proof', 'document', 'deadline.letter_id', 'asking'],
  visit: ['asking'],
  question: ['answer', 'asking'],
  document: ['proposal'],
  choice: ['stance'],
};

export function referencesTo(db: ReadDb, target: string): Reference[] {
  return Object.values(tableOf).flatMap((from) => {
    const keys = db
      .prepare(
        `SELECT "from" AS "column" FROM pragma_foreign_key_list('${from.name}') WHERE "table" = '${target}'`,
      )
      .all();
    return (keys as { column: string }[]).map(({ column }) => ({ from, column }));
  });
}

/** Whether what points there goes to the trash with it. */
export function isPart(owner: string, { from, column }: Reference): boolean {
  const parts = owned[owner] ?? [];
  return parts.includes(from.name) || parts.includes(`${from.name}.${column}`);
}

function pointing(db: ReadDb, { from, column }: Reference, id: string): string[] {
  return db
    .prepare(`SELECT id FROM ${from.name} WHERE ${column} = ? AND deleted_at IS NULL`)
    .pluck()
    .all(id) as string[];
}

/** Whether anything that is not in the trash points at it, its own parts included. */
export function isReferredTo(db: ReadDb, table: Pick<Table, 'name'>, id: string): boolean {
  return referencesTo(db, table.name).some((reference) => pointing(db, reference, id).length > 0);
}

/** To the trash, with what it owns. Throws `thing.in-use` while anything else still points at it. */
export function removeWithParts(tx: Tx, table: Table, id: string, stamp: Pick<Stamp, 'now'>): void {
  // It may have gone already, as a part of another part.
  if (!findRow(tx, table, id)) return;
  for (const reference of referencesTo(tx, table.name)) {
    const ids = pointing(tx, reference, id);
    if (isPart(table.name, reference)) {
      for (const part of ids) removeWithParts(tx, reference.from, part, stamp);
    } else if (ids.length > 0) {
      fail('thing.in-use', { table: reference.from.name, amount: ids.length });
    }
  }
  removeRow(tx, table, id, stamp);
}

/** Out of the trash, with the parts that went there together with it; a part that was removed before stays removed. */
export function restoreWithParts<T extends Stored>(
  tx: Tx,
  table: Table<T>,
  id: string,
  stamp: Pick<Stamp, 'now'>,
): T {
  const removedAt = tx.prepare(`SELECT deleted_at FROM ${table.name} WHERE id = ?`).pluck().get(id);
  const restored = restoreRow(tx, table, id, stamp);
  if (typeof removedAt !== 'number') return restored;
  for (const reference of referencesTo(tx, table.name)) {
    if (!isPart(table.name, reference)) continue;
    const { from, column } = reference;
    const parts = tx
      .prepare(`SELECT id FROM ${from.name} WHERE ${column} = ? AND deleted_at = ?`)
      .pluck()
      .all(id, removedAt) as string[];
    for (const part of parts) restoreWithParts(tx, from, part, stamp);
  }
  return restored;
}
