// What lies in the trash and can be brought back: records, and files that were taken out of one. Erasing is in erase.ts.
import type { Removed } from '../../../shared/domain/removed.ts';
import type { ReadDb } from './transaction.ts';

/** Newest first. A file that went with its record comes back with it, so it is not listed by itself. */
export function listRemoved(db: ReadDb): Removed[] {
  return db
    .prepare(
      `SELECT 'record' AS kind, record.id AS id, title, '' AS "from", deleted_at AS removedAt,
         (SELECT count(*) FROM document WHERE document.record_id = record.id AND document.deleted_at = record.deleted_at) AS files
       FROM record WHERE deleted_at IS NOT NULL
       UNION ALL
       SELECT 'document', document.id, document.file_name, record.title, document.deleted_at, 1
       FROM document JOIN record ON record.id = document.record_id AND record.deleted_at IS NULL
       WHERE document.deleted_at IS NOT NULL
       ORDER BY removedAt DESC, id LIMIT 500`,
    )
    .all() as Removed[];
}
