// Reading what comes in, against poppler: text (G8), thumbnails and page images (G18). Makes its own documents from a fixed seed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSource } from '../main/case/bytes.ts';
import { encodePage } from '../main/case/text/page-image.ts';
import { openPdf, type PdfDocument } from '../main/case/text/pdfium.ts';
import { pdfFixture, wordyPages } from '../scripts/testing/pdf-fixture.ts';
import { mixedDropRows } from './mixed-drop.ts';
import type { Bench, Row } from './row.ts';
import { scannedPages } from './scanned-pages.ts';

const rounds = 5;
const textPages = 2000;
const boundMb = 150;

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
        ...(await textRows(text, folder)),
        ...(await pictureRows({ text, scans, folder })),
        ...(await mixedDropRows(folder)),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function textRows(path: string, folder: string): Promise<Row[]> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const ours = await median(() =>
    withPdf(path, (pdf) => {
      for (let index = 0; index < pdf.pageCount; index++) {
        pdf.text(index);
        if (index % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss);
      }
      return Promise.resolve();
    }),
  );
  const peer = await peerMedian('pdftotext', [path, join(folder, 'out.txt')]);
  return [
    rate('G8', `text of ${textPages} pages, pdftotext`, { pages: textPages, ours, peer }),
    {
      goal: 'G8',
      what: 'memory grown by it, the bound',
      ours: Math.round((peak - before) / 1e6),
      peer: boundMb,
      ratio: (peak - before) / 1e6 / boundMb,
      unit: 'MB',
    },
  ];
}

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
    const draw = await median(() => drawPages(path, { pages, widthPx, encode: false }));
    const drawEncode = await median(() => drawPages(path, { pages, widthPx, encode: true }));
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

async function withPdf(path: string, work: (pdf: PdfDocument) => Promise<void>): Promise<void> {
  const source = fileSource(path);
  const opened = await openPdf(source);
  if (!opened.ok) throw new Error(opened.why);
  await work(opened.pdf);
  opened.pdf.close();
  source.close();
}

/** Milliseconds. */
async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

async function peerMedian(command: string, args: string[]): Promise<number | null> {
  try {
    return await median(() => Promise.resolve(void execFileSync(command, args, { stdio: 'ignore' })));
  } catch {
    return null;
  }
}

function rate(
  goal: string,
  what: string,
  { pages, ours, peer }: { pages: number; ours: number; peer: number | null },
): Row {
  const perSecond = (ms: number) => Math.round((pages / ms) * 1000);
  return {
    goal,
    what,
    ours: perSecond(ours),
    peer: peer === null ? null : perSecond(peer),
    ratio: peer === null ? null : peer / ours,
    unit: 'pages/s',
  };
}
