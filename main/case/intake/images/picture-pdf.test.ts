import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawPicture } from '../../../../scripts/testing/draw-picture.ts';
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';
import { pageSizePt, picturesToPdf } from './picture-pdf.ts';
import { wholePage, type Orientation, type PdfImage } from './picture.ts';

/** Three by two: each pixel a shade of its own, 0 40 80 above 120 160 200. */
const image: PdfImage = {
  width: 3,
  height: 2,
  entries: '/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode',
  data: deflateSync(Uint8Array.of(0, 40, 80, 120, 160, 200)),
};

const upright: [Orientation, number[][]][] = [
  [1, [[0, 40, 80], [120, 160, 200]]],
  [2, [[80, 40, 0], [200, 160, 120]]],
  [3, [[200, 160, 120], [80, 40, 0]]],
  [4, [[120, 160, 200], [0, 40, 80]]],
  [5, [[0, 120], [40, 160], [80, 200]]],
  [6, [[120, 0], [160, 40], [200, 80]]],
  [7, [[200, 80], [160, 40], [120, 0]]],
  [8, [[80, 200], [40, 160], [0, 120]]],
]; // prettier-ignore

test.each(upright)('a picture that lies as %i says is turned upright', async (orientation, rows) => {
  const drawn = await drawPicture(wholePage(image, { orientation }));
  expect([drawn.width, drawn.height]).toEqual([rows[0]?.length, rows.length]);
  expect(rows.map((row, y) => row.map((_, x) => drawn.at(x, y)[0]))).toEqual(rows);
});

test('a scan is as large as its paper, up to A3', () => {
  const scan = (width: number, height: number, dpi: number) =>
    pageSizePt({ width, height, orientation: 1, dpi: { x: dpi, y: dpi } });
  expect(scan(2550, 3300, 300)).toEqual({ width: 612, height: 792 });
  expect(scan(2550, 1650, 300)).toEqual({ width: 612, height: 396 });
  expect(pageSizePt({ width: 1728, height: 1100, orientation: 1, dpi: { x: 204, y: 98 } })).toEqual({
    width: 609.88,
    height: 808.16,
  });
  expect(scan(6000, 9000, 300)).toEqual({ width: 793.7, height: 1190.55 });
});

test('a photograph, whatever a camera says of its inches, fits a sheet upright or across', () => {
  const photo = (width: number, height: number) =>
    pageSizePt({ width, height, orientation: 1, dpi: { x: 72, y: 72 } });
  expect(photo(4032, 3024)).toEqual({ width: 792, height: 594 });
  expect(photo(3024, 4032)).toEqual({ width: 594, height: 792 });
  expect(photo(600, 450)).toEqual({ width: 288, height: 216 });
  expect(photo(10, 5)).toEqual({ width: 36, height: 18 });
});

test('each picture is a page of its own', async () => {
  const opened = await openPdf(
    memorySource(picturesToPdf([wholePage(image), wholePage(image, { orientation: 6 })])),
  );
  if (!opened.ok) throw new Error(opened.why);
  expect(opened.pdf.pageCount).toBe(2);
  expect(opened.pdf.repaired).toBe(false);
  const [first, second] = [opened.pdf.pageSize(0), opened.pdf.pageSize(1)];
  expect(first.widthPt / first.heightPt).toBeCloseTo(1.5);
  expect(second.widthPt / second.heightPt).toBeCloseTo(1 / 1.5);
  opened.pdf.close();
});
