// From a chosen packet to a finished, frozen PDF.
import { z } from 'zod';
import { idOf } from '../domain/ids.ts';
import { warningKinds } from '../domain/packet/choose.ts';
import { LeftOut, Release } from '../domain/packet.ts';
import { AskersLanguage, job, Nothing, query, Ticket, rowsOf } from './door.ts';

/** One line of the outline as it will stand in the packet. */
export const OutlineLine = z.object({
  kind: z.enum(['front', 'divider', 'document', 'law', 'blank', 'manifest']),
  title: z.string(),
  section: z.string().nullable(),
  recordId: idOf('record').nullable(),
  letterId: idOf('letter').nullable(),
  documentId: idOf('document').nullable(),
  firstPage: z.number().int().positive(),
  pages: z.number().int().positive(),
});
export const PacketPreview = z.object({
  /** What the PDF would be called. */
  fileName: z.string(),
  pages: z.number().int(),
  /** About what it weighs, from the documents that go in. */
  sizeBytes: z.number().int(),
  outline: z.array(OutlineLine),
  leftOut: z.array(LeftOut.extend({ recordId: idOf('record') })),
  /** Pages that hidden words might stand on, and that nobody has read or looked at: the packet is not made while there is one. */
  unseen: z.array(
    z.object({
      title: z.string(),
      recordId: idOf('record').nullable(),
      documentId: idOf('document'),
      documentPage: z.number().int().positive(),
      page: z.number().int().positive(),
    }),
  ),
  warnings: z.array(
    z.object({
      kind: z.enum(warningKinds),
      title: z.string(),
      recordId: idOf('record').nullable(),
      letterId: idOf('letter').optional(),
    }),
  ),
});
export type PacketPreview = z.infer<typeof PacketPreview>;

/** How a packet leaves the app. */
export const outlets = ['pdf', 'folder', 'zip'] as const;
const MakePacket = z.object({
  packetId: idOf('packet'),
  ticket: Ticket,
  into: z.enum(outlets).optional(),
  /** Opens the PDF, or the archive. A folder is not locked. */
  password: z.string().min(1).max(200).optional(),
  /** Images, discs and other files that belong to the chosen records lie beside the PDF. */
  withFiles: z.boolean().optional(),
  /** Only what is new since this release, numbered on from its last page. */
  supplementTo: idOf('release').optional(),
});

/** `found` in sentences, empty where all is well; `releaseIds`: the versions of this case that these files are. */
const PacketCheck = z.object({
  pages: z.number().int(),
  found: z.array(z.string()),
  releaseIds: z.array(idOf('release')),
});

/** What it would weigh: with at most 300 dots to an inch, and what that leaves out. */
const PacketSize = z.object({ sizeBytes: z.number().int(), savedBytes: z.number().int() });

export const packetContract = {
  preview: query(
    z.object({ packetId: idOf('packet'), supplementTo: idOf('release').optional() }),
    PacketPreview,
  ),
  /** Puts it together without writing it anywhere. */
  weigh: job(z.object({ packetId: idOf('packet') }), PacketSize),
  make: job(MakePacket, Release),
  /** A packet PDF, its manifest, its folder or its archive: is it as it was made? A password opens what is locked. */
  verify: job(
    z.object({
      ticket: Ticket,
      language: AskersLanguage,
      password: z.string().min(1).max(200).optional(),
    }),
    PacketCheck,
  ),
};

/** What a packet holds as it stands, by bytes: what of it a reader does not have yet is worked out from this. */
const Held = z.object({
  packetId: idOf('packet'),
  entries: z.array(z.object({ title: z.string(), sha256: z.string() })),
});

export const releaseContract = {
  list: query(Nothing, rowsOf(Release)),
  /** Of each packet that was ever released. */
  held: query(Nothing, z.array(Held)),
};
