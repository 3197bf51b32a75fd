// Days of the calendar, counted without hours or time zones: what lies before today, how many days apart, so many days on.
import type { PartialDate } from './partial-date.ts';
import { partialDate, readPartialDate } from './partial-date.ts';

/** `2026-05-20`: the reader's own day, which the caller knows. */
export type Day = string;

const dayMs = 86_400_000;

function numberOf(day: Day): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / dayMs;
}

export function addDays(day: Day, days: number): PartialDate {
  return partialDate(new Date((numberOf(day) + days) * dayMs).toISOString().slice(0, 10));
}

/** The last day that a date may mean: its own, the end of its span; null where it names no day. */
export function lastDayOf(date: PartialDate): Day | null {
  const read = readPartialDate(date);
  const end = read?.end ?? read?.start;
  if (!end || end.month === null || end.day === null) return null;
  return (date.split('/').at(-1) ?? date).slice(0, 10);
}

/** Whether the day lies before today. What names no day is never past. */
export function dayPassed(date: PartialDate, today: Day): boolean {
  const day = lastDayOf(date);
  return day !== null && day < today.slice(0, 10);
}
