// Which pages of a planned packet have something where the page number would go; they get a strip of their own for it.
import type { PlannedLine } from '../../../shared/domain/packet/outline.ts';
import type { Redaction } from '../../../shared/domain/packet.ts';
import { isFootUsed } from '../packet/foot.ts';
import { blobSource } from '../store/blobs.ts';
import type { Blob } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { feetOf, saveFeet } from '../store/page-foot.ts';
import type { Foot } from '../text/stamp-room.ts';
import { inTransaction } from '../store/transaction.ts';
import { openPdf } from '../text/pdfium.ts';
import type { PdfDocument } from '../text/pdfium.ts';

export type FeetInput = {
  /** Which pages of which documents stand where. */
  plan: { outline: readonly Pick<PlannedLine, 'documentId' | 'firstPage' | 'pages' | 'taken'>[] };
  /** A box may lie at the foot. */
  redactions: readonly Redaction[];
  blobOf: (documentId: string) => Blob;
  looked: (page: number) => void;
};

/** Numbers of packet pages. What is found is kept with the page, so that the next packet need not look again. */
export async function usedFeet(db: Connection, input: FeetInput): Promise<Set<number>> {
  const used = new Set<number>();
  for (const line of input.plan.outline) {
    if (line.documentId === null) continue;
    const covered = new Set(
      input.redactions.filter(({ documentId }) => documentId === line.documentId).map(({ page }) => page - 1),
    );
    for (const { page, index, isUsed } of await feetOfLine(db, input, { line, documentId: line.documentId }))
      if (isUsed || covered.has(index)) used.add(page);
  }
  return used;
}

type PageFoot = { page: number; index: number; isUsed: boolean };

async function feetOfLine(
  db: Connection,
  { blobOf, looked }: FeetInput,
  { line, documentId }: { line: FeetInput['plan']['outline'][number]; documentId: string },
): Promise<PageFoot[]> {
  const blob = blobOf(documentId);
  const known = feetOf(db, blob.id);
  const found = new Map<number, Foot>();
  let opened: PdfDocument | null | undefined;
  const isUsed = async (index: number, turn: 0 | 90 | 180 | 270, page: number): Promise<boolean> => {
    const before = known.get(index + 1);
    if (turn === 0 && before) return before === 'used';
    looked(page);
    if (opened === undefined) opened = await openedPdf(db, blob);
    const now = opened === null || index >= opened.pageCount || isFootUsed(opened, index, turn);
    if (turn === 0) found.set(index + 1, now ? 'used' : 'clear');
    return now;
  };
  try {
    const taken =
      line.taken ?? Array.from({ length: line.pages }, (_, index) => ({ index, turn: 0 as const }));
    const feet: PageFoot[] = [];
    for (const [at, { index, turn }] of taken.entries()) {
      const page = line.firstPage + at;
      feet.push({ page, index, isUsed: await isUsed(index, turn, page) });
    }
    if (found.size > 0 && !db.readonly) inTransaction(db, (tx) => saveFeet(tx, blob.id, found));
    return feet;
  } finally {
    opened?.close();
  }
}

async function openedPdf(db: Connection, blob: Blob): Promise<PdfDocument | null> {
  const result = await openPdf(blobSource(db, blob));
  return result.ok ? result.pdf : null;
}
