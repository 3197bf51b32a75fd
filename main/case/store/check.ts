// Is this file whole? Every page authenticated, every row consistent, every document the bytes that its hash promises.
import type { CheckReport } from '../../../shared/contract/case-file.ts';
import { blobHash } from './blobs.ts';
import type { Blob } from './blobs.ts';
import { isTrailWhole, trailSince } from './audit.ts';
import type { Connection } from './database.ts';
import { hasExpectedSchema } from './expected-schema.ts';
import { schemaVersion } from './migrate.ts';

/** Reads everything. `onBlob` is called after each document's bytes, with how many of how many are done. */
export function checkCase(
  db: Connection,
  onBlob: (done: number, total: number) => void = () => undefined,
): CheckReport {
  const found: string[] = [];
  const integrity = attempt(() => db.pragma('integrity_check(10)') as { integrity_check: string }[]);
  if (integrity === null || integrity[0]?.integrity_check !== 'ok') found.push('structure-damaged');
  if (integrity !== null && attempt(() => hasExpectedSchema(db, schemaVersion(db))) !== true)
    found.push('schema-foreign');
  const broken = attempt(() => db.pragma('foreign_key_check') as unknown[]);
  if (broken === null || broken.length > 0) found.push('references-broken');
  // The index is checked by a command that looks like a change: where nothing may be changed it stays unasked.
  const search =
    db.readonly ||
    attempt(() => db.exec("INSERT INTO page_text (page_text, rank) VALUES ('integrity-check', 1)"));
  if (search === null) found.push('search-index-damaged');
  if (attempt(() => schemaVersion(db) < trailSince || isTrailWhole(db)) !== true) found.push('trail-broken');
  const blobs =
    attempt(
      () =>
        db.prepare('SELECT id, sha256, size_bytes AS sizeBytes, state FROM blob ORDER BY id').all() as Blob[],
    ) ?? [];
  blobs.forEach((blob, index) => {
    if (attempt(() => blobHash(db, blob)) !== blob.sha256) found.push('document-damaged');
    onBlob(index + 1, blobs.length);
  });
  const count = (sql: string): number => attempt(() => db.prepare(sql).pluck().get() as number) ?? 0;
  return {
    ok: found.length === 0,
    documents: count('SELECT count(*) FROM document WHERE deleted_at IS NULL'),
    pages: count('SELECT coalesce(sum(pages), 0) FROM document WHERE deleted_at IS NULL'),
    found,
  };
}

/** A damaged page makes any statement throw; here that is a finding, not a failure. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
