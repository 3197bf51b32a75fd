// What the sample's worker tells of each document that it stored.
import type { IntakeCode } from '../../../shared/domain/intake.ts';
import type { ClinicalFacts } from '../intake/result.ts';

/** Stored as incoming; it becomes visible when the keeper commits its row. */
export type SampleArrived = {
  key: string;
  owner: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  pages: number;
  keptReason: IntakeCode | null;
  warnings: IntakeCode[];
  /** What a portal's export says beyond its pages. */
  clinical?: ClinicalFacts;
};
