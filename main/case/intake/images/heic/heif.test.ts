// Photographs of phones: the decoded samples against what was encoded, and what happens to damaged ones.
import { expect, test } from 'vitest';
import { corpusBytes, corpusDir } from '../../../../../scripts/testing/corpus.ts';
import { asPhonesDo, drawn, drawnAt, withoutLoss } from '../../../../../scripts/testing/heic-fixture.ts';
import { seededRandom } from '../../../../../scripts/testing/pdf-fixture.ts';
import { memorySource } from '../../../bytes.ts';
import { openPdf } from '../../../text/pdfium.ts';
import { picturesToPdf } from '../picture-pdf.ts';
import type { PicturePage } from '../picture.ts';
import { readHeic } from './heif.ts';

async function pagesOf(bytes: Uint8Array): Promise<PicturePage[]> {
  const reading = await readHeic(bytes);
  if (!('pages' in reading)) throw new Error(JSON.stringify(reading));
  return reading.pages;
}

async function pixels(page: PicturePage) {
  const { width, height } = page;
  const opened = await openPdf(
    memorySource(picturesToPdf([{ ...page, orientation: 1 }], () => ({ width, height }))),
  );
  if (!opened.ok) throw new Error(opened.why);
  const picture = opened.pdf.render(0, { widthPx: width });
  opened.pdf.close();
  return picture;
}

/** How far the picture is from what was drawn: the mean and the most, in shades. */
async function distance(bytes: Uint8Array): Promise<{ mean: number; most: number }> {
  const [page] = await pagesOf(bytes);
  const { rgba } = await pixels(page!);
  let [sum, most] = [0, 0];
  for (let y = 0; y < drawn.height; y++)
    for (let x = 0; x < drawn.width; x++)
      drawnAt(x, y).forEach((shade, channel) => {
        const away = Math.abs(shade - (rgba[(y * drawn.width + x) * 4 + channel] ?? 0));
        sum += away;
        most = Math.max(most, away);
      });
  return { mean: sum / (drawn.width * drawn.height * 3), most };
}

test('what was coded without loss comes back to the shade', async () => {
  expect((await distance(withoutLoss)).most).toBeLessThanOrEqual(1);
});

test('what a phone would code comes back as near as it was coded', async () => {
  expect((await distance(asPhonesDo)).mean).toBeLessThan(4);
});

test('a picture that says it lies on its side is turned', async () => {
  // The file's last property (its number of bits) becomes one that turns it; both are as short.
  const turned = Buffer.from(withoutLoss);
  const at = turned.indexOf('pixi');
  turned.write('irot', at, 'latin1');
  turned[at + 4] = 3;
  expect((await pagesOf(turned))[0]?.orientation).toBe(6);
});

test('damaged photographs are refused or shown in part, and never take the reader along', async () => {
  const random = seededRandom(7);
  for (let round = 0; round < 120; round++) {
    const bytes = Buffer.from(round % 2 ? withoutLoss : asPhonesDo);
    for (let hit = 0; hit < 1 + (round % 5); hit++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    const cut = round % 7 === 0 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes;
    const reading = await readHeic(cut);
    expect('pages' in reading || 'kept' in reading || 'failed' in reading).toBe(true);
  }
});

test.runIf(corpusDir())('real photographs: every picture of a file is a page, in its size', async () => {
  const sizes = async (path: string) =>
    (await pagesOf(corpusBytes(path))).map(({ width, height }) => [width, height]);
  expect(await sizes('images/example.heic')).toEqual([
    [1280, 854],
    [1280, 854],
  ]);
  expect(await sizes('images/zPug_3.heic')).toEqual([
    [64, 64],
    [64, 64],
    [96, 64],
  ]);
});
