// The rows of an export into a new, empty case, under the ids and times they had. What cannot be brought in is named, and the rest is.
import type { RestoreProblem } from '../../../shared/contract/case-file.ts';
import { caseFields } from '../../../shared/domain/case-file.ts';
import type { Restored, RestoredDocument } from '../jobs/restore-job.ts';
import { keepBlob } from '../store/blobs.ts';
import { restoreCase } from '../store/case-row.ts';
import type { Connection } from '../store/database.ts';
import { saveFilePassword } from '../store/file-passwords.ts';
import { putReadPage } from '../store/read-pages.ts';
import { mendReferences } from '../store/salvage/put-right.ts';
import { toRow, writeRaw } from '../store/table.ts';
import type { Table } from '../store/table.ts';
import { tableOf } from '../store/tables.ts';
import type { Tx } from '../store/transaction.ts';
import { ReadPage } from './exported-case.ts';
import { nounLists } from '../../../shared/domain/noun-lists.ts';

type Fields = Record<string, unknown>;
export type Brought = { documents: number; entries: number; problems: RestoreProblem[]; tables: string[] };

/** Inside the one transaction that makes all of it visible; `db` is the connection of `tx`. */
export function bringRows(
  tx: Tx,
  db: Connection,
  { whole, documents, problems }: Restored,
  now: number,
): Brought {
  // Rows may name others that come later.
  db.pragma('defer_foreign_keys = ON');
  const found = [...problems];
  const counted = { documents: 0, entries: 0 };
  restoreCase(tx, caseIn(whole.caseFile));
  for (const [noun, table] of Object.entries(tableOf)) {
    const name = nounLists[noun as keyof typeof nounLists];
    const rows = Array.isArray(whole[name]) ? (whole[name] as unknown[]) : [];
    for (const row of rows) {
      const fields = table.name === 'document' ? documentIn(row, documents) : (row as Fields);
      // Its file is on the list of what is missing already.
      if (fields === null) continue;
      if (!bringRow(tx, table, fields)) found.push({ code: 'entry-unclear', name: nameOf(fields, name) });
      else if (table.name === 'document') counted.documents += 1;
      else counted.entries += 1;
    }
  }
  for (const { sha256 } of Object.values(documents)) keepBlob(tx, sha256);
  found.push(...looseEntries(db));
  mendReferences(db);
  for (const password of whole.filePasswords.toReversed())
    saveFilePassword(tx, { password, fileName: '', now });
  for (const page of whole.readPages) {
    const read = ReadPage.safeParse(page);
    if (read.success) putReadPage(tx, read.data);
  }
  return { ...counted, problems: found, tables: Object.values(tableOf).map(({ name }) => name) };
}

/** Field by field: a case of an earlier version of the app has fewer of them. It is worked on from now on, whatever it was before. */
function caseIn(exported: Fields): Fields {
  const known = Object.entries(caseFields).flatMap(([field, schema]) => {
    const read = schema.safeParse(exported[field]);
    return read.success ? [[field, read.data]] : [];
  });
  const stamps = Object.entries(exported).filter(
    ([field, value]) => ['createdAt', 'updatedAt'].includes(field) && typeof value === 'number',
  );
  return { ...Object.fromEntries([...known, ...stamps]), readOnly: null };
}

/** Null where the file did not come in. Bytes that changed, or that cannot be shown any more, are said as they are now. */
function documentIn(row: unknown, documents: Restored['documents']): Fields | null {
  const fields = row as Fields;
  const read: RestoredDocument | undefined = documents[String(fields?.['id'])];
  if (!read) return null;
  const isSame =
    read.sha256 === fields['sha256'] && (fields['pages'] === 0 || read.pages === fields['pages']);
  return isSame ? fields : { ...fields, ...read };
}

function bringRow(tx: Tx, table: Table, fields: Fields): boolean {
  const read = table.schema.safeParse(fields);
  if (!read.success || read.data.deletedAt !== null) return false;
  try {
    writeRaw(tx, table.name, read.data.id, toRow(table, read.data));
    return true;
  } catch (error) {
    // The case file itself refuses what no version of the app would have written.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))
      return false;
    throw error;
  }
}

function nameOf(fields: unknown, list: string): string {
  const { title, name, subject, text, fileName } = (fields ?? {}) as Fields;
  const said = [title, name, subject, text, fileName].find((one) => typeof one === 'string' && one !== '');
  return typeof said === 'string' ? said.slice(0, 200) : list;
}

/** What hangs on something that is not there, before it is let go. */
function looseEntries(db: Connection): RestoreProblem[] {
  const broken = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  const names = broken.map(({ table, rowid }) => {
    const row = db.prepare(`SELECT * FROM "${table}" WHERE rowid = ?`).get(rowid) as Fields | undefined;
    return nameOf({ ...row, fileName: row?.['file_name'] }, table);
  });
  return [...new Set(names)].map((name) => ({ code: 'entry-loose', name }));
}
