// From a chosen packet to a finished, frozen PDF.
import { z } from 'zod';
import { idOf } from '../domain/ids.ts';
import { LeftOut, Release } from '../domain/packet.ts';
import { command, job, Nothing, query, Ticket, rowsOf } from './door.ts';

/** One line of the outline as it will stand in the packet. */
export const OutlineLine = z.object({
  kind: z.enum(['front', 'divider', 'document', 'manifest']),
  title: z.string(),
  section: z.string().nullable(),
  recordId: idOf('record').nullable(),
  documentId: idOf('document').nullable(),
  firstPage: z.number().int().positive(),
  pages: z.number().int().positive(),
});
export const packetWarnings = ['no-text', 'duplicate', 'core-missing', 'wrong-patient', 'password'] as const;
export const PacketPreview = z.object({
  /** What the PDF would be called. */
  fileName: z.string(),
  pages: z.number().int(),
  outline: z.array(OutlineLine),
  leftOut: z.array(LeftOut.extend({ recordId: idOf('record') })),
  warnings: z.array(
    z.object({ kind: z.enum(packetWarnings), title: z.string(), recordId: idOf('record').nullable() }),
  ),
});
export type PacketPreview = z.infer<typeof PacketPreview>;

export const packetContract = {
  preview: query(z.object({ packetId: idOf('packet') }), PacketPreview),
  make: job(z.object({ packetId: idOf('packet'), ticket: Ticket }), Release),
};

export const releaseContract = {
  list: query(Nothing, rowsOf(Release)),
  change: command(
    z.object({
      id: idOf('release'),
      set: Release.pick({ sentOn: true, sentTo: true, channel: true, receiptNo: true }).partial(),
    }),
    Release,
  ),
};
