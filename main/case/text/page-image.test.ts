import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { pdfFixture, seededRandom, wordyPages } from '../../../scripts/testing/pdf-fixture.ts';
import { memorySource } from '../bytes.ts';
import { encodePage, imageMediaType } from './page-image.ts';
import { openPdf } from './pdfium.ts';
import { decodeWebp } from './webp-codec.ts';

function picture(
  width: number,
  height: number,
  colour: (x: number, y: number) => [number, number, number],
): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at++)
    rgba.set([...colour(at % width, Math.floor(at / width)), 255], at * 4);
  return rgba;
}

test('a thumbnail of a page of text is a few kilobytes of grey', async () => {
  const result = await openPdf(memorySource(pdfFixture(wordyPages(1))));
  if (!result.ok) throw new Error(result.why);
  const { rgba, width, height } = result.pdf.render(0, { widthPx: 200 });
  const image = await encodePage(rgba, width, height);
  result.pdf.close();
  expect(image.length).toBeLessThan(9000);
  expect(imageMediaType(image)).toBe('image/png');
  const png = decode(image);
  expect([png.width, png.height, png.depth, png.channels]).toEqual([200, 259, 4, 1]);
});

test('an odd width in grey keeps every pixel to its sixteenth', async () => {
  const rgba = picture(5, 3, (x, y) => (y === 1 ? [x * 51, x * 51, x * 51] : [255, 255, 255]));
  const { data } = decode(await encodePage(rgba, 5, 3));
  const shades = Array.from({ length: 5 }, (_, x) => ((data[3 + (x >> 1)] ?? 0) >> (x & 1 ? 0 : 4)) & 15);
  expect(shades).toEqual([0, 3, 6, 9, 12]);
});

test('a page with a coloured mark keeps its colours exactly', async () => {
  const rgba = picture(600, 4, (x) => (x > 590 ? [200, 10, 30] : [255, 255, 255]));
  const image = await encodePage(rgba, 600, 4);
  const png = decode(image);
  expect(png.channels).toBe(3);
  expect([...png.data.subarray(595 * 3, 596 * 3)]).toEqual([200, 10, 30]);
});

test('a photograph is small and close to itself', async () => {
  const random = seededRandom(3);
  const rgba = picture(300, 200, (x, y) => [(x + random() * 20) & 255, (y + random() * 20) & 255, 120]);
  const image = await encodePage(rgba, 300, 200);
  expect(imageMediaType(image)).toBe('image/webp');
  expect(image.length).toBeLessThan(20_000);
  const back = await decodeWebp(image);
  expect([back?.width, back?.height]).toEqual([300, 200]);
  const off = rgba.reduce((sum, value, at) => sum + Math.abs(value - (back?.rgba[at] ?? 0)), 0) / rgba.length;
  expect(off).toBeLessThan(12);
});

test('bytes that are no WebP are refused, and the next ones are read', async () => {
  expect(await decodeWebp(new TextEncoder().encode('RIFF\u0000\u0000\u0000\u0000WEBPVP8 nonsense'))).toBe(
    null,
  );
  const image = await encodePage(
    picture(300, 200, (x, y) => [x & 255, y, (x * y) & 255]),
    300,
    200,
  );
  expect(await decodeWebp(image)).not.toBe(null);
});
