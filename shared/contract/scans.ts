// Reading the words in pictures of pages (OCR): goes on in the background, can be watched, paused and waited for.
import { z } from 'zod';
import { command, job, Nothing, stream } from './door.ts';

/** `done`: pages read since the case was opened. `waiting`: pages whose picture was not looked at yet. */
export const ReadingScans = z.object({
  done: z.number().int(),
  waiting: z.number().int(),
  isPaused: z.boolean(),
});
export type ReadingScans = z.infer<typeof ReadingScans>;

export const scanContract = {
  /** Watching starts the reading: a window does, the command line does not. */
  watch: stream(ReadingScans),
  pause: command(Nothing, Nothing),
  resume: command(Nothing, Nothing),
  /** Reads every page that waits. Stopping keeps what was read. */
  run: job(Nothing, ReadingScans),
};
