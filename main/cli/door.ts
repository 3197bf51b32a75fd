// The command line's way through the same doorway as the window's: the router's client, with tickets for the paths given.
import { createRouterClient, ORPCError } from '@orpc/server';
import { resolve } from 'node:path';
import { Problem } from '../../shared/contract/problem.ts';
import { AppError } from '../../shared/errors.ts';
import type { Progress } from '../../shared/contract/door.ts';
import { asProblem } from '../case/handlers/door.ts';
import type { Context } from '../case/handlers/door.ts';
import { router } from '../case/handlers/router.ts';
import { Session } from '../case/session.ts';

type JobEvent<Result> = { progress: Progress } | { result: Result };

function clientOf(session: Session) {
  return createRouterClient(router, {
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
}

export class Door {
  readonly session: Session;
  readonly client: ReturnType<typeof clientOf>;
  readonly signal = new AbortController().signal;
  private readonly passphrase: string | null;

  constructor(passphrase: string | null, languageFolder: string | null) {
    this.passphrase = passphrase;
    this.session = new Session({ showsPaths: true, languageFolder });
    this.client = clientOf(this.session);
  }

  readonly requirePassphrase = (): string => {
    if (this.passphrase === null || this.passphrase === '')
      throw new Error('Put the passphrase into BINDER_PASSPHRASE.');
    return this.passphrase;
  };

  readonly ticket = (path: string): string => this.session.ticketFor(resolve(path));

  /** For paths that are printed back as they were given. */
  readonly ticketAsGiven = (path: string): string => this.session.ticketFor(path);

  readonly open = async (path: string): Promise<void> => {
    const secret = { passphrase: this.requirePassphrase() };
    await plain(this.client.caseFile.open({ ticket: this.ticket(path), secret }));
  };

  /** Follows a job to its result, with its progress on the terminal where there is one. */
  readonly follow = <Result>(starting: Promise<AsyncIterable<JobEvent<Result>>>): Promise<Result> =>
    plain(drain(starting));

  readonly plain = plain;

  close(): void {
    this.session.close();
  }
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
    const problem = error instanceof ORPCError ? Problem.safeParse(error.data) : null;
    if (problem?.success) throw new AppError(problem.data.code, problem.data.details);
    throw error;
  }
}
