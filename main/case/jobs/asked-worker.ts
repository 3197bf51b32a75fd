// A worker that answers questions until it is ended: asks, waits, and ends it when an answer takes too long.
import type { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import { waitByProcessor } from './had-its-time.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { startWorker } from './run-job.ts';

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void; stopWaiting(): void };

export type AskedWorker = {
  /** Rejects with `job.crashed` when the worker ends, or is ended because it had its time and did not answer. */
  ask(ask: unknown): Promise<unknown>;
  end(): void;
};

type Options = { patienceMs: number; onGone(): void };

export function startAsked(job: string, input: unknown, { patienceMs, onGone }: Options): AskedWorker {
  const worker: Worker = startWorker(job, input);
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    onGone();
    for (const { reject, stopWaiting } of waiting.values()) {
      stopWaiting();
      reject(new AppError('job.crashed'));
    }
    waiting.clear();
    void worker.terminate();
  };
  worker.on('message', (message: FromWorker) => {
    if (!('call' in message)) return 'bug' in message || 'problem' in message ? end() : undefined;
    const one = waiting.get(message.call);
    if (!one) return undefined;
    waiting.delete(message.call);
    one.stopWaiting();
    if ('answer' in message) return one.resolve(message.answer);
    return one.reject(new AppError(message.problem.code, message.problem.details));
  });
  worker.on('error', end);
  worker.on('exit', end);
  worker.unref();
  return {
    ask(ask) {
      if (isOver) return Promise.reject(new AppError('job.crashed'));
      const call = ++calls;
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve, reject, stopWaiting: waitByProcessor(patienceMs, end) });
        worker.postMessage({ call, ask } satisfies ToWorker);
      });
    },
    end,
  };
}
