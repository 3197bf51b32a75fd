// The law a letter may name: citations from the rule facts, words from the statute. What does not hold for this plan is left out.
import { appliesIn, getFact } from '../../rules/facts/facts.ts';
import { hsc138315, quoteStatute } from '../../rules/statutes/hsc-1383-15.ts';
import type { LetterFacts } from './facts.ts';
import type { Language } from '../../language.ts';
import { letterWords } from './words.ts';

/** The sentence with the fact's citation, or nothing where that fact does not apply. */
export function byLaw(facts: LetterFacts, id: string, sentence: (citation: string) => string): string[] {
  const fact = getFact(id);
  return appliesIn(fact, facts.scopes) ? [sentence(fact.citation)] : [];
}

const quoteOf = (letter: string, language: Language) =>
  letterWords[language].statuteSays(hsc138315.name, letter, quoteStatute(letter));

/** A subdivision of the second-opinion statute, word for word. */
export function quoted(facts: LetterFacts, letter: string): string[] {
  return facts.scopes.has('hsc-1383-15') ? [quoteOf(letter, facts.language)] : [];
}

/** The letter with a subdivision in it, before its last paragraph; the letter as it is where the words stand in it already. */
export function withQuote(body: string, letter: string, language: Language): string {
  const quote = quoteOf(letter, language);
  if (body.includes(quote)) return body;
  const paragraphs = body.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
  const before = paragraphs.length > 1 ? paragraphs.slice(0, -1) : paragraphs;
  return [...before, quote, ...paragraphs.slice(before.length)].join('\n\n');
}
