// Document bytes in chunks, once each by their SHA-256. Incoming until an import is confirmed; never changed afterwards.
import { createHash } from 'node:crypto';
import { fail } from '../../../shared/errors.ts';
import type { ByteSource } from '../bytes.ts';
import type { ReadDb, Tx } from './transaction.ts';

/** 256 KiB: a page image or a PDF's object is reached by reading one or two of these. */
export const chunkBytes = 256 * 1024;

export type Blob = {
  id: number;
  sha256: string;
  sizeBytes: number;
  state: 'incoming' | 'kept';
  renditionId: number | null;
};
const columns = 'id, sha256, size_bytes AS sizeBytes, state, rendition_id AS renditionId';

export function findBlob(db: ReadDb, sha256: string): Blob | null {
  return (db.prepare(`SELECT ${columns} FROM blob WHERE sha256 = ?`).get(sha256) as Blob | undefined) ?? null;
}

export function hasBlobOfSize(db: ReadDb, sizeBytes: number): boolean {
  return db.prepare('SELECT 1 FROM blob WHERE size_bytes = ? LIMIT 1').get(sizeBytes) !== undefined;
}

export function startBlob(tx: Tx, { sha256, sizeBytes }: { sha256: string; sizeBytes: number }): number {
  const { lastInsertRowid } = tx
    .prepare("INSERT INTO blob (sha256, size_bytes, state) VALUES (?, ?, 'incoming')")
    .run(sha256, sizeBytes);
  return Number(lastInsertRowid);
}

export function addChunk(tx: Tx, chunk: { blobId: number; seq: number; bytes: Uint8Array }): void {
  tx.prepare('INSERT INTO chunk (blob_id, seq, bytes) VALUES (?, ?, ?)').run(
    chunk.blobId,
    chunk.seq,
    chunk.bytes,
  );
}

/** For a blob that was started before its hash was known. */
export function nameBlob(tx: Tx, blobId: number, sha256: string): void {
  tx.prepare('UPDATE blob SET sha256 = ? WHERE id = ?').run(sha256, blobId);
}

export function dropBlob(tx: Tx, blobId: number): void {
  tx.prepare('DELETE FROM blob WHERE id = ?').run(blobId);
}

export function setRendition(tx: Tx, blobId: number, renditionId: number): void {
  tx.prepare('UPDATE blob SET rendition_id = ? WHERE id = ?').run(renditionId, blobId);
}

/** Makes a blob visible, with its rendition and the files of a disc that it lists. A document must never be written down without its bytes. */
export function keepBlob(tx: Tx, sha256: string): void {
  const { changes } = tx
    .prepare(
      `UPDATE blob SET state = 'kept' WHERE sha256 = ? OR id = (SELECT rendition_id FROM blob WHERE sha256 = ?)
       OR (state = 'incoming' AND id IN (SELECT imaging_file.blob_id FROM imaging_file
         WHERE set_id = (SELECT id FROM blob WHERE sha256 = ?)))`,
    )
    .run(sha256, sha256, sha256);
  if (changes === 0) fail('job.crashed');
}

/** Throws away what an import left unfinished. Returns how many there were. */
export function sweepIncoming(tx: Tx): number {
  tx.prepare("UPDATE blob SET rendition_id = NULL WHERE state = 'incoming'").run();
  return tx.prepare("DELETE FROM blob WHERE state = 'incoming'").run().changes;
}

/** Whether the PDF is known to have nothing to mend: its bytes never change, so that is found out once. */
export function isSoundBlob(db: ReadDb, blobId: number): boolean {
  return db.prepare('SELECT is_sound FROM blob WHERE id = ?').pluck().get(blobId) === 1;
}

export function saveSound(tx: Tx, blobIds: Iterable<number>): void {
  const save = tx.prepare('UPDATE blob SET is_sound = 1 WHERE id = ?');
  for (const id of blobIds) save.run(id);
}

class MissingChunk extends Error {}

/** Reads a blob in any order, holding the last few chunks in memory. Valid while `db` is open. */
export function blobSource(db: ReadDb, blob: Pick<Blob, 'id' | 'sizeBytes'>): ByteSource {
  const read = db.prepare('SELECT bytes FROM chunk WHERE blob_id = ? AND seq = ?').pluck();
  const held = new Map<number, Buffer>();
  const chunk = (seq: number): Buffer => {
    const found = held.get(seq);
    if (found) return found;
    const bytes = read.get(blob.id, seq) as Buffer | undefined;
    if (!bytes) throw new MissingChunk(`chunk ${seq} is missing`);
    held.set(seq, bytes);
    if (held.size > 8) held.delete(held.keys().next().value ?? seq);
    return bytes;
  };
  return {
    sizeBytes: blob.sizeBytes,
    read(offset, length) {
      const end = Math.min(blob.sizeBytes, offset + length);
      if (end <= offset) return new Uint8Array(0);
      const first = Math.floor(offset / chunkBytes);
      const last = Math.floor((end - 1) / chunkBytes);
      if (first === last) return chunk(first).subarray(offset - first * chunkBytes, end - first * chunkBytes);
      const whole = Buffer.allocUnsafe(end - offset);
      for (let seq = first; seq <= last; seq++) {
        const from = Math.max(offset, seq * chunkBytes);
        const to = Math.min(end, (seq + 1) * chunkBytes);
        chunk(seq).copy(whole, from - offset, from - seq * chunkBytes, to - seq * chunkBytes);
      }
      return whole;
    },
  };
}

/** SHA-256 of the bytes as they are there now; null when some are missing. */
export function blobHash(db: ReadDb, blob: Pick<Blob, 'id' | 'sizeBytes'>): string | null {
  const source = blobSource(db, blob);
  const hash = createHash('sha256');
  try {
    for (let offset = 0; offset < source.sizeBytes; offset += chunkBytes)
      hash.update(source.read(offset, chunkBytes));
  } catch (error) {
    if (error instanceof MissingChunk) return null;
    throw error;
  }
  return hash.digest('hex');
}
