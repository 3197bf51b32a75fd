// Every date against Temporal, an implementation of its own; holidays against the list that the government publishes.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { timeUnits } from '../../rules/facts/fact.ts';
import { partialDate } from '../partial-date.ts';
import { beginOf, dayAt, dueAfter, endOf } from './due.ts';
import { addBusinessDays, isBusinessDay } from './holidays.ts';
import { instantAt, isTimeZone, wallTimeAt } from './time-zone.ts';

const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Phoenix',
  'Pacific/Honolulu',
  'America/St_Johns',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];
const zone = fc.constantFrom(...zones);
const day = fc
  .integer({ min: Date.UTC(2019, 0, 1) / 86_400_000, max: Date.UTC(2036, 11, 31) / 86_400_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString());
const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
const place = (timeZone: string) => ({ timeZone, holidays: 'federal' as const });

/** As a stamp has it: the minute with the offset of the place. */
function stamped(instant: Temporal.Instant, timeZone: string): string {
  const there = instant.toZonedDateTimeISO(timeZone);
  return `${there.toPlainDateTime().toString({ smallestUnit: 'minute' })}${there.offset}`;
}

test('hours are hours, also across the nights when the clocks change', () => {
  fc.assert(
    fc.property(day, time, zone, fc.constantFrom(24, 48, 72, 100), (on, at, timeZone, hours) => {
      const start = Temporal.PlainDateTime.from({ ...fields(on), ...at })
        .toZonedDateTime(timeZone)
        .toInstant();
      expect(
        dueAfter(partialDate(stamped(start, timeZone)), { value: hours, unit: 'hours' }, place(timeZone)),
      ).toBe(stamped(start.add({ hours }), timeZone));
    }),
    { numRuns: 2000 },
  );
});

function fields(on: string): { year: number; month: number; day: number } {
  const { year, month, day: date } = Temporal.PlainDate.from(on);
  return { year, month, day: date };
}

test('days and months are those of the calendar, whatever the zone, and a month’s end stays in its month', () => {
  fc.assert(
    fc.property(day, zone, fc.integer({ min: 1, max: 400 }), (on, timeZone, value) => {
      const start = Temporal.PlainDate.from(on);
      expect(dueAfter(partialDate(on), { value, unit: 'calendar-days' }, place(timeZone))).toBe(
        start.add({ days: value }).toString(),
      );
      expect(dueAfter(partialDate(on), { value, unit: 'months' }, place(timeZone))).toBe(
        start.add({ months: value }).toString(),
      );
    }),
    { numRuns: 2000 },
  );
});

test('a wall clock and its instant belong together as Temporal has them, in the skipped and in the double hour too', () => {
  fc.assert(
    fc.property(day, time, zone, (on, at, timeZone) => {
      const theirs = Temporal.PlainDateTime.from({ ...fields(on), ...at }).toZonedDateTime(timeZone);
      expect(instantAt({ day: on, ...at }, timeZone)).toBe(theirs.epochMilliseconds);
      const shown = wallTimeAt(theirs.epochMilliseconds, timeZone);
      expect([shown.day, shown.hour, shown.minute]).toEqual([
        theirs.toPlainDate().toString(),
        theirs.hour,
        theirs.minute,
      ]);
    }),
    { numRuns: 3000 },
  );
});

test('the day of a stamp is the day at the place, not the day of the computer', () => {
  expect(dayAt(partialDate('2026-03-23T23:30-07:00'), 'America/Los_Angeles')).toBe('2026-03-23');
  expect(dayAt(partialDate('2026-03-23T23:30-07:00'), 'America/New_York')).toBe('2026-03-24');
});

test('72 hours from 10:40 on the eve of summer time end at 11:40', () => {
  const due = dueAfter(
    partialDate('2026-03-06T10:40-08:00'),
    { value: 72, unit: 'hours' },
    place('America/Los_Angeles'),
  );
  expect(due).toBe('2026-03-09T11:40-07:00');
});

test('no hour is invented: 72 hours from a day end with a day, and from a month they cannot be counted', () => {
  const la = place('America/Los_Angeles');
  expect(dueAfter(partialDate('2026-03-23'), { value: 72, unit: 'hours' }, la)).toBe('2026-03-26');
  for (const unit of timeUnits) expect(dueAfter(partialDate('2026-03'), { value: 3, unit }, la)).toBe(null);
});

test('a day is over at its midnight at the place, an hour at its minute', () => {
  const midnight =
    Temporal.PlainDate.from('2026-05-19').toZonedDateTime('America/Los_Angeles').epochMilliseconds;
  expect(endOf(partialDate('2026-05-18'), 'America/Los_Angeles')).toBe(midnight);
  expect(beginOf(partialDate('2026-05-19'), 'America/Los_Angeles')).toBe(midnight);
  expect(endOf(partialDate('2026-03-26T10:40-07:00'), 'America/Los_Angeles')).toBe(
    Date.UTC(2026, 2, 26, 17, 40),
  );
  expect(endOf(partialDate('2026-03'), 'America/Los_Angeles')).toBe(null);
});

/** The Office of Personnel Management's list of days off. */
const daysOff: Record<number, string> = {
  2024: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
  2027: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2028: '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
};

test('the federal holidays are those that the government publishes', () => {
  for (const [year, listed] of Object.entries(daysOff)) {
    const found: string[] = [];
    let at = Temporal.PlainDate.from(`${year}-01-01`);
    while (at.year === Number(year)) {
      if (at.dayOfWeek < 6 && !isBusinessDay(at.toString(), 'federal')) found.push(at.toString().slice(5));
      at = at.add({ days: 1 });
    }
    expect(found.join(' ')).toBe(listed);
  }
});

test('business days leave out weekends and holidays, one by one as a person would count them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2024, 0, 1) / 86_400_000, max: Date.UTC(2028, 8, 1) / 86_400_000 }),
      fc.integer({ min: 1, max: 30 }),
      (days, value) => {
        let at = Temporal.PlainDate.from('1970-01-01').add({ days });
        const start = at.toString();
        for (let left = value; left > 0;) {
          at = at.add({ days: 1 });
          const off = daysOff[at.year]?.split(' ').includes(at.toString().slice(5)) ?? false;
          if (at.dayOfWeek < 6 && !off) left -= 1;
        }
        expect(dueAfter(partialDate(start), { value, unit: 'business-days' }, place('America/Chicago'))).toBe(
          at.toString(),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('California’s offices close on César Chávez Day and after Thanksgiving as well', () => {
  expect(addBusinessDays('2026-03-24', 5, 'federal')).toBe('2026-03-31');
  expect(addBusinessDays('2026-03-24', 5, 'california')).toBe('2026-04-01');
  expect(isBusinessDay('2026-11-27', 'federal')).toBe(true);
  expect(isBusinessDay('2026-11-27', 'california')).toBe(false);
});

test('a zone is known or it is not', () => {
  expect(zones.every(isTimeZone)).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
});
