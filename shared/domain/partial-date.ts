// Dates exactly as precise as the paper: text in the EDTF subset of ISO 8601-2. No clock here, and no invented day.
import type { Language } from '../language.ts';

/**
 * `2026`, `2026-03`, `2026-03-12`, `2026-03-12T10:40`, each optionally followed by an offset (`-07:00`, with a time only),
 * `~` for "about", or `/` and a second date for a span (`2026-01-17/2026-01-20`).
 */
export type PartialDate = string & { readonly __partialDate: true };

export type DateParts = {
  year: number;
  month: number | null;
  day: number | null;
  hour: number | null;
  minute: number | null;
  /** Minutes east of UTC, where the paper or the proof states it. */
  offsetMinutes: number | null;
  about: boolean;
};

const single = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?)?)?)?(~)?$/;

/** Days in a month of the proleptic Gregorian calendar. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6)));
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function partsOfSingle(text: string): DateParts | null {
  const match = single.exec(text);
  if (!match) return null;
  const [, y, m, d, hh, mm, offset, about] = match;
  const parts: DateParts = {
    year: Number(y),
    month: numberOrNull(m),
    day: numberOrNull(d),
    hour: numberOrNull(hh),
    minute: numberOrNull(mm),
    offsetMinutes: offsetOf(offset),
    about: about === '~',
  };
  return isReal(parts) ? parts : null;
}

function isReal({ year, month, day, hour, minute }: DateParts): boolean {
  if (year < 1000) return false;
  if (month !== null && (month < 1 || month > 12)) return false;
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return false;
  return (hour === null || hour < 24) && (minute === null || minute < 60);
}

/** The start and, for a span, the end. Null where the text is not a partial date. */
export function readPartialDate(text: string): { start: DateParts; end: DateParts | null } | null {
  const [first = '', second, ...rest] = text.split('/');
  const start = partsOfSingle(first);
  if (!start || rest.length > 0) return null;
  if (second === undefined) return { start, end: null };
  const end = partsOfSingle(second);
  return end && sortText(start) <= sortText(end) ? { start, end } : null;
}

export function isPartialDate(text: string): text is PartialDate {
  return readPartialDate(text) !== null;
}

/** For dates written in code and data. Throws on anything else: a bug, not a person's mistake. */
export function partialDate(text: string): PartialDate {
  if (!isPartialDate(text)) throw new Error('not a partial date');
  return text;
}

function two(value: number | null): string {
  return String(value ?? 0).padStart(2, '0');
}

function sortText(parts: DateParts): string {
  return `${parts.year}-${two(parts.month)}-${two(parts.day)}T${two(parts.hour)}:${two(parts.minute)}`;
}

/** Sorts a year before its months and a month before its days; text order is time order. */
export function dateSortKey(date: PartialDate | null): string {
  const read = date === null ? null : readPartialDate(date);
  return read ? sortText(read.start) : '';
}

/** Oldest first; what has no date comes last. */
export function compareDates(a: PartialDate | null, b: PartialDate | null): number {
  const [left, right] = [dateSortKey(a), dateSortKey(b)];
  if (left === right) return 0;
  if (left === '') return 1;
  if (right === '') return -1;
  return left < right ? -1 : 1;
}

const months: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
};
const about: Record<Language, string> = { en: 'about', es: 'hacia' };

const halves: Record<Language, readonly [string, string]> = { en: ['AM', 'PM'], es: ['am', 'pm'] };

/** An hour as people say it where the app is used: `6:30 AM`, `6:30 pm`. The hour and its half of the day stay on one line. */
export function describeTime(hour: number, minute: number, language: Language): string {
  return `${hour % 12 || 12}:${two(minute)}\u00A0${halves[language][hour < 12 ? 0 : 1]}`;
}

/** The same of an hour of every day: `06:30`. */
export function describeHourOfDay(time: string, language: Language): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return describeTime(hour, minute, language);
}

type Exact = { withHour?: boolean };

function describeSingle(parts: DateParts, language: Language, { withHour = true }: Exact): string {
  const month = parts.month === null ? '' : `${months[language][parts.month - 1]} `;
  const day = parts.day === null ? '' : `${parts.day} `;
  const hasTime = withHour && parts.hour !== null;
  const time = hasTime ? `, ${describeTime(parts.hour ?? 0, parts.minute ?? 0, language)}` : '';
  return `${parts.about ? `${about[language]} ` : ''}${day}${month}${parts.year}${time}`;
}

/** For packets, sheets and papers the app makes: `12 Mar 2026`, `Oct 2012`, `about 2009`. Empty for none. */
export function describeDate(date: PartialDate | null, language: Language, exact: Exact = {}): string {
  const read = date === null ? null : readPartialDate(date);
  if (!read) return '';
  return read.end
    ? `${describeSingle(read.start, language, exact)} – ${describeSingle(read.end, language, exact)}`
    : describeSingle(read.start, language, exact);
}
