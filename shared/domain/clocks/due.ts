// When a time limit ends: from its start, as exact as the start is, in the time of the place. Pure; nothing is rounded in anyone's favour.
import type { TimeUnit } from '../../rules/facts/fact.ts';
import { partialDate, readPartialDate } from '../partial-date.ts';
import type { DateParts, PartialDate } from '../partial-date.ts';
import { addDays, addMonths, dayOfParts } from './calendar-day.ts';
import type { Day } from './calendar-day.ts';
import { addBusinessDays } from './holidays.ts';
import type { HolidayCalendar } from './holidays.ts';
import { instantAt, wallTimeAt } from './time-zone.ts';
import type { WallTime } from './time-zone.ts';

export type Span = { value: number; unit: TimeUnit };
export type Place = { timeZone: string; holidays: HolidayCalendar };

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2026-03-26T10:40-07:00`. */
export function dateOfWallTime({ day, hour, minute, offsetMinutes }: WallTime): PartialDate {
  const size = Math.abs(offsetMinutes);
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return partialDate(`${day}T${two(hour)}:${two(minute)}${offset}`);
}

/** The instant that the parts name; a date without an offset is read on the wall clock of `timeZone`. Null without an hour. */
function instantOf(parts: DateParts, timeZone: string): number | null {
  const { year, month, day, hour, minute, offsetMinutes } = parts;
  if (month === null || day === null || hour === null) return null;
  if (offsetMinutes !== null)
    return Date.UTC(year, month - 1, day, hour, minute ?? 0) - offsetMinutes * 60_000;
  return instantAt({ day: dayOfParts(year, month, day), hour, minute: minute ?? 0 }, timeZone);
}

/** The calendar day that a date falls on at the place; null where it names no day. */
export function dayAt(date: PartialDate, timeZone: string): Day | null {
  const parts = readPartialDate(date)?.start;
  if (!parts || parts.month === null || parts.day === null) return null;
  const instant = parts.offsetMinutes === null ? null : instantOf(parts, timeZone);
  return instant === null
    ? dayOfParts(parts.year, parts.month, parts.day)
    : wallTimeAt(instant, timeZone).day;
}

/** Hours from a start that names no hour end with a day: the hour is not known, and none is invented. */
function afterHours(parts: DateParts, hours: number, timeZone: string): PartialDate | null {
  const instant = instantOf(parts, timeZone);
  if (instant !== null) return dateOfWallTime(wallTimeAt(instant + hours * 3_600_000, timeZone));
  if (parts.month === null || parts.day === null) return null;
  return partialDate(addDays(dayOfParts(parts.year, parts.month, parts.day), Math.ceil(hours / 24)));
}

/** Null where the start names no day: nothing can be counted from "March". */
export function dueAfter(start: PartialDate, span: Span, place: Place): PartialDate | null {
  const parts = readPartialDate(start)?.start;
  if (!parts) return null;
  if (span.unit === 'hours') return afterHours(parts, span.value, place.timeZone);
  const day = dayAt(start, place.timeZone);
  if (day === null) return null;
  switch (span.unit) {
    case 'calendar-days':
      return partialDate(addDays(day, span.value));
    case 'business-days':
      return partialDate(addBusinessDays(day, span.value, place.holidays));
    case 'months':
      return partialDate(addMonths(day, span.value));
  }
}

/** The first instant at which the date is over: a day ends at midnight at the place, an hour at that minute. Null without a day. */
export function endOf(due: PartialDate, timeZone: string): number | null {
  const read = readPartialDate(due);
  const parts = read?.end ?? read?.start;
  if (!parts || parts.month === null || parts.day === null) return null;
  const exact = instantOf(parts, timeZone);
  if (exact !== null) return exact;
  const next = addDays(dayOfParts(parts.year, parts.month, parts.day), 1);
  return instantAt({ day: next, hour: 0, minute: 0 }, timeZone);
}

/** The first instant that belongs to the date. Null without a day. */
export function beginOf(date: PartialDate, timeZone: string): number | null {
  const parts = readPartialDate(date)?.start;
  if (!parts || parts.month === null || parts.day === null) return null;
  const day = dayOfParts(parts.year, parts.month, parts.day);
  return instantOf(parts, timeZone) ?? instantAt({ day, hour: 0, minute: 0 }, timeZone);
}
