// One page at a time of an open PDF: size, text, words, picture. Holds the last page open, so that text and picture read it once.
import { pageFiles, type AttachedFile } from './attached.ts';
import { fail } from '../../../../shared/errors.ts';
import type { PdfiumEngine } from './engine.ts';
import { PdfReaderStopped } from './engine.ts';
import type { FormReader } from './form.ts';
import { picturesOf, type PictureRegion } from './pictures.ts';
import { utf16At, withMemory } from './strings.ts';
import { hasWordsAtFoot, wordsOf, type TextRegion } from './words.ts';
import { cleanText } from '../clean-text.ts';
import type { Foot } from '../stamp-room.ts';

/** In points, 1/72 inch, as shown. `rotation` is how far the page was turned clockwise to be shown so. */
export type PageSize = { widthPt: number; heightPt: number; rotation: 0 | 90 | 180 | 270 };
export type PageImage = { width: number; height: number; rgba: Uint8Array };
export type GreyImage = { width: number; height: number; grey: Uint8Array };

/** `foot`: whether words stand where a packet prints its number; null where the page has no words to tell by. */
export type PageText = { text: string; foot: Foot | null };

export type PageReader = {
  size(index: number): PageSize;
  isReadable(index: number): boolean;
  read(index: number): PageText;
  words(index: number): TextRegion[];
  pictures(index: number): PictureRegion[];
  layDown(index: number): void;
  files(index: number): (AttachedFile | null)[];
  render(index: number, widthPx: number): PageImage;
  renderGrey(index: number, widthPx: number): GreyImage;
  close(): void;
};

const letter = { widthPt: 612, heightPt: 792 };
const maxPagePt = 20_000;
const maxCharacters = 1_000_000;
const maxPixels = 50_000_000;
/** FLAT_NORMALDISPLAY */
const asShown = 0;
// FPDF_ANNOT draws notes and stamps; FPDF_REVERSE_BYTE_ORDER gives RGBA, FPDF_GRAYSCALE one byte a pixel.
const colours = { bitmap: 4, bytes: 4, flags: 0x01 | 0x10 };
const shades = { bitmap: 1, bytes: 1, flags: 0x01 | 0x08 };

export function pageReader(engine: PdfiumEngine, document: number, form: FormReader): PageReader {
  const pages = lastPageOpen(engine, document, form);
  return {
    size: (index) => pageSize(engine, document, index),
    isReadable: (index) => pages.open(index) !== 0,
    read: (index) => readPage({ engine, page: pages.open(index), form }),
    words: (index) => wordsOn(engine, pages.open(index)),
    pictures(index) {
      const page = pages.open(index);
      return page === 0 ? [] : picturesOf(engine, page);
    },
    layDown(index) {
      const page = pages.open(index);
      if (page !== 0) engine.call.FPDFPage_Flatten(page, asShown);
      // Read anew when it is asked for next.
      pages.close();
    },
    files(index) {
      const page = pages.open(index);
      return page === 0 ? [] : pageFiles(engine, page);
    },
    render(index, widthPx) {
      const page = pages.open(index);
      if (page === 0) fail('page.unreadable', { page: index + 1 });
      const size = fit(engine, page, widthPx);
      return { ...size, rgba: draw({ engine, form, page, size, format: colours }) };
    },
    renderGrey(index, widthPx) {
      const page = pages.open(index);
      if (page === 0) fail('page.unreadable', { page: index + 1 });
      const size = fit(engine, page, widthPx);
      return { ...size, grey: draw({ engine, form, page, size, format: shades }) };
    },
    close: () => pages.close(),
  };
}

function wordsOn(engine: PdfiumEngine, page: number): TextRegion[] {
  if (page === 0) return [];
  const limit = maxCharacters;
  return withTextPage(engine, page, (textPage) => wordsOf(engine, { page, textPage, limit })) ?? [];
}

function readPage({
  engine,
  page,
  form,
}: {
  engine: PdfiumEngine;
  page: number;
  form: FormReader;
}): PageText {
  if (page === 0) return { text: '', foot: null };
  const own = withTextPage(engine, page, (textPage): PageText => {
    const text = textOf(engine, textPage);
    if (text.trim() === '') return { text, foot: null };
    return { text, foot: hasWordsAtFoot(engine, { page, textPage }) ? 'used' : 'clear' };
  });
  return { text: cleanText([own?.text ?? '', ...form.values(page)].join('\n')), foot: own?.foot ?? null };
}

// The next page is opened before the last is closed: PDFium then keeps the fonts they share instead of loading them again.
function lastPageOpen(engine: PdfiumEngine, document: number, form: FormReader) {
  let last: { index: number; page: number } | null = null;
  const close = () => {
    if (last && last.page !== 0) {
      form.pageClosing(last.page);
      engine.call.FPDF_ClosePage(last.page);
    }
    last = null;
  };
  return {
    open(index: number): number {
      if (last?.index === index) return last.page;
      const page = engine.call.FPDF_LoadPage(document, index);
      if (page !== 0) form.pageLoaded(page);
      close();
      last = { index, page };
      return page;
    },
    close,
  };
}

function pageSize(engine: PdfiumEngine, document: number, index: number): PageSize {
  const turns = engine.call.EPDF_GetPageRotationByIndex(document, index) & 3;
  const rotation = ([0, 90, 180, 270] as const)[turns] ?? 0;
  return withMemory(engine, 8, (pointer) => {
    if (engine.call.FPDF_GetPageSizeByIndexF(document, index, pointer) === 0) return { ...letter, rotation };
    const view = engine.dataView();
    const [widthPt, heightPt] = [view.getFloat32(pointer, true), view.getFloat32(pointer + 4, true)];
    return isSize(widthPt) && isSize(heightPt) ? { widthPt, heightPt, rotation } : { ...letter, rotation };
  });
}

function isSize(points: number): boolean {
  return points > 0 && points <= maxPagePt;
}

function withTextPage<T>(engine: PdfiumEngine, page: number, work: (textPage: number) => T): T | null {
  const textPage = engine.call.FPDFText_LoadPage(page);
  if (textPage === 0) return null;
  const result = work(textPage);
  engine.call.FPDFText_ClosePage(textPage);
  return result;
}

function textOf(engine: PdfiumEngine, textPage: number): string {
  const count = Math.min(maxCharacters, engine.call.FPDFText_CountChars(textPage));
  if (count <= 0) return '';
  // A character outside the basic plane takes two units, and the last one is NUL.
  return withMemory(engine, (count * 2 + 1) * 2, (buffer) => {
    const units = engine.call.FPDFText_GetText(textPage, 0, count, buffer);
    return utf16At(engine, buffer, Math.max(0, units - 1));
  });
}

/** The asked width and the height that goes with it, both smaller where a strange page would ask for too many pixels. */
function fit(engine: PdfiumEngine, page: number, widthPx: number): { width: number; height: number } {
  const [w, h] = [engine.call.FPDF_GetPageWidthF(page), engine.call.FPDF_GetPageHeightF(page)];
  const ratio = w > 0 && h > 0 ? h / w : letter.heightPt / letter.widthPt;
  const widest = Math.sqrt(maxPixels / ratio);
  const width = Math.max(1, Math.round(Math.min(widthPx, widest, maxPixels)));
  return { width, height: Math.max(1, Math.min(Math.round(width * ratio), Math.floor(maxPixels / width))) };
}

type Drawing = {
  engine: PdfiumEngine;
  form: FormReader;
  page: number;
  size: { width: number; height: number };
  format: typeof colours;
};

/** On white paper. */
function draw({ engine, form, page, size, format }: Drawing): Uint8Array {
  const { width, height } = size;
  const bytes = width * height * format.bytes;
  return withMemory(engine, bytes, (pixels) => {
    engine.bytes().fill(0xff, pixels, pixels + bytes);
    const bitmap = engine.call.FPDFBitmap_CreateEx(
      width,
      height,
      format.bitmap,
      pixels,
      width * format.bytes,
    );
    if (bitmap === 0) throw new PdfReaderStopped();
    engine.call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, format.flags);
    form.draw({ bitmap, page, widthPx: width, heightPx: height, flags: format.flags });
    engine.call.FPDFBitmap_Destroy(bitmap);
    return engine.bytes().slice(pixels, pixels + bytes);
  });
}
