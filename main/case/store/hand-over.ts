// A copy for somebody else to read: under a key of its own, with what is in use and nothing of the trash, of earlier words, of this computer.
import type { CheckReport } from '../../../shared/contract/case-file.ts';
import type { HandedCopy } from '../../../shared/domain/case-file.ts';
import { noteEvent } from './audit.ts';
import { markHandedCopy } from './case-row.ts';
import { copyChecked } from './copy.ts';
import { openDatabase } from './database.ts';
import type { Connection } from './database.ts';
import { eraseForGood } from './erase.ts';
import type { RawKey } from './key.ts';
import { leavePrivateOut } from './leave-private-out.ts';
import { mendReferences } from './salvage/put-right.ts';
import { tableOf } from './tables.ts';
import { inTransaction } from './transaction.ts';
import type { Tx } from './transaction.ts';

type HandOver = {
  db: Connection;
  key: RawKey;
  target: string;
  copy: HandedCopy;
  /** The private notes, and letters and calls that are kept private. */
  withoutPrivate: boolean;
  onBlob(done: number, total: number): void;
};

/** The case itself stays as it is. Throws what a copy throws. */
export function handOver({ db, key, target, onBlob, ...how }: HandOver): CheckReport {
  return copyChecked({ db, key, target, onBlob, finish: (part) => closeForGood(part, key, how) });
}

/** Nothing depends on the copy yet: it needs no journal, and what is erased is overwritten. */
type How = Pick<HandOver, 'copy' | 'withoutPrivate'>;

function closeForGood(path: string, key: RawKey, { copy, withoutPrivate }: How): void {
  const db = openDatabase(path, key, { mustExist: true });
  try {
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF']) db.pragma(pragma);
    inTransaction(db, (tx) => {
      if (withoutPrivate) leavePrivateOut(tx, { now: copy.madeAt });
      eraseTrash(tx);
    });
    // Erasing for good ends with what is usual in a case that is worked on; here every freed place is overwritten to the end.
    for (const pragma of ['secure_delete = ON', 'foreign_keys = OFF']) db.pragma(pragma);
    inTransaction(db, (tx) => {
      for (const { name } of Object.values(tableOf))
        tx.prepare(`DELETE FROM ${name} WHERE deleted_at IS NOT NULL`).run();
    });
    mendReferences(db);
    inTransaction(db, (tx) => {
      forgetThisComputer(tx);
      markHandedCopy(tx, copy);
      noteEvent(tx, { at: copy.madeAt, what: 'file.handed-over' });
    });
  } finally {
    db.close();
  }
}

/** Papers first: their bytes and words go with them. */
function eraseTrash(tx: Tx): void {
  for (const kind of ['record', 'document'] as const) {
    const { name } = tableOf[kind];
    const ids = tx.prepare(`SELECT id FROM ${name} WHERE deleted_at IS NOT NULL`).pluck().all() as string[];
    eraseForGood(
      tx,
      ids.map((id) => ({ kind, id })),
    );
  }
}

/** Earlier words of what is in use, what happened and who was there, folders of this computer, and passwords of files. */
function forgetThisComputer(tx: Tx): void {
  tx.prepare('DELETE FROM change_log').run();
  tx.prepare('DELETE FROM file_password').run();
  tx.prepare('DELETE FROM backup_copy').run();
  tx.prepare('UPDATE backup_plan SET folder = NULL, tried_at = NULL, problem = NULL').run();
  const guards = tx
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'")
    .all() as { name: string; sql: string }[];
  for (const { name } of guards) tx.prepare(`DROP TRIGGER ${name}`).run();
  tx.prepare('DELETE FROM audit').run();
  for (const { sql } of guards) tx.prepare(sql).run();
}
