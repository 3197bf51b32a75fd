// What the app noticed about records and a person should look at: another person's paper, the same paper twice. Read only; it never decides.
import { z } from 'zod';
import { warningKinds } from '../domain/dismissal.ts';
import { idOf } from '../domain/ids.ts';
import { Nothing, query } from './door.ts';

export const RecordWarning = z.object({
  recordId: idOf('record'),
  documentId: idOf('document'),
  kind: z.enum(warningKinds),
  /** The name and the birth date as the paper states them, where they do not fit. */
  name: z.string().nullable(),
  birthDate: z.string().nullable(),
  /** For a near duplicate: the record it is like, and how much of their words the two share, in percent. */
  otherId: idOf('record').nullable(),
  percent: z.number().int().nullable(),
});
export type RecordWarning = z.infer<typeof RecordWarning>;

export const warningContract = {
  /** `isComplete` is false while papers are still being compared: ask again. */
  list: query(Nothing, z.object({ warnings: z.array(RecordWarning), isComplete: z.boolean() })),
};
