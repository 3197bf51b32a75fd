// Opening a PDF with PDFium: pages, sizes, text, words with their places, pictures of pages, a clean copy. Nothing is written to disk.
import type { ByteSource } from '../bytes.ts';
import { PdfReaderStopped, pdfiumEngine, type PdfiumEngine } from './pdfium/engine.ts';
import { openForm, type FormReader } from './pdfium/form.ts';
import { pageReader, type GreyImage, type PageImage, type PageReader, type PageSize } from './pdfium/page.ts';
import { saveCopy } from './pdfium/save.ts';
import { fileAccess, type PdfiumFileAccess } from './pdfium/source.ts';
import { readUtf16, withCString } from './pdfium/strings.ts';
import type { TextRegion } from './pdfium/words.ts';

export { PdfReaderStopped } from './pdfium/engine.ts';
export type { PageImage, PageSize } from './pdfium/page.ts';
export type { TextRegion } from './pdfium/words.ts';

/** Pages count from 0 here. Every call may throw PdfReaderStopped when a file brings the reader down; close it then all the same. */
export type PdfDocument = {
  readonly pageCount: number;
  /** Its table of objects was damaged or missing, and PDFium rebuilt it. */
  readonly repaired: boolean;
  readonly encrypted: boolean;
  readonly attachments: number;
  readonly form: 'none' | 'fields' | 'adobe-only';
  /** As shown: rotation applied. Cheap: the page's content is not read. */
  pageSize(index: number): PageSize;
  /** False for a page that PDFium cannot make sense of: it has no text and cannot be drawn. */
  isReadable(index: number): boolean;
  /** Text in reading order, form values last. */
  text(index: number): string;
  textRegions(index: number): TextRegion[];
  /** RGBA on white. Fails with `page.unreadable` for a page that cannot be drawn. */
  render(index: number, size: { widthPx: number }): PageImage;
  /** One byte a pixel: a quarter of the memory, for pages without colour. */
  renderGrey(index: number, size: { widthPx: number }): GreyImage;
  title(): string | null;
  /** Writes a copy with a sound table of objects and no encryption. False where PDFium cannot. */
  saveCopy(write: (bytes: Uint8Array) => void): boolean;
  close(): void;
};

export type PdfRefusal =
  'empty' | 'too-large' | 'needs-password' | 'unknown-lock' | 'damaged' | 'no-pages' | 'reader-stopped';
export type OpenPdfResult = { ok: true; pdf: PdfDocument } | { ok: false; why: PdfRefusal };

// PDFium counts file positions in signed 32 bits.
export const maxPdfBytes = 0x7fff_ffff;

/** Reads pieces of the source whenever it needs them, until `close`. Throws only what the source throws. */
export async function openPdf(
  source: ByteSource,
  options: { password?: string } = {},
): Promise<OpenPdfResult> {
  if (source.sizeBytes === 0) return { ok: false, why: 'empty' };
  if (source.sizeBytes > maxPdfBytes) return { ok: false, why: 'too-large' };
  const engine = await pdfiumEngine();
  const access = fileAccess(engine, source);
  try {
    return engine.guard(() => openWith(engine, access, options.password ?? ''));
  } catch (cause) {
    if (cause instanceof PdfReaderStopped) return { ok: false, why: 'reader-stopped' };
    throw cause;
  }
}

function openWith(engine: PdfiumEngine, access: PdfiumFileAccess, password: string): OpenPdfResult {
  const { call } = engine;
  const handle = withCString(engine, password, (text) => call.FPDF_LoadCustomDocument(access.pointer, text));
  const why =
    handle === 0 ? refusal(call.FPDF_GetLastError()) : call.FPDF_GetPageCount(handle) < 1 ? 'no-pages' : null;
  if (why === null) return { ok: true, pdf: pdfDocument(engine, access, handle) };
  if (handle !== 0) call.FPDF_CloseDocument(handle);
  access.release();
  if (access.failure !== null) throw access.failure;
  return { ok: false, why };
}

// FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY; every other answer means that no document was found.
function refusal(code: number): PdfRefusal {
  if (code === 4) return 'needs-password';
  return code === 5 ? 'unknown-lock' : 'damaged';
}

function pdfDocument(engine: PdfiumEngine, access: PdfiumFileAccess, handle: number): PdfDocument {
  const { call } = engine;
  engine.opened();
  const form = openForm(engine, handle);
  const reader = pageReader(engine, handle, form);
  let open = true;
  const guarded = <T>(work: () => T): T => {
    if (!open) throw new Error('the PDF is closed');
    return engine.guard(work);
  };
  const guardedPage = <T>(index: number, work: () => T): T => {
    if (!Number.isInteger(index) || index < 0 || index >= pageCount) throw new RangeError('no such page');
    return guarded(work);
  };
  const pageCount = call.FPDF_GetPageCount(handle);
  return {
    pageCount,
    repaired: call.FPDF_DocumentHasValidCrossReferenceTable(handle) === 0,
    encrypted: call.FPDF_GetSecurityHandlerRevision(handle) >= 0,
    attachments: Math.max(0, call.FPDFDoc_GetAttachmentCount(handle)),
    form: form.kind,
    pageSize: (index) => guardedPage(index, () => reader.size(index)),
    isReadable: (index) => guardedPage(index, () => reader.isReadable(index)),
    text: (index) => guardedPage(index, () => reader.text(index)),
    textRegions: (index) => guardedPage(index, () => reader.words(index)),
    render: (index, { widthPx }) => guardedPage(index, () => reader.render(index, widthPx)),
    renderGrey: (index, { widthPx }) => guardedPage(index, () => reader.renderGrey(index, widthPx)),
    title: () => guarded(() => title(engine, handle)),
    saveCopy: (write) => guarded(() => saveCopy(engine, handle, write)),
    close() {
      if (!open) return;
      open = false;
      release({ engine, access, handle, form, reader });
    },
  };
}

type Parts = {
  engine: PdfiumEngine;
  access: PdfiumFileAccess;
  handle: number;
  form: FormReader;
  reader: PageReader;
};

function release({ engine, access, handle, form, reader }: Parts): void {
  try {
    if (engine.broken) return;
    engine.guard(() => {
      reader.close();
      form.close();
      engine.call.FPDF_CloseDocument(handle);
      access.release();
    });
  } catch (cause) {
    // A reader that breaks while closing is thrown away with all it held.
    if (!(cause instanceof PdfReaderStopped)) throw cause;
  } finally {
    engine.closed();
  }
}

function title(engine: PdfiumEngine, handle: number): string | null {
  const text = withCString(engine, 'Title', (key) =>
    readUtf16(engine, (buffer, bytes) => engine.call.FPDF_GetMetaText(handle, key, buffer, bytes)),
  );
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
  return line === '' ? null : line.slice(0, 500);
}
