// How reading is timed beside poppler's commands: medians, and pages a second.
import { execFileSync } from 'node:child_process';
import { fileSource } from '../main/case/bytes.ts';
import { openPdf, type PdfDocument } from '../main/case/text/pdfium.ts';
import { median, spent } from './measure.ts';
import type { Row } from './row.ts';

const rounds = 5;

export async function withPdf<T>(path: string, work: (pdf: PdfDocument) => T | Promise<T>): Promise<T> {
  const source = fileSource(path);
  try {
    const opened = await openPdf(source);
    if (!opened.ok) throw new Error(opened.why);
    try {
      return await work(opened.pdf);
    } finally {
      opened.pdf.close();
    }
  } finally {
    source.close();
  }
}

/** Milliseconds. */
export async function medianMs(work: () => void | Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push((await spent(work)).seconds * 1000);
  return median(times);
}

export async function peerMedian(command: string, args: string[]): Promise<number | null> {
  try {
    return await medianMs(() => void execFileSync(command, args, { stdio: 'ignore' }));
  } catch {
    return null;
  }
}

export function rate(
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
