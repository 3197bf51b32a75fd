// Where a clock and an appointment do not go together. One warning a clock: the first visit that is too late.
import { compareDates } from '../partial-date.ts';
import type { Visit } from '../visit.ts';
import type { Clock } from './clock.ts';
import { beginOf, endOf } from './due.ts';

export type ClockWarning = {
  /** `after-safe-date`: the visit is after the day that is safe to wait until; `after-records`: their answer comes too late for it. */
  kind: 'after-safe-date' | 'after-records';
  clock: Clock;
  visit: Visit;
};

type When = { now: number; timeZone: string };

export function warningsOf(clocks: readonly Clock[], visits: readonly Visit[], when: When): ClockWarning[] {
  const ahead = visits
    .filter(({ at }) => (endOf(at, when.timeZone) ?? -Infinity) >= when.now)
    .toSorted((a, b) => compareDates(a.at, b.at));
  return clocks.flatMap((clock): ClockWarning[] => {
    if (clock.status !== 'running' && clock.status !== 'overdue') return [];
    if (clock.whose === 'clinical') return lateVisit(clock, ahead, when);
    return clock.kind === 'records-copies' ? lateRecords(clock, ahead, when) : [];
  });
}

function lateVisit(clock: Clock, ahead: readonly Visit[], { timeZone }: When): ClockWarning[] {
  const end = endOf(clock.due, timeZone);
  const visit = ahead.find(({ at }) => end !== null && (beginOf(at, timeZone) ?? -Infinity) >= end);
  return visit ? [{ kind: 'after-safe-date', clock, visit }] : [];
}

function lateRecords(clock: Clock, ahead: readonly Visit[], { timeZone }: When): ClockWarning[] {
  const [visit] = ahead;
  const needed = visit && (endOf(visit.recordsDueBy ?? visit.at, timeZone) ?? Infinity);
  const comes = endOf(clock.due, timeZone);
  return visit && needed !== undefined && comes !== null && comes > needed
    ? [{ kind: 'after-records', clock, visit }]
    : [];
}
