// A worker thread's entry: finds its job, runs it, says how it went. Bytes are handled here so that rows never wait.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import { problemOf } from '../store/database.ts';
import { arrangeJob } from './arrange-job.ts';
import { checkJob } from './check-job.ts';
import { bringCopyJob, compareCopiesJob } from './copies-jobs.ts';
import { copyJob } from './copy-job.ts';
import { importJob } from './import-job.ts';
import type { FromWorker, JobCall, ToWorker } from './messages.ts';
import { packetJob } from './packet-job.ts';
import { saveImagesJob } from './save-images-job.ts';
import { salvageJob } from './salvage-job.ts';
import { readScans } from './read-scans.ts';
import { verifyJob } from './verify-job.ts';
import { sampleJob } from '../sample/sample-job.ts';
import { serveImages } from './serve-images.ts';
import { servePages } from './serve-pages.ts';

type Job = (input: never, call: JobCall) => Promise<unknown>;
const jobs: Record<string, Job> = {
  arrange: arrangeJob,
  'bring-copy': bringCopyJob,
  'compare-copies': compareCopiesJob,
  import: importJob,
  check: checkJob,
  copy: copyJob,
  packet: packetJob,
  salvage: salvageJob,
  'save-images': saveImagesJob,
  pages: servePages,
  images: serveImages,
  scans: readScans,
  verify: verifyJob,
  sample: sampleJob,
};

const port = parentPort;
if (!port) throw new Error('this file is a worker thread');
const say = (message: FromWorker): void => port.postMessage(message);

const stop = new AbortController();
let answerer: ((ask: never) => Promise<unknown>) | null = null;
port.on('message', (message: ToWorker) => {
  if ('stop' in message) return stop.abort();
  const { call, ask } = message;
  answerer?.(ask as never).then(
    (answer) => say({ call, answer }),
    (error: unknown) => say({ call, problem: wireProblem(error) }),
  );
});

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
    return new Promise<never>(() => undefined);
  },
};

try {
  say({ result: await (jobs[job] ?? missing)(input, call) });
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
