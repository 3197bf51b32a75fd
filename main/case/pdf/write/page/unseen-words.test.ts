// Words read from a picture lie on the picture's own, however the page is turned, cropped, measured or brought onto other paper.
import { expect, test } from 'vitest';
import { madePacket } from '../../../../../scripts/testing/packets.ts';
import { plainPages, rawPdf } from '../../../../../scripts/testing/raw-pdf.ts';
import type { AssemblyEntry } from '../../assembly.ts';
import { memorySource } from '../../../bytes.ts';
import { openPdf } from '../../../text/pdfium.ts';
import type { TextRegion } from '../../../text/pdfium.ts';

async function wordsIn(bytes: Uint8Array): Promise<TextRegion[]> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  const words = opened.pdf.textRegions(0);
  opened.pdf.close();
  return words;
}

/** How far the word that was read stands from the one that is printed, in points. */
async function apart(page: string, more: Partial<AssemblyEntry> = {}): Promise<number> {
  const source = rawPdf(plainPages(1, { page: () => page }));
  const [printed] = await wordsIn(source);
  if (printed === undefined) throw new Error('no word');
  const wordsOf = () => [{ ...printed, text: 'Unseen' }];
  const { bytes } = await madePacket({
    entries: [{ key: 'a', source: memorySource(source), wordsOf, ...more }],
  });
  const words = await wordsIn(bytes);
  const [one, other] = [printed.text, 'Unseen'].map((wanted) => words.find(({ text }) => text === wanted));
  if (!one || !other) throw new Error('not found');
  return Math.max(
    Math.abs(one.x - other.x),
    Math.abs(one.y - other.y),
    Math.abs(one.width - other.width),
    Math.abs(one.height - other.height),
  );
}

const pages = ['', '/Rotate 90', '/Rotate 180', '/Rotate -90', '/CropBox[40 600 400 760]'];

test.each(pages)('on a page with %j', async (page) => {
  for (const unit of ['', '/UserUnit 2.5']) expect(await apart(`${page}${unit}`), unit).toBeLessThan(1);
});

test.each(pages)('on a page with %j that is turned, or brought onto other paper', async (page) => {
  for (const unit of ['', '/UserUnit 2.5']) {
    expect(await apart(`${page}${unit}`, { pages: [{ index: 0, rotate: 90 }] }), unit).toBeLessThan(1);
    expect(await apart(`${page}${unit}`, { fit: { widthPt: 612, heightPt: 792 } }), unit).toBeLessThan(1);
  }
});
