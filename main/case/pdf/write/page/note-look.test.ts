import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testId } from '../../../../../scripts/testing/packet-facts.ts';
import { madePacket } from '../../../../../scripts/testing/packets.ts';
import { qpdfComplaints } from '../../../../../scripts/testing/qpdf.ts';
import { plainPages, rawPdf } from '../../../../../scripts/testing/raw-pdf.ts';
import { redactedPacket } from '../../../../../scripts/testing/redacted-packet.ts';
import { memorySource } from '../../../bytes.ts';
import type { PdfDocument } from '../../../text/pdfium.ts';
import { openPdf } from '../../../text/pdfium.ts';

/** One page with these notes on it. */
function noted(notes: readonly string[], page = ''): Buffer {
  const numbers = notes.map((_, at) => 100 + at);
  const refs = numbers.map((number) => `${number} 0 R`).join(' ');
  return rawPdf({
    ...plainPages(1, { page: () => `/Annots[${refs}]${page}` }),
    ...Object.fromEntries(notes.map((body, at) => [100 + at, body])),
  });
}

async function reading<T>(bytes: Uint8Array, use: (pdf: PdfDocument) => T): Promise<T> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  try {
    return use(opened.pdf);
  } finally {
    opened.pdf.close();
  }
}

/** How dark it is at places of a page of the usual size, in points from the lower left corner: 0 is black. */
function darkness(bytes: Uint8Array, places: readonly [number, number][], page = 0): Promise<number[]> {
  return reading(bytes, (pdf) => {
    const { widthPt, heightPt } = pdf.pageSize(page);
    const { width, grey } = pdf.renderGrey(page, { widthPx: Math.round(widthPt) });
    return places.map(([x, y]) => {
      const near = [-1, 0, 1].flatMap((dx) =>
        [-1, 0, 1].map((dy) => grey[(Math.round(heightPt - y) + dy) * width + Math.round(x) + dx] as number),
      );
      return Math.min(...near);
    });
  });
}

const made = async (notes: readonly string[], page = ''): Promise<Buffer> =>
  (await madePacket({ entries: [noted(notes, page)] })).bytes;
const isDark = async (notes: readonly string[], ...places: [number, number][]): Promise<boolean[]> =>
  (await darkness(await made(notes), places)).map((grey) => grey < 128);

const line = (rest = ''): string =>
  `<</Type/Annot/Subtype/Line/Rect[100 400 300 400]/L[100 400 300 400]/BS<</W 2>>${rest}>>`;

test('a line without a look of its own is drawn, though its rectangle has no height', async () => {
  expect((await darkness(noted([line()]), [[200, 400]]))[0]).toBe(255);
  expect(await isDark([line()], [110, 400], [290, 400], [200, 420])).toEqual([true, true, false]);
});

test('a line keeps its colour, its dashes and its arrows', async () => {
  const grey = (await darkness(await made([line('/CA .25')]), [[200, 400]]))[0] ?? 0;
  expect(grey).toBeGreaterThan(150);
  expect(grey).toBeLessThan(255);
  expect(await isDark([line('/C[]')], [200, 400])).toEqual([false]);
  const dashed = (await madePacket({ entries: [noted(['<</Subtype/Line/L[9 9 90 9]/BS<</W 2/S/D>>>>'])] }))
    .text;
  expect(dashed).toContain('[3] 0 d');
  // A wing of an arrow with sides of 12 points, at 30 degrees from its line.
  for (const [name, at] of [
    ['OpenArrow', 290],
    ['ClosedArrow', 290],
    ['ROpenArrow', 310],
    ['RClosedArrow', 310],
  ] as const)
    expect(await isDark([line(`/LE[/None /${name}]`)], [at, 406], [at, 394])).toEqual([true, true]);
  for (const name of ['Butt', 'Square', 'Diamond', 'Circle'])
    expect(await isDark([line(`/LE[/${name} /None]`)], [100, 405])).toEqual([true]);
  expect(await isDark([line('/LE[/Slash /None]')], [97, 395], [97, 405])).toEqual([true, false]);
});

test('a line that stands apart from what it measures has its leaders, and says its words in its middle', async () => {
  const measure = line('/LL 40/LLE 5/Cap true/Contents(3.2 cm)');
  expect(await isDark([measure], [110, 440], [100, 420], [300, 444], [110, 400])).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const words = await reading(await made([measure]), (pdf) => {
    pdf.layDown(0);
    return pdf.textRegions(0).filter(({ text }) => /3\.2|cm/.test(text));
  });
  expect(words.map(({ text }) => text)).toEqual(['3.2', 'cm']);
  expect(await isDark([line('/Cap true/Contents(a)')], [200, 400])).toEqual([true]);
  expect(await isDark([line('/Contents(not a caption)')], [200, 400])).toEqual([true]);
});

test('outlines are drawn, closed and filled where they are polygons', async () => {
  const outline = (kind: string): string =>
    `<</Subtype/${kind}/Rect[100 400 200 500]/Vertices[100 400 200 400 200 500]/IC[0.2]/BS<</W 2>>>>`;
  expect(await isDark([outline('PolyLine')], [150, 400], [200, 450], [150, 450], [180, 430])).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(await isDark([outline('Polygon')], [150, 400], [200, 450], [150, 450], [180, 430])).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(await isDark(['<</Subtype/Polygon/Rect[1 1 9 9]/Vertices[5 5]>>'], [5, 5])).toEqual([false]);
});

test('words in a box are drawn in it, with the line to what they speak of', async () => {
  const box =
    '<</Subtype/FreeText/Rect[100 400 300 460]/RD[40 0 0 0]/Contents(Ask about this)/DA(0 0 1 rg /Helv 12 Tf)/C[1 1 0]/CL[100 400 140 430]/BS<</W 1>>>>';
  const bytes = await made([box]);
  const words = await reading(bytes, (pdf) => {
    pdf.layDown(0);
    return pdf.textRegions(0).filter(({ text }) => /Ask|this/.test(text));
  });
  expect(words.map(({ text }) => text)).toEqual(['Ask', 'this']);
  expect(words.every(({ x, y }) => x >= 140 && y >= 792 - 460)).toBe(true);
  expect((await darkness(bytes, [[120, 415]]))[0]).toBeLessThan(128);
});

test('a look that is there stays, and notes of other kinds get none', async () => {
  const objects = {
    ...plainPages(1, { page: () => '/Annots[100 0 R 101 0 R]' }),
    100: line('/AP<</N 200 0 R>>'),
    101: '<</Subtype/Caret/Rect[1 1 9 9]>>',
    200: { dict: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]', data: '0 1 0 rg 0 0 9 9 re f' },
  };
  const { text } = await madePacket({ entries: [rawPdf(objects)] });
  expect(text.match(/\/AP <</g)).toHaveLength(1);
  expect(text).not.toContain('/Gs gs');
});

test('on a page brought onto other paper the look comes along', async () => {
  const fit = { widthPt: 306, heightPt: 396 };
  const entries = [{ key: 'a', source: memorySource(noted([line()])), fit }];
  const { bytes } = await madePacket({ entries });
  expect((await darkness(bytes, [[100, 200]]))[0]).toBeLessThan(128);
});

test('a page on which something is covered keeps such notes, and their hidden words are covered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'notes-'));
  try {
    const words =
      '<</Subtype/FreeText/Rect[100 300 300 340]/Contents(member 5580-4417)/DA(0 g /Helv 12 Tf)/BS<</W 0>>>>';
    const paper = noted([line(), words]);
    const region = { x: 10, y: 10, width: 20, height: 20 };
    const redactions = [{ documentId: testId('document', 1), page: 1, region }];
    const { path } = await redactedPacket(folder, [paper], {
      pages: [1],
      redactions,
      hiddenWords: ['5580-4417'],
    });
    const bytes = readFileSync(path);
    expect(qpdfComplaints(path) ?? '').toBe('');
    expect((await darkness(bytes, [[110, 400]], 2))[0]).toBeLessThan(128);
    expect(
      await darkness(
        bytes,
        [
          [110, 305],
          [290, 335],
        ],
        2,
      ),
    ).toEqual([0, 0]);
    expect(await reading(bytes, (pdf) => pdf.text(2))).not.toContain('4417');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
