// What follows when a letter of ours goes out: it files its appeal, ticks its step, starts the clock of its answer, puts its questions.
import { answerWantedBy, questionsToPut } from '../../../shared/domain/asking.ts';
import { noAnswers } from '../../../shared/domain/coverage/coverage.ts';
import { scopesOf } from '../../../shared/domain/coverage/finder.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import { appealFiledBy, clockOfSent, stepDoneBy } from '../../../shared/domain/letters/sent.ts';
import { partialDate, readPartialDate } from '../../../shared/domain/partial-date.ts';
import { appliesIn, facts } from '../../../shared/rules/facts/facts.ts';
import { changeRow, insertRow, listRows } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { Tx } from '../store/transaction.ts';
import { markRequestAsked } from './record-requests.ts';

type Sent = { draft: Draft; letter: Letter };

export function followUp(tx: Tx, { draft, letter }: Sent, stamp: Stamp): void {
  if (draft.requestId) markRequestAsked(tx, { id: draft.requestId, letter }, stamp);
  const appeal = appealFiledBy(draft.kind, listRows(tx, tables.appeal));
  if (appeal) changeRow(tx, tables.appeal, { id: appeal.id, set: { letterId: letter.id } }, stamp);
  tickStep(tx, { draft, letter }, stamp);
  startClock(tx, { draft, letter }, stamp);
  if (draft.kind === 'explain-difference') putQuestions(tx, { draft, letter }, stamp);
}

/** What the family noted on the step stays as it is. */
function tickStep(tx: Tx, { draft, letter }: Sent, stamp: Stamp): void {
  const [coverage] = listRows(tx, tables.coverage);
  const planned = stepDoneBy(draft.kind, coverage?.answers ?? noAnswers, listRows(tx, tables.pathStep));
  if (!planned) return;
  const [day = ''] = letter.at.split('T');
  const set = { state: 'done', doneOn: partialDate(day), letterId: letter.id } as const;
  if (planned.row) changeRow(tx, tables.pathStep, { id: planned.row.id, set }, stamp);
  else
    insertRow(
      tx,
      tables.pathStep,
      { stepKey: planned.step.key, reason: '', note: '', documentId: null, ...set },
      stamp,
    );
}

/** Only where a rule of this plan, or a target of our own, says how long it may take. */
function startClock(tx: Tx, { draft, letter }: Sent, stamp: Stamp): void {
  const [coverage] = listRows(tx, tables.coverage);
  const clock = clockOfSent(draft.kind, coverage?.isUrgent ?? false);
  if (!clock) return;
  const scopes = scopesOf(coverage?.answers ?? noAnswers);
  const isRuled = facts.some(
    (fact) => appliesIn(fact, scopes) && fact.terms.some(({ topic }) => topic === clock.topic),
  );
  if (!isRuled && clock.topic !== 'own-target') return;
  insertRow(
    tx,
    tables.deadline,
    {
      ...clock,
      title: letter.subject,
      whose: 'theirs',
      letterId: letter.id,
      startsAt: null,
      endedByLetterId: null,
      endedAt: null,
      endNote: '',
      supersededWhy: '',
      notes: '',
    },
    stamp,
  );
}

function putQuestions(tx: Tx, { draft, letter }: Sent, stamp: Stamp): void {
  const asked = {
    questions: listRows(tx, tables.question),
    askings: listRows(tx, tables.asking),
    answers: listRows(tx, tables.answer),
    today: letter.at.slice(0, 10),
  };
  // A letter without a day names nothing that two weeks could be counted from.
  const isDay = (readPartialDate(letter.at)?.start.day ?? null) !== null;
  for (const { id: questionId } of questionsToPut(draft.personId, asked))
    insertRow(
      tx,
      tables.asking,
      {
        questionId,
        personId: draft.personId,
        askedOn: letter.at,
        answerBy: isDay ? answerWantedBy(letter.at.slice(0, 10)) : null,
        letterId: letter.id,
        visitId: null,
      },
      stamp,
    );
}
