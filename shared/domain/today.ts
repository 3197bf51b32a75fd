// What today asks: one next step, and quiet lists. Pure: whoever calls brings the clocks and says which day it is.
import type { CaseFile } from './case-file.ts';
import { countClocks, isMissedByThem, isOpen } from './clocks/clock.ts';
import type { Clock, ClockCounts } from './clocks/clock.ts';
import { sumCosts } from './coverage/costs.ts';
import type { Expense } from './coverage/expense.ts';
import type { LetterEntry } from './letter-list.ts';
import { isUnanswered } from './letter-list.ts';
import type { Opinion } from './opinion.ts';
import type { Release } from './packet.ts';
import type { PartialDate } from './partial-date.ts';
import { compareDates, dateSortKey, readPartialDate } from './partial-date.ts';
import type { MedicalRecord, PhysicalItem } from './record.ts';
import { readinessOf } from './record.ts';
import type { Answer, Question, Visit } from './visit.ts';

export type TodayFacts = {
  caseFile: CaseFile;
  records: readonly MedicalRecord[];
  physicalItems: readonly PhysicalItem[];
  entries: readonly LetterEntry[];
  opinions: readonly Opinion[];
  questions: readonly Question[];
  answers: readonly Answer[];
  visits: readonly Visit[];
  releases: readonly Release[];
  expenses: readonly Expense[];
  /** All of the case, the earliest due first. */
  clocks: readonly Clock[];
  /** It is known who pays: the path can ask on from there. */
  knowsPayer: boolean;
  /** The day it is, `2026-05-20`. */
  today: PartialDate;
};

/** Something with a day on it that still lies ahead, or has passed without being done. */
export type DatedThing =
  | { kind: 'visit'; on: PartialDate; visit: Visit }
  | { kind: 'clock'; on: PartialDate; clock: Clock }
  /** A written report that was said to come by this day. */
  | { kind: 'report'; on: PartialDate; opinion: Opinion; isPast: boolean };

export type NextStep =
  | { kind: 'say-decision' }
  | { kind: 'add-records' }
  | { kind: 'name-coverage' }
  | { kind: 'visit-too-late'; visit: Visit; safeUntil: PartialDate }
  /** They are late, or let a limit pass and have not answered. */
  | { kind: 'ask-again'; clock: Clock }
  /** Ours, and its day has passed. */
  | { kind: 'act-now'; clock: Clock }
  | { kind: 'send-back'; item: PhysicalItem }
  | { kind: 'fetch-record'; record: MedicalRecord }
  | { kind: 'ask-questions'; visit: Visit; open: number }
  | { kind: 'add-opinion' }
  | { kind: 'make-packet' }
  | { kind: 'nothing' };

/** What we sent or were promised, and the day until which the answer should be here; null where none was named. */
export type Awaited = { entry: LetterEntry; due: PartialDate | null };

export type Today = {
  next: NextStep;
  dates: DatedThing[];
  missing: MedicalRecord[];
  awaiting: Awaited[];
  clockCounts: ClockCounts;
  missedByThem: boolean;
  /** Opinions of which somebody looked and found that the plan’s own record does not have them. */
  notInRecord: Opinion[];
  paidCents: number;
};

/** Whether the day lies before today. What names no day is never past. */
function isPast(date: PartialDate, today: PartialDate): boolean {
  const day = readPartialDate(date)?.end ?? readPartialDate(date)?.start;
  return day !== undefined && day.day !== null && dateSortKey(date).slice(0, 10) < today.slice(0, 10);
}

/** Open, and past its day. */
export function isLate(clock: Clock): boolean {
  return isOpen(clock) && clock.status !== 'running';
}

function datesAhead({ visits, clocks, opinions, today }: TodayFacts): DatedThing[] {
  const things: DatedThing[] = [];
  for (const visit of visits)
    if (!isPast(visit.at, today)) things.push({ kind: 'visit', on: visit.at, visit });
  for (const opinion of opinions) {
    const on = opinion.reportExpectedOn;
    if (on && !opinion.reportReceivedOn)
      things.push({ kind: 'report', on, opinion, isPast: isPast(on, today) });
  }
  for (const clock of clocks) if (isOpen(clock)) things.push({ kind: 'clock', on: clock.due, clock });
  return things.toSorted((a, b) => compareDates(a.on, b.on));
}

/** Records that matter and are neither here nor on their way; the core ones first. */
function missingRecords(records: readonly MedicalRecord[]): MedicalRecord[] {
  const rank = { core: 0, supporting: 1, background: 2 };
  return records
    .filter(
      ({ status, importance, wrongPatient }) =>
        readinessOf(status) === 'missing' &&
        status !== 'unobtainable' &&
        importance !== 'background' &&
        !wrongPatient,
    )
    .toSorted(
      (a, b) => rank[a.importance] - rank[b.importance] || compareDates(b.serviceDate, a.serviceDate),
    );
}

function openQuestions(facts: TodayFacts, visit: Visit): number {
  const answered = new Set(
    facts.answers.filter(({ personId }) => personId === visit.personId).map(({ questionId }) => questionId),
  );
  return facts.questions.filter(
    ({ id, personId, priority }) =>
      (personId === null || personId === visit.personId) && priority === 'high' && !answered.has(id),
  ).length;
}

/** The first of these that holds; what cannot wait comes before what only helps. */
function nextStep(
  facts: TodayFacts,
  dates: readonly DatedThing[],
  missing: readonly MedicalRecord[],
): NextStep {
  const { caseFile, records, opinions, releases } = facts;
  const safeUntil = caseFile.safeToWaitUntil;
  const visits = dates.flatMap((thing) => (thing.kind === 'visit' ? [thing.visit] : []));
  const late =
    safeUntil && visits.find(({ at }) => dateSortKey(at).slice(0, 10) > dateSortKey(safeUntil).slice(0, 10));
  if (late && safeUntil && !isPast(safeUntil, facts.today))
    return { kind: 'visit-too-late', visit: late, safeUntil };
  const lateStep = lateClock(facts);
  if (lateStep) return lateStep;
  if (caseFile.decision.trim() === '') return { kind: 'say-decision' };
  if (records.length === 0) return { kind: 'add-records' };
  const core = missing.find(({ importance }) => importance === 'core');
  if (core) return { kind: 'fetch-record', record: core };
  const [soon] = visits;
  const open = soon ? openQuestions(facts, soon) : 0;
  if (soon && open > 0) return { kind: 'ask-questions', visit: soon, open };
  if (!facts.knowsPayer) return { kind: 'name-coverage' };
  if (opinions.length === 0) return { kind: 'add-opinion' };
  return releases.length === 0 ? { kind: 'make-packet' } : { kind: 'nothing' };
}

function lateClock({ clocks, physicalItems }: TodayFacts): NextStep | null {
  const late = clocks.filter(isLate);
  const theirs = late.find(({ whose }) => whose === 'theirs');
  if (theirs) return { kind: 'ask-again', clock: theirs };
  const ours = late.find(({ whose }) => whose === 'ours');
  if (!ours) return null;
  const item = physicalItems.find(({ id }) => id === ours.source.id);
  return item ? { kind: 'send-back', item } : { kind: 'act-now', clock: ours };
}

/** Promises without a reply, and letters of ours whose answer is counted by a clock that still runs or is past. */
function awaited({ entries, clocks }: TodayFacts): Awaited[] {
  // A promise whose clock has ended is answered, though no reply to it is noted.
  const ended = new Set(clocks.flatMap(({ endedAt, start }) => (endedAt === null ? [] : [start?.letterId])));
  return entries.flatMap((entry) => {
    const { id, promisedBy } = entry.letter;
    const clock = clocks.find((one) => one.start?.letterId === id && one.whose === 'theirs' && isOpen(one));
    if (clock) return [{ entry, due: clock.due }];
    return isUnanswered(entry) && !ended.has(id) ? [{ entry, due: promisedBy }] : [];
  });
}

export function planToday(facts: TodayFacts): Today {
  const dates = datesAhead(facts);
  const missing = missingRecords(facts.records);
  return {
    next: nextStep(facts, dates, missing),
    dates,
    missing,
    awaiting: awaited(facts),
    clockCounts: countClocks(facts.clocks),
    missedByThem: isMissedByThem(facts.clocks),
    notInRecord: facts.opinions.filter(({ inPlanRecord }) => inPlanRecord === 'no'),
    paidCents: sumCosts(facts.expenses).paidCents,
  };
}

/** How many things wait for the person at each place; what waits for others is not counted. */
export type WaitingCounts = { today: number; path: number; records: number; letters: number };

export function countWaiting({ dates, missing }: Pick<Today, 'dates' | 'missing'>): WaitingCounts {
  const late = dates.flatMap((thing) => (thing.kind === 'clock' && isLate(thing.clock) ? [thing.clock] : []));
  const letters = late.filter(({ whose }) => whose === 'theirs').length;
  const items = late.filter(({ kind }) => kind === 'item-back').length;
  const records = items + missing.filter(({ importance }) => importance === 'core').length;
  const path = late.length - letters - items;
  return { today: letters + records + path, path, records, letters };
}
