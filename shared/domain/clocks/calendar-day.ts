// Calendar days as text, `2026-03-12`, and counting with them. No clock, no time zone here.
import { daysInMonth } from '../partial-date.ts';

/** A day of the Gregorian calendar, `2026-03-12`. */
export type Day = string;

const dayMs = 86_400_000;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function dayOfParts(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** `month` counts from 1. */
export function partsOfDay(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function utcOf(day: Day): number {
  const { year, month, day: date } = partsOfDay(day);
  return Date.UTC(year, month - 1, date);
}

function dayOfUtc(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOfUtc(utcOf(day) + days * dayMs);
}

/** The same day of a later month, or that month's last day where it has no such day: 31 Aug + 6 months is 28 or 29 Feb. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOfDay(day);
  const total = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return dayOfParts(inYear, inMonth, Math.min(date, daysInMonth(inYear, inMonth)));
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(utcOf(day)).getUTCDay();
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcOf(to) - utcOf(from)) / dayMs);
}
