// Pages of text as an office scanner hands them over: pictures in black and white at 300 dots to the inch, with no text of their own.
import { memorySource } from '../../main/case/bytes.ts';
import { picturesToPdf } from '../../main/case/intake/images/picture-pdf.ts';
import { wholePage, type PdfImage } from '../../main/case/intake/images/picture.ts';
import { packGrey } from '../../main/case/intake/images/pixels.ts';
import { openPdf } from '../../main/case/text/pdfium.ts';
import { pdfFixture } from './pdf-fixture.ts';

/** One page for each list of lines. */
export async function scanFixture(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const opened = await openPdf(memorySource(pdfFixture(pages.map((lines) => ({ lines: [...lines] })))));
  if (!opened.ok) throw new Error(opened.why);
  const images = pages.map((_, index): PdfImage => {
    const { width, height, grey } = opened.pdf.renderGrey(index, { widthPx: 2550 });
    return packGrey({ width, height, grey: grey.map((shade) => (shade < 160 ? 0 : 255)) });
  });
  opened.pdf.close();
  return picturesToPdf(images.map((image) => wholePage(image, { dpi: { x: 300, y: 300 } })));
}
