// The keeper of worker threads: starts one for a job, relays what it says, stops it, and outlives its crash.
import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import type { Progress } from '../../../shared/contract/door.ts';
import { AppError } from '../../../shared/errors.ts';
import { builtEntryPath } from '../assets.ts';
import { problemOf } from '../store/database.ts';
import type { OpenCase } from '../store/open-case.ts';
import type { CaseAccess, FromWorker, ToWorker } from './messages.ts';

/** Old-space limit of a worker, in megabytes: a hostile file ends its worker and nothing else. */
const heap = { oldMb: 2048 };
/**
 * A packet's pages pass through and are over: with little room V8 clears them away sooner, at no cost in time, and the memory does not
 * grow with the number of pages (docs/BENCHMARKS.md, G2).
 */
export const packetHeap = { oldMb: 1024, youngMb: 6 };

export function accessTo({
  path,
  key,
  isReadOnly = false,
}: Pick<OpenCase, 'path' | 'key'> & { isReadOnly?: boolean }): CaseAccess {
  return { path, key: new Uint8Array(key.key), salt: new Uint8Array(key.salt), isReadOnly };
}

function limitsOf(job: string): ResourceLimits {
  const { oldMb, youngMb }: { oldMb: number; youngMb?: number } = job === 'packet' ? packetHeap : heap;
  return {
    maxOldGenerationSizeMb: oldMb,
    ...(youngMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMb }),
  };
}

export function startWorker(job: string, input: unknown): Worker {
  return new Worker(builtEntryPath('worker.js'), {
    workerData: { job, input },
    resourceLimits: limitsOf(job),
    // Nothing of a person's command line or environment belongs in there.
    env: {},
    argv: [],
    stdout: false,
    stderr: false,
  });
}

export type JobOptions = {
  signal: AbortSignal;
  report(progress: Progress): void;
  onEvent?(event: unknown): void;
  /** Longest silence, in milliseconds, before the worker is taken for hung and ended. */
  silenceMs?: number;
};

/** Thrown when the worker crashed or hung: the caller decides whether to go on without the file that did it. */
export class WorkerGone extends AppError {
  readonly why: 'crashed' | 'hung' | 'no-memory';
  constructor(why: WorkerGone['why']) {
    super(why === 'no-memory' ? 'job.no-memory' : 'job.crashed');
    this.why = why;
  }
}

function failureIn(message: FromWorker): Error {
  if ('problem' in message) return new AppError(message.problem.code, message.problem.details);
  return new Error('bug' in message ? message.bug : 'the worker said something unknown');
}

/** What the keeper cannot carry out, such as a row that finds no room, ends the job and nothing else. */
function hear(onEvent: JobOptions['onEvent'], event: unknown, refuse: (cause: Error) => void): void {
  try {
    onEvent?.(event);
  } catch (error) {
    refuse(error instanceof Error ? error : new Error('the keeper threw something unknown'));
  }
}

/** What a worker itself dies of is the limit of its memory, or a bug. */
function endOf(error: Error): WorkerGone['why'] {
  const known = problemOf(error);
  return known instanceof AppError && known.code === 'job.no-memory' ? 'no-memory' : 'crashed';
}

/** How long a worker that was asked to stop may take before it is ended. */
const graceMs = 1_000;

/** Runs one job in a thread of its own. Rejects with `job.stopped` when the signal stops it, `WorkerGone` when it dies. */
export function runJob<Result>(
  job: string,
  input: unknown,
  { signal, report, onEvent, silenceMs = 120_000 }: JobOptions,
): Promise<Result> {
  if (signal.aborted) return Promise.reject(new AppError('job.stopped'));
  const worker = startWorker(job, input);
  let ended = false;
  let stopping: NodeJS.Timeout | null = null;
  return new Promise<Result>((resolve, reject) => {
    const hung = (): void => settle(() => reject(new WorkerGone('hung')));
    let silence = setTimeout(hung, silenceMs);
    function stop(): void {
      worker.postMessage({ stop: true } satisfies ToWorker);
      stopping = setTimeout(() => settle(() => reject(new AppError('job.stopped'))), graceMs);
    }
    function settle(how: () => void): void {
      if (ended) return;
      ended = true;
      clearTimeout(silence);
      if (stopping) clearTimeout(stopping);
      signal.removeEventListener('abort', stop);
      void worker.terminate().then(how, how);
    }
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: FromWorker) => {
      // What was on its way when it ended must not wind up the clock again.
      if (ended) return;
      clearTimeout(silence);
      silence = setTimeout(hung, silenceMs);
      if ('progress' in message) report(message.progress);
      else if ('event' in message) hear(onEvent, message.event, (cause) => settle(() => reject(cause)));
      else if ('result' in message) settle(() => resolve(message.result as Result));
      else settle(() => reject(failureIn(message)));
    });
    worker.on('error', (error) => settle(() => reject(new WorkerGone(endOf(error)))));
    worker.on('exit', () =>
      settle(() => reject(signal.aborted ? new AppError('job.stopped') : new WorkerGone('crashed'))),
    );
  });
}
