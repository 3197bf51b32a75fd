// A clean copy of an open PDF: objects renumbered into a sound table, encryption taken off, streams as they were.
import type { PdfiumEngine } from './engine.ts';
import { asError } from './source.ts';
import { withMemory } from './strings.ts';

// FPDF_REMOVE_SECURITY writes a whole new file rather than appending to the old one.
const removeSecurity = 3;

export function saveCopy(
  engine: PdfiumEngine,
  document: number,
  write: (bytes: Uint8Array) => void,
): boolean {
  let failure: Error | null = null;
  const callback = engine.addCallback((_self = 0, from = 0, size = 0) => {
    try {
      write(engine.bytes().slice(from, from + size));
      return 1;
    } catch (cause) {
      failure = asError(cause);
      return 0;
    }
  }, 'iiii');
  try {
    // FPDF_FILEWRITE: a version number, then the function that takes the bytes.
    const saved = withMemory(engine, 8, (pointer) => {
      engine.dataView().setUint32(pointer, 1, true);
      engine.dataView().setUint32(pointer + 4, callback, true);
      return engine.call.FPDF_SaveAsCopy(document, pointer, removeSecurity) !== 0;
    });
    if (failure !== null) throw failure as Error;
    return saved;
  } finally {
    engine.removeCallback(callback);
  }
}

/** A new document with the same pages in the same order: for one whose page tree only PDFium makes sense of. Bookmarks and forms stay behind. */
export function savePages(
  engine: PdfiumEngine,
  document: number,
  write: (bytes: Uint8Array) => void,
): boolean {
  const { call } = engine;
  const fresh = call.FPDF_CreateNewDocument();
  if (fresh === 0) return false;
  try {
    // No list of pages means all of them.
    return call.FPDF_ImportPages(fresh, document, 0, 0) !== 0 && saveCopy(engine, fresh, write);
  } finally {
    call.FPDF_CloseDocument(fresh);
  }
}
