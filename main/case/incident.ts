// Bugs, written down without content: a number, the kind of error and where in our code. Messages may hold health data, so they stay out.
import { ORPCError } from '@orpc/server';
import { AppError } from '../../shared/errors.ts';

let incidents = 0;

/** Expected failures are not bugs and are not written down. */
export function logBug(error: unknown): void {
  if (error instanceof AppError || (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR'))
    return;
  incidents += 1;
  const where =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .filter((line) => line.startsWith('    at '))
          .slice(0, 8)
      : [];
  process.stderr.write(
    `${JSON.stringify({ event: 'bug', incident: incidents, kind: error instanceof Error ? error.name : typeof error, where })}\n`,
  );
}
