// Which law a letter may name, by the number of its rule fact. A sentence whose law does not hold for this plan is left out.
import type { LetterFacts } from './facts.ts';

/** Numbers and scopes as in the project's rule facts. */
const named = {
  'F-01': { citation: '45 CFR 164.524', scopes: ['everyone'] },
  'F-02': { citation: '45 CFR 164.524(b)(2)', scopes: ['everyone'] },
  'F-03': { citation: '45 CFR 164.524(c)(4)', scopes: ['everyone'] },
  'F-06': { citation: 'California Health and Safety Code 123110', scopes: ['california'] },
  'F-08': { citation: 'California Health and Safety Code 1383.15(a)', scopes: ['hsc-1383-15'] },
  'F-09': { citation: 'California Health and Safety Code 1383.15(c)', scopes: ['hsc-1383-15'] },
  'F-11': { citation: 'California Health and Safety Code 1383.15(g)', scopes: ['hsc-1383-15'] },
  'F-12': { citation: 'California Health and Safety Code 1383.15(h)', scopes: ['hsc-1383-15'] },
  'F-13': { citation: 'California Health and Safety Code 1383.15(i)', scopes: ['hsc-1383-15'] },
  'F-19': { citation: 'California Health and Safety Code 1368.01(b)', scopes: ['ca-dmhc'] },
} as const satisfies Record<string, { citation: string; scopes: readonly string[] }>;

export type NamedLaw = keyof typeof named;

/** The sentence with its citation, or nothing where that law does not apply. */
export function byLaw(facts: LetterFacts, id: NamedLaw, sentence: (citation: string) => string): string[] {
  const { citation, scopes } = named[id];
  return scopes.some((scope) => facts.scopes.has(scope)) ? [sentence(citation)] : [];
}
