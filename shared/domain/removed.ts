// One thing in the trash, as a list shows it.
import { z } from 'zod';
import { idOf } from './ids.ts';

const row = { title: z.string(), removedAt: z.number().int(), files: z.number().int() };

export const Removed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), id: idOf('record'), from: z.literal(''), ...row }),
  z.object({ kind: z.literal('letter'), id: idOf('letter'), from: z.literal(''), ...row }),
  /** `from`: the record or letter that it was taken out of. */
  z.object({ kind: z.literal('document'), id: idOf('document'), from: z.string(), ...row }),
]);
export type Removed = z.infer<typeof Removed>;

/** Names one thing of the trash. */
export const RemovedThing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), id: idOf('record') }),
  z.object({ kind: z.literal('letter'), id: idOf('letter') }),
  z.object({ kind: z.literal('document'), id: idOf('document') }),
]);

export type RemovedThing = z.infer<typeof RemovedThing>;

/** As long as it may still be missed: after that the list offers to clear it out. Nothing goes by itself. */
export const keptDays = 30;

export function longRemoved<R extends { removedAt: number }>(removed: readonly R[], now: number): R[] {
  return removed.filter(({ removedAt }) => now - removedAt > keptDays * 24 * 60 * 60 * 1000);
}
