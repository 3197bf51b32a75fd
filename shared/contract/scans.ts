// Reading the words in pictures of pages (OCR): goes on in the background, can be watched, paused and waited for.
import { z } from 'zod';
import { Problem } from './problem.ts';
import { command, job, Nothing, query, stream, Ticket } from './door.ts';

/** `done`: pages read since the case was opened. `waiting`: pages whose picture was not looked at yet. */
export const ReadingScans = z.object({
  done: z.number().int(),
  waiting: z.number().int(),
  isPaused: z.boolean(),
});
export type ReadingScans = z.infer<typeof ReadingScans>;

/** `code` is the name of its file: `fra`, `chi_sim`. A file that cannot serve says why in `problem`. */
export const ReadingLanguage = z.object({
  code: z.string(),
  ships: z.boolean(),
  isUsed: z.boolean(),
  problem: Problem.nullable(),
});
export type ReadingLanguage = z.infer<typeof ReadingLanguage>;

export const ReadingLanguages = z.object({
  languages: z.array(ReadingLanguage),
  /** Pages that gave no words, or gave them with little certainty: another language may read them better. */
  poorPages: z.number().int(),
});

export const scanContract = {
  /** Watching starts the reading: a window does, the command line does not. */
  watch: stream(ReadingScans),
  pause: command(Nothing, Nothing),
  resume: command(Nothing, Nothing),
  languages: query(Nothing, ReadingLanguages),
  addLanguage: command(z.object({ ticket: Ticket }), Nothing),
  useLanguage: command(z.object({ code: z.string().max(40), isUsed: z.boolean() }), Nothing),
  readAgain: command(Nothing, Nothing),
  /** Reads every page that waits. Stopping keeps what was read. */
  run: job(Nothing, ReadingScans),
};
