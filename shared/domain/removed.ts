// One thing in the trash, as a list shows it.
import { z } from 'zod';
import { idOf } from './ids.ts';

const row = { title: z.string(), removedAt: z.number().int(), files: z.number().int() };

export const Removed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), id: idOf('record'), from: z.literal(''), ...row }),
  /** `from`: the record that it was taken out of. */
  z.object({ kind: z.literal('document'), id: idOf('document'), from: z.string(), ...row }),
]);
export type Removed = z.infer<typeof Removed>;
