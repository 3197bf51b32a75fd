// Opening a PDF with PDFium: pages, sizes, text, words with their places, pictures of pages, a clean copy. Nothing is written to disk.
import type { ByteSource } from '../bytes.ts';
import { documentFiles, type AttachedFile } from './pdfium/attached.ts';
import { PdfReaderStopped, pdfiumEngine, type PdfiumEngine } from './pdfium/engine.ts';
import { holdDocument, openHandle, type Held, type Opening } from './pdfium/held.ts';
import type { GreyImage, PageImage, PageReader, PageSize, PageText } from './pdfium/page.ts';
import type { PictureRegion } from './pdfium/pictures.ts';
import { saveCopy, savePages } from './pdfium/save.ts';
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
  readonly form: 'none' | 'fields' | 'adobe-only';
  /** As shown: rotation applied. Cheap: the page's content is not read. */
  pageSize(index: number): PageSize;
  /** False for a page that PDFium cannot make sense of: it has no text and cannot be drawn. */
  isReadable(index: number): boolean;
  /** Text in reading order, form values last. */
  text(index: number): string;
  /** The same, with whether words stand where a packet prints its number: found in one reading of the page. */
  read(index: number): PageText;
  textRegions(index: number): TextRegion[];
  /** Where pictures and stamps lie on it, and letters that can be seen but not be searched. */
  pictureRegions(index: number): PictureRegion[];
  /** Makes notes, stamps and fields part of the page as it is read from now on: their words then count as its own. The source stays as it is. */
  layDown(index: number): void;
  /** RGBA on white. Fails with `page.unreadable` for a page that cannot be drawn. */
  render(index: number, size: { widthPx: number }): PageImage;
  /** One byte a pixel: a quarter of the memory, for pages without colour. */
  renderGrey(index: number, size: { widthPx: number }): GreyImage;
  /** Files it carries along; null for one that cannot be taken out. */
  attachedFiles(): (AttachedFile | null)[];
  /** Those pinned to a page. */
  pageFiles(index: number): (AttachedFile | null)[];
  title(): string | null;
  /** Writes a copy with a sound table of objects and no encryption. False where PDFium cannot. */
  saveCopy(write: (bytes: Uint8Array) => void): boolean;
  /** Writes a new document with its pages, and nothing else of it. False where PDFium cannot. */
  savePages(write: (bytes: Uint8Array) => void): boolean;
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
    return engine.guard(() => openWith({ engine, access, password: options.password ?? '' }));
  } catch (cause) {
    throwIfSourceFailed(access);
    if (cause instanceof PdfReaderStopped) return { ok: false, why: 'reader-stopped' };
    throw cause;
  }
}

function openWith(opening: Opening): OpenPdfResult {
  const { call } = opening.engine;
  const handle = openHandle(opening);
  const why =
    handle === 0 ? refusal(call.FPDF_GetLastError()) : call.FPDF_GetPageCount(handle) < 1 ? 'no-pages' : null;
  if (why === null) return { ok: true, pdf: pdfDocument(opening, handle) };
  if (handle !== 0) call.FPDF_CloseDocument(handle);
  opening.access.release();
  throwIfSourceFailed(opening.access);
  return { ok: false, why };
}

/** PDFium takes bytes that could not be read for bytes that make no sense; a disk that gave out is something else. */
function throwIfSourceFailed({ failure }: PdfiumFileAccess): void {
  if (failure !== null) throw failure;
}

// FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY; every other answer means that no document was found.
function refusal(code: number): PdfRefusal {
  if (code === 4) return 'needs-password';
  return code === 5 ? 'unknown-lock' : 'damaged';
}

function pdfDocument(opening: Opening, handle: number): PdfDocument {
  const { engine, access } = opening;
  engine.opened();
  const held = holdDocument(opening, handle);
  const pageCount = engine.call.FPDF_GetPageCount(handle);
  let open = true;
  const ask = <T>(work: (parts: Held) => T): T => {
    if (!open) throw new Error('the PDF is closed');
    try {
      return engine.guard(() => work(held.current()));
    } finally {
      throwIfSourceFailed(access);
    }
  };
  const askPage = <T>(index: number, work: (reader: PageReader) => T): T => {
    if (!Number.isInteger(index) || index < 0 || index >= pageCount) throw new RangeError('no such page');
    return ask(({ reader }) => work(reader));
  };
  return {
    pageCount,
    ...howItCame(engine, handle),
    form: held.current().form.kind,
    pageSize: (index) => askPage(index, (reader) => reader.size(index)),
    isReadable: (index) => askPage(index, (reader) => reader.isReadable(index)),
    ...readings(askPage),
    render: (index, { widthPx }) => askPage(index, (reader) => reader.render(index, widthPx)),
    renderGrey: (index, { widthPx }) => askPage(index, (reader) => reader.renderGrey(index, widthPx)),
    attachedFiles: () => ask((parts) => documentFiles(engine, parts.handle)),
    pageFiles: (index) => askPage(index, (reader) => reader.files(index)),
    title: () => ask((parts) => title(engine, parts.handle)),
    ...copies((save, write) => ask((parts) => save(engine, parts.handle, write))),
    close() {
      if (open) release(opening, held);
      open = false;
    },
  };
}

type Readings = Pick<PdfDocument, 'text' | 'read' | 'textRegions' | 'layDown' | 'pictureRegions'>;

function readings(askPage: <T>(index: number, work: (reader: PageReader) => T) => T): Readings {
  return {
    text: (index) => askPage(index, (reader) => reader.read(index).text),
    read: (index) => askPage(index, (reader) => reader.read(index)),
    textRegions: (index) => askPage(index, (reader) => reader.words(index)),
    layDown: (index) => askPage(index, (reader) => reader.layDown(index)),
    pictureRegions: (index) => askPage(index, (reader) => reader.pictures(index)),
  };
}

type Write = (bytes: Uint8Array) => void;

function copies(
  ask: (save: typeof saveCopy, write: Write) => boolean,
): Pick<PdfDocument, 'saveCopy' | 'savePages'> {
  return { saveCopy: (write) => ask(saveCopy, write), savePages: (write) => ask(savePages, write) };
}

function howItCame({ call }: PdfiumEngine, handle: number): Pick<PdfDocument, 'repaired' | 'encrypted'> {
  return {
    repaired: call.FPDF_DocumentHasValidCrossReferenceTable(handle) === 0,
    encrypted: call.FPDF_GetSecurityHandlerRevision(handle) >= 0,
  };
}

function release({ engine, access }: Opening, held: { close(): void }): void {
  try {
    if (engine.broken) return;
    engine.guard(() => {
      held.close();
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
