// What every stored thing has: an id, when it was made and changed, and a place in the trash instead of an end.
import { z } from 'zod';
import { idOf } from './ids.ts';
import type { Noun } from './ids.ts';

/** Milliseconds since 1970 in UTC. */
export const Instant = z.number().int().nonnegative();

const stamps = { createdAt: Instant, updatedAt: Instant, deletedAt: Instant.nullable() };

/** Free text as a person types it. Bounded so that a pasted book cannot stall the window. */
export const Text = z.string().max(20_000);
/** A line: a name, a title, a number from a letter. */
export const Line = z.string().trim().max(500);
export const RequiredLine = Line.min(1);

/** The stored form of a noun: its own fields plus id and stamps. */
export function entity<N extends Noun, Shape extends z.ZodRawShape>(noun: N, shape: Shape) {
  return z.object({ id: idOf(noun), ...shape, ...stamps });
}

/** What is said of a noun before it is stored. */
export type FieldsOf<Row> = Omit<Row, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>;
