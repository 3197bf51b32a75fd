// What the family's plan is: the finder's answers, the plan's terms, the pages noted in its contract, and plan B. One row is the usual.
import { z } from 'zod';
import { entity, Line, Text } from '../entity.ts';
import { idOf } from '../ids.ts';
import { PartialDate } from '../partial-date-shape.ts';

export const payers = [
  'employer',
  'bought',
  'medicare',
  'medicaid',
  'tricare',
  'government',
  'none',
] as const;

/** The finder's questions, each with what may be answered. Null: not answered yet. */
export const FinderAnswers = z.object({
  /** Who the coverage comes from. */
  payer: z.enum(payers).nullable(),
  medicare: z.enum(['original', 'advantage']).nullable(),
  /** Who pays the claims of an employer plan: an insurer, or the employer itself. */
  funding: z.enum(['insured', 'self-funded', 'unknown']).nullable(),
  /** Two letters. */
  state: z.string().regex(/^(|[A-Z]{2})$/),
  /** Who watches over a California plan, as its booklet says. */
  regulator: z.enum(['dmhc', 'cdi', 'unknown']).nullable(),
  kind: z.enum(['hmo', 'ppo', 'other']).nullable(),
  /** The booklet puts no limit on second opinions: HSC 1383.15 (k). */
  openSecondOpinions: z.boolean().nullable(),
});
export type FinderAnswers = z.infer<typeof FinderAnswers>;

export const noAnswers: FinderAnswers = {
  payer: null,
  medicare: null,
  funding: null,
  state: '',
  regulator: null,
  kind: null,
  openSecondOpinions: null,
};

const ContractPage = z.object({ page: z.number().int().positive(), about: Line });
/** In whole cents. */
export const Cents = z.number().int().nonnegative().max(1_000_000_000);

export const coverageFields = {
  planName: Line,
  /** The last four only: the whole number is on the card. */
  memberNoEnds: Line,
  answers: FinderAnswers,
  /** What was answered before the last change, so that what it changed can be shown. */
  answersBefore: FinderAnswers.nullable(),
  /** An IANA zone, `America/Los_Angeles`; empty for the computer's own. */
  timeZone: Line,
  primaryDoctorId: idOf('person').nullable(),
  copayCents: Cents.nullable(),
  deductibleCents: Cents.nullable(),
  coinsurancePercent: z.number().min(0).max(100).nullable(),
  outOfPocketMaxCents: Cents.nullable(),
  outOfNetwork: Text,
  /** The Evidence of Coverage. */
  contractRecordId: idOf('record').nullable(),
  contractPages: z.array(ContractPage).max(100),
  isUrgent: z.boolean(),
  urgencyWhy: Text,
  planA: Text,
  planB: Text,
  switchOn: PartialDate.nullable(),
  switchedOn: PartialDate.nullable(),
  notes: Text,
};
export const Coverage = entity('coverage', coverageFields);
export type Coverage = z.infer<typeof Coverage>;
type Plan = { -readonly [K in keyof typeof coverageFields]: z.infer<(typeof coverageFields)[K]> };

/** A plan of which nothing is known yet. */
export const emptyPlan: Plan = {
  planName: '',
  memberNoEnds: '',
  answers: noAnswers,
  answersBefore: null,
  timeZone: '',
  primaryDoctorId: null,
  copayCents: null,
  deductibleCents: null,
  coinsurancePercent: null,
  outOfPocketMaxCents: null,
  outOfNetwork: '',
  contractRecordId: null,
  contractPages: [],
  isUrgent: false,
  urgencyWhy: '',
  planA: '',
  planB: '',
  switchOn: null,
  switchedOn: null,
  notes: '',
};

export const stepStates = ['todo', 'doing', 'done', 'skipped'] as const;
export const pathStepFields = {
  /** Which step of shared/rules/pathways this is about. */
  stepKey: z.string().regex(/^[a-z0-9-]+$/),
  state: z.enum(stepStates),
  doneOn: PartialDate.nullable(),
  /** Why it was left out. */
  reason: Text,
  note: Text,
  /** What shows that it was done. */
  letterId: idOf('letter').nullable(),
  documentId: idOf('document').nullable(),
};
export const PathStep = entity('pathStep', pathStepFields);
export type PathStep = z.infer<typeof PathStep>;

export const ruleOverrideFields = {
  factId: z.string().regex(/^F-\d\d$/),
  /** Which of the fact's time limits. */
  termKey: z.string().regex(/^[a-z0-9-]+$/),
  value: z.number().int().positive().max(10_000),
  reason: z.string().trim().min(1).max(2000),
};
export const RuleOverride = entity('ruleOverride', ruleOverrideFields);
export type RuleOverride = z.infer<typeof RuleOverride>;
