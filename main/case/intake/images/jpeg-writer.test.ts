import { expect, test } from 'vitest';
import { seededRandom } from '../../../../scripts/testing/pdf-fixture.ts';
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';
import { packPhoto } from './jpeg-writer.ts';
import { picturesToPdf } from './picture-pdf.ts';
import { wholePage } from './picture.ts';

test('a photograph packed anew looks as it did, and is a fraction of its size', async () => {
  const [width, height] = [203, 117];
  const random = seededRandom(4);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const noise = random() * 10;
    rgba.set([x + noise, 255 - y - noise, Math.hypot(x - 100, y - 60) < 30 ? 20 : 180], at * 4);
  }
  const image = packPhoto({ width, height, rgba });
  expect(image.data.length).toBeLessThan(width * height);
  const opened = await openPdf(memorySource(picturesToPdf([wholePage(image)], () => ({ width, height }))));
  if (!opened.ok) throw new Error(opened.why);
  const shown = opened.pdf.render(0, { widthPx: width });
  opened.pdf.close();
  const away =
    rgba.reduce((sum, value, at) => sum + Math.abs(value - (shown.rgba[at] ?? 0)), 0) / rgba.length;
  expect([shown.width, shown.height]).toEqual([width, height]);
  expect(away).toBeLessThan(3);
});
