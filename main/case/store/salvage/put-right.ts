// After what could be read was copied: papers whose bytes are not whole go, what hung on lost rows is let go or put under a
// new heading, and the case stands on its own feet again.
import type { Connection } from '../database.ts';
import { blobHash } from '../blobs.ts';
import type { Blob } from '../blobs.ts';
import { columnsOf } from '../schema-parts.ts';

type Column = { name: string; type: string; notnull: number; pk: number; dflt_value: string | null };
type Broken = { table: string; rowid: number; fkid: number };
type Reference = { id: number; from: string; on_delete: string };
type Cells = Record<string, string | number | null>;

export const lostTitle = 'Found again after damage';

/** File names of the documents that cannot be given back, because some of their bytes are gone. */
export function dropDamagedPapers(to: Connection, onBlob: (done: number, total: number) => void): string[] {
  const blobs = to
    .prepare('SELECT id, sha256, size_bytes AS sizeBytes, rendition_id AS renditionId FROM blob ORDER BY id')
    .all() as Blob[];
  const names: string[] = [];
  blobs.forEach((blob, index) => {
    if (blobHash(to, blob) !== blob.sha256) names.push(...dropPaper(to, blob));
    onBlob(index + 1, blobs.length);
  });
  return names;
}

function dropPaper(to: Connection, { id, sha256 }: Blob): string[] {
  const held = to
    .prepare('SELECT sha256 FROM blob WHERE rendition_id = ? UNION SELECT ?')
    .pluck()
    .all(id, sha256) as string[];
  return held.flatMap((hash) => {
    const names = to.prepare('SELECT file_name FROM document WHERE sha256 = ?').pluck().all(hash) as string[];
    to.prepare('DELETE FROM document WHERE sha256 = ?').run(hash);
    to.prepare('DELETE FROM blob WHERE sha256 = ?').run(hash);
    return names;
  });
}

/** A page whose row is lost gets an empty one of the commonest size: its picture is drawn from the bytes anyway. */
export function fillInPages(to: Connection): number {
  return to
    .prepare(
      `WITH RECURSIVE wanted (blob_id, number, pages) AS (
         SELECT coalesce(blob.rendition_id, blob.id), 1, document.pages FROM document JOIN blob USING (sha256)
         WHERE document.pages > 0
         UNION SELECT blob_id, number + 1, pages FROM wanted WHERE number < pages)
       INSERT OR IGNORE INTO page (blob_id, number, width_pt, height_pt, text)
       SELECT blob_id, number, 612, 792, '' FROM wanted
       WHERE EXISTS (SELECT 1 FROM page WHERE page.blob_id = wanted.blob_id)`,
    )
    .run().changes;
}

/** Lets go of every reference to a row that is not there any more. Answers how many rows could not stand without it. */
export function mendReferences(to: Connection): number {
  let dropped = 0;
  for (;;) {
    const broken = to.pragma('foreign_key_check') as Broken[];
    if (broken.length === 0) return dropped;
    for (const one of broken) dropped += letGo(to, one);
  }
}

/** How many rows went that a person would miss: 0 or 1. */
function letGo(to: Connection, { table, rowid, fkid }: Broken): number {
  const reference = (to.pragma(`foreign_key_list("${table}")`) as Reference[]).find(({ id }) => id === fkid);
  if (!reference) throw new Error(`a reference of ${table} is not known`);
  const { from: column, on_delete: onDelete } = reference;
  const drop = (): number => to.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid).changes;
  const point = (id: string | null): number =>
    to.prepare(`UPDATE OR IGNORE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(id, rowid).changes;
  // A part of what is gone, such as the text of a page.
  if (onDelete === 'CASCADE') {
    drop();
    return 0;
  }
  if (point(null) === 1) return 0;
  if (column === 'record_id' && point(newHeading(to)) === 1) return 0;
  return drop();
}

const headingId = 'rec_found-again';

/** The one record that papers without their own are put under. */
function newHeading(to: Connection): string {
  insertRow(to, 'record', {
    id: headingId,
    type: 'other',
    title: lostTitle,
    status: 'received',
    importance: 'supporting',
    created_at: 0,
    updated_at: 0,
  });
  return headingId;
}

/** The case's own row, where it is lost. */
export function ensureCaseRow(to: Connection): boolean {
  if (to.prepare('SELECT 1 FROM case_file').get() !== undefined) return false;
  const lists = { allergies: '[]', reasons: '[]', values: '[]' };
  insertRow(to, 'case_file', { id: 'case', title: lostTitle, patient_name: '–', paper: 'letter', ...lists });
  return true;
}

function insertRow(to: Connection, table: string, set: Cells): void {
  const columns = to.pragma(`table_info("${table}")`) as Column[];
  const cells = columns.map(({ name, type, notnull }) =>
    name in set ? (set[name] ?? null) : notnull === 0 ? null : type === 'TEXT' ? '' : 0,
  );
  to.prepare(
    `INSERT OR IGNORE INTO "${table}" (${columnsOf(to, table)
      .map((name) => `"${name}"`)
      .join(', ')}) VALUES (${cells.map(() => '?').join(', ')})`,
  ).run(...cells);
}
