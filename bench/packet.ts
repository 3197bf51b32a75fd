// The packet against qpdf's plain merge of the same files (G1), its memory (G2), and the same locked with a password (G3).
// Each round is a process of its own, like qpdf's.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSource } from '../main/case/bytes.ts';
import { packetHeap } from '../main/case/jobs/run-job.ts';
import { assemblePdf } from '../main/case/pdf/assemble.ts';
import type { AssemblyInput } from '../main/case/pdf/assembly.ts';
import { makePacketInputs } from './packet-inputs.ts';
import type { MadeInputs } from './packet-inputs.ts';
import type { Bench, Row } from './row.ts';

const rounds = 5;
const boundMb = 128;
const small = { name: '2,000 pages, 128 MB', documents: 200, pages: 2000, bytes: 128e6 };
const large = { name: '10,000 pages, 720 MB', documents: 1000, pages: 10_000, bytes: 720e6 };
const password = 'benchmark';
/** As the app's own worker for packets is limited; a young generation is three of V8's semi-spaces. */
const heapFlags = [
  `--max-old-space-size=${packetHeap.oldMb}`,
  `--max-semi-space-size=${packetHeap.youngMb / 3}`,
];

export const packetBench: Bench = {
  name: 'packet',
  run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-packet-'));
    try {
      const smallInputs = makePacketInputs(join(folder, 'small'), small);
      const plainSmall = measure(folder, smallInputs, false);
      rmSync(join(folder, 'small'), { recursive: true });
      const largeInputs = makePacketInputs(join(folder, 'large'), large);
      const plainLarge = measure(folder, largeInputs, false);
      const lockedLarge = measure(folder, largeInputs, true);
      return Promise.resolve([
        speedRow('G1', `packet, ${small.name}; qpdf merges`, plainSmall),
        speedRow('G1', `packet, ${large.name}; qpdf merges`, plainLarge),
        memoryRow(`peak, ${small.name}; the bound`, plainSmall.peakMb, boundMb),
        memoryRow(`peak, ${large.name}; the bound`, plainLarge.peakMb, boundMb),
        memoryRow('peak at 10,000 pages; at 2,000 × 1.25', plainLarge.peakMb, plainSmall.peakMb * 1.25),
        speedRow('G3', `packet locked with AES-256, ${large.name}; qpdf merges and locks`, lockedLarge),
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function speedRow(goal: string, what: string, { ours, peer }: Measured): Row {
  return { goal, what, ours, peer, ratio: peer && ours / peer, unit: 's' };
}

function memoryRow(what: string, ours: number, bound: number): Row {
  return {
    goal: 'G2',
    what,
    ours: Math.round(ours),
    peer: Math.round(bound),
    ratio: ours / bound,
    unit: 'MB',
  };
}

type Measured = { ours: number; peer: number | null; peakMb: number };

/** Ours and the peer's in turn, so that both see the machine in the same moods. */
function measure(folder: string, inputs: MadeInputs, isLocked: boolean): Measured {
  const job = join(folder, 'job.json');
  const out = join(folder, 'out.pdf');
  writeFileSync(job, JSON.stringify({ ...inputs, out, isLocked } satisfies Job));
  const hasPeer = spawnSync('qpdf', ['--version']).status === 0;
  const lock = isLocked ? ['--encrypt', password, password, '256', '--'] : [];
  const ours: number[] = [];
  const peer: number[] = [];
  let peakMb = 0;
  for (let round = 0; round < rounds; round++) {
    if (hasPeer)
      peer.push(
        seconds('qpdf', ['--empty', '--keep-files-open=y', ...lock, '--pages', ...inputs.paths, '--', out]),
      );
    rmSync(out, { force: true });
    ours.push(seconds(process.execPath, [...heapFlags, process.argv[1] ?? ''], { [jobVariable]: job }));
    peakMb = Math.max(peakMb, Number(readFileSync(`${job}.peak`, 'utf8')) / 1024);
    rmSync(out, { force: true });
  }
  return { ours: median(ours), peer: hasPeer ? median(peer) : null, peakMb };
}

type Job = MadeInputs & { out: string; isLocked: boolean };

function seconds(program: string, args: string[], env: Record<string, string> = {}): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { env: { ...process.env, ...env }, encoding: 'utf8' });
  // qpdf ends with 3 where it only warns.
  if (status !== 0 && status !== 3) throw new Error(`${program}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Names the job of a round in the environment of its process. */
const jobVariable = 'BENCH_PACKET_JOB';

/** One round: the whole packet with stamps, an index with links, and bookmarks. */
async function once(job: string): Promise<void> {
  const { paths, pagesOf, out, isLocked } = JSON.parse(readFileSync(job, 'utf8')) as Job;
  const fd = openSync(out, 'wx');
  const input = { ...packetInput(paths, pagesOf), ...(isLocked ? { protect: { password } } : {}) };
  const sink = {
    write(bytes: Uint8Array): void {
      for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
    },
  };
  const made = await assemblePdf(input, sink, {
    signal: new AbortController().signal,
    report: () => undefined,
  });
  closeSync(fd);
  if (made.entries.some(({ via }) => via !== 'copied') || statSync(out).size !== made.sizeBytes)
    throw new Error('the packet is not as it should be');
  writeFileSync(`${job}.peak`, String(process.resourceUsage().maxRSS));
}

function packetInput(paths: readonly string[], pagesOf: readonly number[]): AssemblyInput {
  const starts: number[] = [];
  let next = 1;
  for (const pages of pagesOf) {
    starts.push(next);
    next += pages;
  }
  return {
    entries: paths.map((path, i) => ({
      key: String(i),
      source: () => fileSource(path),
      // As the case file knows of every document after its first packet.
      isSound: true,
      pages: Array.from({ length: pagesOf[i] ?? 0 }, (_, index) => ({ index })),
    })),
    outline: starts.map((page, i) => ({ title: `Document ${i + 1}, p. ${page}`, page, entryKey: String(i) })),
    links: starts.map((toPage, i) => ({
      page: 1,
      rect: [50, 700 - (i % 60) * 11, 550, 710 - (i % 60) * 11],
      toPage,
    })),
    stamp: (page, total) => `Page ${page} of ${total}`,
    stampFooter: 'Second opinion packet v1',
    info: { title: 'Benchmark', createdAt: new Date(0) },
    lang: 'en-US',
  };
}

// In a round's own process this module does its one job and ends, before any other measurement begins.
const job = process.env[jobVariable];
if (job) {
  await once(job);
  process.exit(0);
}
