// Keeps one worker for medical images for the open case, and replaces it when a picture ends it.
import { fail } from '../../../shared/errors.ts';
import type { Session } from '../session.ts';
import { startAsked, type AskedWorker } from './asked-worker.ts';
import { accessTo } from './run-job.ts';
import type { ImageAsk } from './serve-images.ts';

/** Longest a picture may take before its worker is ended. */
const patienceMs = 30_000;
const kept = new WeakMap<Session, AskedWorker>();

export function askImages(session: Session, ask: ImageAsk): Promise<unknown> {
  return (kept.get(session) ?? start(session)).ask(ask);
}

function start(session: Session): AskedWorker {
  const input = { access: accessTo(session.requireOpen()) };
  const worker = startAsked('images', input, { patienceMs, onGone: forget });
  function forget(): void {
    if (kept.get(session) === worker) kept.delete(session);
  }
  kept.set(session, worker);
  session.onClose(() => worker.end());
  return worker;
}

/** For a case whose key has changed: the old connection is of no more use. */
export function dropImageWorker(session: Session): void {
  kept.get(session)?.end();
}

export async function askPicture(session: Session, ask: ImageAsk): Promise<Uint8Array> {
  const answer = await askImages(session, ask);
  return answer instanceof Uint8Array ? answer : fail('job.crashed');
}
