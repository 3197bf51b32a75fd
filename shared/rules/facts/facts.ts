// All rule facts, by number. What is not a rule (claims of a page, conflicts between sources) is in conflicts.ts.
import type { RuleScope } from '../rule-sets.ts';
import { californiaAppealFacts } from './california-appeals.ts';
import { californiaFacts } from './california.ts';
import type { RuleFact, WrittenFact } from './fact.ts';
import { federalFacts } from './federal.ts';
import { recordFacts } from './records.ts';

function whole(fact: WrittenFact): RuleFact {
  return { terms: [], amounts: [], caveat: '', ...fact };
}

/** F-01 to F-40, in that order. */
export const facts: readonly RuleFact[] = [
  ...recordFacts,
  ...californiaFacts,
  ...californiaAppealFacts,
  ...federalFacts,
]
  .map(whole)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(facts.map((fact) => [fact.id, fact]));

/** Throws for a number that no fact has: a slip in the code. */
export function getFact(id: string): RuleFact {
  const fact = byId.get(id);
  if (!fact) throw new Error('no such fact');
  return fact;
}

export function appliesIn(
  { appliesTo }: Pick<RuleFact, 'appliesTo'>,
  scopes: ReadonlySet<RuleScope>,
): boolean {
  return appliesTo.some((scope) => scopes.has(scope));
}
