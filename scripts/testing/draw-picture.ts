// What a picture looks like once it is a PDF: drawn pixel for pixel, so that tests compare what people see.
import { memorySource } from '../../main/case/bytes.ts';
import { picturesToPdf } from '../../main/case/intake/images/picture-pdf.ts';
import type { PicturePage, PictureReading } from '../../main/case/intake/images/picture.ts';
import { openPdf } from '../../main/case/text/pdfium.ts';

export type Drawn = { width: number; height: number; at(x: number, y: number): [number, number, number] };

export function pagesOf(reading: PictureReading): PicturePage[] {
  if (!('pages' in reading)) throw new Error(JSON.stringify(reading));
  return reading.pages;
}

/** One page at one pixel for each of the picture's own. */
export async function drawPicture(page: PicturePage): Promise<Drawn> {
  const sideways = page.orientation >= 5;
  const size = sideways
    ? { width: page.height, height: page.width }
    : { width: page.width, height: page.height };
  const opened = await openPdf(memorySource(picturesToPdf([page], () => size)));
  if (!opened.ok) throw new Error(opened.why);
  const { rgba, width, height } = opened.pdf.render(0, { widthPx: size.width });
  opened.pdf.close();
  const at = (x: number, y: number): [number, number, number] => {
    const [red = -1, green = -1, blue = -1] = rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 3);
    return [red, green, blue];
  };
  return { width, height, at };
}

/** Every pixel, row by row. */
export function rowsOf({ width, height, at }: Drawn): [number, number, number][][] {
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_unused, x) => at(x, y)));
}
