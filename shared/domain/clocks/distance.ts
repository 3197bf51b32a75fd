// Calendar days between now and a date, as the wall calendar at the place has them.
import type { PartialDate } from '../partial-date.ts';
import { daysBetween } from './calendar-day.ts';
import { dayAt } from './due.ts';
import { wallTimeAt } from './time-zone.ts';

/** 0 is today, -1 yesterday. Null where the date names no day. */
export function daysFrom(now: number, date: PartialDate, timeZone: string): number | null {
  const day = dayAt(date, timeZone);
  return day === null ? null : daysBetween(wallTimeAt(now, timeZone).day, day);
}
