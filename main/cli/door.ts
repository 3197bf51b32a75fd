// The command line's way through the same doorway as the window's: the router's client, with tickets for the paths given.
import { isDefinedError } from '@orpc/client';
import { createRouterClient } from '@orpc/server';
import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Progress } from '../../shared/contract/door.ts';
import { asProblem } from '../case/handlers/door.ts';
import type { Context } from '../case/handlers/door.ts';
import { router } from '../case/handlers/router.ts';
import { startSession } from '../case/session.ts';

export type Door = ReturnType<typeof connectTo>;
type JobEvent<Result> = { progress: Progress } | { result: Result };

export function connectTo(passphrase: string | null) {
  const session = startSession({ showsPaths: true });
  const client = createRouterClient(router, {
    context: { session } satisfies Context,
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw asProblem(error);
        }
      },
    ],
  });
  const stop = new AbortController();
  const requirePassphrase = (): string => {
    if (passphrase === null || passphrase === '')
      throw new Error('Put the passphrase into BINDER_PASSPHRASE.');
    return passphrase;
  };
  return {
    client,
    session,
    requirePassphrase,
    ticket: (path: string) => session.ticketFor(resolve(path)),
    /** For paths that are printed back as they were given. */
    ticketAsGiven: (path: string) => session.ticketFor(path),
    async open(path: string): Promise<void> {
      await plain(
        client.caseFile.open({
          ticket: session.ticketFor(resolve(path)),
          secret: { passphrase: requirePassphrase() },
        }),
      );
    },
    /** Follows a job to its result, with its progress on the terminal where there is one. */
    async follow<Result>(starting: Promise<AsyncIterable<JobEvent<Result>>>): Promise<Result> {
      return plain(drain(starting));
    },
    plain,
    signal: stop.signal,
    close: () => session.close(),
  };
}

async function drain<Result>(starting: Promise<AsyncIterable<JobEvent<Result>>>): Promise<Result> {
  let result: { value: Result } | null = null;
  for await (const event of await starting) {
    if ('progress' in event) showProgress(event.progress);
    else result = { value: event.result };
  }
  if (!result) throw new AppError('job.crashed');
  return result.value;
}

function showProgress({ done, total }: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} `);
}

/** Turns the doorway's problem back into ours, so that the command line prints its sentence. */
async function plain<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const known = error as Parameters<typeof isDefinedError>[0];
    if (
      known &&
      typeof known === 'object' &&
      'code' in known &&
      known.code === 'PROBLEM' &&
      'data' in known
    ) {
      const { code, details } = known.data as AppError;
      throw new AppError(code, details);
    }
    throw error;
  }
}
