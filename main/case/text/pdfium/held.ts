// An open document inside PDFium, closed and opened anew now and then: PDFium keeps every stream it ever read until the document is closed.
import { PdfReaderStopped, type PdfiumEngine } from './engine.ts';
import { openForm, type FormReader } from './form.ts';
import { pageReader, type PageReader } from './page.ts';
import type { PdfiumFileAccess } from './source.ts';
import { withCString } from './strings.ts';

export type Held = { handle: number; form: FormReader; reader: PageReader };
export type Opening = { engine: PdfiumEngine; access: PdfiumFileAccess; password: string };

/** A file read from end to end would otherwise lie in memory whole, several times over where its streams are packed. */
const renewAfterBytes = 24 * 1024 * 1024;

/** 0 where PDFium refuses; FPDF_GetLastError then tells why. */
export function openHandle({ engine, access, password }: Opening): number {
  const handle = withCString(engine, password, (text) =>
    engine.call.FPDF_LoadCustomDocument(access.pointer, text),
  );
  // A file without a sound table is searched from end to end for its objects: that is not kept, and would be done again for every page.
  access.forgetTaken();
  return handle;
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
