// One line of what happened to the case.
import { z } from 'zod';

export const AuditLine = z.object({
  id: z.number().int().positive(),
  at: z.number().int(),
  /** The account and the computer, as the system names them. */
  who: z.string(),
  /** A request's name in the contract ("records.change"), or an event of the file's own ("file.opened"). */
  what: z.string(),
  /** Counts by noun, a channel, a size: never content. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** Events that are about the file and not a request that changed rows. */
export const fileEvents = [
  'file.made',
  'file.opened',
  'file.opened-by-recovery-code',
  'file.opened-by-keychain',
  'file.keychain-on',
  'file.keychain-off',
  'file.passphrase-changed',
  'file.recovery-sheet-saved',
  'file.copied',
  'file.handed-over',
  'file.made-from-export',
  'file.binder-saved',
  'file.document-saved',
  'file.images-saved',
  'file.letter-saved',
  'file.sheet-saved',
  'file.calendar-saved',
  'file.everything-saved',
  'file.trail-saved',
  'file.salvaged',
  'file.copy-merged',
] as const;
export type FileEvent = (typeof fileEvents)[number];
