// What today asks: one next step, and three quiet lists. Pure: whoever calls says which day it is.
import type { CaseFile } from './case-file.ts';
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
  /** The day it is, `2026-05-20`. */
  today: PartialDate;
};

/** Something with a day on it that still lies ahead, or has passed without being done. */
export type DatedThing =
  | { kind: 'visit'; on: PartialDate; visit: Visit }
  | { kind: 'decide-by' | 'safe-to-wait'; on: PartialDate }
  | { kind: 'promise'; on: PartialDate; entry: LetterEntry; isPast: boolean }
  | { kind: 'report'; on: PartialDate; opinion: Opinion; isPast: boolean }
  | { kind: 'item-back'; on: PartialDate; item: PhysicalItem; isPast: boolean };

export type NextStep =
  | { kind: 'say-decision' }
  | { kind: 'add-records' }
  | { kind: 'visit-too-late'; visit: Visit; safeUntil: PartialDate }
  | { kind: 'ask-again'; entry: LetterEntry }
  | { kind: 'send-back'; item: PhysicalItem }
  | { kind: 'fetch-record'; record: MedicalRecord }
  | { kind: 'ask-questions'; visit: Visit; open: number }
  | { kind: 'add-opinion' }
  | { kind: 'make-packet' }
  | { kind: 'nothing' };

export type Today = {
  next: NextStep;
  dates: DatedThing[];
  missing: MedicalRecord[];
  awaiting: LetterEntry[];
};

/** Whether the day lies before today. What names no day is never past. */
function isPast(date: PartialDate, today: PartialDate): boolean {
  const day = readPartialDate(date)?.end ?? readPartialDate(date)?.start;
  return day !== undefined && day.day !== null && dateSortKey(date).slice(0, 10) < today.slice(0, 10);
}

function datesAhead({ caseFile, visits, entries, physicalItems, opinions, today }: TodayFacts): DatedThing[] {
  const things: DatedThing[] = [];
  for (const visit of visits)
    if (!isPast(visit.at, today)) things.push({ kind: 'visit', on: visit.at, visit });
  if (caseFile.safeToWaitUntil) things.push({ kind: 'safe-to-wait', on: caseFile.safeToWaitUntil });
  if (caseFile.decideBy && caseFile.decideBy !== caseFile.safeToWaitUntil)
    things.push({ kind: 'decide-by', on: caseFile.decideBy });
  for (const entry of entries) {
    const by = entry.letter.promisedBy;
    if (by && isUnanswered(entry)) things.push({ kind: 'promise', on: by, entry, isPast: isPast(by, today) });
  }
  for (const opinion of opinions) {
    const on = opinion.reportExpectedOn;
    if (on && !opinion.reportReceivedOn)
      things.push({ kind: 'report', on, opinion, isPast: isPast(on, today) });
  }
  for (const item of physicalItems) {
    if (item.returnBy && !item.returnedOn && !item.mayBeKept)
      things.push({ kind: 'item-back', on: item.returnBy, item, isPast: isPast(item.returnBy, today) });
  }
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
  const overdue = dates.find((thing) => thing.kind === 'promise' && thing.isPast);
  if (overdue?.kind === 'promise') return { kind: 'ask-again', entry: overdue.entry };
  const owed = dates.find((thing) => thing.kind === 'item-back' && thing.isPast);
  if (owed?.kind === 'item-back') return { kind: 'send-back', item: owed.item };
  if (caseFile.decision.trim() === '') return { kind: 'say-decision' };
  if (records.length === 0) return { kind: 'add-records' };
  const core = missing.find(({ importance }) => importance === 'core');
  if (core) return { kind: 'fetch-record', record: core };
  const [soon] = visits;
  const open = soon ? openQuestions(facts, soon) : 0;
  if (soon && open > 0) return { kind: 'ask-questions', visit: soon, open };
  if (opinions.length === 0) return { kind: 'add-opinion' };
  return releases.length === 0 ? { kind: 'make-packet' } : { kind: 'nothing' };
}

export function planToday(facts: TodayFacts): Today {
  const dates = datesAhead(facts);
  const missing = missingRecords(facts.records);
  return {
    next: nextStep(facts, dates, missing),
    dates,
    missing,
    awaiting: facts.entries.filter(isUnanswered),
  };
}

/** How many things wait for the person at each place; what waits for others is not counted. */
export type WaitingCounts = { today: number; records: number; letters: number };

export function countWaiting({ dates, missing }: Pick<Today, 'dates' | 'missing'>): WaitingCounts {
  const late = (kind: DatedThing['kind']) =>
    dates.filter((thing) => thing.kind === kind && 'isPast' in thing && thing.isPast).length;
  const letters = late('promise');
  const records = late('item-back') + missing.filter(({ importance }) => importance === 'core').length;
  return { today: letters + records, records, letters };
}
