// Images in parts as one: PDFium draws them at their own size, one pixel to a pixel, so that nothing is resampled.
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';
import { picturesToPdf } from './picture-pdf.ts';
import type { Placed } from './picture.ts';
import type { Rgba } from './pixels.ts';

export async function flattenPlaced(
  images: Placed[],
  { width, height }: { width: number; height: number },
): Promise<Rgba | null> {
  const page = { width, height, orientation: 1 as const, dpi: null, images };
  const opened = await openPdf(memorySource(picturesToPdf([page], () => ({ width, height }))));
  if (!opened.ok) return null;
  try {
    const drawn = opened.pdf.render(0, { widthPx: width });
    return drawn.width === width && drawn.height === height ? drawn : null;
  } finally {
    opened.pdf.close();
  }
}
