// Opening, making and looking after the case file itself. Secrets go in here and never come out again, except the recovery code once.
import { z } from 'zod';
import { CaseChange, CaseFile, NewCase } from '../domain/case-file.ts';
import { command, job, Nothing, query, Ticket } from './door.ts';

export const Passphrase = z.string().min(1).max(1000);
/** Groups of letters and digits as printed on the recovery sheet. Spaces, dashes and case do not matter. */
export const RecoveryCode = z.string().min(1).max(200);

const Opened = z.object({ caseFile: CaseFile });

export const CheckReport = z.object({
  ok: z.boolean(),
  documents: z.number().int(),
  pages: z.number().int(),
  /** Codes of what was found: nothing about the content. */
  found: z.array(z.string()),
});
export type CheckReport = z.infer<typeof CheckReport>;

export const caseFileContract = {
  /** Null while locked. */
  get: query(Nothing, CaseFile.nullable()),
  create: command(
    z.object({ ticket: Ticket, passphrase: Passphrase, newCase: NewCase }),
    Opened.extend({ recoveryCode: z.string() }),
  ),
  open: command(
    z.object({
      ticket: Ticket,
      secret: z.union([z.object({ passphrase: Passphrase }), z.object({ recoveryCode: RecoveryCode })]),
    }),
    Opened,
  ),
  /** Makes the sample case afresh, or opens the one already made. */
  openSample: command(z.object({ ticket: Ticket, afresh: z.boolean() }), Opened),
  change: command(z.object({ set: CaseChange }), CaseFile),
  changePassphrase: command(
    z.object({ current: Passphrase, next: Passphrase }),
    z.object({ recoveryCode: z.string() }),
  ),
  /** Writes the printable recovery sheet as a PDF. */
  saveRecoverySheet: command(z.object({ ticket: Ticket }), Nothing),
  backup: job(z.object({ ticket: Ticket }), z.object({ sizeBytes: z.number().int(), check: CheckReport })),
  check: job(Nothing, CheckReport),
};
