// A clock as a line of print: what it is, by which rule, how it stands.
import type { Clock } from '../clocks/clock.ts';
import { getFact } from '../../rules/facts/facts.ts';
import type { PaperFacts } from './paper-facts.ts';

export function nameOf({ kind, title }: Clock, { words }: Pick<PaperFacts, 'words'>): string {
  const { clock } = words;
  if (kind === 'safe-to-wait') return clock.named['safe-to-wait'];
  if (kind === 'decide-by') return clock.named['decide-by'];
  const lead = clock.lead[kind] ?? '';
  if (lead === '') return title;
  return title === '' ? lead : `${lead}: ${title}`;
}

/** The law that sets the day, or who did. A rule that nobody has looked up says so. */
export function ruleOf({ basis }: Clock, { words }: Pick<PaperFacts, 'words'>): string {
  const { rule } = words.clock;
  if (basis.kind !== 'fact') return rule[basis.kind];
  const { citation, evidence } = getFact(basis.factId);
  return evidence === 'to-verify' ? rule.unsure(citation) : citation;
}

export function statusOf({ status }: Clock, { words }: Pick<PaperFacts, 'words'>): string {
  return words.clock.status[status];
}
