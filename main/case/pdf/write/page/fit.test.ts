import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madePacket } from '../../../../../scripts/testing/packets.ts';
import { qpdfComplaints } from '../../../../../scripts/testing/qpdf.ts';
import { plainPages, rawPdf } from '../../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../../bytes.ts';
import { openPdf } from '../../../text/pdfium.ts';
import { verifyPdf } from '../../verify.ts';
import { movedView } from './fit.ts';

const letter = { widthPt: 612, heightPt: 792 };
let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'fit-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two pages of one shape; the first has a link over its line that leads to a place on the second. */
function paper(page: string): Buffer {
  const link =
    '/Annots[<</Type/Annot/Subtype/Link/Rect[72 690 272 730]/Border[0 0 0]/Dest[12 0 R/XYZ 0 1584 null]>>]';
  return rawPdf(plainPages(2, { page: (at) => `${page}${at === 0 ? link : ''}` }));
}

async function fitted(bytes: Buffer, { below = false } = {}) {
  const made = await madePacket({
    entries: [{ key: 'a', source: memorySource(bytes), fit: letter, outlineTitle: 'Paper' }],
    stampBelow: () => below,
  });
  const path = join(folder, 'fitted.pdf');
  writeFileSync(path, made.bytes);
  const opened = await openPdf(memorySource(made.bytes));
  const found = verifyPdf(memorySource(made.bytes));
  if (!opened.ok || !found.ok) throw new Error('not to be opened');
  const { pdf } = opened;
  const word = pdf.textRegions(0).find(({ text }) => text === 'Line');
  const size = pdf.pageSize(0);
  const texts = [pdf.text(0), pdf.text(1)];
  pdf.close();
  return { size, word, texts, links: found.links, complaints: qpdfComplaints(path) ?? '', bytes: made.text };
}

describe('a page brought onto a sheet of paper', () => {
  test('twice as large becomes half as large, with its links and where they lead', async () => {
    const { size, word, texts, links, complaints, bytes } = await fitted(paper('/MediaBox[0 0 1224 1584]'));
    expect(size).toMatchObject({ widthPt: 612, heightPt: 792 });
    expect(word?.x).toBeCloseTo(36, 0);
    expect((word?.y ?? 0) + (word?.height ?? 0)).toBeCloseTo(792 - 350, -1);
    expect(texts[0]).toContain('Line of page 1');
    expect(texts[1]).toContain('Page 2 of 2');
    expect(links).toMatchObject([{ page: 1, toPage: 2, rect: [36, 345, 136, 365] }]);
    expect(bytes).toMatch(/\/XYZ 0 792 null/);
    expect(complaints).toBe('');
  });

  test('smaller than the sheet keeps its size and stands in the middle', async () => {
    const { size, word } = await fitted(paper('/MediaBox[0 0 412 792]'));
    expect(size).toMatchObject({ widthPt: 612, heightPt: 792 });
    expect(word?.x).toBeCloseTo(172, 0);
  });

  test('that lies wide gets a sheet that lies wide, whichever way it is turned', async () => {
    const wide = await fitted(paper('/MediaBox[0 0 1584 1224]'));
    expect(wide.size).toMatchObject({ widthPt: 792, heightPt: 612 });
    const turned = await fitted(paper('/MediaBox[0 0 1224 1584]/Rotate 90'));
    expect(turned.size).toMatchObject({ widthPt: 792, heightPt: 612, rotation: 90 });
    expect(turned.texts[0]).toContain('Page 1 of 2');
  });

  test('whose foot is taken leaves room for its number above the edge of the sheet', async () => {
    const { size, word, texts } = await fitted(paper('/MediaBox[0 0 612 792]'), { below: true });
    expect(size).toMatchObject({ widthPt: 612, heightPt: 792 });
    expect(word?.x).toBeCloseTo(306 - (306 - 72) * (770 / 792), 0);
    expect(texts[0]).toContain('Page 1 of 2');
  });

  test('shows nothing that its own edge cut off', async () => {
    const { texts, word } = await fitted(paper('/MediaBox[0 0 612 792]/CropBox[0 600 612 792]'));
    expect(texts[0]).toContain('Line of page 1');
    expect(word?.x).toBeCloseTo(162, 0);
  });
});

test('views without places stay as they are', () => {
  const move = { k: 0.5, x: 10, y: 20, seen: [0, 0, 1, 1] as const };
  expect(movedView('/Fit', move)).toBe('/Fit');
  expect(movedView('/XYZ null 100 1.5', move)).toBe('/XYZ null 70 1.5');
  expect(movedView('/FitR 0 0 100 200', move)).toBe('/FitR 10 20 60 120');
});
