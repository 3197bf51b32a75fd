// What lies ahead and what to bring: visits before and after today, questions in the order to ask them, medicines by time of day.
import type { Day } from './clocks/calendar-day.ts';
import type { PartialDate } from './partial-date.ts';
import { compareDates, partialDate } from './partial-date.ts';
import type { Person } from './people.ts';
import type { Medication, Question, Visit } from './visit.ts';

/** A date without its day counts as today or later for as long as its month or year lasts. */
function isBefore(date: PartialDate, today: Day): boolean {
  const shown = (date.split('/').at(-1) ?? date).replace('~', '').slice(0, 10);
  return shown < today.slice(0, shown.length);
}

/** Next visit first; of the earlier ones the latest first. */
export function splitVisits(visits: readonly Visit[], today: Day): { ahead: Visit[]; past: Visit[] } {
  const sorted = [...visits].sort((a, b) => compareDates(a.at, b.at) || (a.id < b.id ? -1 : 1));
  return {
    ahead: sorted.filter(({ at }) => !isBefore(at, today)),
    past: sorted.filter(({ at }) => isBefore(at, today)).toReversed(),
  };
}

/** When an answer that is written down now was given: at the last visit to this doctor that has begun, or else today. */
export function dayOfAnswer(
  visits: readonly Visit[],
  { personId, today }: { personId: Person['id']; today: Day },
): PartialDate {
  const now = partialDate(today);
  const begun = visits.filter((visit) => visit.personId === personId && compareDates(visit.at, now) <= 0);
  const last = begun.toSorted((a, b) => compareDates(b.at, a.at))[0];
  return last ? last.at : now;
}

const weight = { high: 0, normal: 1, low: 2 } as const;

function byRank(a: Question, b: Question): number {
  return weight[a.priority] - weight[b.priority] || a.position - b.position || (a.id < b.id ? -1 : 1);
}

/** What matters most first, then the family's own order. For one doctor: theirs and those for any doctor; null means all. */
export function rankQuestions(questions: readonly Question[], personId: Person['id'] | null): Question[] {
  const isFor = (question: Question) =>
    personId === null || question.personId === null || question.personId === personId;
  return questions.filter(isFor).sort(byRank);
}

/** The question it changes places with; null at the end of its priority, because another priority is another decision. */
export function neighbourOf(ranked: readonly Question[], id: Question['id'], step: -1 | 1): Question | null {
  const at = ranked.findIndex((question) => question.id === id);
  const other = ranked[at + step];
  return at >= 0 && other && other.priority === ranked[at]?.priority ? other : null;
}

export const dayParts = ['morning', 'midday', 'evening', 'night'] as const;
export type DayPart = (typeof dayParts)[number];

/** `time` as `07:30`. Night begins at nine in the evening and ends at four. */
export function partOfDay(time: string): DayPart {
  const hour = Number(time.slice(0, 2));
  if (hour >= 4 && hour < 11) return 'morning';
  if (hour >= 11 && hour < 16) return 'midday';
  return hour >= 16 && hour < 21 ? 'evening' : 'night';
}

export type Dose = { medication: Medication; time: string; note: string };
export type MedicinePlan = {
  /** Parts of the day with nothing to take are left out. */
  byTime: { part: DayPart; doses: Dose[] }[];
  asNeeded: Medication[];
  /** Taken, but nobody has said when. */
  unsaid: Medication[];
  /** The latest first. */
  stopped: Medication[];
};

function byName(a: Medication, b: Medication): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}

/** After midnight still belongs to the night before. */
function nightLast(time: string): string {
  return time < '04:00' ? `~${time}` : time;
}

export function planMedicines(medications: readonly Medication[], today: Day): MedicinePlan {
  const isStopped = ({ stoppedOn, noLongerTaken }: Medication) =>
    noLongerTaken || (stoppedOn !== null && stoppedOn.replace('~', '').slice(0, 10) <= today);
  const taken = medications.filter((medication) => !isStopped(medication)).sort(byName);
  const doses = taken.flatMap((medication) =>
    medication.times.map(({ time, note }): Dose => ({ medication, time, note })),
  );
  const inPart = (part: DayPart) =>
    doses
      .filter(({ time }) => partOfDay(time) === part)
      .sort((a, b) =>
        nightLast(a.time) < nightLast(b.time) ? -1 : nightLast(a.time) > nightLast(b.time) ? 1 : 0,
      );
  return {
    byTime: dayParts.map((part) => ({ part, doses: inPart(part) })).filter((entry) => entry.doses.length > 0),
    asNeeded: taken.filter(({ asNeeded }) => asNeeded !== ''),
    unsaid: taken.filter(({ times, asNeeded }) => times.length === 0 && asNeeded === ''),
    stopped: medications
      .filter(isStopped)
      .sort((a, b) => compareDates(b.stoppedOn, a.stoppedOn) || byName(a, b)),
  };
}
