// Rows chosen from another copy of the case, written in one transaction and noted for undo.
import { isAlive } from '../../../../shared/domain/copies/compare-rows.ts';
import type { RowWrite } from '../../../../shared/domain/copies/merge-plan.ts';
import { fail } from '../../../../shared/errors.ts';
import { keepBlob } from '../blobs.ts';
import { deferReferences } from '../history.ts';
import { writeRaw } from '../table.ts';
import type { Row, Tx } from '../transaction.ts';

/** Throws `copies.changed-meanwhile` when a row is no longer as it was when the copies were compared. */
export function applyMerge(tx: Tx, writes: readonly RowWrite[]): void {
  deferReferences(tx);
  for (const { table, id, before, after } of writes) {
    const now = (tx.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(id) as Row | undefined) ?? null;
    if (!isSame(now, before)) fail('copies.changed-meanwhile');
    const row = { ...after };
    if (table === 'document' && isAlive(row)) keepBlob(tx, String(row['sha256']));
    writeRaw(tx, table, id, row);
    tx.changes.push({ table, id, before: now, after: row });
  }
}

function isSame(one: Row | null, other: RowWrite['before']): boolean {
  if (one === null || other === null) return one === other;
  return Object.keys({ ...one, ...other }).every(
    (column) => (one[column] ?? null) === (other[column] ?? null),
  );
}
