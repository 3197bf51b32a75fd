// Every page of the case that can be printed, by the name of its screen.
import { fail } from '../../errors.ts';
import { casePaper, packetsPaper, storyPaper } from './case-papers.ts';
import { incidentsPaper, letterPaper, lettersPaper } from './letter-papers.ts';
import { comparisonPaper, decidePaper, opinionPaper, opinionsPaper } from './opinion-papers.ts';
import { clocksPaper, costsPaper, decisionsPaper, pathPaper, reasonsPaper } from './path-papers.ts';
import { authoritiesPaper, peoplePaper, placesPaper } from './people-papers.ts';
import type { Paper } from './paper.ts';
import type { PaperFacts } from './paper-facts.ts';
import { recordPaper, recordsPaper, requestsPaper } from './record-papers.ts';
import { todayPaper } from './today-paper.ts';
import type { PaperName } from './paper-names.ts';
import { healthPaper, medicinesPaper, questionsPaper, visitsPaper } from './visit-papers.ts';

const whole: Partial<Record<PaperName, (facts: PaperFacts) => Paper>> = {
  today: todayPaper,
  story: storyPaper,
  case: casePaper,
  path: pathPaper,
  clocks: clocksPaper,
  decisions: decisionsPaper,
  costs: costsPaper,
  reasons: reasonsPaper,
  people: peoplePaper,
  places: placesPaper,
  authorities: authoritiesPaper,
  records: recordsPaper,
  requests: requestsPaper,
  letters: lettersPaper,
  incidents: incidentsPaper,
  opinions: opinionsPaper,
  compare: comparisonPaper,
  decide: decidePaper,
  visits: visitsPaper,
  questions: questionsPaper,
  medicines: medicinesPaper,
  health: healthPaper,
  packets: packetsPaper,
};
const ofOne: Partial<Record<PaperName, (facts: PaperFacts, id: string) => Paper>> = {
  record: recordPaper,
  letter: letterPaper,
  opinion: opinionPaper,
};

/** `id`: of the one record, letter or opinion. Throws `thing.not-found` where it is none of the case. */
export function paperOf(name: PaperName, facts: PaperFacts, id: string | null = null): Paper {
  const one = ofOne[name];
  if (one) return one(facts, id ?? fail('thing.not-found'));
  return whole[name]?.(facts) ?? fail('thing.not-found');
}

/** A page that would say nothing is left out of the binder. */
export function isBlank({ blocks }: Paper): boolean {
  return blocks.every((block) =>
    block.kind === 'table'
      ? block.rows.length === 0
      : block.kind === 'list'
        ? block.items.length === 0
        : block.kind === 'heading' || block.text.trim() === '',
  );
}
