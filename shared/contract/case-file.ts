// Opening, making and looking after the case file itself. Secrets go in here and never come out again, except the recovery code once.
import { z } from 'zod';
import { AuditLine } from '../domain/audit.ts';
import { BackupState } from '../domain/backup.ts';
import { CaseChange, CaseFile, NewCase } from '../domain/case-file.ts';
import { Line } from '../domain/entity.ts';
import { AskersLanguage, command, job, Nothing, query, Ticket } from './door.ts';

export const Passphrase = z.string().min(1).max(1000);
/** Groups of letters and digits as printed on the recovery sheet. Spaces, dashes and case do not matter. */
export const RecoveryCode = z.string().min(1).max(200);

const SecretIn = z.union([z.object({ passphrase: Passphrase }), z.object({ recoveryCode: RecoveryCode })]);
/** The shell has handed over the key that the system's keychain keeps for this ticket's file. */
const Kept = z.object({ kept: z.literal(true) });

const Opened = z.object({ caseFile: CaseFile });

export const CheckReport = z.object({
  ok: z.boolean(),
  documents: z.number().int(),
  pages: z.number().int(),
  /** Codes of what was found: nothing about the content. */
  found: z.array(z.string()),
});
export type CheckReport = z.infer<typeof CheckReport>;

export const SalvageReport = z.object({
  /** Of the file as it lies on the disk: how many pages, how many with damage, and how many of those could be put right. */
  pages: z.object({ pages: z.number().int(), damaged: z.number().int(), mended: z.number().int() }),
  /** File names of the documents that were not whole any more. */
  documents: z.array(z.string()),
  /** Rows that could not be read, by table. */
  entries: z.record(z.string(), z.number().int()),
  kept: z.object({ documents: z.number().int(), pages: z.number().int() }),
});
export type SalvageReport = z.infer<typeof SalvageReport>;

export const restoreProblems = [
  'file-missing',
  'file-changed',
  'file-unreadable',
  'entry-unclear',
  'entry-loose',
] as const;
/** What of an export could not be brought back as it was. `name`: of the file or of the entry. */
export const RestoreProblem = z.object({ code: z.enum(restoreProblems), name: z.string() });
export type RestoreProblem = z.infer<typeof RestoreProblem>;

const ExportedFile = z.object({
  path: z.string(),
  sha256: z.string(),
  recordId: z.string().nullable(),
  documentId: z.string(),
});

const MadeCopy = z.object({ sizeBytes: z.number().int(), check: CheckReport });

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
      secret: z.union([...SecretIn.options, Kept]),
      /** Although another computer says that it is open there. */
      despiteOther: z.boolean().optional(),
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
  /** The person's word, by the passphrase, that the shell may give the key to the system's keychain. */
  allowQuickUnlock: command(z.object({ passphrase: Passphrase }), Nothing),
  /** Writes the printable recovery sheet as a PDF; with a code, that of a copy which was handed over. */
  saveRecoverySheet: command(
    z.object({ ticket: Ticket, language: AskersLanguage, code: RecoveryCode.optional() }),
    Nothing,
  ),
  /** A checked copy under a passphrase of its own, which can only be read, for good; without the private notes and letters where that is asked. */
  handOver: job(
    z.object({ ticket: Ticket, passphrase: Passphrase, madeFor: Line, withoutPrivate: z.boolean() }),
    MadeCopy.extend({ recoveryCode: z.string() }),
  ),
  /** A working copy of a backup, at a place where no file is yet. No case need be open. */
  bringBack: command(z.object({ ticket: Ticket, into: Ticket }), Nothing),
  /** A checked copy at a place of the person's choice. */
  backup: job(z.object({ ticket: Ticket }), MadeCopy),
  /** Every document byte for byte and all the rest as JSON and tables, in a new folder. */
  exportAll: job(
    z.object({ ticket: Ticket }),
    z.object({
      documents: z.number().int(),
      files: z.array(ExportedFile),
      lists: z.record(z.string(), z.number().int()),
    }),
  ),
  /** A case made again from such a folder. No case need be open. */
  createFromExport: job(
    z.object({ ticket: Ticket, folder: Ticket, passphrase: Passphrase }),
    Opened.extend({
      recoveryCode: z.string(),
      report: z.object({
        documents: z.number().int(),
        entries: z.number().int(),
        problems: z.array(RestoreProblem),
      }),
    }),
  ),
  backupState: query(Nothing, BackupState),
  /** From now on copies go there by themselves. */
  chooseBackupFolder: command(z.object({ ticket: Ticket }), BackupState),
  stopBackups: command(Nothing, BackupState),
  backupNow: job(Nothing, MadeCopy),
  /** Newest first; `before` is the id of the last line shown. */
  audit: query(
    z.object({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    /** Whether every line is as it was written is looked at with the first ones only; null for the others. */
    z.object({ lines: z.array(AuditLine), isWhole: z.boolean().nullable() }),
  ),
  /** The whole trail as a table that spreadsheets open. */
  saveAudit: command(z.object({ ticket: Ticket }), Nothing),
  check: job(Nothing, CheckReport),
  /** What is whole in the damaged file behind `ticket`, into a new file at `into`. No case need be open. */
  salvage: job(z.object({ ticket: Ticket, secret: SecretIn, into: Ticket }), SalvageReport),
};
