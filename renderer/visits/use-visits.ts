// What the screen of visits shows, read once and put in order by the rules of shared/domain.
import type { Day } from '../../shared/domain/clocks/calendar-day.ts';
import type { Person } from '../../shared/domain/people.ts';
import type { Answer, Question, Visit } from '../../shared/domain/visit.ts';
import { rankQuestions, splitVisits } from '../../shared/domain/visits.ts';
import { useLists } from '../client/use-case.ts';
import type { Read } from '../client/use-case.ts';
import { useNow } from '../strings/language.tsx';

type Lists = Extract<ReturnType<typeof useVisitLists>, { state: 'ready' }>['value'];
export type VisitFacts = Lists & {
  today: Day;
  ahead: readonly Visit[];
  past: readonly Visit[];
  /** Those who are asked: of the next visit first, then who gave an opinion, then who has a question of their own. */
  doctors: readonly Person[];
};

function useVisitLists() {
  return useLists(
    'visits',
    'questions',
    'answers',
    'medications',
    'healthFacts',
    'proposals',
    'documents',
    'records',
    'dismissals',
    'people',
    'organizations',
    'opinions',
  );
}

function dayOf(now: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function doctorsOf({ people, opinions, questions }: Lists, ahead: readonly Visit[]): Person[] {
  const byNumber = [...opinions].sort((a, b) => a.number - b.number);
  const ids = [
    ...ahead.map(({ personId }) => personId),
    ...byNumber.map(({ doctorId }) => doctorId),
    ...questions.map(({ personId }) => personId),
  ];
  return [...new Set(ids)].flatMap((id) => people.find((person) => person.id === id) ?? []);
}

export function useVisits(): Read<VisitFacts> {
  const read = useVisitLists();
  const today = dayOf(useNow());
  if (read.state !== 'ready') return read;
  const { ahead, past } = splitVisits(read.value.visits, today);
  const doctors = doctorsOf(read.value, ahead);
  return { state: 'ready', value: { ...read.value, today, ahead, past, doctors } };
}

/** What this doctor answered, if anything; null asks for any answer at all. */
export function answerOf(
  answers: readonly Answer[],
  questionId: Question['id'],
  personId: Person['id'],
): Answer | null {
  return answers.find((answer) => answer.questionId === questionId && answer.personId === personId) ?? null;
}

function isAnswered(answers: readonly Answer[], question: Question, personId: Person['id'] | null): boolean {
  return answers.some(
    (answer) =>
      answer.questionId === question.id &&
      answer.text.trim() !== '' &&
      (personId === null || answer.personId === personId),
  );
}

/** Questions for a doctor (null: for anybody) that nobody has answered yet. */
export function openQuestions(
  { questions, answers }: Pick<Lists, 'questions' | 'answers'>,
  personId: Person['id'] | null,
): Question[] {
  return rankQuestions(questions, personId).filter((question) => !isAnswered(answers, question, personId));
}
