// Takes out of a copy what the family keeps to itself: the private notes, and letters and calls marked as private with all that is theirs.
import { isPart, referencesTo, removeWithParts } from './references.ts';
import type { Stamp } from './table.ts';
import { tableOf } from './tables.ts';
import type { Tx } from './transaction.ts';

/** Into the trash of the copy, which is emptied next. What stays only forgets that there was something. */
export function leavePrivateOut(tx: Tx, stamp: Pick<Stamp, 'now'>): void {
  tx.prepare('UPDATE incident SET deleted_at = ? WHERE deleted_at IS NULL').run(stamp.now);
  const letters = tx
    .prepare('SELECT id FROM letter WHERE is_private = 1 AND deleted_at IS NULL')
    .pluck()
    .all() as string[];
  for (const id of letters) {
    // The draft it was sent as holds the same words.
    tx.prepare('UPDATE draft SET deleted_at = ? WHERE letter_id = ? AND deleted_at IS NULL').run(
      stamp.now,
      id,
    );
    const papers = tx.prepare('SELECT id FROM document WHERE letter_id = ?').pluck().all(id) as string[];
    for (const paper of papers) letGo(tx, 'document', paper);
    letGo(tx, 'letter', id);
    removeWithParts(tx, tableOf.letter, id, stamp);
  }
}

/** Only where the reference may be empty: what cannot stand without it is its part, and goes with it. */
function letGo(tx: Tx, target: 'document' | 'letter', id: string): void {
  for (const reference of referencesTo(tx, target)) {
    if (isPart(target, reference)) continue;
    const { from, column } = reference;
    const needed = tx
      .prepare(`SELECT "notnull" FROM pragma_table_info('${from.name}') WHERE name = ?`)
      .pluck()
      .get(column);
    if (needed === 0) tx.prepare(`UPDATE ${from.name} SET ${column} = NULL WHERE ${column} = ?`).run(id);
  }
}
