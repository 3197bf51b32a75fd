// The case: one person and one open decision. One row in each case file.
import { z } from 'zod';
import { Instant, Line, RequiredLine, Text } from './entity.ts';
import { FirstSteps } from './first-steps.ts';
import { PartialDate } from './partial-date-shape.ts';

/** Where the reason comes from: seeds R002–R005, R025–R027, R062–R070, R114, R125–R129, R144. */
export const reasonCodes = [
  'risky-treatment',
  'unclear-benefit',
  'more-options',
  'unsure-diagnosis',
  'complex-diagnosis',
  'no-progress',
  'expertise-elsewhere',
  'correct-diagnosis',
  'rare-or-aggressive',
  'stage-uncertain',
  'plan-requires',
  'side-effects',
  'latest-treatments',
  'broader-view',
  'peace-of-mind',
  'surgery-questioned',
  'serious-condition',
  'conflicting-tests',
  'not-improving',
  'tried-first',
  'told-no-choice',
  'other',
] as const;

export const mostAllergies = 100;
export const Allergy = z.object({ substance: RequiredLine, reaction: Line });
export const Reason = z.object({ code: z.enum(reasonCodes), words: Text });
/** What matters to the family, 0 (hardly) to 5 (most). */
export const Value = z.object({ text: RequiredLine, weight: z.number().int().min(0).max(5) });

/** What a copy that was handed over to be read says of itself. It stays so for good. */
export const HandedCopy = z.object({ of: RequiredLine, madeAt: Instant, madeFor: Line });
export type HandedCopy = z.infer<typeof HandedCopy>;

export const caseFields = {
  title: RequiredLine,
  patientName: RequiredLine,
  /** As on the identity card: records must carry this name. */
  nameOnId: Line,
  dateOfBirth: PartialDate.nullable(),
  decision: Text,
  decideBy: PartialDate.nullable(),
  decideByWhy: Text,
  safeToWaitUntil: PartialDate.nullable(),
  safeToWaitSaidBy: Line,
  history: Text,
  familyHistory: Text,
  allergies: z.array(Allergy).max(mostAllergies),
  reasons: z.array(Reason).max(30),
  values: z.array(Value).max(30),
  paper: z.enum(['letter', 'a4']),
  firstSteps: FirstSteps,
  isSample: z.boolean(),
  /** The sample's fixed "now"; null in a real case. */
  clockAt: Instant.nullable(),
  /** Null in a case that is worked on. */
  readOnly: HandedCopy.nullable(),
};

export const CaseFile = z.object({
  ...caseFields,
  createdAt: Instant,
  updatedAt: Instant,
  /** Not of the case but of where it lies now: on a disc, say, or in a folder of somebody else. Never stored. */
  isPlaceFixed: z.boolean().optional(),
  /** When it was used before, where that is later than now: the clock of this computer, or of the other, is wrong. Never stored. */
  usedAfterNow: Instant.optional(),
});
export type CaseFile = z.infer<typeof CaseFile>;
/** A day is allowed for: computers may stand in different parts of the world. */
export function isClockBehind(lastUsedAt: number | null, now: number): boolean {
  return lastUsedAt !== null && lastUsedAt > now + 24 * 60 * 60 * 1000;
}

export const NewCase = z.object({
  title: RequiredLine,
  patientName: RequiredLine,
  dateOfBirth: PartialDate.nullable(),
});
export type NewCase = z.infer<typeof NewCase>;

/** A case begins with a name, a person, and nothing else. */
export function emptyCase({
  title,
  patientName,
  dateOfBirth,
}: NewCase): Omit<CaseFile, 'createdAt' | 'updatedAt'> {
  return {
    title,
    patientName,
    dateOfBirth,
    nameOnId: '',
    decision: '',
    decideBy: null,
    decideByWhy: '',
    safeToWaitUntil: null,
    safeToWaitSaidBy: '',
    history: '',
    familyHistory: '',
    allergies: [],
    reasons: [],
    values: [],
    paper: 'letter',
    firstSteps: { later: [], isOver: false },
    isSample: false,
    clockAt: null,
    readOnly: null,
  };
}

export const CaseChange = z
  .object(caseFields)
  .omit({ isSample: true, clockAt: true, readOnly: true })
  .partial();
