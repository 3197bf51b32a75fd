// From what a person types to a date exactly as precise. Never adds a day that was not typed. Pure: the caller says what day it is.
import { isPartialDate, partialDate } from '../../../shared/domain/partial-date.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';

type Context = { today: Date; locale: string };
/** What one side of a span named. Every part may be missing until the other side fills it in. */
type Parts = { year?: number; month?: number; day?: number; time?: string };

const about = /^(?:about|around|circa|ca\.?|c\.|approx(?:imately|\.)?|roughly|hacia|sobre|alrededor de|~)\s*/;
const spanWords = /\s+(?:to|until|till|through|hasta|al?)\s+|\s*[–—]\s*|\s+-\s+/;
const filler = /\b(?:at|on|of|the|in|de|del|el|en|a las)\b|,/g;
const clock = /\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?\s?m\b\.?|\b(\d{1,2}):(\d{2})\b/;

/** Month names and their short forms in a language, `jan` to `december`, each with its number. */
function monthWords(locale: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const language of new Set([locale, 'en']))
    for (const style of ['long', 'short'] as const) {
      const name = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1)
        words.set(
          name
            .format(new Date(Date.UTC(2024, month - 1, 1)))
            .toLowerCase()
            .replace('.', ''),
          month,
        );
    }
  return words;
}

function monthOf(word: string, locale: string): number | undefined {
  if (word.length < 3) return undefined;
  const found = [...monthWords(locale)].find(
    ([name]) => name === word || name.startsWith(word) || (word === 'sept' && name === 'september'),
  );
  return found?.[1];
}

function isWeekday(word: string, locale: string): boolean {
  if (word.length < 2) return false;
  return [locale, 'en'].some((language) => {
    const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) =>
      name.format(new Date(Date.UTC(2024, 0, day + 1))).toLowerCase(),
    ).some((day) => day.startsWith(word));
  });
}

/** `26` is 2026 and `67` is 1967: more than five years ahead is taken for the past. */
function fullYear(text: string, today: Date): number {
  if (text.length === 4) return Number(text);
  const year = 2000 + Number(text);
  return year > today.getFullYear() + 5 ? year - 100 : year;
}

/** Papers of the United States put the month first, in Spanish too. */
const isMonthFirst = (locale: string) => locale.startsWith('en') || locale.endsWith('-US');

/** `3/12/2026` the way the language writes it; the other way round where that gives no month. */
function readSlashes(text: string, { today, locale }: Context): Parts | null {
  const numbers = text.split(/[/.-]/);
  const [first = '', second = '', third] = numbers;
  if (numbers.length > 3 || numbers.some((part) => !/^\d{1,4}$/.test(part))) return null;
  if (third === undefined) {
    if (first.length === 4) return { year: Number(first), month: Number(second) };
    return second.length === 4 ? { year: Number(second), month: Number(first) } : null;
  }
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) };
  if (third.length !== 4 && third.length !== 2) return null;
  const [a, b] = isMonthFirst(locale) ? [Number(first), Number(second)] : [Number(second), Number(first)];
  return { year: fullYear(third, today), ...(a > 12 ? { month: b, day: a } : { month: a, day: b }) };
}

function takeTime(text: string): { rest: string; time?: string } {
  const match = clock.exec(text);
  if (!match) return { rest: text };
  const [whole, hour12, minute12 = '00', half, hour24, minute24] = match;
  const hour = half === undefined ? Number(hour24) : (Number(hour12) % 12) + (half === 'p' ? 12 : 0);
  const time = `${String(hour).padStart(2, '0')}:${half === undefined ? minute24 : minute12}`;
  return { rest: text.replace(whole, ' '), time };
}

function readWord(word: string, parts: Parts, context: Context): boolean {
  const month = monthOf(word, context.locale);
  if (month !== undefined && parts.month === undefined) parts.month = month;
  else if (/^\d{4}$/.test(word) && parts.year === undefined) parts.year = Number(word);
  else if (/^['’]\d{2}$/.test(word) && parts.year === undefined)
    parts.year = fullYear(word.slice(1), context.today);
  else if (/^\d{1,2}(?:st|nd|rd|th|º)?$/.test(word) && parts.day === undefined)
    parts.day = parseInt(word, 10);
  else return isWeekday(word, context.locale);
  return true;
}

const namedDays: Record<string, number> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  hoy: 0,
  ayer: -1,
  mañana: 1,
};

/** `mar` is a Tuesday and a March in Spanish: before another month it can only be the day of the week. */
function withoutWeekday(words: readonly string[], locale: string): readonly string[] {
  const months = words.filter((word) => monthOf(word, locale) !== undefined);
  return months.length > 1 && isWeekday(words[0] ?? '', locale) ? words.slice(1) : words;
}

function readSide(text: string, context: Context): Parts | null {
  const { rest, time } = takeTime(text);
  const words = withoutWeekday(
    rest.replaceAll(filler, ' ').trim().replace(/\.$/, '').split(/\s+/).filter(Boolean),
    context.locale,
  );
  const [only = ''] = words;
  const shift = words.length === 1 ? namedDays[only] : undefined;
  let parts: Parts | null = {};
  if (shift !== undefined) {
    const day = new Date(
      context.today.getFullYear(),
      context.today.getMonth(),
      context.today.getDate() + shift,
    );
    parts = { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
  } else if (words.length === 1 && /[/.-]/.test(only)) parts = readSlashes(only, context);
  else for (const word of words) if (!readWord(word.replace(/\.$/, ''), parts, context)) return null;
  return parts && { ...parts, ...(time === undefined ? {} : { time }) };
}

function write({ year, month, day, time }: Parts): string | null {
  if (
    year === undefined ||
    (day !== undefined && month === undefined) ||
    (time !== undefined && day === undefined)
  )
    return null;
  const two = (value: number | undefined, before: string) =>
    value === undefined ? '' : `${before}${String(value).padStart(2, '0')}`;
  return `${String(year).padStart(4, '0')}${two(month, '-')}${two(day, '-')}${time === undefined ? '' : `T${time}`}`;
}

/** A day and a month with no year can only mean this year; it is shown back in full before it counts. */
function withYear(parts: Parts, today: Date): Parts {
  return parts.year === undefined && parts.month !== undefined && parts.day !== undefined
    ? { ...parts, year: today.getFullYear() }
    : parts;
}

/** `17–20 January 2026`, written closed up, gets its two sides apart. */
function openSpan(text: string): string {
  return text.replace(
    /(?<![\d/.-])(\d{1,2}|\d{4})-(\d{1,2}|\d{4})(?![\d/.-])/,
    (whole, from: string, to: string) => (from.length < 3 && to.length > 2 ? whole : `${from} - ${to}`),
  );
}

/** The date that was typed, or null while it cannot be read as one. */
export function readTypedDate(typed: string, context: Context): PartialDate | null {
  const text = typed.trim();
  if (isPartialDate(text.toUpperCase())) return partialDate(text.toUpperCase());
  const lower = text.toLowerCase();
  const isAbout = about.test(lower) || /[?~]$/.test(lower);
  const [first = '', second, ...more] = openSpan(lower.replace(about, '').replace(/[?~]$/, '').trim()).split(
    spanWords,
  );
  if (more.length > 0 || first === '') return null;
  const start = readSide(first, context);
  const end = second === undefined ? null : readSide(second, context);
  if (!start || (second !== undefined && !end)) return null;
  const tilde = isAbout ? '~' : '';
  const startText = write(withYear(end ? { ...endsFill(start, end), ...start } : start, context.today));
  const endText = end ? write(withYear({ ...startsFill(start), ...end }, context.today)) : null;
  if (startText === null || (end && endText === null)) return null;
  const result = end ? `${startText}${tilde}/${endText}${tilde}` : `${startText}${tilde}`;
  return isPartialDate(result) ? result : null;
}

/** "17–20 Jan 2026": what the start left unsaid stands at the end. */
function endsFill(start: Parts, end: Parts): Parts {
  return {
    ...(end.year === undefined ? {} : { year: end.year }),
    ...(end.month === undefined || start.month !== undefined || start.day === undefined
      ? {}
      : { month: end.month }),
  };
}

/** "Jan 17–20, 2026" and "Jan 2026 to Mar": what the end left unsaid stands at the start. */
function startsFill(start: Parts): Parts {
  return {
    ...(start.year === undefined ? {} : { year: start.year }),
    ...(start.month === undefined ? {} : { month: start.month }),
  };
}
