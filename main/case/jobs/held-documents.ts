// The few PDFs that a worker keeps open, so that going on in a document does not open it again.
import { fail } from '../../../shared/errors.ts';
import { blobSource, findBlob } from '../store/blobs.ts';
import type { Blob } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { openPdf } from '../text/pdfium.ts';
import type { PdfDocument } from '../text/pdfium.ts';

/** Enough to go back and forth between two reports and a packet without opening one again. */
const heldDocuments = 3;

export function documentHolder(db: Connection, passwords: readonly string[]) {
  const held = new Map<string, PdfDocument>();
  return {
    async open(sha256: string): Promise<PdfDocument> {
      const known = held.get(sha256);
      if (known) {
        held.delete(sha256);
        held.set(sha256, known);
        return known;
      }
      const pdf = await openStored(db, sha256, passwords);
      held.set(sha256, pdf);
      for (const [key, oldest] of held) {
        if (held.size <= heldDocuments) break;
        oldest.close();
        held.delete(key);
      }
      return pdf;
    },
  };
}

/** The PDF that is shown for a blob: the one made from it, or the bytes themselves. */
export function shownBlob(db: Connection, sha256: string): Blob {
  const blob = findBlob(db, sha256) ?? fail('thing.not-found');
  if (blob.renditionId === null) return blob;
  const made = db.prepare('SELECT sha256 FROM blob WHERE id = ?').pluck().get(blob.renditionId) as string;
  return findBlob(db, made) ?? fail('thing.not-found');
}

async function openStored(
  db: Connection,
  sha256: string,
  passwords: readonly string[],
): Promise<PdfDocument> {
  const source = blobSource(db, shownBlob(db, sha256));
  for (const password of ['', ...passwords]) {
    const opened = await openPdf(source, { password });
    if (opened.ok) return opened.pdf;
    if (opened.why !== 'needs-password') break;
  }
  return fail('file.cannot-read', { name: '' });
}
