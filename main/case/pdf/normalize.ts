// A clean copy of a PDF that the plain reader refuses: locked with a known password, or damaged. PDFium parses and rewrites it whole.
// No second parser is tried after it: on the corpus none opened more, and one gave out unreadable pages without a word.
import type { ByteSource } from '../bytes.ts';
import { memorySource } from '../bytes.ts';
import { openPdf, PdfReaderStopped, type PdfDocument } from '../text/pdfium.ts';
import { openDocument } from './read/document.ts';
import { readPages } from './read/pages.ts';
import { attempt } from './read/syntax/refusal.ts';

export type Normalized =
  | { ok: true; bytes: Uint8Array; pages: number }
  | { ok: false; why: 'needs-password' | 'unreadable' | 'pages-differ' };

/** The copy must have as many pages as PDFium saw in the original. Stream bytes stay as they were, decryption apart. */
export async function normalize(source: ByteSource, password = ''): Promise<Normalized> {
  const opened = await openPdf(source, { password });
  if (!opened.ok)
    return { ok: false, why: opened.why === 'needs-password' ? 'needs-password' : 'unreadable' };
  const { pdf } = opened;
  try {
    const whole = copyOf(pdf, pdf.saveCopy);
    if (whole.ok) return whole;
    // A tree of pages that only PDFium makes sense of is in the whole copy as it was.
    const pages = copyOf(pdf, pdf.savePages);
    return pages.ok ? pages : whole;
  } catch (error) {
    if (error instanceof PdfReaderStopped) return { ok: false, why: 'unreadable' };
    throw error;
  } finally {
    pdf.close();
  }
}

function copyOf(pdf: PdfDocument, save: PdfDocument['saveCopy']): Normalized {
  const pieces: Uint8Array[] = [];
  if (!save((piece) => pieces.push(piece))) return { ok: false, why: 'unreadable' };
  const bytes = Buffer.concat(pieces);
  const counted = attempt(() => ({ pages: readPages(openDocument(memorySource(bytes))).count }));
  if (!counted.ok) return { ok: false, why: 'unreadable' };
  return counted.pages === pdf.pageCount
    ? { ok: true, bytes, pages: counted.pages }
    : { ok: false, why: 'pages-differ' };
}
