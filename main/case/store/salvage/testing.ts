// For tests of damage: a small case with records and papers, closed, with the key to it.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { addChunk, keepBlob, startBlob } from '../blobs.ts';
import { databasePageBytes } from '../database.ts';
import type { RawKey } from '../key.ts';
import { insertRow } from '../table.ts';
import { tables } from '../tables.ts';
import { freshCase, plainRecord, stampAt } from '../testing.ts';
import { inTransaction } from '../transaction.ts';

export const records = 120;
export const documents = 6;

/** Records, and documents whose bytes fill a few pages each; closed, with the key to it. */
export async function closedCase(
  make = freshCase,
): Promise<{ path: string; key: RawKey; emptyPages: number }> {
  const made = await make({ title: 'Whole' });
  const emptyPages = statSync(made.path).size / databasePageBytes;
  inTransaction(made.db, (tx) => {
    for (let at = 0; at < records; at++) {
      const record = insertRow(tx, tables.record, { ...plainRecord, title: `Record ${at}` }, stampAt());
      if (at >= documents) continue;
      const bytes = Buffer.alloc(30_000, `document ${at} `);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const blobId = startBlob(tx, { sha256, sizeBytes: bytes.length });
      addChunk(tx, { blobId, seq: 0, bytes });
      keepBlob(tx, sha256);
      tx.prepare(
        `INSERT INTO document (id, record_id, file_name, media_type, size_bytes, sha256, pages, warnings, position, created_at, updated_at)
         VALUES (?, ?, ?, 'application/pdf', ?, ?, 1, '[]', 0, 0, 0)`,
      ).run(`doc_${at}`, record.id, `document ${at}.pdf`, bytes.length, sha256);
      tx.prepare(
        'INSERT INTO page (blob_id, number, width_pt, height_pt, text) VALUES (?, 1, 612, 792, ?)',
      ).run(blobId, `words of document ${at}`);
    }
  });
  const key = { key: Buffer.from(made.key.key), salt: Buffer.from(made.key.salt) };
  made.close();
  return { path: made.path, key, emptyPages };
}
