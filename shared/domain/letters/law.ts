// The law a letter may name: citations from the rule facts, words from the statute. What does not hold for this plan is left out.
import { appliesIn, getFact } from '../../rules/facts/facts.ts';
import { hsc138315, quoteStatute } from '../../rules/statutes/hsc-1383-15.ts';
import type { LetterFacts } from './facts.ts';

/** The sentence with the fact's citation, or nothing where that fact does not apply. */
export function byLaw(facts: LetterFacts, id: string, sentence: (citation: string) => string): string[] {
  const fact = getFact(id);
  return appliesIn(fact, facts.scopes) ? [sentence(fact.citation)] : [];
}

/** A subdivision of the second-opinion statute, word for word. */
export function quoted(facts: LetterFacts, letter: string): string[] {
  if (!facts.scopes.has('hsc-1383-15')) return [];
  return [`${hsc138315.name}, subdivision (${letter}), says: “${quoteStatute(letter)}”`];
}
