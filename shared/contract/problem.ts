// The check of a failure that comes through the doorway. Apart from the sentences, which the first screen speaks without it.
import { z } from 'zod';
import { errorCodes, type Problem as Plain } from '../errors.ts';

export type Problem = Plain;
export const Problem: z.ZodType<Problem> = z.object({
  code: z.enum(errorCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
