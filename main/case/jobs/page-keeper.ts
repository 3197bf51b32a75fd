// Keeps one page-drawing worker for the open case: asks, waits, and replaces it when a page ends it.
import type { Worker } from 'node:worker_threads';
import { AppError, fail } from '../../../shared/errors.ts';
import type { Session } from '../session.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { accessTo, startWorker } from './run-job.ts';
import type { PageAsk } from './serve-pages.ts';

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void; timer: NodeJS.Timeout };
type Kept = { worker: Worker; waiting: Map<number, Waiting>; end(): void };

/** Longest a page may take to draw before its worker is ended. */
const patienceMs = 30_000;
const kept = new WeakMap<Session, Kept>();
let calls = 0;

export function askPages(session: Session, ask: PageAsk): Promise<unknown> {
  const { worker, waiting, end } = kept.get(session) ?? start(session);
  const call = ++calls;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(end, patienceMs);
    waiting.set(call, { resolve, reject, timer });
    worker.postMessage({ call, ask } satisfies ToWorker);
  });
}

/**
 * Has the reader ready before somebody opens a page: whoever looks at a small picture is likely to. Starting it takes most of a
 * second, drawing a page takes a few hundredths.
 */
export function warmPages(session: Session, sha256: string): void {
  if (kept.has(session)) return;
  // Nobody waits for this answer; a file that cannot be read says so when its page is asked for.
  askPages(session, { want: 'words', sha256, page: 1 }).catch(() => undefined);
}

function start(session: Session): Kept {
  const open = session.requireOpen();
  const worker = startWorker('pages', { access: accessTo(open), passwords: [] });
  const waiting = new Map<number, Waiting>();
  const end = (): void => {
    if (kept.get(session)?.worker === worker) kept.delete(session);
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
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
    clearTimeout(one.timer);
    if ('answer' in message) return one.resolve(message.answer);
    return one.reject(new AppError(message.problem.code, message.problem.details));
  });
  worker.on('error', end);
  worker.on('exit', end);
  worker.unref();
  const keeper = { worker, waiting, end };
  kept.set(session, keeper);
  session.onClose(end);
  return keeper;
}

/** For a case whose key has changed: the old connection is of no more use. */
export function dropPageWorker(session: Session): void {
  kept.get(session)?.end();
}

export async function askImage(session: Session, ask: PageAsk): Promise<Uint8Array> {
  const answer = await askPages(session, ask);
  return answer instanceof Uint8Array ? answer : fail('job.crashed');
}
