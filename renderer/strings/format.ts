// Dates, numbers and sizes as people write them, for one language. Pure: whoever calls gives the day it is.
import { readPartialDate } from '../../shared/domain/partial-date.ts';
import type { DateParts, PartialDate } from '../../shared/domain/partial-date.ts';
import type { Strings } from './en.ts';

export type Format = {
  /** `Tue 26 May 2026`, `14 Mar 1967`, `March 2026`, `about 2019`; the catalogue's "no date" for null. */
  date(date: PartialDate | null): string;
  /** For tables and headings: `26 May 2026`, `17–20 Jan 2026`, with no weekday; empty for null. */
  day(date: PartialDate | null): string;
  /** The same as `date` with `, in 6 days` where the date names a day. */
  dateFromNow(date: PartialDate | null): string;
  /** `tomorrow`, `in 6 days`, `6 days ago`; empty where the date names no day. */
  distance(date: PartialDate | null): string;
  /** `6:30 AM` of `06:30`: an hour of every day. */
  time(time: string): string;
  /** `6 AM` of 6: for a clock with all 24. */
  hour(hour: number): string;
  number(value: number): string;
  /** `814 KB`, `12.4 MB`. */
  size(bytes: number): string;
  /** `3 May 2026` of an instant in milliseconds. */
  instant(ms: number): string;
  /** `3 May 2026, 9:30 AM`: with the hour, for what just happened. */
  moment(ms: number): string;
  /** `2 days ago`, `5 minutes ago`. */
  age(ms: number): string;
};

/** The paper's own day and hour, whatever the time zone here: made as UTC and only ever read as UTC. */
function asUtc({ year, month, day, hour, minute }: DateParts): Date {
  return new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1, hour ?? 12, minute ?? 0));
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a thousand uses of it, and lists have thousands of dates. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, made);
  return made;
}

/** Calendar days from `now` (in the reader's own time) to the date; null where the date names no day. */
export function daysFrom(now: Date, parts: DateParts): number | null {
  if (parts.month === null || parts.day === null) return null;
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.UTC(parts.year, parts.month - 1, parts.day) - today) / 86_400_000);
}

/** A weekday helps to find a day near by; of a birth or an old scan nobody asks it. */
const weekdayWithinDays = 400;

/** `9:30 a. m.` in Spanish: a dot would end the sentence it stands in. The hour and its half of the day stay on one line. */
function withoutDots(text: string): string {
  return text
    .replaceAll('.', '')
    .replace(/([ap])\sm$/u, '$1m')
    .replace(/\s([ap]m)$/iu, '\u00A0$1');
}

/** The day of an instant where whoever reads it lives. */
function partsOf(ms: number): DateParts {
  const at = new Date(ms);
  return {
    year: at.getFullYear(),
    month: at.getMonth() + 1,
    day: at.getDate(),
    hour: null,
    minute: null,
    offsetMinutes: null,
    about: false,
  };
}

function timeText(hour: number, minute: number, locale: string): string {
  const at = new Date(Date.UTC(2000, 0, 1, hour, minute));
  return withoutDots(dateFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(at));
}

function dateText(parts: DateParts, { locale, ui }: Strings, now: Date): string {
  const name = (options: Intl.DateTimeFormatOptions) =>
    withoutDots(dateFormat(locale, { ...options, timeZone: 'UTC' }).format(asUtc(parts)));
  const day =
    parts.month === null
      ? `${parts.year}`
      : parts.day === null
        ? ui.dates.month(name({ month: 'long' }), parts.year)
        : Math.abs(daysFrom(now, parts) ?? 0) > weekdayWithinDays
          ? dayText({ ...parts, about: false }, { locale, ui })
          : `${name({ weekday: 'short' })} ${parts.day} ${name({ month: 'short' })} ${parts.year}`;
  const timed = parts.hour === null ? day : ui.dates.at(day, timeText(parts.hour, parts.minute ?? 0, locale));
  return parts.about ? ui.dates.about(timed) : timed;
}

/** What a span's start need not repeat because its end says it. */
function shortSpan(start: DateParts, end: DateParts, { locale, ui }: Strings): string {
  const sameYear = start.year === end.year && start.month !== null && !start.about && !end.about;
  if (sameYear && start.month === end.month && start.day !== null && end.day !== null)
    return ui.dates.shortSpan(`${start.day}`, dayText(end, { locale, ui }));
  const first = dayText(start, { locale, ui });
  return ui.dates.span(sameYear ? first.replace(` ${start.year}`, '') : first, dayText(end, { locale, ui }));
}

function dayText(parts: DateParts, { locale, ui }: Pick<Strings, 'locale' | 'ui'>): string {
  const month = dateFormat(locale, { month: 'short', timeZone: 'UTC' }).format(asUtc(parts)).replace('.', '');
  const text =
    parts.month === null
      ? `${parts.year}`
      : parts.day === null
        ? `${month} ${parts.year}`
        : `${parts.day} ${month} ${parts.year}`;
  return parts.about ? ui.dates.about(text) : text;
}

function distanceText(days: number, locale: string): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(days) < 60) return relative.format(days, 'day');
  if (Math.abs(days) < 365 * 2) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}

function ageText(ms: number, locale: string): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 60) return relative.format(-minutes, 'minute');
  return minutes < 24 * 60
    ? relative.format(-Math.round(minutes / 60), 'hour')
    : relative.format(-Math.round(minutes / 60 / 24), 'day');
}

function sizeText(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : bytes < 999_500_000 ? 2 : 3;
  const amount = bytes / 1000 ** step;
  const style = { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(locale, {
    ...style,
    maximumFractionDigits: step > 1 && amount < 100 ? 1 : 0,
  }).format(amount);
}

export function makeFormat(strings: Strings, now: Date): Format {
  const { locale, ui } = strings;
  // Made when the first number is written: the first screen has none.
  let numbers: Intl.NumberFormat | null = null;
  const date: Format['date'] = (value) => {
    const read = value === null ? null : readPartialDate(value);
    if (!read) return ui.dates.none;
    return read.end
      ? ui.dates.span(dateText(read.start, strings, now), dateText(read.end, strings, now))
      : dateText(read.start, strings, now);
  };
  const distance: Format['distance'] = (value) => {
    const read = value === null ? null : readPartialDate(value);
    const days = read ? daysFrom(now, read.end ?? read.start) : null;
    return days === null ? '' : distanceText(days, locale);
  };
  const day: Format['day'] = (value) => {
    const read = value === null ? null : readPartialDate(value);
    if (!read) return '';
    return read.end ? shortSpan(read.start, read.end, strings) : dayText(read.start, strings);
  };
  return {
    date,
    day,
    distance,
    dateFromNow: (value) =>
      distance(value) === '' ? date(value) : ui.dates.withDistance(date(value), distance(value)),
    time: (value) => timeText(Number(value.slice(0, 2)), Number(value.slice(3, 5)), locale),
    hour: (value) =>
      withoutDots(
        dateFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2000, 0, 1, value)),
      ),
    number: (value) => (numbers ??= new Intl.NumberFormat(locale)).format(value),
    size: (bytes) => sizeText(bytes, locale),
    instant: (ms) => dayText(partsOf(ms), strings),
    moment: (ms) => {
      const at = new Date(ms);
      return ui.dates.at(dayText(partsOf(ms), strings), timeText(at.getHours(), at.getMinutes(), locale));
    },
    age: (ms) => ageText(now.getTime() - ms, locale),
  };
}
