// How reading is timed beside poppler's commands: medians, and pages a second.
import { execFileSync } from 'node:child_process';
import { fileSource } from '../main/case/bytes.ts';
import { openPdf, type PdfDocument } from '../main/case/text/pdfium.ts';
import type { Row } from './row.ts';

const rounds = 5;

export async function withPdf(path: string, work: (pdf: PdfDocument) => Promise<void>): Promise<void> {
  const source = fileSource(path);
  const opened = await openPdf(source);
  if (!opened.ok) throw new Error(opened.why);
  await work(opened.pdf);
  opened.pdf.close();
  source.close();
}

/** Milliseconds. */
export async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

export async function peerMedian(command: string, args: string[]): Promise<number | null> {
  try {
    return await median(() => Promise.resolve(void execFileSync(command, args, { stdio: 'ignore' })));
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
