// What reading one incoming file gives, and what a reader of a format is handed.
import type { FailReason, IntakeWarning, KeptReason, LockReason } from '../../../shared/domain/intake.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import type { ProposalDraft } from '../../../shared/domain/proposal.ts';
import type { ByteSource } from '../bytes.ts';
import type { Foot } from '../text/stamp-room.ts';

export type IntakeInput = {
  /** As it came; used for words to the person, never to decide what the file is. */
  name: string;
  source: ByteSource;
  /** Tried in turn after the empty one. */
  passwords?: string[];
  signal?: AbortSignal;
  onPage?(done: number, total: number): void;
  /** Takes each page's text as it is read, counting from 0. The result's pages then hold no text: for files of thousands of pages. */
  onText?(index: number, text: string): void;
};

export type IntakePage = {
  widthPt: number;
  heightPt: number;
  text: string;
  hasText: boolean;
  /** Whether words stand where a packet prints its number; null or absent where nobody looked. */
  foot?: Foot | null;
};

/** A file that lay inside another: an attachment, an embedded document. It comes in as a document of its own. */
export type InnerFile = {
  /** As the outer file calls it. May be anything: it is shown, never used as a path. */
  name: string;
  /** Null where it cannot be taken out. Valid while the outer file's source is open. */
  open(): ByteSource | null;
};

export type PlacedDraft = ProposalDraft & {
  page: number | null;
  patientName: string;
  patientBorn: PartialDate | null;
};
/** What a portal's export says beyond its pages. */
export type ClinicalFacts = {
  /** The day it was written: the record's date. */
  date: PartialDate | null;
  drafts: PlacedDraft[];
};

export type IntakeDocument = {
  outcome: 'document';
  mediaType: string;
  /** A PDF to show and copy pages from instead of the bytes that came: for pictures, locked and damaged PDFs. */
  rendition: Uint8Array | null;
  pages: IntakePage[];
  /** PNG or WebP, 200 pixels wide; `page` counts from 0. The first page only: others are drawn when looked at. */
  thumbnails: { page: number; image: Uint8Array }[];
  warnings: IntakeWarning[];
  /** As the file itself says. */
  title: string | null;
  inner?: InnerFile[];
  clinical?: ClinicalFacts;
  /** The one that opened it; absent where it was not locked. */
  password?: string;
};

export type IntakeResult =
  | IntakeDocument
  | { outcome: 'kept'; mediaType: string; reason: KeptReason; inner?: InnerFile[] }
  | { outcome: 'needs-password'; mediaType: string; reason: LockReason }
  | { outcome: 'failed'; mediaType: string; reason: FailReason };

export const thumbnailWidthPx = 200;
