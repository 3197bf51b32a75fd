// The two pages that go along to a visit: the case in short, then medicines by time of day and the questions for this doctor.
import { askedIn } from '../../rules/spoken.ts';
import { compareOpinions } from '../compare.ts';
import { describeDate, describeHourOfDay } from '../partial-date.ts';
import { wordsOf } from '../said.ts';
import { talliesOf } from '../tally.ts';
import type { Answer, Question, Visit } from '../visit.ts';
import { planMedicines, rankQuestions } from '../visits.ts';
import type { ComparedFacts } from './sheet-facts.ts';
import { sheetWords } from './sheet-words.ts';

export type VisitSheet = {
  title: string;
  when: string;
  /** Heading and words; sections with nothing to say are left out. */
  summary: { heading: string; text: string }[];
  medicines: string[][];
  /** What matters most first; answered ones are left out. */
  questions: string[];
};

function isAnswered(answers: readonly Answer[], question: Question, personId: Visit['personId']): boolean {
  return answers.some(
    ({ questionId, text, personId: by }) =>
      questionId === question.id && text.trim() !== '' && (personId === null || by === personId),
  );
}

function opinionLines(facts: ComparedFacts): string {
  const comparison = compareOpinions(facts);
  const advice = comparison.rows.find(({ axis }) => axis === 'recommendation');
  const lines = comparison.columns.map(({ doctor, opinion }, column) => {
    const said = (advice?.cells[column] ?? []).map(wordsOf).join(' ');
    return `${doctor?.name ?? opinion.number}, ${describeDate(opinion.givenOn, facts.language)}: ${said}`;
  });
  const tallies = talliesOf(facts.choices, facts.stances, comparison).map(
    ({ choice, groups }) =>
      `${choice.text}: ${groups.map(({ says, columns }) => sheetWords[facts.language].says(columns.length, says)).join(', ')}`,
  );
  return [...lines, ...tallies].join('\n');
}

function summaryOf(facts: ComparedFacts): VisitSheet['summary'] {
  const { visit: words } = sheetWords[facts.language];
  const { caseFile } = facts;
  const decideBy = caseFile.decideBy
    ? words.why(describeDate(caseFile.decideBy, facts.language), caseFile.decideByWhy)
    : '';
  const safe = caseFile.safeToWaitUntil
    ? words.safe(describeDate(caseFile.safeToWaitUntil, facts.language), caseFile.safeToWaitSaidBy)
    : '';
  const allergies = caseFile.allergies.map(({ substance, reaction }) =>
    reaction === '' ? substance : `${substance} (${reaction})`,
  );
  const values = caseFile.values
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ text, weight }) => words.weight(text, weight));
  return [
    { heading: words.decision, text: [caseFile.decision, decideBy, safe].filter(Boolean).join('\n') },
    { heading: words.opinions, text: facts.opinions.length > 0 ? opinionLines(facts) : '' },
    { heading: words.matters, text: values.join('; ') },
    { heading: words.history, text: caseFile.history },
    { heading: words.family, text: caseFile.familyHistory },
    { heading: words.allergies, text: allergies.join('; ') },
  ].filter(({ text }) => text !== '');
}

function medicineRows({ medications, today, language }: ComparedFacts): string[][] {
  const { visit: words } = sheetWords[language];
  const { byTime, asNeeded, unsaid } = planMedicines(medications, today);
  return [
    ...byTime.flatMap(({ doses }) =>
      doses.map(({ time, note, medication: { name, dose, purpose } }) => [
        [describeHourOfDay(time, language), note].filter((part) => part !== '').join(', '),
        name,
        dose,
        purpose,
      ]),
    ),
    ...asNeeded.map(({ name, dose, purpose, asNeeded: how }) => [
      words.asNeeded,
      name,
      [dose, how].join(', '),
      purpose,
    ]),
    ...unsaid.map(({ name, dose, purpose }) => [words.unsaid, name, dose, purpose]),
  ];
}

export function visitSheet(facts: ComparedFacts, visit: Visit): VisitSheet {
  const { visit: words } = sheetWords[facts.language];
  const { caseFile, people, organizations } = facts;
  const person = people.find(({ id }) => id === visit.personId);
  const place = organizations.find(({ id }) => id === visit.organizationId);
  const born = caseFile.dateOfBirth ? words.born(describeDate(caseFile.dateOfBirth, facts.language)) : '';
  return {
    title: words.title(visit.purpose),
    when: [
      [caseFile.nameOnId || caseFile.patientName, born].filter((part) => part !== '').join(' · '),
      words.when(
        describeDate(visit.at, facts.language),
        person?.name ?? '',
        [place?.name ?? '', visit.place].filter(Boolean).join(', '),
      ),
    ].join('\n'),
    summary: summaryOf(facts),
    medicines: medicineRows(facts),
    questions: rankQuestions(facts.questions, visit.personId)
      .filter((question) => !isAnswered(facts.answers, question, visit.personId))
      .map(({ text }) => askedIn(text, facts.language)),
  };
}
