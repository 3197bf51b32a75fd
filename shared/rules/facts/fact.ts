// What a rule fact is: a sentence, its numbers, where it comes from, and when it was last looked up. Data, never code.
import { z } from 'zod';
import { ruleScopes } from '../rule-sets.ts';

/** What a time limit is about: clocks of the same topic stand in for each other when the rule set changes. */
export const ruleTopics = [
  'records-copies',
  'records-inspection',
  'authorization',
  'authorization-urgent',
  'first-appeal',
  'appeal-received',
  'appeal-decided',
  'appeal-decided-urgent',
  'review-filing',
  'review-decided',
  'review-decided-urgent',
  'review-carried-out',
  'representative',
] as const;

export type RuleTopic = (typeof ruleTopics)[number];

export const timeUnits = ['hours', 'calendar-days', 'business-days', 'months'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** What starts the count. */
export const startEvents = [
  'their-receipt',
  'notice-date',
  'notice-receipt',
  'filing',
  'decision-date',
  'signature',
] as const;
export type StartEvent = (typeof startEvents)[number];

const TimeTerm = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  topic: z.enum(ruleTopics),
  value: z.number().int().positive(),
  unit: z.enum(timeUnits),
  startsFrom: z.enum(startEvents),
  /** Who has to act before it ends. */
  whose: z.enum(['ours', 'theirs']),
});
export type TimeTerm = z.infer<typeof TimeTerm>;

const Amount = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  value: z.number().positive(),
  unit: z.enum(['percent', 'dollars', 'dollars-a-page']),
});

/** How we know: read in a copy of the source; stated by one of the pages the app is drawn from; or known and still to be looked up. */
export const evidences = ['read', 'stated', 'to-verify'] as const;

export const RuleFact = z.object({
  id: z.string().regex(/^F-\d\d$/),
  /** In plain words, as the app says it. */
  sentence: z.string().min(20),
  terms: z.array(TimeTerm),
  amounts: z.array(Amount),
  citation: z.string().min(3),
  source: z.string().min(3),
  evidence: z.enum(evidences),
  appliesTo: z.array(z.enum(ruleScopes)).min(1),
  caveat: z.string(),
  checkedOn: z.iso.date(),
});
export type RuleFact = z.infer<typeof RuleFact>;

/** A fact as it is written down; what most facts do not have may be left out. */
export type WrittenFact = Omit<RuleFact, 'terms' | 'amounts' | 'caveat'> &
  Partial<Pick<RuleFact, 'terms' | 'amounts' | 'caveat'>>;
