// AVIF and JPEG 2000: the pages against what was drawn, and what happens to damaged ones.
import { expect, test } from 'vitest';
import { corpusBytes, corpusDir } from '../../../../scripts/testing/corpus.ts';
import { drawnAsAvif, drawnAsJpeg2000 } from '../../../../scripts/testing/encode-picture.ts';
import { drawn, drawnAt } from '../../../../scripts/testing/heic-fixture.ts';
import { seededRandom } from '../../../../scripts/testing/pdf-fixture.ts';
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';
import { readIncoming } from '../read-incoming.ts';
import { readAvif } from './heic/heif.ts';
import { readJpeg2000 } from './jpeg2000.ts';
import { picturesToPdf } from './picture-pdf.ts';
import type { PictureReading } from './picture.ts';

/** The mean distance from what was drawn, in shades; of the red alone where there is one channel. */
async function distance(reading: PictureReading, channels: 1 | 3 = 3): Promise<number> {
  if (!('pages' in reading)) throw new Error(JSON.stringify(reading));
  const opened = await openPdf(memorySource(picturesToPdf(reading.pages, () => drawn)));
  if (!opened.ok) throw new Error(opened.why);
  const { rgba } = opened.pdf.render(0, { widthPx: drawn.width });
  opened.pdf.close();
  let sum = 0;
  for (let at = 0; at < drawn.width * drawn.height; at++) {
    const shades = drawnAt(at % drawn.width, Math.floor(at / drawn.width));
    for (let channel = 0; channel < channels; channel++)
      sum += Math.abs((shades[channel] ?? 0) - (rgba[at * 4 + channel] ?? 0));
  }
  return sum / (drawn.width * drawn.height * channels);
}

test('an AVIF picture is shown as it was drawn', async () => {
  expect(await distance(await readAvif(await drawnAsAvif()))).toBeLessThan(3);
});

test('JPEG 2000 comes into the PDF without loss, bare or in its own file', async () => {
  for (const channels of [1, 3] as const) {
    const stream = await drawnAsJpeg2000(channels);
    const reading = await readJpeg2000(stream);
    expect(await distance(reading, channels)).toBeLessThan(0.5);
    if (!('pages' in reading)) continue;
    const file = reading.pages[0]?.images[0]?.image.data ?? new Uint8Array();
    expect(await readJpeg2000(file)).toEqual(reading);
  }
});

test('damaged ones are refused or shown in part, and never take the reader along', async () => {
  const random = seededRandom(5);
  const wholes = [await drawnAsAvif(), await drawnAsJpeg2000(3)];
  for (let round = 0; round < 60; round++) {
    const bytes = Buffer.from(wholes[round % 2] ?? []);
    for (let hit = 0; hit < 1 + (round % 5); hit++)
      bytes[12 + Math.floor(random() * (bytes.length - 12))] = Math.floor(random() * 256);
    const source = memorySource(round % 7 === 0 ? bytes.subarray(0, 12 + Math.floor(random() * bytes.length)) : bytes); // prettier-ignore
    const { outcome } = await readIncoming({ name: 'x', source });
    expect(['document', 'kept', 'failed']).toContain(outcome);
  }
});

test.runIf(corpusDir())('an AVIF file of the older kind is a page in its size', async () => {
  const reading = await readAvif(corpusBytes('images/example.avif'));
  expect('pages' in reading && reading.pages.map(({ width, height }) => [width, height])).toEqual([[800, 533]]);
}); // prettier-ignore
