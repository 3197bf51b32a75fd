// How a handler is attached: each kind of request has one wrapper, and every failure leaves through the same place.
import { implement, ORPCError } from '@orpc/server';
import { ValidationError } from '@orpc/contract';
import { contract } from '../../../shared/contract/contract.ts';
import type { Progress } from '../../../shared/contract/door.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import { mayBeAskedOfCopy } from '../read-only.ts';
import type { Session } from '../session.ts';
import { problemOf } from '../store/database.ts';
import type { Stamp } from '../store/table.ts';
import type { ReadDb, Tx } from '../store/transaction.ts';

export type Context = { session: Session };

/** The contract, waiting for its handlers. Everything built from it passes through `asProblem`. */
export const door = implement(contract)
  .$context<Context>()
  .use(async ({ next, context, path, procedure }) => {
    try {
      // Before any handler: what is not refused here is refused by the connection.
      const { kind } = procedure['~orpc'].meta;
      if (context.session.isReadOnly() && !mayBeAskedOfCopy(path.join('.'), kind))
        fail(context.session.whyReadOnly());
      return await next();
    } catch (error) {
      throw asProblem(error);
    }
  });

type Call<Input> = { input: Input; context: Context; path: readonly string[] };

export function reading<Input, Output>(work: (db: ReadDb, input: Input) => Output) {
  return ({ input, context }: Call<Input>): Output => context.session.read((db) => work(db, input));
}

/** One transaction, noted for undo under the request's own name. */
export function writing<Input, Output>(work: (tx: Tx, input: Input, stamp: Stamp) => Output) {
  return ({ input, context, path }: Call<Input>): Output =>
    context.session.write(path.join('.'), (tx, stamp) => work(tx, input, stamp));
}

/** A failure a person can act on becomes a PROBLEM; the doorway's own refusal of an input does too; a bug stays a bug. */
export function asProblem(error: unknown): unknown {
  const known = problemOf(error);
  if (known instanceof AppError)
    return new ORPCError('PROBLEM', { data: { code: known.code, details: known.details } });
  if (known instanceof ORPCError && known.cause instanceof ValidationError && known.code === 'BAD_REQUEST') {
    const step = known.cause.issues[0]?.path?.at(-1);
    const field = typeof step === 'string' ? step : '';
    return new ORPCError('PROBLEM', { data: { code: 'input.not-understood', details: { field } } });
  }
  return known;
}

/** How a long piece of work tells how far it is, and learns that it should stop. */
export type Reporter = { report(progress: Progress): void; signal: AbortSignal };
type JobEvent<Result> = { progress: Progress } | { result: Result };

/** Runs `work` and yields its progress as it comes, newest only, then its result. Leaving the iterator stops the work. */
export function working<Input, Result>(work: (call: Call<Input>, reporter: Reporter) => Promise<Result>) {
  return async function* (
    call: Call<Input> & { signal?: AbortSignal | undefined },
  ): AsyncGenerator<JobEvent<Result>, void> {
    const stop = new AbortController();
    call.signal?.addEventListener('abort', () => stop.abort(), { once: true });
    let latest: Progress | null = null;
    let wake: () => void = () => undefined;
    const report = (progress: Progress): void => {
      latest = progress;
      wake();
    };
    let finished = false;
    // Whatever is refused before the first wait is refused as all else is.
    const begun = (async () => work(call, { report, signal: stop.signal }))();
    const done = begun.finally(() => {
      finished = true;
      wake();
    });
    done.catch(() => undefined);
    try {
      while (!finished) {
        if (latest) {
          const progress: Progress = latest;
          latest = null;
          yield { progress };
        }
        if (!finished && !latest) await new Promise<void>((resolve) => (wake = resolve));
      }
      yield { result: await done };
    } catch (error) {
      throw asProblem(error);
    } finally {
      stop.abort();
    }
  };
}
