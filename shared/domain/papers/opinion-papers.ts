// The opinions on paper: each in its own words, then side by side as the comparison sheet has them, then what was decided.
import { isAxis } from '../compare.ts';
import { wordsOf } from '../said.ts';
import type { Finding, Opinion } from '../opinion.ts';
import { axes } from '../opinion.ts';
import { comparisonSheet } from '../sheets/comparison-sheet.ts';
import { fail } from '../../errors.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';
import { joined, lines, under } from './paper.ts';
import { dateIn, personName, placeName } from './paper-facts.ts';
import type { PaperFacts } from './paper-facts.ts';

function orderOf({ axis }: Finding): number {
  const at = axes.findIndex((known) => known === axis);
  return at === -1 ? axes.length : at;
}

function saidTable(opinion: Opinion, facts: PaperFacts): PaperTable {
  const { words, findings } = facts;
  const said = findings
    .filter(({ opinionId }) => opinionId === opinion.id)
    .toSorted((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
  return {
    kind: 'table',
    head: words.opinion.head,
    shares: [26, 62, 12],
    rows: said.map((finding) => [
      isAxis(finding.axis) ? words.opinion.axis[finding.axis] : finding.axis,
      lines(wordsOf(finding), finding.text.trim() === '' || finding.quote === '' ? '' : `“${finding.quote}”`),
      finding.page === null ? '' : String(finding.page),
    ]),
  };
}

function titleOf(opinion: Opinion, facts: PaperFacts): string {
  return `${opinion.number} · ${personName(facts, opinion.doctorId)}`;
}

function aboutLine(opinion: Opinion, facts: PaperFacts): string {
  const { opinion: words } = facts.words;
  return joined(
    [
      placeName(facts, opinion.organizationId),
      dateIn(facts, opinion.givenOn),
      words.mode[opinion.mode],
      words.independence[opinion.independence],
    ],
    ' · ',
  );
}

function opinionBlocks(opinion: Opinion, facts: PaperFacts): PaperBlock[] {
  return [
    { kind: 'text', text: aboutLine(opinion, facts), tone: 'quiet' },
    { kind: 'text', text: opinion.qualification },
    saidTable(opinion, facts),
    { kind: 'text', text: opinion.notes },
  ];
}

export function opinionsPaper(facts: PaperFacts): Paper {
  const { words, opinions } = facts;
  return {
    title: words.places.opinions,
    lead: words.opinion.lead,
    blocks: opinions
      .toSorted((a, b) => a.number - b.number)
      .flatMap((opinion) => under(titleOf(opinion, facts), opinionBlocks(opinion, facts))),
  };
}

/** Throws `thing.not-found`. */
export function opinionPaper(facts: PaperFacts, id: string): Paper {
  const opinion = facts.opinions.find((one) => one.id === id) ?? fail('thing.not-found');
  const [about, ...blocks] = opinionBlocks(opinion, facts);
  return { title: titleOf(opinion, facts), lead: about?.kind === 'text' ? about.text : '', blocks };
}

export function comparisonPaper(facts: PaperFacts): Paper {
  const { words } = facts;
  const sheet = comparisonSheet(facts);
  const shares = sheet.head.map((_, at) => (at === 0 ? 18 : 82 / Math.max(1, sheet.head.length - 1)));
  const table = (rows: string[][]): PaperTable => ({
    kind: 'table',
    head: [words.opinion.about, ...sheet.head.slice(1)],
    shares,
    rows,
  });
  return {
    title: words.places.compare,
    lead: words.opinion.compareLead,
    isWide: true,
    blocks: [
      ...under(words.opinion.tallies, [{ kind: 'list', items: sheet.tallies }]),
      ...under(words.opinion.looked, [table(sheet.evidence)]),
      ...under(words.opinion.said, [table(sheet.said)]),
    ],
  };
}

export function decidePaper(facts: PaperFacts): Paper {
  const { words, caseFile, decisions, leanings } = facts;
  const made = decisions.toReversed().flatMap(({ what, why, who, decidedOn, lookAgain }) =>
    under(joined([dateIn(facts, decidedOn), who]) || words.decide.what, [
      { kind: 'text', text: what },
      { kind: 'text', text: why },
      { kind: 'text', text: lookAgain === '' ? '' : words.decide.lookAgain(lookAgain) },
    ]),
  );
  return {
    title: words.places.decide,
    lead: '',
    blocks: [
      ...under(words.case.decision, [{ kind: 'text', text: caseFile.decision }]),
      ...made,
      ...under(words.opinion.tallies, [{ kind: 'list', items: comparisonSheet(facts).tallies }]),
      ...under(words.decide.leanings, [
        {
          kind: 'table',
          head: words.decide.leaningHead,
          shares: [22, 40, 38],
          rows: leanings.map(({ who, leaning, needs }) => [who, leaning, needs]),
        },
      ]),
      ...under(words.case.matters, [
        { kind: 'list', items: caseFile.values.map(({ text, weight }) => words.case.weight(text, weight)) },
      ]),
    ],
  };
}
