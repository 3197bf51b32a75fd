// Page images and words on demand, from a worker with its own connection: drawing never holds up a row.
import type { Region } from '../../../shared/domain/opinion.ts';
import { fail } from '../../../shared/errors.ts';
import type { Turn } from '../store/ocr.ts';
import { saveThumbnail } from '../store/pages.ts';
import { inTransaction } from '../store/transaction.ts';
import { turnedImage } from '../text/ocr/turn.ts';
import { encodePage } from '../text/page-image.ts';
import type { PageImage, PdfDocument } from '../text/pdfium.ts';
import { connect } from './case-access.ts';
import { documentHolder, shownBlob } from './held-documents.ts';
import type { CaseAccess, JobCall } from './messages.ts';

/** `page` counts from 1, `turn` is clockwise. Widths in pixels, as shown. */
export type PageAsk =
  | { want: 'image'; sha256: string; page: number; turn: Turn; widthPx: number }
  | { want: 'thumbnail'; sha256: string; page: number; turn: Turn }
  | { want: 'words'; sha256: string; page: number };
export type PageWords = { text: string; region: Region }[];

export const thumbnailWidthPx = 200;

export async function servePages(
  { access, passwords }: { access: CaseAccess; passwords: string[] },
  { serve }: JobCall,
): Promise<never> {
  const db = connect(access);
  const documents = documentHolder(db, passwords);

  return serve(async (ask: PageAsk) => {
    const pdf = await documents.open(ask.sha256);
    if (ask.page > pdf.pageCount) fail('page.not-found', { page: ask.page, pages: pdf.pageCount });
    if (ask.want === 'words')
      return pdf.textRegions(ask.page - 1).map(({ text, ...region }) => ({ text, region }));
    const widthPx = ask.want === 'image' ? ask.widthPx : thumbnailWidthPx;
    const { width, height, rgba } = drawn(pdf, ask, widthPx);
    const image = await encodePage(rgba, width, height);
    if (ask.want === 'thumbnail') {
      const shown = shownBlob(db, ask.sha256);
      if (!db.readonly) inTransaction(db, (tx) => saveThumbnail(tx, shown.id, ask.page, image));
    }
    return image;
  });
}

function drawn(pdf: PdfDocument, { page, turn }: { page: number; turn: Turn }, widthPx: number): PageImage {
  const { widthPt, heightPt } = pdf.pageSize(page - 1);
  const asItLies = turn % 180 === 0 ? widthPx : Math.max(1, Math.round((widthPx * widthPt) / heightPt));
  return turnedImage(pdf.render(page - 1, { widthPx: asItLies }), turn);
}
