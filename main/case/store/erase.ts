// Erasing for good what lies in the trash: its rows, its bytes and words, and every place that still tells of them. Never called by itself.
import type { RemovedThing } from '../../../shared/domain/removed.ts';
import { fail } from '../../../shared/errors.ts';
import type { RowChange, Tx } from './transaction.ts';
import { referencesTo } from './references.ts';
import type { Reference } from './references.ts';
import type { Table } from './table.ts';
import { tableOf } from './tables.ts';

/** What has a line of its own in the list of removed things: it goes only when somebody says so. */
const listed = new Set(['record', 'letter', 'document']);

/** An id of any noun, wherever it stands in a text. */
const idShape = /[a-z]{3}_[0-9a-f]{8}-[0-9a-f-]{27}/g;

type Erased = { rows: Map<string, Set<string>>; sha256s: Set<string>; fileNames: Set<string> };

/**
 * Erases rows of the trash with everything in the trash that hangs on them. Answers the tables touched.
 * Throws `thing.not-found` for what does not lie in the trash, and `thing.in-use` where something still in use points at it.
 */
export function eraseForGood(
  tx: Tx,
  things: readonly { kind: RemovedThing['kind']; id: string }[],
): string[] {
  // Freed places of the file are overwritten, and the words leave the search index at once instead of being marked as gone.
  tx.prepare('PRAGMA secure_delete = ON').pluck().get();
  setIndexErasing(tx, true);
  const erased: Erased = { rows: new Map(), sha256s: new Set(), fileNames: new Set() };
  for (const { kind, id } of things) {
    // It may have gone already, with its record.
    if (!erased.rows.get(tableOf[kind].name)?.has(id)) eraseRow(tx, tableOf[kind], id, erased);
  }
  for (const sha256 of erased.sha256s) eraseBytes(tx, sha256);
  for (const name of erased.fileNames)
    tx.prepare("UPDATE file_password SET file_name = '' WHERE file_name = ?").run(name);
  forgetChanges(tx, erased);
  setIndexErasing(tx, false);
  tx.prepare('PRAGMA secure_delete = OFF').pluck().get();
  return [...erased.rows.keys()];
}

function setIndexErasing(tx: Tx, isOn: boolean): void {
  tx.prepare(`INSERT INTO page_text (page_text, rank) VALUES ('secure-delete', ${isOn ? 1 : 0})`).run();
}

function eraseRow(tx: Tx, table: Table, id: string, erased: Erased): void {
  const row = tx.prepare(`SELECT * FROM ${table.name} WHERE id = ?`).get(id) as
    Record<string, unknown> | undefined;
  if (!row || row['deleted_at'] === null) fail('thing.not-found');
  const ids = erased.rows.get(table.name) ?? new Set();
  erased.rows.set(table.name, ids.add(id));
  for (const reference of referencesTo(tx, table.name)) letGo(tx, reference, id, erased);
  tx.prepare(`DELETE FROM ${table.name} WHERE id = ?`).run(id);
  if (table.name !== 'document') return;
  erased.sha256s.add(String(row['sha256']));
  erased.fileNames.add(String(row['file_name']));
}

/** What is in the trash and points at it goes too: it may quote it, and nothing but undo could bring it back. */
function letGo(tx: Tx, { from, column }: Reference, id: string, erased: Erased): void {
  const rows = tx.prepare(`SELECT id, deleted_at FROM ${from.name} WHERE ${column} = ?`).all(id) as {
    id: string;
    deleted_at: number | null;
  }[];
  const live = rows.filter(({ deleted_at: removedAt }) => removedAt === null);
  if (live.length > 0) fail('thing.in-use', { table: from.name, amount: live.length });
  for (const row of rows) {
    if (erased.rows.get(from.name)?.has(row.id)) continue;
    if (listed.has(from.name) && !isFileOf(from.name, column))
      tx.prepare(`UPDATE ${from.name} SET ${column} = NULL WHERE id = ?`).run(row.id);
    else eraseRow(tx, from, row.id, erased);
  }
}

/** The files of a record or letter go with it; whatever else of the list points at it only forgets it. */
function isFileOf(table: string, column: string): boolean {
  return table === 'document' && (column === 'record_id' || column === 'letter_id');
}

/** Unless another document, an image set, or a PDF made of a picture still needs these bytes. Pages, words and thumbnails go with them. */
function eraseBytes(tx: Tx, sha256: string): void {
  const blob = tx.prepare('SELECT id, rendition_id AS renditionId FROM blob WHERE sha256 = ?').get(sha256) as
    { id: number; renditionId: number | null } | undefined;
  if (blob) eraseBlob(tx, blob.id);
}

function eraseBlob(tx: Tx, id: number): void {
  const isUsed = tx
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM document WHERE sha256 = (SELECT sha256 FROM blob WHERE id = @id))
         OR EXISTS (SELECT 1 FROM imaging_file WHERE blob_id = @id AND set_id <> @id)
         OR EXISTS (SELECT 1 FROM blob WHERE rendition_id = @id)`,
    )
    .pluck()
    .get({ id });
  if (isUsed === 1) return;
  const rendition = tx.prepare('SELECT rendition_id FROM blob WHERE id = ?').pluck().get(id) as number | null;
  const files = tx
    .prepare('SELECT DISTINCT blob_id FROM imaging_file WHERE set_id = ? AND blob_id <> ?')
    .pluck()
    .all(id, id) as number[];
  // A set may hold its own bytes as its one file: that reference does not go by itself before the bytes do.
  tx.prepare('DELETE FROM imaging_file WHERE set_id = ?').run(id);
  tx.prepare('DELETE FROM blob WHERE id = ?').run(id);
  for (const file of files) eraseBlob(tx, file);
  if (rendition !== null) eraseBlob(tx, rendition);
}

/**
 * The steps that told of an erased row tell nothing any more. None of them, and none before them, can be undone or done again:
 * they would write rows that point at what is gone.
 */
function forgetChanges(tx: Tx, { rows }: Erased): void {
  const tells = tx.prepare('SELECT id, changes FROM change_log ORDER BY id DESC').iterate() as Iterable<{
    id: number;
    changes: string;
  }>;
  const gone = new Set([...rows.values()].flatMap((some) => [...some]));
  const isTold = (text: string) => (text.match(idShape) ?? []).some((id) => gone.has(id));
  const found: { id: number; changes: string }[] = [];
  for (const entry of tells) if (isTold(entry.changes)) found.push(entry);
  for (const { id, changes } of found) {
    const left = (JSON.parse(changes) as RowChange[]).filter((change) => !isTold(JSON.stringify(change)));
    tx.prepare('UPDATE change_log SET changes = ? WHERE id = ?').run(JSON.stringify(left), id);
  }
  const newest = found[0]?.id ?? 0;
  tx.prepare("UPDATE change_log SET state = 'dropped' WHERE id <= ? OR state = 'undone'").run(newest);
}
