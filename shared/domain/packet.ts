// A packet: what is chosen for one recipient, and the frozen releases of it. Page planning lives in packet-plan.ts.
import { z } from 'zod';
import { Sha256 } from './document.ts';
import { entity, Instant, Line, RequiredLine, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date.ts';

/** Pages that the app makes itself, in the order in which they stand at the front. */
export const frontPages = ['summary', 'timeline', 'questions', 'medications', 'comparison'] as const;
export type FrontPage = (typeof frontPages)[number];

export const PacketSection = z.object({ title: RequiredLine, recordIds: z.array(idOf('record')).max(5_000) });
export type PacketSection = z.infer<typeof PacketSection>;

export const packetFields = {
  title: RequiredLine,
  recipient: Line,
  purpose: Line,
  /** Profile it was started from: see shared/rules/packet-profiles.ts. */
  profile: Line,
  coverNote: Text,
  front: z.array(z.enum(frontPages)),
  sections: z.array(PacketSection).max(30),
  /** A divider page before each section. */
  dividers: z.boolean(),
  /** Earlier opinions are left out, and the release says so. */
  freshEyes: z.boolean(),
};
export const Packet = entity('packet', packetFields);
export type Packet = z.infer<typeof Packet>;

/** One document as it lies in the finished file. `firstPage` counts from 1 and equals the PDF's page number. */
export const PacketEntry = z.object({
  title: z.string(),
  firstPage: z.number().int().positive(),
  pages: z.number().int().positive(),
  sha256: Sha256.nullable(),
});
export type PacketEntry = z.infer<typeof PacketEntry>;
export const LeftOut = z.object({ title: z.string(), reason: z.string() });
export type LeftOut = z.infer<typeof LeftOut>;

export const PacketReport = z.object({
  fileName: z.string(),
  pages: z.number().int().positive(),
  sizeBytes: z.number().int().positive(),
  sha256: Sha256,
  entries: z.array(PacketEntry),
  leftOut: z.array(LeftOut),
});
export type PacketReport = z.infer<typeof PacketReport>;

export const releaseFields = {
  packetId: idOf('packet'),
  version: z.number().int().positive(),
  report: PacketReport,
  frozenAt: Instant,
  sentOn: PartialDate.nullable(),
  sentTo: Line,
  channel: Line,
  receiptNo: Line,
};
export const Release = entity('release', releaseFields);
export type Release = z.infer<typeof Release>;
