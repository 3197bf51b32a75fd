// A worker thread's entry: finds its job, runs it, says how it went. Bytes are handled here so that rows never wait.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import { problemOf } from '../store/database.ts';
import type { FromWorker, JobCall, ToWorker } from './messages.ts';

type Asked = Exclude<ToWorker, { stop: true }>;
type Job = (input: never, call: JobCall) => Promise<unknown>;

/** A worker is for one job, so it reads in the code of that one only. */
const jobs: Record<string, () => Promise<Job>> = {
  arrange: async () => (await import('./arrange-job.ts')).arrangeJob,
  binder: async () => (await import('./binder-job.ts')).binderJob,
  'bring-copy': async () => (await import('./copies-jobs.ts')).bringCopyJob,
  'compare-copies': async () => (await import('./copies-jobs.ts')).compareCopiesJob,
  export: async () => (await import('./export-job.ts')).exportJob,
  import: async () => (await import('./import-job.ts')).importJob,
  check: async () => (await import('./check-job.ts')).checkJob,
  copy: async () => (await import('./copy-job.ts')).copyJob,
  packet: async () => (await import('./packet-job.ts')).packetJob,
  paper: async () => (await import('./binder-job.ts')).paperJob,
  restore: async () => (await import('./restore-job.ts')).restoreJob,
  salvage: async () => (await import('./salvage-job.ts')).salvageJob,
  'save-images': async () => (await import('./save-images-job.ts')).saveImagesJob,
  pages: async () => (await import('./serve-pages.ts')).servePages,
  images: async () => (await import('./serve-images.ts')).serveImages,
  scans: async () => (await import('./read-scans.ts')).readScans,
  'try-language': async () => (await import('./try-language.ts')).tryLanguage,
  verify: async () => (await import('./verify-job.ts')).verifyJob,
  sample: async () => (await import('../sample/sample-job.ts')).sampleJob,
};

const port = parentPort;
if (!port) throw new Error('this file is a worker thread');
const say = (message: FromWorker): void => port.postMessage(message);

const stop = new AbortController();
type Answerer = (ask: never) => Promise<unknown>;
let answerer: Answerer | null = null;
/** Asked while the job's code was still being read in. */
const early: Asked[] = [];
port.on('message', (message: ToWorker) => {
  if ('stop' in message) return stop.abort();
  if (answerer) answerWith(answerer, message);
  else early.push(message);
});

function answerWith(answer: Answerer, { call, ask }: Asked): void {
  answer(ask as never).then(
    (said) => say({ call, answer: said }),
    (error: unknown) => say({ call, problem: wireProblem(error) }),
  );
}

function wireProblem(error: unknown): { code: AppError['code']; details: AppError['details'] } {
  const known = problemOf(error);
  return known instanceof AppError
    ? { code: known.code, details: known.details }
    : { code: 'job.crashed', details: {} };
}

const { job, input } = workerData as { job: string; input: never };
const call: JobCall = {
  report: (progress) => say({ progress }),
  event: (event) => say({ event }),
  signal: stop.signal,
  serve: (answer) => {
    answerer = answer;
    say({ event: 'ready' });
    for (const asked of early.splice(0)) answerWith(answer, asked);
    return new Promise<never>(() => undefined);
  },
};

try {
  const work = await (jobs[job] ?? missing)();
  say({ result: await work(input, call) });
} catch (error) {
  const known = stop.signal.aborted ? new AppError('job.stopped') : problemOf(error);
  if (known instanceof AppError) say({ problem: { code: known.code, details: known.details } });
  else say({ bug: placesOf(known) });
}

/** Where it happened, in code. What an error says may name a file or its words, and stays here. */
function placesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const places = lines.filter((line) => line.startsWith('    at '));
  return [error instanceof Error ? error.name : typeof error, ...places].join('\n');
}

function missing(): never {
  throw new Error('no such job');
}
