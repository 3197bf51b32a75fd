// Visits, questions, medicines and the health summary on paper.
import { compareDates, describeHourOfDay } from '../partial-date.ts';
import { orderFacts, factKinds } from '../health-fact.ts';
import type { HealthFact } from '../health-fact.ts';
import { planMedicines, rankQuestions, splitVisits } from '../visits.ts';
import type { Medication, Visit } from '../visit.ts';
import { askedIn } from '../../rules/spoken.ts';
import type { Paper, PaperTable } from './paper.ts';
import { joined, lines, under } from './paper.ts';
import { dateIn, personName, placeName } from './paper-facts.ts';
import type { PaperFacts } from './paper-facts.ts';

function dayOf({ today }: PaperFacts): string {
  return today.slice(0, 10);
}

function visitTable(visits: readonly Visit[], facts: PaperFacts): PaperTable {
  return {
    kind: 'table',
    head: facts.words.visit.head,
    shares: [20, 34, 26, 20],
    rows: visits.map((visit) => [
      dateIn(facts, visit.at),
      lines(visit.purpose, visit.notes),
      lines(personName(facts, visit.personId), joined([placeName(facts, visit.organizationId), visit.place])),
      dateIn(facts, visit.recordsDueBy),
    ]),
  };
}

export function visitsPaper(facts: PaperFacts): Paper {
  const { words, visits } = facts;
  const { ahead, past } = splitVisits(visits, dayOf(facts));
  return {
    title: words.places.visits,
    lead: '',
    blocks: [
      ...under(words.visit.ahead, [visitTable(ahead, facts)]),
      ...under(words.visit.past, [visitTable(past, facts)]),
    ],
  };
}

export function questionsPaper(facts: PaperFacts): Paper {
  const { words, questions, answers } = facts;
  const rows = rankQuestions(questions, null).map((question) => [
    joined(
      [askedIn(question.text, facts.language), question.priority === 'high' ? words.question.first : ''],
      ' · ',
    ),
    personName(facts, question.personId) || words.question.anybody,
    lines(
      ...answers
        .filter(({ questionId, text }) => questionId === question.id && text.trim() !== '')
        .toSorted((a, b) => compareDates(a.answeredOn, b.answeredOn))
        .map(({ personId, text, answeredOn }) =>
          joined([joined([personName(facts, personId), dateIn(facts, answeredOn)]), text], ': '),
        ),
    ),
  ]);
  return {
    title: words.places.questions,
    lead: words.question.lead,
    blocks: [{ kind: 'table', head: words.question.head, shares: [40, 18, 42], rows }],
  };
}

function medicineRow(time: string, medicine: Medication, facts: PaperFacts): string[] {
  const { name, dose, purpose, startedOn, notes } = medicine;
  const { since } = facts.words.medicine;
  return [time, name, dose, purpose, lines(startedOn === null ? '' : since(dateIn(facts, startedOn)), notes)];
}

export function medicinesPaper(facts: PaperFacts): Paper {
  const { words, medications } = facts;
  const plan = planMedicines(medications, dayOf(facts));
  const table = (rows: string[][]): PaperTable => ({
    kind: 'table',
    head: words.medicine.head,
    shares: [18, 24, 18, 20, 20],
    rows,
  });
  return {
    title: words.places.medicines,
    lead: words.medicine.asOf(dateIn(facts, facts.today)),
    blocks: [
      ...plan.byTime.flatMap(({ part, doses }) =>
        under(words.medicine.part[part], [
          table(
            doses.map(({ time, note, medication }) =>
              medicineRow(joined([describeHourOfDay(time, facts.language), note]), medication, facts),
            ),
          ),
        ]),
      ),
      ...under(words.medicine.asNeeded, [
        table(plan.asNeeded.map((one) => medicineRow(one.asNeeded, one, facts))),
      ]),
      ...under(words.medicine.unsaid, [table(plan.unsaid.map((one) => medicineRow('', one, facts)))]),
      ...under(words.medicine.stopped, [
        table(
          plan.stopped.map((one) =>
            medicineRow(joined([dateIn(facts, one.stoppedOn), one.stopReason]), one, facts),
          ),
        ),
      ]),
      ...under(words.case.allergies, [{ kind: 'list', items: allergiesOf(facts) }]),
    ],
  };
}

export function allergiesOf({ caseFile }: PaperFacts): string[] {
  return caseFile.allergies.map(({ substance, reaction }) => joined([substance, reaction], ': '));
}

function healthRow(fact: HealthFact, facts: PaperFacts): string[] {
  const { documents, words } = facts;
  const from = documents.find(({ id }) => id === fact.documentId)?.fileName ?? '';
  const measured = joined([fact.value, fact.unit], ' ');
  return [
    fact.title,
    lines(
      joined([measured, fact.flag], ' '),
      fact.range,
      fact.kind === 'problem' ? words.health.course[fact.course] : '',
    ),
    joined([dateIn(facts, fact.date), dateIn(facts, fact.until)], ' – '),
    lines(joined([fact.who, fact.place]), fact.notes, from),
  ];
}

export function healthPaper(facts: PaperFacts): Paper {
  const { words, caseFile, healthFacts } = facts;
  const ordered = orderFacts(healthFacts);
  return {
    title: words.places.health,
    lead: words.health.lead,
    blocks: [
      ...under(words.case.history, [{ kind: 'text', text: caseFile.history }]),
      ...under(words.case.family, [{ kind: 'text', text: caseFile.familyHistory }]),
      ...under(words.case.allergies, [{ kind: 'list', items: allergiesOf(facts) }]),
      ...factKinds.flatMap((kind) =>
        under(words.health.kind[kind], [
          {
            kind: 'table',
            head: words.health.head,
            shares: [32, 22, 18, 28],
            rows: ordered.filter((fact) => fact.kind === kind).map((fact) => healthRow(fact, facts)),
          },
        ]),
      ),
    ],
  };
}
