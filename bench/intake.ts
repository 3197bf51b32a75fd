// Reading what comes in, against poppler: text (G8), thumbnails and page images (G18). Makes its own documents from a fixed seed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePage } from '../main/case/text/page-image.ts';
import { pdfFixture, wordyPages } from '../scripts/testing/pdf-fixture.ts';
import { medianMs, peerMedian, rate, withPdf } from './against-poppler.ts';
import { textRows } from './intake-text.ts';
import { mixedDropRows } from './mixed-drop.ts';
import type { Bench, Row } from './row.ts';
import { scannedPages } from './scanned-pages.ts';

const textPages = 2000;

export const intakeBench: Bench = {
  name: 'intake',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-intake-'));
    try {
      const text = join(folder, 'text.pdf');
      const scans = join(folder, 'scans.pdf');
      writeFileSync(text, pdfFixture(wordyPages(textPages), { compress: true }));
      writeFileSync(scans, await scannedPages(15));
      return [
        ...(await textRows({ made: text, pages: textPages, folder })),
        ...(await pictureRows({ text, scans, folder })),
        ...(await mixedDropRows(folder)),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Inputs = { text: string; scans: string; folder: string };

async function pictureRows({ text, scans, folder }: Inputs): Promise<Row[]> {
  const kinds = [
    { what: 'text', path: text, widthPx: 200, pages: 100 },
    { what: 'text', path: text, widthPx: 1000, pages: 15 },
    { what: 'scans', path: scans, widthPx: 200, pages: 15 },
    { what: 'scans', path: scans, widthPx: 1000, pages: 15 },
  ];
  const rows: Row[] = [];
  for (const { what, path, widthPx, pages } of kinds) {
    const draw = await medianMs(() => drawPages(path, { pages, widthPx, encode: false }));
    const drawEncode = await medianMs(() => drawPages(path, { pages, widthPx, encode: true }));
    const scale = ['-l', String(pages), '-scale-to-x', String(widthPx), '-scale-to-y', '-1'];
    const out = join(folder, 'pages');
    mkdirSync(out, { recursive: true });
    const plain = await peerMedian('pdftoppm', [...scale, path, join(out, 'p')]);
    const png = await peerMedian('pdftoppm', ['-png', ...scale, path, join(out, 'p')]);
    rmSync(out, { recursive: true, force: true });
    rows.push(
      rate('G18', `${what}, ${widthPx} px, drawn only, pdftoppm`, { pages, ours: draw, peer: plain }),
    );
    rows.push(
      rate('G18', `${what}, ${widthPx} px, drawn and packed, pdftoppm -png`, {
        pages,
        ours: drawEncode,
        peer: png,
      }),
    );
  }
  return rows;
}

async function drawPages(
  path: string,
  { pages, widthPx, encode }: { pages: number; widthPx: number; encode: boolean },
): Promise<void> {
  await withPdf(path, async (pdf) => {
    for (let index = 0; index < pages; index++) {
      const { rgba, width, height } = pdf.render(index, { widthPx });
      if (encode) await encodePage(rgba, width, height);
    }
  });
}
