import { PDFDocument, StandardFonts, degrees } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { memorySource } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import { isFootUsed } from './foot.ts';

async function footOf(
  draw: { x: number; y: number; text: string },
  { turn = 0, rotate = 0 }: { turn?: 0 | 90 | 180 | 270; rotate?: number } = {},
): Promise<boolean> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const page = doc.addPage([612, 792]);
  page.drawText(draw.text, { x: draw.x, y: draw.y, size: 7, font });
  if (rotate) page.setRotation(degrees(rotate));
  const opened = await openPdf(memorySource(await doc.save()));
  if (!opened.ok) throw new Error(opened.why);
  try {
    const seen = isFootUsed(opened.pdf, 0, turn);
    // What the words tell when the page is read is what its picture shows.
    if (turn === 0) expect(opened.pdf.read(0).foot).toBe(seen ? 'used' : 'clear');
    return seen;
  } finally {
    opened.pdf.close();
  }
}

test('small print where the page number would go is seen, print elsewhere is not in its way', async () => {
  expect(await footOf({ x: 540, y: 12, text: 'Page 3 of 4' })).toBe(true);
  expect(await footOf({ x: 540, y: 60, text: 'Page 3 of 4' })).toBe(false);
  expect(await footOf({ x: 60, y: 12, text: 'Page 3 of 4' })).toBe(false);
});

test('a page that the packet turns is looked at where its foot will be', async () => {
  const upperLeft = { x: 40, y: 776, text: 'Fax line' };
  expect(await footOf(upperLeft)).toBe(false);
  expect(await footOf(upperLeft, { turn: 180 })).toBe(true);
  expect(await footOf(upperLeft, { rotate: 180 })).toBe(true);
  expect(await footOf({ x: 594, y: 720, text: 'Side' }, { turn: 90 })).toBe(true);
  expect(await footOf({ x: 4, y: 40, text: 'Side' }, { turn: 270 })).toBe(true);
});

test('the words of a page that is shown turned are looked at where its foot is seen', async () => {
  expect(await footOf({ x: 594, y: 720, text: 'Side' }, { rotate: 90 })).toBe(true);
  expect(await footOf({ x: 4, y: 40, text: 'Side' }, { rotate: 270 })).toBe(true);
  expect(await footOf({ x: 300, y: 400, text: 'Middle' }, { rotate: 90 })).toBe(false);
});
