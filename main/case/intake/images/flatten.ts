// Images in parts as one: PDFium draws them at their own size, one pixel to a pixel, so that nothing is resampled.
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';
import { picturesToPdf } from './picture-pdf.ts';
import type { PdfImage, Placed } from './picture.ts';
import { packGrey, packPixels } from './pixels.ts';

export async function flattenPlaced(
  images: Placed[],
  { width, height }: { width: number; height: number },
): Promise<PdfImage | null> {
  const page = { width, height, orientation: 1 as const, dpi: null, images };
  const opened = await openPdf(memorySource(picturesToPdf([page], () => ({ width, height }))));
  if (!opened.ok) return null;
  try {
    const isGrey = images.every(({ image }) => image.entries.includes('/ColorSpace/DeviceGray'));
    const packed = isGrey
      ? packGrey(opened.pdf.renderGrey(0, { widthPx: width }))
      : packPixels(opened.pdf.render(0, { widthPx: width }));
    return packed.width === width && packed.height === height ? packed : null;
  } finally {
    opened.pdf.close();
  }
}
