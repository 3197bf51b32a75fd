// What the import worker tells its keeper while it goes: which file it is at, and which files lie safely in the case file.

import type { SourceKind } from '../../../shared/domain/document.ts';
import type { FailReason, IntakeCode } from '../../../shared/domain/intake.ts';
import type { ClinicalFacts } from '../intake/result.ts';
import type { RecordType } from '../../../shared/domain/record.ts';

/** One file, read and stored as incoming; it becomes visible when the keeper commits its rows. */
export type Arrived = {
  path: string;
  fileName: string;
  sizeBytes: number;
  sha256: string;
  mediaType: string;
  pages: number;
  keptReason: IntakeCode | null;
  warnings: IntakeCode[];
  title: string;
  serviceDate: string | null;
  source: { kind: SourceKind; outOf: string };
  /** What a portal's export proposes, and the day it was written. */
  clinical?: ClinicalFacts;
  /** What opened it and the archives around it, to be kept for the next file of the same source. */
  passwords: readonly string[];
  /** What the record is made as, where the files say so. */
  recordFields?: { type: RecordType; formatReceived: string };
  /** The files of a set of medical images, each with what became of it; null for a document that is one file. */
  members: ArrivedMember[] | null;
  /** Bytes that are here already: what comes now joins their record. */
  besides: string | null;
};

export type ArrivedMember = {
  path: string;
  outcome: 'imported' | 'kept' | 'duplicate';
  reasons: IntakeCode[];
  /** Pictures in it; null for what has none. */
  pages: number | null;
  sha256: string;
};

/** A file that is not stored: already here, locked, or unreadable. `reason` is a code of shared/domain/intake.ts. */
export type NotStored = {
  path: string;
  outcome: 'duplicate' | 'needs-password' | 'failed';
  reason: IntakeCode | null;
  sha256: string | null;
};

/** A file that ended the worker before: it is listed with its reason and not read again. */
export type PassedOver = { path: string; reason: FailReason };

export type ImportEvent =
  | { kind: 'counted'; total: number }
  /** Nothing to tell but that the work goes on: a long file is not taken for one that hangs. */
  | { kind: 'alive' }
  /** `index` counts files in walking order, from 0; a file inside another has the outer one's. */
  | { kind: 'reading'; index: number; path: string }
  /** `order`: the paths of both kinds as they were walked. */
  | { kind: 'batch'; arrived: Arrived[]; notStored: NotStored[]; next: number; order: string[] };
