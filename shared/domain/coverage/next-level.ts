// After a "no": the next formal step under this plan's rules, and what is missing in the letter that said no. Pure.
import { isRefused, isReview } from '../clocks/appeal-clocks.ts';
import type { RuleSet } from '../../rules/rule-sets.ts';
import type { Appeal, AppealLevel, Determination } from './determination.ts';

export type NextLevel =
  | { kind: 'appeal'; level: AppealLevel }
  /** Medicare Advantage: the plan itself sends a second "no" on to an outside reviewer. */
  | { kind: 'automatic' }
  | { kind: 'carry-out' }
  | { kind: 'none' };

const firstLevel: Record<RuleSet, AppealLevel | null> = {
  'ca-dmhc': 'grievance',
  'ca-cdi': 'plan-appeal',
  erisa: 'plan-appeal',
  'state-insured': 'plan-appeal',
  'original-medicare': null,
  'medicare-advantage': 'reconsideration',
  medicaid: 'plan-appeal',
  tricare: 'plan-appeal',
  government: 'plan-appeal',
  'self-pay': null,
};
const outside: Record<RuleSet, AppealLevel | 'automatic' | null> = {
  'ca-dmhc': 'independent-review',
  'ca-cdi': 'independent-review',
  erisa: 'external-review',
  'state-insured': 'external-review',
  'original-medicare': null,
  'medicare-advantage': 'automatic',
  medicaid: 'fair-hearing',
  tricare: null,
  government: null,
  'self-pay': null,
};

type Case = { appeals: readonly Appeal[]; ruleSet: RuleSet | null; isUrgent: boolean };

/** Null where nothing has to be done: it was approved, or the next step is under way already. */
export function nextLevelOf(
  determination: Determination,
  { appeals, ruleSet, isUrgent }: Case,
): NextLevel | null {
  const decided = appeals.find(({ decisionId }) => decisionId === determination.id);
  if (!isRefused(determination))
    return decided && isReview(decided.level) && decided.carriedOutOn === null ? { kind: 'carry-out' } : null;
  const isAnswered = appeals.some(
    ({ determinationId, withdrawnOn }) => determinationId === determination.id && withdrawnOn === null,
  );
  if (isAnswered) return null;
  if (ruleSet === null || (decided && isReview(decided.level))) return { kind: 'none' };
  if (!decided) {
    const level = firstLevel[ruleSet];
    if (level === null) return { kind: 'none' };
    return { kind: 'appeal', level: level === 'grievance' && isUrgent ? 'expedited-grievance' : level };
  }
  const level = outside[ruleSet];
  if (level === 'automatic') return { kind: 'automatic' };
  return level === null ? { kind: 'none' } : { kind: 'appeal', level };
}

type Part = keyof Determination['checklist'];
const parts: readonly Part[] = ['reasons', 'grievanceRight', 'regulatorNotice', 'signer', 'criteria'];
export const denialParts = parts;

/** What somebody looked for in the letter and did not find. */
export function missingInDenial({ checklist }: Pick<Determination, 'checklist'>): Part[] {
  return parts.filter((part) => checklist[part] === 'no');
}

/** Everything was looked for, and found. */
export function isWholeDenial({ checklist }: Pick<Determination, 'checklist'>): boolean {
  return parts.every((part) => checklist[part] === 'yes');
}
