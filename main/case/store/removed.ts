// What lies in the trash and can be brought back: records, letters, and files that were taken out of one. Erasing is in erase.ts.
import type { Removed } from '../../../shared/domain/removed.ts';
import type { ReadDb } from './transaction.ts';

/** Newest first. A file that went with its record or letter comes back with it, so it is not listed by itself. */
export function listRemoved(db: ReadDb): Removed[] {
  return db
    .prepare(
      `SELECT 'record' AS kind, record.id AS id, title, '' AS "from", deleted_at AS removedAt,
         (SELECT count(*) FROM document WHERE document.record_id = record.id AND document.deleted_at = record.deleted_at) AS files
       FROM record WHERE deleted_at IS NOT NULL
       UNION ALL
       SELECT 'letter', letter.id, subject, '', deleted_at,
         (SELECT count(*) FROM document WHERE document.letter_id = letter.id AND document.deleted_at = letter.deleted_at)
       FROM letter WHERE deleted_at IS NOT NULL
       UNION ALL
       SELECT 'document', document.id, document.file_name, coalesce(record.title, letter.subject), document.deleted_at, 1
       FROM document
         LEFT JOIN record ON record.id = document.record_id AND record.deleted_at IS NULL
         LEFT JOIN letter ON letter.id = document.letter_id AND letter.deleted_at IS NULL
       WHERE document.deleted_at IS NOT NULL AND (record.id IS NOT NULL OR letter.id IS NOT NULL)
       ORDER BY removedAt DESC, id LIMIT 500`,
    )
    .all() as Removed[];
}
