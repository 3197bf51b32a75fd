// What was decided about coverage, and what was done against it. Which step comes next is worked out in next-level.ts.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from '../entity.ts';
import { idOf } from '../ids.ts';
import { PartialDate } from '../partial-date-shape.ts';

export const outcomes = ['approved', 'partly', 'denied', 'no-answer'] as const;
export const denialReasons = [
  'not-necessary',
  'in-network',
  'not-covered',
  'experimental',
  'paperwork',
  'other',
] as const;

/** What a denial letter must hold (R140); `criteria` is asked for, not required. */
const Checklist = z.object({
  reasons: z.enum(['yes', 'no', 'unknown']),
  grievanceRight: z.enum(['yes', 'no', 'unknown']),
  regulatorNotice: z.enum(['yes', 'no', 'unknown']),
  signer: z.enum(['yes', 'no', 'unknown']),
  criteria: z.enum(['yes', 'no', 'unknown']),
});
export const determinationFields = {
  /** What was asked for. */
  about: RequiredLine,
  outcome: z.enum(outcomes),
  /** The date on the letter, and the day it came. */
  datedOn: PartialDate.nullable(),
  receivedOn: PartialDate.nullable(),
  decidedById: idOf('organization').nullable(),
  /** The letter or call that brought it, and ours that asked. */
  letterId: idOf('letter').nullable(),
  requestLetterId: idOf('letter').nullable(),
  reasonCode: z.enum(denialReasons).nullable(),
  reasonText: Text,
  checklist: Checklist,
  authorizationNo: Line,
  validFrom: PartialDate.nullable(),
  validTo: PartialDate.nullable(),
  /** When what was approved took place. */
  usedOn: PartialDate.nullable(),
  scope: Text,
  costShare: Text,
  notes: Text,
};
export const Determination = entity('determination', determinationFields);
export type Determination = z.infer<typeof Determination>;

export const appealLevels = [
  'grievance',
  'expedited-grievance',
  'gap-exception-appeal',
  'plan-appeal',
  'reconsideration',
  'independent-review',
  'external-review',
  'fair-hearing',
  'complaint',
] as const;
export type AppealLevel = (typeof appealLevels)[number];

/** A paper that goes along. The document and its pages may not be there: in what was noted by an earlier version they are not. */
const Exhibit = z.object({
  title: RequiredLine,
  recordId: idOf('record').nullable(),
  documentId: idOf('document').nullable().optional(),
  /** As people write them: "3–5"; empty for all. */
  pages: Line.optional(),
});
export const appealFields = {
  level: z.enum(appealLevels),
  /** The decision it is against, and the one it led to. */
  determinationId: idOf('determination').nullable(),
  decisionId: idOf('determination').nullable(),
  /** Ours that filed it: its proof starts the clocks. */
  letterId: idOf('letter').nullable(),
  /** Where no letter is in the list. */
  filedOn: PartialDate.nullable(),
  isUrgent: z.boolean(),
  caseNo: Line,
  /** The date on their acknowledgement. */
  acknowledgedOn: PartialDate.nullable(),
  decidedById: idOf('organization').nullable(),
  exhibits: z.array(Exhibit).max(200),
  withdrawnOn: PartialDate.nullable(),
  /** After it was won: what was carried out, when, and what money came back. */
  carriedOutOn: PartialDate.nullable(),
  notes: Text,
};
export const Appeal = entity('appeal', appealFields);
export type Appeal = z.infer<typeof Appeal>;
type AppealFields = { -readonly [K in keyof typeof appealFields]: z.infer<(typeof appealFields)[K]> };

/** An appeal of which nothing is known yet; spread over it what is. */
export const emptyAppeal: AppealFields = {
  level: 'grievance',
  determinationId: null,
  decisionId: null,
  letterId: null,
  filedOn: null,
  isUrgent: false,
  caseNo: '',
  acknowledgedOn: null,
  decidedById: null,
  exhibits: [],
  withdrawnOn: null,
  carriedOutOn: null,
  notes: '',
};
