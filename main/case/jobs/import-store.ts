// Puts read files into the case file as incoming bytes, several to a transaction, and says which are safely there.
import { createHash, randomUUID } from 'node:crypto';
import type { ByteSource } from '../bytes.ts';
import type { IntakeDocument } from '../intake/result.ts';
import {
  addChunk,
  chunkBytes,
  dropBlob,
  findBlob,
  nameBlob,
  setRendition,
  startBlob,
} from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { insertPage, saveThumbnail } from '../store/pages.ts';
import { hashCopyOf, hasherFor } from '../pdf/write/hashing.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Tx } from '../store/transaction.ts';

export type Incoming = { sha256: string; source: ByteSource; read: IntakeDocument | null };

/** A transaction is kept short, because a person's own change waits for it. */
const sliceBytes = 8 * 1024 * 1024;
const pagesPerSlice = 2_000;

/** Bytes still to be written by these: what a batch holds in memory. */
export function weightOf({ source, read }: Incoming): number {
  return source.sizeBytes + (read?.rendition?.length ?? 0);
}

/** One transaction for all of them. Each must be small; see `storeLarge`. */
export function storeTogether(db: Connection, files: readonly Incoming[]): void {
  inTransaction(db, (tx) => {
    for (const file of files) storeWhole(tx, file);
  });
}

function storeWhole(tx: Tx, { sha256, source, read }: Incoming): void {
  const blobId = storeBytes(tx, sha256, source);
  const shown = read && shownId(tx, blobId, read);
  if (read && shown !== null) storePages(tx, shown, read, { from: 0, to: read.pages.length });
}

/** Null where the pages are here already: two files that differ may well look the same. */
function shownId(tx: Tx, blobId: number, { rendition }: IntakeDocument): number | null {
  if (rendition === null) return blobId;
  const sha256 = createHash('sha256').update(rendition).digest('hex');
  const source: ByteSource = {
    sizeBytes: rendition.length,
    read: (offset, length) => rendition.subarray(offset, offset + length),
  };
  const known = findBlob(tx, sha256);
  const renditionId = known?.id ?? storeBytes(tx, sha256, source);
  setRendition(tx, blobId, renditionId);
  return known ? null : renditionId;
}

export function storeBytes(tx: Tx, sha256: string, source: ByteSource): number {
  const blobId = startBlob(tx, { sha256, sizeBytes: source.sizeBytes });
  for (let seq = 0; seq * chunkBytes < source.sizeBytes; seq++) {
    addChunk(tx, { blobId, seq, bytes: source.read(seq * chunkBytes, chunkBytes) });
  }
  return blobId;
}

function storePages(
  tx: Tx,
  blobId: number,
  read: IntakeDocument,
  { from, to }: { from: number; to: number },
): void {
  for (const [offset, page] of read.pages.slice(from, to).entries())
    insertPage(tx, blobId, { number: from + offset + 1, ...page });
  for (const { page, image } of read.thumbnails)
    if (page >= from && page < to) saveThumbnail(tx, blobId, page + 1, image);
}

export type IncomingLarge = Omit<Incoming, 'sha256'> & { sha256: string | null };

/**
 * A large file in slices, hashed on the way in: the hash is that of the bytes which lie in the case. Null, and nothing
 * stored, for a file that changed meanwhile: shorter than it was, or not the one whose hash is given.
 */
export function storeLarge(
  db: Connection,
  { sha256, source, read }: IncomingLarge,
  slice: () => void,
): string | null {
  const { sizeBytes } = source;
  // No other blob has this name, and the sweep takes it where the work is cut off.
  const blobId = inTransaction(db, (tx) => startBlob(tx, { sha256: `incoming ${randomUUID()}`, sizeBytes }));
  const { hash, stored } = storeSlices(db, blobId, source, slice);
  if (stored !== sizeBytes || (sha256 !== null && sha256 !== hash)) {
    inTransaction(db, (tx) => dropBlob(tx, blobId));
    return null;
  }
  inTransaction(db, (tx) => nameBlob(tx, blobId, hash));
  if (read) storeLargePages(db, blobId, read, slice);
  return hash;
}

function storeSlices(db: Connection, blobId: number, source: ByteSource, slice: () => void) {
  // Beside the writing: one after the other they take a tenth longer.
  const hash = hasherFor({ isLong: source.sizeBytes > 2 * sliceBytes });
  let stored = 0;
  try {
    for (let offset = 0; offset < source.sizeBytes; offset += sliceBytes) {
      const bytes = source.read(offset, sliceBytes);
      hashCopyOf(bytes, hash);
      stored += bytes.length;
      inTransaction(db, (tx) => {
        for (let at = 0; at < bytes.length; at += chunkBytes) {
          const chunk = bytes.subarray(at, at + chunkBytes);
          addChunk(tx, { blobId, seq: (offset + at) / chunkBytes, bytes: chunk });
        }
      });
      slice();
    }
    return { hash: hash.soFar(), stored };
  } finally {
    hash.close();
  }
}

function storeLargePages(db: Connection, blobId: number, read: IntakeDocument, slice: () => void): void {
  const shown = inTransaction(db, (tx) => shownId(tx, blobId, read));
  if (shown === null) return;
  for (let from = 0; from < read.pages.length; from += pagesPerSlice) {
    inTransaction(db, (tx) => storePages(tx, shown, read, { from, to: from + pagesPerSlice }));
    slice();
  }
}
