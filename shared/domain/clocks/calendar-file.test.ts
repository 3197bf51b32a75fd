import { expect, test } from 'vitest';
import { partialDate } from '../partial-date.ts';
import { calendarFile } from './calendar-file.ts';

const when = { now: Date.UTC(2026, 4, 20, 16), timeZone: 'America/Los_Angeles' };
const entry = (due: string, title = 'A date in your binder', text = '') => ({
  uid: 'clk',
  title,
  text,
  due: partialDate(due),
});
/** As a calendar program reads it: folded lines joined again. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

test('a day is a whole-day entry that ends before the next one', () => {
  const lines = linesOf(calendarFile([entry('2026-05-31')], when));
  expect(lines).toContain('DTSTART;VALUE=DATE:20260531');
  expect(lines).toContain('DTEND;VALUE=DATE:20260601');
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
});

test('an hour is that instant, wherever the calendar is opened', () => {
  expect(linesOf(calendarFile([entry('2026-03-26T10:40-07:00')], when))).toContain(
    'DTSTART:20260326T174000Z',
  );
  expect(linesOf(calendarFile([entry('2026-03-26T10:40')], when))).toContain('DTSTART:20260326T174000Z');
});

test('what names no day is left out', () => {
  expect(calendarFile([entry('2026-05')], when)).not.toContain('VEVENT');
});

test('commas, semicolons, backslashes and line ends come through; no line is longer than 75 bytes, no character is cut', () => {
  const title = 'César’s “review”; a, b \\ c — ' + 'Überweisung '.repeat(12);
  const file = calendarFile([entry('2026-05-31', title.trim(), 'one\ntwo')], when);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const summary = linesOf(file).find((line) => line.startsWith('SUMMARY:'));
  expect(summary?.slice(8).replaceAll(/\\([\\;,])/g, '$1')).toBe(title.trim());
  expect(linesOf(file)).toContain('DESCRIPTION:one\\ntwo');
});
