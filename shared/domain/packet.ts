// A packet: what is chosen for one recipient, and the frozen releases of it. Page planning lives in packet-plan.ts.
import { z } from 'zod';
import { languages } from '../language.ts';
import { Sha256 } from './document.ts';
import { entity, Instant, Line, RequiredLine, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { Region } from './opinion.ts';
import { canHide } from './packet/hidden-words.ts';
import { recordTypes } from './record.ts';

/** Pages that the app makes itself, in the order in which they stand at the front. */
export const frontPages = [
  'emergency',
  'statement',
  'summary',
  'timeline',
  'questions',
  'medications',
  'comparison',
  'series',
] as const;
export type FrontPage = (typeof frontPages)[number];

/** Laws that a packet can bring in full. */
export const lawIds = ['hsc-1383-15'] as const;
export type LawId = (typeof lawIds)[number];

export const PacketSection = z.object({
  title: RequiredLine,
  recordIds: z.array(idOf('record')).max(5_000),
  /** Letters whose papers go in, behind the records. */
  letterIds: z.array(idOf('letter')).max(5_000).optional(),
  /** Laws whose text the app prints, behind the papers. */
  laws: z.array(z.enum(lawIds)).max(lawIds.length).optional(),
});
export type PacketSection = z.infer<typeof PacketSection>;

/** What is done to one page of a document, in this packet alone. Pages count from 1. */
export const PageEdit = z.object({
  documentId: idOf('document'),
  page: z.number().int().positive(),
  leaveOut: z.boolean(),
  /** Turned clockwise by this much more than the document says. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Somebody has looked at this picture of a page and found nothing on it that must be hidden. */
  lookedAt: z.boolean().optional(),
});
export type PageEdit = z.infer<typeof PageEdit>;

/** A place on a page that nobody may read: in points of the page as shown, from its upper left corner. */
export const Redaction = z.object({
  documentId: idOf('document'),
  page: z.number().int().positive(),
  region: Region,
});
export type Redaction = z.infer<typeof Redaction>;

/** How large the pages of documents are in the packet. */
export const pageFits = ['as-is', 'paper'] as const;

/** How many dots the pictures of documents have in the packet: as they came, or at most 300 to an inch of paper. */
export const pictureDots = ['as-is', '300-dpi'] as const;

export const packetFields = {
  title: RequiredLine,
  /** Of whoever reads it: what the app itself writes in the packet is in this language. */
  language: z.enum(languages),
  recipient: Line,
  purpose: Line,
  /** Profile it was started from: see shared/rules/packet-profiles.ts. */
  profile: Line,
  coverNote: Text,
  front: z.array(z.enum(frontPages)),
  sections: z.array(PacketSection).max(30),
  /** A divider page before each section. */
  dividers: z.boolean(),
  /** Printed on both sides, each section begins on a right-hand page: a blank page goes before it where it must. */
  rightHand: z.boolean(),
  /** What travels outside the file, and what is not here and why, on its last pages. */
  manifest: z.boolean(),
  /** Earlier opinions are left out, and the release says so. */
  freshEyes: z.boolean(),
  /** The family's own account, for a review board: as many pages as it takes. */
  statement: Text,
  pageEdits: z.array(PageEdit).max(20_000),
  redactions: z.array(Redaction).max(20_000),
  /** Words that no page of the packet may hold: a member number, a birth date, an address. */
  hiddenWords: z.array(RequiredLine.refine(canHide)).max(100),
  fit: z.enum(pageFits),
  pictures: z.enum(pictureDots),
  /** The reader takes no more than this in one file; null for no limit. */
  limitMb: z.number().positive().nullable(),
  limitPages: z.number().int().positive().nullable(),
  /** What the reader asks for, where it differs from the profile's list; null for the profile's own. */
  checklist: z.array(z.enum(recordTypes)).nullable(),
};
export const Packet = entity('packet', packetFields);
export type Packet = z.infer<typeof Packet>;

/** What a packet starts with before anybody has chosen anything. */
export const plainPacket = {
  language: 'en',
  recipient: '',
  purpose: '',
  coverNote: '',
  rightHand: false,
  manifest: true,
  freshEyes: false,
  statement: '',
  pageEdits: [],
  redactions: [],
  hiddenWords: [],
  fit: 'as-is',
  pictures: 'as-is',
  limitMb: null,
  limitPages: null,
  checklist: null,
} satisfies Partial<Packet>;

/** One document as it lies in the finished file. `firstPage` counts from 1 and equals the PDF's page number. */
export const PacketEntry = z.object({
  title: z.string(),
  firstPage: z.number().int().positive(),
  pages: z.number().int().positive(),
  /** Of the document the pages come from. */
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
  /** The number on the first page: more than 1 in a supplement. */
  firstPage: z.number().int().positive().default(1),
  /** Discs, glass and image sets that travel beside it. */
  outside: z.array(z.string()).default([]),
  freshEyes: z.boolean().default(false),
  /** The files it went out in, where a reader takes only so much in one. The packet's own fingerprint is then that of the first. */
  parts: z
    .array(
      z.object({
        fileName: z.string(),
        firstPage: z.number().int().positive(),
        pages: z.number().int().positive(),
        sizeBytes: z.number().int().positive(),
        sha256: Sha256,
      }),
    )
    .default([]),
  /** Pages that are blank on purpose, so that a section begins on a right-hand page. */
  blankPages: z.array(z.number().int().positive()).default([]),
  /** Bytes that pictures drawn with fewer dots left out. */
  savedBytes: z.number().int().nonnegative().default(0),
  /** Pages on which something was made unreadable for good. */
  redactedPages: z.array(z.number().int().positive()).default([]),
});
export type PacketReport = z.infer<typeof PacketReport>;

export const releaseFields = {
  packetId: idOf('packet'),
  version: z.number().int().positive(),
  /** 0 for a whole packet; 1, 2 … for what was sent after it, numbered on. */
  supplement: z.number().int().nonnegative(),
  report: PacketReport,
  frozenAt: Instant,
  /** Whom it was made for. Who has it is told by its deliveries. */
  sentTo: Line,
};
export const Release = entity('release', releaseFields);
export type Release = z.infer<typeof Release>;
