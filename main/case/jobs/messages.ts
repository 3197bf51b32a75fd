// What a worker thread and its keeper say to each other. Plain values only.
import type { Progress } from '../../../shared/contract/door.ts';
import type { Problem } from '../../../shared/errors.ts';

/**
 * How a worker opens its own connection to the case file. `isReadOnly`: of a copy that stays as it is; what would only be kept
 * for next time is then not kept.
 */
export type CaseAccess = { path: string; key: Uint8Array; salt: Uint8Array; isReadOnly?: boolean };

export type ToWorker = { call: number; ask: unknown } | { stop: true };

export type FromWorker =
  | { progress: Progress }
  /** Something for the keeper to act on at once: a batch of imported files, the file that is being read. */
  | { event: unknown }
  | { call: number; answer: unknown }
  | { call: number; problem: Problem }
  | { result: unknown }
  | { problem: Problem }
  | { bug: string };

/** What a job is handed inside its worker. */
export type JobCall = {
  report(progress: Progress): void;
  event(event: unknown): void;
  signal: AbortSignal;
  /** Answers questions until the keeper ends the worker. */
  serve(answer: (ask: never) => Promise<unknown>): Promise<never>;
};
