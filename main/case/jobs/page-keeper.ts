// Keeps one page-drawing worker for the open case, and replaces it when a page ends it.
import { fail } from '../../../shared/errors.ts';
import type { Session } from '../session.ts';
import { startAsked } from './asked-worker.ts';
import type { AskedWorker } from './asked-worker.ts';
import { accessTo } from './run-job.ts';
import type { PageAsk } from './serve-pages.ts';

/** Longest a page may take to draw before its worker is ended. */
const patienceMs = 30_000;
const kept = new WeakMap<Session, AskedWorker>();

export function askPages(session: Session, ask: PageAsk): Promise<unknown> {
  return (kept.get(session) ?? start(session)).ask(ask);
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

function start(session: Session): AskedWorker {
  const input = { access: accessTo(session.requireOpen()), passwords: [] };
  const worker = startAsked('pages', input, { patienceMs, onGone: forget });
  function forget(): void {
    if (kept.get(session) === worker) kept.delete(session);
  }
  kept.set(session, worker);
  session.onClose(() => worker.end());
  return worker;
}

/** For a case whose key has changed: the old connection is of no more use. */
export function dropPageWorker(session: Session): void {
  kept.get(session)?.end();
}

export async function askImage(session: Session, ask: PageAsk): Promise<Uint8Array> {
  const answer = await askPages(session, ask);
  return answer instanceof Uint8Array ? answer : fail('job.crashed');
}
