// An open document inside PDFium, closed and opened anew now and then: PDFium keeps every stream it ever read until the document is closed.
import { PdfReaderStopped, type PdfiumEngine } from './engine.ts';
import { openForm, type FormReader } from './form.ts';
import { pageReader, type PageReader } from './page.ts';
import type { PdfiumFileAccess } from './source.ts';
import { withCString } from './strings.ts';

export type Held = { handle: number; form: FormReader; reader: PageReader };
export type Opening = { engine: PdfiumEngine; access: PdfiumFileAccess; password: string };

/** A file of scans read from end to end would otherwise lie in memory whole. */
const renewAfterBytes = 128 * 1024 * 1024;

/** 0 where PDFium refuses; FPDF_GetLastError then tells why. */
export function openHandle({ engine, access, password }: Opening): number {
  access.forgetTaken();
  return withCString(engine, password, (text) => engine.call.FPDF_LoadCustomDocument(access.pointer, text));
}

export function holdDocument(opening: Opening, firstHandle: number): { current(): Held; close(): void } {
  const { engine, access } = opening;
  let held = hold(engine, firstHandle);
  const close = () => {
    held.reader.close();
    held.form.close();
    engine.call.FPDF_CloseDocument(held.handle);
  };
  return {
    current() {
      if (access.takenBytes() < renewAfterBytes) return held;
      close();
      const handle = openHandle(opening);
      if (handle === 0) throw new PdfReaderStopped();
      held = hold(engine, handle);
      return held;
    },
    close,
  };
}

function hold(engine: PdfiumEngine, handle: number): Held {
  const form = openForm(engine, handle);
  return { handle, form, reader: pageReader(engine, handle, form) };
}
