// A clock: when something has to be done, by whom, by which rule, since when, and how it stands. Worked out, never stored.
import type { RuleOverride } from '../coverage/coverage.ts';
import type { Id } from '../ids.ts';
import type { PartialDate } from '../partial-date.ts';
import type { TimeUnit } from '../../rules/facts/fact.ts';
import { beginOf, endOf } from './due.ts';
import type { HolidayCalendar } from './holidays.ts';

export const clockKinds = [
  'records-copies',
  'records-inspection',
  'authorization',
  'authorization-urgent',
  'promise',
  'own-target',
  'first-appeal',
  'appeal-received',
  'appeal-decided',
  'review-filing',
  'review-decided',
  'review-carried-out',
  'approval-ends',
  'item-back',
  'safe-to-wait',
  'decide-by',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** By what the time is measured. */
export type Basis =
  | { kind: 'fact'; factId: string; override: RuleOverride | null }
  | { kind: 'promise' | 'own-target'; amount: number | null; unit: TimeUnit | null }
  | { kind: 'stated' };

/** Where the count began. `isProven`: something shows that it arrived then. */
export type ClockStart = { at: PartialDate; isProven: boolean; letterId: Id<'letter'> | null };

/** One way to read the limit. `holidays` matters for business days only. */
export type Reading = {
  termKey: string;
  value: number | null;
  unit: TimeUnit | null;
  holidays: HolidayCalendar;
  due: PartialDate;
};

export const clockStatuses = ['overdue', 'running', 'missed', 'met', 'superseded'] as const;
export type ClockStatus = (typeof clockStatuses)[number];

export type ClockSource = {
  noun: 'deadline' | 'letter' | 'determination' | 'appeal' | 'physicalItem' | 'caseFile';
  id: string;
};

export type Clock = {
  /** The same for the same thing under the same rule: what a comparison of two plans goes by. */
  key: string;
  kind: ClockKind;
  /** The person's own words for what it is about; empty for dates of the case itself. */
  title: string;
  whose: 'ours' | 'theirs' | 'clinical';
  basis: Basis;
  start: ClockStart | null;
  /** The earliest first; it leads. */
  readings: readonly [Reading, ...Reading[]];
  due: PartialDate;
  endedAt: PartialDate | null;
  /** What a person noted at the end, or why it counts no more. */
  note: string;
  status: ClockStatus;
  source: ClockSource;
};

/** Past these, the limit itself is gone; what we or they only said can still be done late. */
function isFinal({ kind, basis }: Pick<Clock, 'kind' | 'basis'>): boolean {
  return basis.kind === 'fact' || kind === 'approval-ends';
}

type Judged = Pick<Clock, 'kind' | 'basis' | 'readings' | 'endedAt'> & { isSuperseded: boolean };

/** Between the earliest and the latest reading a clock is overdue; it is missed only when no reading is left. */
export function statusOf(clock: Judged, { now, timeZone }: { now: number; timeZone: string }): ClockStatus {
  if (clock.isSuperseded) return 'superseded';
  const ends = clock.readings.map(({ due }) => endOf(due, timeZone) ?? Infinity);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  if (clock.endedAt !== null) {
    const ended = beginOf(clock.endedAt, timeZone) ?? -Infinity;
    return ended <= last ? 'met' : 'missed';
  }
  if (now <= first) return 'running';
  return now > last && isFinal(clock) ? 'missed' : 'overdue';
}

export type ClockCounts = Record<ClockStatus, number>;

export function countClocks(clocks: readonly Clock[]): ClockCounts {
  const counts: ClockCounts = { overdue: 0, running: 0, missed: 0, met: 0, superseded: 0 };
  for (const { status } of clocks) counts[status] += 1;
  return counts;
}

/** Whether every limit that was missed was theirs to keep. */
export function isMissedByThem(clocks: readonly Clock[]): boolean {
  return clocks.every(({ status, whose }) => status !== 'missed' || whose === 'theirs');
}

/** Whether somebody still has to do something about it. */
export function isOpen({ status, endedAt }: Clock): boolean {
  return status === 'running' || status === 'overdue' || (status === 'missed' && endedAt === null);
}
