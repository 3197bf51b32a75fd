// The clocks as a calendar file any calendar program can open (RFC 5545). Days are whole-day entries, hours are instants in UTC.
import { z } from 'zod';
import { RequiredLine, Text } from '../entity.ts';
import { readPartialDate } from '../partial-date.ts';
import { PartialDate } from '../partial-date-shape.ts';
import { addDays, dayOfParts } from './calendar-day.ts';
import { beginOf } from './due.ts';

export const CalendarEntry = z.object({
  uid: z.string().min(1).max(300),
  title: RequiredLine,
  text: Text,
  due: PartialDate,
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,');
}

const bytesOf = (text: string): number => encodeURIComponent(text).replaceAll(/%../g, 'x').length;

/** Lines hold 75 bytes at most and go on after a space; no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  for (const character of line) {
    if (bytesOf(now + character) > 75) {
      lines.push(now);
      now = ' ';
    }
    now += character;
  }
  return [...lines, now].join('\r\n');
}

function stamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function whenOf(due: PartialDate, timeZone: string): string[] {
  const parts = readPartialDate(due)?.start;
  if (!parts || parts.month === null || parts.day === null) return [];
  const instant = parts.hour === null ? null : beginOf(due, timeZone);
  if (instant !== null) return [`DTSTART:${stamp(instant)}`, `DTEND:${stamp(instant)}`];
  const day = dayOfParts(parts.year, parts.month, parts.day);
  const plain = (text: string): string => text.replaceAll('-', '');
  return [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`];
}

type Options = { now: number; timeZone: string };

/** An entry whose date names no day is left out: a calendar has no place for it. */
export function calendarFile(entries: readonly CalendarEntry[], { now, timeZone }: Options): string {
  const events = entries.flatMap(({ uid, title, text, due }) => {
    const when = whenOf(due, timeZone);
    if (when.length === 0) return [];
    return [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}@second-opinion-binder`,
      `DTSTAMP:${stamp(now)}`,
      ...when,
      `SUMMARY:${escaped(title)}`,
      ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Second Opinion Binder//Clocks//EN',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
