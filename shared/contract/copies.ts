// Copies of the case that a sync program made: found, compared with the open case, brought together as the person chooses.
import { z } from 'zod';
import { CopyComparison, FoundCopy, MergeReport } from '../domain/copies/copy-comparison.ts';
import { choices } from '../domain/copies/merge-plan.ts';
import { Passphrase, RecoveryCode } from './case-file.ts';
import { job, Nothing, query, Ticket } from './door.ts';

const Secret = z.union([z.object({ passphrase: Passphrase }), z.object({ recoveryCode: RecoveryCode })]);

/** By its name beside the open case, or as picked. The secret only where it is locked with another one. */
const From = z.union([
  z.object({ name: z.string().min(1).max(1000), secret: Secret.optional() }),
  z.object({ ticket: Ticket, secret: Secret.optional() }),
]);

export const copyContract = {
  /** Beside the open case, with changes that it does not have. */
  find: query(Nothing, z.array(FoundCopy)),
  /** The ticket stays good for `merge`. */
  compare: job(z.object({ from: From }), CopyComparison),
  /** One step of undo. A checked backup is made first. What is not named stays as it is here. */
  merge: job(
    z.object({
      from: From,
      chosen: z.array(z.object({ key: z.string().max(200), choice: z.enum(choices) })).max(1_000_000),
    }),
    MergeReport,
  ),
};
