// Which time limits of the rule facts hold for this plan, with what the family has put in their place and why. Pure.
import type { RuleFact, TimeTerm } from '../../rules/facts/fact.ts';
import { appliesIn, facts } from '../../rules/facts/facts.ts';
import type { RuleScope } from '../../rules/rule-sets.ts';
import { gathered } from '../gathered.ts';
import type { RuleOverride } from './coverage.ts';

export type AppliedTerm = { fact: RuleFact; term: TimeTerm; override: RuleOverride | null };
export type Rules = { scopes: ReadonlySet<RuleScope>; overrides: readonly RuleOverride[] };

/** One list for each fact that says something about this topic: its readings of the same limit. */
export function termsFor(topic: TimeTerm['topic'], { scopes, overrides }: Rules): AppliedTerm[][] {
  const applied = facts.flatMap((fact) =>
    appliesIn(fact, scopes)
      ? fact.terms.filter((term) => term.topic === topic).map((term) => overridden(fact, term, overrides))
      : [],
  );
  return [...gathered(applied.map((one) => [one.fact.id, one] as const)).values()];
}

function overridden(fact: RuleFact, term: TimeTerm, overrides: readonly RuleOverride[]): AppliedTerm {
  const override =
    overrides.find(({ factId, termKey }) => factId === fact.id && termKey === term.key) ?? null;
  return { fact, term: override ? { ...term, value: override.value } : term, override };
}
