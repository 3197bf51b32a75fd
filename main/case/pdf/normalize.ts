// A clean copy of a PDF that the plain reader refuses: locked with a known password, or damaged. Everything is parsed and rewritten.
import type { ByteSource } from '../bytes.ts';
import { memorySource, readAll } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import { openDocument } from './read/document.ts';
import { readPages } from './read/pages.ts';
import { attempt } from './read/refusal.ts';

export type Normalized =
  | { ok: true; bytes: Uint8Array; pages: number }
  | { ok: false; why: 'needs-password' | 'unreadable' | 'pages-differ' };

/** Beyond this a second parser that builds every object in memory is no longer tried. */
const maxParsedBytes = 256 * 1024 * 1024;

/** Tries PDFium, which keeps stream bytes as they are, then a parser in this language. The page count must come out the same. */
export async function normalize(source: ByteSource, password = ''): Promise<Normalized> {
  const opened = await openPdf(source, { password });
  if (!opened.ok) {
    if (opened.why === 'needs-password') return { ok: false, why: 'needs-password' };
    return rewritten(source, password, null);
  }
  let pages = 0;
  const pieces: Uint8Array[] = [];
  let saved = false;
  try {
    pages = opened.pdf.pageCount;
    saved = opened.pdf.saveCopy((bytes) => pieces.push(bytes.slice()));
  } catch {
    // A reader brought down by the file has already thrown itself away; the other way remains.
  } finally {
    opened.pdf.close();
  }
  const copy = saved ? Buffer.concat(pieces) : null;
  if (copy && countIn(copy) === pages) return { ok: true, bytes: copy, pages };
  return rewritten(source, password, pages || null);
}

async function rewritten(source: ByteSource, password: string, expected: number | null): Promise<Normalized> {
  if (source.sizeBytes > maxParsedBytes) return { ok: false, why: 'unreadable' };
  // Loaded only here: it is large and hardly ever needed.
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    const parsed = await PDFDocument.load(readAll(source), { password, updateMetadata: false, throwOnInvalidObject: true });
    const pages = parsed.getPageCount();
    if (expected !== null && pages !== expected) return { ok: false, why: 'pages-differ' };
    const bytes = await parsed.save({ useObjectStreams: false, addDefaultPage: false, objectsPerTick: Infinity, updateFieldAppearances: false });
    return countIn(bytes) === pages ? { ok: true, bytes, pages } : { ok: false, why: 'unreadable' };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}

function countIn(bytes: Uint8Array): number | null {
  const counted = attempt(() => ({ pages: readPages(openDocument(memorySource(bytes))).count }));
  return counted.ok ? counted.pages : null;
}
