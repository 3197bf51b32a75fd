// Who was asked to explain a row of the comparison, on which day, and what came back: answered, waiting, past its day, or still to be put.
import { addDays } from './clocks/calendar-day.ts';
import type { Day } from './clocks/calendar-day.ts';
import { axisKey } from './compare.ts';
import type { Opinion } from './opinion.ts';
import type { PartialDate } from './partial-date.ts';
import { compareDates, dateSortKey, partialDate, readPartialDate } from './partial-date.ts';
import type { Answer, Asking, Question } from './visit.ts';

/** Two weeks is what we ask for ourselves; no rule gives a doctor a day for this. */
export const daysToExplain = 14;

export function answerWantedBy(askedOn: Day): PartialDate {
  return partialDate(addDays(askedOn, daysToExplain));
}

export type AskedState = 'answered' | 'overdue' | 'waiting' | 'to-ask';

/** One doctor and one question on a row. `answers` oldest first; only what came after the asking counts as its answer. */
export type Asked = {
  opinionId: Opinion['id'];
  question: Question;
  asking: Asking | null;
  answers: readonly Answer[];
  state: AskedState;
};

export type AskingFacts = {
  questions: readonly Question[];
  askings: readonly Asking[];
  answers: readonly Answer[];
  today: Day;
};

/** Whether the day, or the last one of a span, lies before today. What names no day is never past. */
export function dayPassed(date: PartialDate, today: Day): boolean {
  const read = readPartialDate(date);
  const end = read?.end ?? read?.start;
  return Boolean(end?.day) && (date.split('/').at(-1) ?? date).slice(0, 10) < today.slice(0, 10);
}

function newest(askings: readonly Asking[]): Asking | null {
  return [...askings].sort((a, b) => compareDates(b.askedOn, a.askedOn))[0] ?? null;
}

function isSince({ answeredOn }: Answer, asking: Asking | null): boolean {
  if (asking === null || answeredOn === null) return true;
  // By the day: a visit at half past ten and its answer of the same day belong together.
  return dateSortKey(answeredOn).slice(0, 10) >= dateSortKey(asking.askedOn).slice(0, 10);
}

function stateOf(asking: Asking | null, answers: readonly Answer[], today: Day): AskedState {
  if (answers.length > 0) return 'answered';
  if (asking === null) return 'to-ask';
  return asking.answerBy !== null && dayPassed(asking.answerBy, today) ? 'overdue' : 'waiting';
}

function askedBy(question: Question, doctorId: Opinion['doctorId'], facts: AskingFacts) {
  const asking = newest(
    facts.askings.filter(({ questionId, personId }) => questionId === question.id && personId === doctorId),
  );
  const answers = facts.answers
    .filter(
      (answer) =>
        answer.questionId === question.id &&
        answer.personId === doctorId &&
        answer.text.trim() !== '' &&
        isSince(answer, asking),
    )
    .sort((a, b) => compareDates(a.answeredOn, b.answeredOn) || a.createdAt - b.createdAt);
  return { question, asking, answers, state: stateOf(asking, answers, facts.today) };
}

/** What became of one question with one doctor; null where it was neither meant for them nor put to them. */
function askedOf(
  question: Question,
  { id, doctorId }: Pick<Opinion, 'id' | 'doctorId'>,
  facts: AskingFacts,
): Asked | null {
  const asked = askedBy(question, doctorId, facts);
  if (asked.asking === null && question.personId !== doctorId) return null;
  return { opinionId: id, ...asked };
}

/** Every doctor's questions on this row, in the order of the opinions given. */
export function askedAbout(
  axis: string,
  opinions: readonly Pick<Opinion, 'id' | 'doctorId'>[],
  facts: AskingFacts,
): Asked[] {
  const about = facts.questions.filter((question) => axisKey(question.axis) === axisKey(axis));
  return opinions.flatMap((opinion) => about.flatMap((question) => askedOf(question, opinion, facts) ?? []));
}

/** The questions about a row that a letter to this doctor puts: not asked yet, or asked and past their day. */
export function questionsToPut(personId: Question['personId'], facts: AskingFacts): Question[] {
  if (personId === null) return [];
  return facts.questions.filter((question) => {
    if (question.personId !== personId || question.axis === '') return false;
    const asked = askedBy(question, personId, facts);
    return asked.state === 'to-ask' || asked.state === 'overdue';
  });
}
