// Pages of text as an office scanner hands them over, for the measurements that need pictures of words.
import { memorySource } from '../main/case/bytes.ts';
import { picturesToPdf } from '../main/case/intake/images/picture-pdf.ts';
import { wholePage, type PdfImage } from '../main/case/intake/images/picture.ts';
import { packGrey } from '../main/case/intake/images/pixels.ts';
import { openPdf } from '../main/case/text/pdfium.ts';
import { pdfFixture, wordyPages } from '../scripts/testing/pdf-fixture.ts';

/** Letter pages at 300 dots to the inch, black and white, as an office scanner makes them. */
export function scannedPages(count: number): Promise<Uint8Array> {
  return scanned(wordyPages(count, 2));
}

export async function scanned(pages: { lines: string[] }[]): Promise<Uint8Array> {
  const count = pages.length;
  const opened = await openPdf(memorySource(pdfFixture(pages)));
  if (!opened.ok) throw new Error(opened.why);
  const images = Array.from({ length: count }, (_, index): PdfImage => {
    const { width, height, grey } = opened.pdf.renderGrey(index, { widthPx: 2550 });
    return packGrey({ width, height, grey: grey.map((shade) => (shade < 160 ? 0 : 255)) });
  });
  opened.pdf.close();
  return picturesToPdf(images.map((image) => wholePage(image, { dpi: { x: 300, y: 300 } })));
}
