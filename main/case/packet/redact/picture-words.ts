// Words in the pictures of a page that has words of its own: a card photographed into a letter, a stamp, a scan below a typed note. Letters
// whose font does not say what they are count as pictures.
import { leastConfidence } from '../../store/ocr.ts';
import { startOcrEngine } from '../../text/ocr/engine.ts';
import type { OcrEngine } from '../../text/ocr/engine.ts';
import { readScan } from '../../text/ocr/read-scan.ts';
import type { PdfDocument, TextRegion } from '../../text/pdfium.ts';
import type { GreyImage } from '../../text/pdfium/page.ts';
import type { Box } from './picture-pages.ts';

/** `isSure`: false where a picture may show words that could not be read well enough to tell. */
export type PictureWords = { words: TextRegion[]; isSure: boolean };

const dotsPerInch = 300;
const mostPixels = 16_000_000;
/** Nothing that can be read is smaller. */
const leastPt = 8;
/** A picture of this much of the page in which no words are found is a photograph: who knows what is written in it. */
const largeShare = 0.15;

/** Print that is sharp is read well, or is in letters that nobody here reads. */
const leastForText = 80;

/** Reads the pictures of pages one after the other; the reader is started when the first is met. */
export class PictureReader {
  private engine: Promise<OcrEngine> | null = null;

  async read(pdf: PdfDocument, index: number): Promise<PictureWords> {
    const { widthPt, heightPt } = pdf.pageSize(index);
    const page = { x: 0, y: 0, width: widthPt, height: heightPt };
    const regions = pdf
      .pictureRegions(index)
      .map(({ isText, ...region }) => ({
        ...within(isText ? wholeLine(region, page) : region, page),
        isText,
      }))
      .filter(({ width, height }) => width >= leastPt && height >= leastPt);
    if (regions.length === 0) return { words: [], isSure: true };
    const dpi = Math.min(dotsPerInch, Math.sqrt((mostPixels * 72 * 72) / (widthPt * heightPt)));
    const image = pdf.renderGrey(index, { widthPx: Math.round((widthPt / 72) * dpi) });
    const k = image.width / widthPt;
    const around = hull(regions);
    const scan = readScan(
      await (this.engine ??= startOcrEngine()),
      cutOut(image, regions, { around, k }),
      dpi,
    );
    const words = scan.words.map(({ text, left, top, width, height }) => ({
      text,
      x: around.x + left / k,
      y: around.y + top / k,
      width: width / k,
      height: height / k,
    }));
    const isLarge = regions.some(({ width, height }) => width * height > largeShare * widthPt * heightPt);
    const mayHoldWords = isLarge || regions.some(({ isText }) => isText);
    const least = regions.some(({ isText }) => isText) ? leastForText : leastConfidence;
    return { words, isSure: words.length === 0 ? !mayHoldWords : scan.confidence >= least };
  }
}

/** Such fonts seldom say how wide their letters are, and some of a word's letters may have a name. */
function wholeLine({ y, height }: Box, page: Box): Box {
  return { x: 0, y: y - height / 3, width: page.width, height: height * (5 / 3) };
}

function within(region: Box, page: Box): Box {
  const [left, top] = [Math.max(region.x, page.x), Math.max(region.y, page.y)];
  const right = Math.min(region.x + region.width, page.width);
  const bottom = Math.min(region.y + region.height, page.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function hull(regions: readonly Box[]): Box {
  const [x, y] = [Math.min(...regions.map((one) => one.x)), Math.min(...regions.map((one) => one.y))];
  return {
    x,
    y,
    width: Math.max(...regions.map((one) => one.x + one.width)) - x,
    height: Math.max(...regions.map((one) => one.y + one.height)) - y,
  };
}

/** The part of a page in which its pictures lie, with white paper between them. */
function cutOut(
  { width, height, grey }: GreyImage,
  regions: readonly Box[],
  { around, k }: { around: Box; k: number },
): GreyImage {
  const [left, top] = [Math.floor(around.x * k), Math.floor(around.y * k)];
  const wide = Math.max(1, Math.min(width - left, Math.ceil(around.width * k)));
  const high = Math.max(1, Math.min(height - top, Math.ceil(around.height * k)));
  const cut = new Uint8Array(wide * high).fill(255);
  for (const region of regions) {
    const from = Math.max(left, Math.floor(region.x * k));
    const to = Math.min(left + wide, Math.ceil((region.x + region.width) * k));
    const last = Math.min(top + high, Math.ceil((region.y + region.height) * k));
    for (let y = Math.max(top, Math.floor(region.y * k)); y < last; y++)
      cut.set(grey.subarray(y * width + from, y * width + to), (y - top) * wide + from - left);
  }
  return { width: wide, height: high, grey: cut };
}
