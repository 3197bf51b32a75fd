// Documents made of pages of others: pages copied as they are into new PDFs, stored as incoming bytes with the text they had.
import { createHash } from 'node:crypto';
import { memorySource } from '../bytes.ts';
import { assemblePdf } from '../pdf/assemble.ts';
import type { AssemblyEntry } from '../pdf/assembly.ts';
import { addChunk, blobSource, chunkBytes, findBlob, startBlob } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { copyOcr, turnOfPage } from '../store/ocr.ts';
import type { Turn } from '../store/ocr.ts';
import { copyPage } from '../store/pages.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Tx } from '../store/transaction.ts';
import { connect } from './case-access.ts';
import { shownBlob } from './held-documents.ts';
import type { CaseAccess, JobCall } from './messages.ts';

/** `page` counts from 1; `turn` is clockwise, beyond how it is shown. */
export type WantedPage = { sha256: string; page: number; turn: Turn };
export type ArrangeInput = {
  access: CaseAccess;
  pieces: { title: string; pages: WantedPage[] }[];
  madeAt: number;
};
export type Arranged = { sha256: string; sizeBytes: number; pages: number };

export async function arrangeJob(
  { access, pieces, madeAt }: ArrangeInput,
  { report, signal }: JobCall,
): Promise<Arranged[]> {
  const db = connect(access);
  try {
    const made: Arranged[] = [];
    for (const [index, piece] of pieces.entries()) {
      signal.throwIfAborted();
      report({ done: index, total: pieces.length, what: piece.title });
      const pages = piece.pages.map((page) => located(db, page));
      const bytes = await assembled(piece.title, pages, { db, signal, madeAt });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      inTransaction(db, (tx) => store(tx, { sha256, bytes, pages }));
      made.push({ sha256, sizeBytes: bytes.length, pages: pages.length });
    }
    return made;
  } finally {
    db.close();
  }
}

/** Where a page lies, and how far its PDF page has to be turned so that it stands as it was shown and then turned. */
type Located = { blobId: number; sizeBytes: number; page: number; turn: Turn };

function located(db: Connection, { sha256, page, turn }: WantedPage): Located {
  const { id, sizeBytes } = shownBlob(db, sha256);
  return { blobId: id, sizeBytes, page, turn: ((turn + turnOfPage(db, id, page)) % 360) as Turn };
}

type Tools = { db: Connection; signal: AbortSignal; madeAt: number };

async function assembled(
  title: string,
  pages: readonly Located[],
  { db, signal, madeAt }: Tools,
): Promise<Buffer> {
  // Pages of one original share one source: what they share among themselves is copied once.
  const sources = new Map(
    pages.map(({ blobId, sizeBytes }) => [blobId, blobSource(db, { id: blobId, sizeBytes })]),
  );
  const entries: AssemblyEntry[] = pages.map(({ blobId, page, turn }, index) => ({
    key: String(index),
    source: sources.get(blobId) ?? memorySource(new Uint8Array(0)),
    pages: [{ index: page - 1, rotate: turn }],
  }));
  const parts: Buffer[] = [];
  await assemblePdf(
    {
      entries,
      outline: [],
      links: [],
      stamp: () => '',
      info: { title, createdAt: new Date(madeAt) },
      lang: 'en-US',
    },
    { write: (bytes) => void parts.push(Buffer.from(bytes)) },
    { signal, report: () => undefined },
  );
  return Buffer.concat(parts);
}

function store(tx: Tx, { sha256, bytes, pages }: { sha256: string; bytes: Buffer; pages: Located[] }): void {
  if (findBlob(tx, sha256)) return;
  const blobId = startBlob(tx, { sha256, sizeBytes: bytes.length });
  for (let seq = 0; seq * chunkBytes < bytes.length; seq++)
    addChunk(tx, { blobId, seq, bytes: bytes.subarray(seq * chunkBytes, (seq + 1) * chunkBytes) });
  for (const [index, { blobId: from, page, turn }] of pages.entries()) {
    const move = { from: { blobId: from, number: page }, to: { blobId, number: index + 1 }, turn };
    copyPage(tx, move);
    copyOcr(tx, move);
  }
}
