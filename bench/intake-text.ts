// Text of many pages (G8), and what it costs in memory: pages that are made here, and pages of real papers where the corpus is there.
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memorySource } from '../main/case/bytes.ts';
import { assemblePdf } from '../main/case/pdf/assemble.ts';
import type { AssemblyEntry } from '../main/case/pdf/assembly.ts';
import { corpusBytes, corpusTable } from '../scripts/testing/corpus.ts';
import { medianMs, peerMedian, rate, withPdf } from './against-poppler.ts';
import type { Row } from './row.ts';

const boundMb = 150;
/** Longer ones would stand for the others. */
const longestPaper = 60;

export async function textRows(inputs: { made: string; pages: number; folder: string }): Promise<Row[]> {
  const { made, pages, folder } = inputs;
  const rows = await rowsFor(made, { what: `text of ${pages} pages made here`, pages, folder });
  const real = join(folder, 'real.pdf');
  if (!(await writeRealPages(real, pages))) return rows;
  return [
    ...rows,
    ...(await rowsFor(real, { what: `text of ${pages} pages of real papers`, pages, folder })),
  ];
}

async function rowsFor(
  path: string,
  { what, pages, folder }: { what: string; pages: number; folder: string },
): Promise<Row[]> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const ours = await medianMs(() =>
    withPdf(path, (pdf) => {
      for (let index = 0; index < pages; index++) {
        pdf.text(index);
        if (index % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss);
      }
    }),
  );
  const peer = await peerMedian('pdftotext', [path, join(folder, 'out.txt')]);
  return [
    rate('G8', `${what}, pdftotext`, { pages, ours, peer }),
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

/** Papers of the corpus that hold text, one after the other and again from the first, until there are enough pages. */
async function writeRealPages(path: string, pages: number): Promise<boolean> {
  const papers = corpusTable('pdf-truth.tsv').filter(
    (row) =>
      row['qpdf_check'] === 'ok' &&
      row['encrypted'] === 'no' &&
      (row['page1_text_200'] ?? '').length > 100 &&
      Number(row['qpdf_pages']) <= longestPaper,
  );
  if (papers.length === 0) return false;
  const entries: AssemblyEntry[] = [];
  for (let left = pages, at = 0; left > 0; at++) {
    const paper = papers[at % papers.length];
    const count = Math.min(left, Number(paper?.['qpdf_pages']));
    entries.push({
      key: String(at),
      source: () => memorySource(corpusBytes(paper?.['path'] ?? '')),
      pages: Array.from({ length: count }, (_, index) => ({ index })),
    });
    left -= count;
  }
  const fd = openSync(path, 'w');
  const quiet = { signal: new AbortController().signal, report: () => undefined };
  const input = {
    entries,
    outline: [],
    links: [],
    stamp: () => '',
    info: { title: '', createdAt: new Date(0) },
  };
  await assemblePdf({ ...input, lang: 'en-US' }, { write: (bytes) => writeFileSync(fd, bytes) }, quiet);
  closeSync(fd);
  return true;
}
