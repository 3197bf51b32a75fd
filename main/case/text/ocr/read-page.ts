// One page of an open PDF, drawn in grey at reading size, read, and its words placed in points.
import { AppError } from '../../../../shared/errors.ts';
import type { OcrOutcome, WaitingPage } from '../../store/ocr.ts';
import type { PdfDocument } from '../pdfium.ts';
import { PdfReaderStopped } from '../pdfium.ts';
import type { GreyImage } from '../pdfium/page.ts';
import type { OcrEngine } from './engine.ts';
import { firstLanguage } from './languages.ts';
import { readScan } from './read-scan.ts';
import type { Scan } from './read-scan.ts';
import type { SeenWord } from './table.ts';

const dpiWanted = 300;
/** A poster at 300 dots an inch would take minutes and say no more. */
const mostPixels = 16_000_000;
const pointsPerInch = 72;

const nothing = { confidence: 0, turn: 0, language: firstLanguage, words: [] } as const;

export function readPage(engine: OcrEngine, pdf: PdfDocument, page: WaitingPage): OcrOutcome {
  const dpi = dpiFor(page);
  const image = picture(pdf, page, dpi);
  if (!image) return { pageId: page.id, state: 'unreadable', text: '', ocr: { ...nothing, words: [] } };
  const scan = readScan(engine, image, dpi);
  return outcomeOf(page, scan, page.widthPt / image.width);
}

function outcomeOf({ id }: WaitingPage, scan: Scan, pointsPerPixel: number): OcrOutcome {
  const words = scan.words.map(({ text, left, top, width, height, confidence }) => ({
    text,
    region: {
      x: left * pointsPerPixel,
      y: top * pointsPerPixel,
      width: width * pointsPerPixel,
      height: height * pointsPerPixel,
    },
    confidence,
  }));
  const { confidence, turn, language } = scan;
  return {
    pageId: id,
    state: words.length > 0 ? 'read' : 'nothing',
    text: textOf(scan.words),
    ocr: { confidence, turn, language, words },
  };
}

function textOf(words: readonly SeenWord[]): string {
  let text = '';
  let line = words[0]?.line ?? 0;
  for (const word of words) {
    const gap = text === '' ? '' : word.line === line ? ' ' : word.line === line + 1 ? '\n' : '\n\n';
    text += gap + word.text;
    line = word.line;
  }
  return text;
}

function dpiFor({ widthPt, heightPt }: WaitingPage): number {
  const squareInches = (widthPt / pointsPerInch) * (heightPt / pointsPerInch);
  return Math.min(dpiWanted, Math.sqrt(mostPixels / squareInches));
}

/** Null for a page that cannot be drawn. */
function picture(pdf: PdfDocument, { number, widthPt }: WaitingPage, dpi: number): GreyImage | null {
  try {
    return pdf.renderGrey(number - 1, { widthPx: Math.round((widthPt / pointsPerInch) * dpi) });
  } catch (error) {
    const isPages = error instanceof AppError && error.code === 'page.unreadable';
    if (isPages || error instanceof RangeError || error instanceof PdfReaderStopped) return null;
    throw error;
  }
}
