// Which days are not business days: weekends, federal holidays, and the ones that California's offices keep besides.
import { addDays, dayOfParts, partsOfDay, weekdayOf } from './calendar-day.ts';
import type { Day } from './calendar-day.ts';

/** Whose holidays count. California's come on top of the federal ones. */
export type HolidayCalendar = 'federal' | 'california';

function nth(year: number, month: number, { weekday, n }: { weekday: number; n: number }): Day {
  const first = dayOfParts(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}

function lastMonday(year: number, month: number): Day {
  const last = addDays(dayOfParts(year, month + 1, 1), -1);
  return addDays(last, -((weekdayOf(last) + 6) % 7));
}

/** A holiday on a Saturday is kept on Friday, one on a Sunday on Monday. */
function kept(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, 1) : day;
}

const monday = 1;
const thursday = 4;

/** 5 USC 6103, as kept. The New Year of the next year may be kept on 31 December. */
function federal(year: number): Day[] {
  return [
    kept(dayOfParts(year, 1, 1)),
    nth(year, 1, { weekday: monday, n: 3 }),
    nth(year, 2, { weekday: monday, n: 3 }),
    lastMonday(year, 5),
    kept(dayOfParts(year, 6, 19)),
    kept(dayOfParts(year, 7, 4)),
    nth(year, 9, { weekday: monday, n: 1 }),
    nth(year, 10, { weekday: monday, n: 2 }),
    kept(dayOfParts(year, 11, 11)),
    nth(year, 11, { weekday: thursday, n: 4 }),
    kept(dayOfParts(year, 12, 25)),
    kept(dayOfParts(year + 1, 1, 1)),
  ];
}

/** What both the courts and the agencies of California keep besides: César Chávez Day and the day after Thanksgiving. */
function california(year: number): Day[] {
  return [kept(dayOfParts(year, 3, 31)), addDays(nth(year, 11, { weekday: thursday, n: 4 }), 1)];
}

const lists = new Map<string, ReadonlySet<Day>>();

function holidaysOf(year: number, calendar: HolidayCalendar): ReadonlySet<Day> {
  const key = `${calendar} ${year}`;
  const known = lists.get(key);
  if (known) return known;
  const days = new Set([...federal(year), ...(calendar === 'california' ? california(year) : [])]);
  lists.set(key, days);
  return days;
}

export function isBusinessDay(day: Day, calendar: HolidayCalendar): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !holidaysOf(partsOfDay(day).year, calendar).has(day);
}

/** Counts business days after `day`, which itself does not count. */
export function addBusinessDays(day: Day, days: number, calendar: HolidayCalendar): Day {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isBusinessDay(at, calendar)) left -= 1;
  }
  return at;
}
