// Page images and words on demand, from a worker with its own connection: drawing never holds up a row.
import type { Region } from '../../../shared/domain/opinion.ts';
import { fail } from '../../../shared/errors.ts';
import { blobSource, findBlob } from '../store/blobs.ts';
import type { Blob } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { saveThumbnail } from '../store/pages.ts';
import { inTransaction } from '../store/transaction.ts';
import { openPdf } from '../text/pdfium.ts';
import type { PdfDocument } from '../text/pdfium.ts';
import { encodePage } from '../text/page-image.ts';
import { connect } from './case-access.ts';
import type { CaseAccess, JobCall } from './messages.ts';

/** `page` counts from 1. Widths in pixels. */
export type PageAsk =
  | { want: 'image'; sha256: string; page: number; widthPx: number }
  | { want: 'thumbnail'; sha256: string; page: number }
  | { want: 'words'; sha256: string; page: number };
export type PageWords = { text: string; region: Region }[];

export const thumbnailWidthPx = 200;
/** Enough to go back and forth between two reports and a packet without opening one again. */
const heldDocuments = 3;

export async function servePages(
  { access, passwords }: { access: CaseAccess; passwords: string[] },
  { serve }: JobCall,
): Promise<never> {
  const db = connect(access);
  const held = new Map<string, PdfDocument>();

  async function documentOf(sha256: string): Promise<PdfDocument> {
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
  }

  return serve(async (ask: PageAsk) => {
    const pdf = await documentOf(ask.sha256);
    if (ask.page > pdf.pageCount) fail('page.not-found', { page: ask.page, pages: pdf.pageCount });
    if (ask.want === 'words')
      return pdf.textRegions(ask.page - 1).map(({ text, ...region }) => ({ text, region }));
    const widthPx = ask.want === 'image' ? ask.widthPx : thumbnailWidthPx;
    const { width, height, rgba } =
      pdf.render(ask.page - 1, { widthPx }) ?? fail('page.unreadable', { page: ask.page });
    const image = await encodePage(rgba, width, height);
    if (ask.want === 'thumbnail') {
      const shown = shownBlob(db, ask.sha256);
      inTransaction(db, (tx) => saveThumbnail(tx, shown.id, ask.page, image));
    }
    return image;
  });
}

/** The PDF that is shown for a blob: the one made from it, or the bytes themselves. */
export function shownBlob(db: Connection, sha256: string): Blob {
  const blob = findBlob(db, sha256) ?? fail('thing.not-found');
  if (blob.renditionId === null) return blob;
  const made = db.prepare('SELECT sha256 FROM blob WHERE id = ?').pluck().get(blob.renditionId) as string;
  return findBlob(db, made) ?? fail('thing.not-found');
}

async function openStored(db: Connection, sha256: string, passwords: string[]): Promise<PdfDocument> {
  const source = blobSource(db, shownBlob(db, sha256));
  for (const password of ['', ...passwords]) {
    const opened = await openPdf(source, { password });
    if (opened.ok) return opened.pdf;
    if (opened.why !== 'needs-password') break;
  }
  return fail('file.cannot-read', { name: '' });
}
