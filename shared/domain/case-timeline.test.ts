import { expect, test } from 'vitest';
import {
  clustersOf,
  dateOfDay,
  firstLookOf,
  dayNumber,
  linesOf,
  moved,
  spanOf,
  storyOf,
  ticksOf,
  wholeOf,
  zoomed,
} from './case-timeline.ts';
import type { StoryFacts, Thing } from './case-timeline.ts';
import { partialDate } from './partial-date.ts';

const nothing: StoryFacts = { records: [], opinions: [], visits: [], letters: [], clocks: [] };
const record = (id: string, serviceDate: string | null, wrongPatient = false) =>
  ({ id, serviceDate: serviceDate && partialDate(serviceDate), wrongPatient }) as never;
const at = (from: number, to = from) => ({ from, to, key: `${from}` }) as Thing;

test('a date is as wide as the paper leaves it open', () => {
  expect(spanOf(partialDate('2026-02'))).toEqual({ from: dayNumber(2026, 2, 1), to: dayNumber(2026, 2, 28) });
  expect(spanOf(partialDate('2024'))).toEqual({ from: dayNumber(2024, 1, 1), to: dayNumber(2024, 12, 31) });
  expect(spanOf(partialDate('2026-01-17/2026-01-20'))).toEqual({
    from: dayNumber(2026, 1, 17),
    to: dayNumber(2026, 1, 20),
  });
});

test('the story holds what has a date, oldest first, and no paper of somebody else', () => {
  const records = [
    record('b', '2026-03-01'),
    record('a', '2021'),
    record('c', null),
    record('d', '2022', true),
  ];
  expect(storyOf({ ...nothing, records }).map(({ key }) => key)).toEqual(['a', 'b']);
});

test('a clock is a bar from where its count began to its day', () => {
  const clock = {
    key: 'k',
    status: 'running',
    due: partialDate('2026-03-30'),
    start: { at: partialDate('2026-03-01') },
  } as never;
  expect(storyOf({ ...nothing, clocks: [clock] })).toMatchObject([
    { from: dayNumber(2026, 3, 1), to: dayNumber(2026, 3, 30) },
  ]);
});

test('looking closer keeps the day under the eye in its place, and neither zoom nor move leaves the whole', () => {
  const whole = { from: 0, to: 1000 };
  const closer = zoomed(whole, 0.5, 250, whole);
  expect(closer).toEqual({ from: 125, to: 625 });
  expect(zoomed(closer, 4, 250, whole)).toEqual(whole);
  expect(zoomed({ from: 0, to: 10 }, 0.1, 5, whole)).toEqual({ from: 1.5, to: 8.5 });
  expect(moved(closer, -1, whole)).toEqual({ from: 0, to: 500 });
  expect(moved(closer, 9, whole)).toEqual({ from: 500, to: 1000 });
});

test('the whole reaches from the first to the last thing, and holds today', () => {
  expect(wholeOf([at(100, 200)], 150)).toEqual({ from: 93, to: 207 });
  expect(wholeOf([], 150)).toEqual({ from: 143, to: 157 });
});

test('marks that would cover each other share one; far apart they stand alone', () => {
  const clusters = clustersOf([at(0), at(3), at(5), at(40)], 10);
  expect(clusters.map(({ things }) => things.length)).toEqual([3, 1]);
});

test('bars that overlap stand below one another, and a free line is used again', () => {
  expect(linesOf([at(0, 20), at(5, 30), at(25, 40)], 2)).toEqual([0, 1, 0]);
});

test('the ruler shows days, weeks, months or years, whichever fits', () => {
  const year = { from: dayNumber(2025, 1, 15), to: dayNumber(2026, 1, 15) };
  expect(ticksOf(year, 13).map(({ day }) => dateOfDay(day).month)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1,
  ]);
  expect(ticksOf(year, 5).map(({ day }) => dateOfDay(day).month)).toEqual([4, 7, 10, 1]);
  expect(
    ticksOf({ from: dayNumber(2000, 3, 1), to: dayNumber(2026, 1, 1) }, 8).map(({ unit }) => unit),
  ).toEqual(Array.from({ length: 5 }, () => 'year'));
  const week = ticksOf({ from: dayNumber(2026, 6, 1), to: dayNumber(2026, 6, 21) }, 5);
  expect(week.map(({ day }) => dateOfDay(day).day)).toEqual([1, 8, 15]);
});

test('the first look is where most of it lies, and never leaves today out', () => {
  const things = [at(0), ...Array.from({ length: 18 }, (_, day) => at(1000 + day * 10)), at(9000)];
  const look = firstLookOf(things, 1200, { from: -50, to: 9050 });
  expect(look.from).toBeGreaterThan(950);
  expect(look.from).toBeLessThanOrEqual(1020);
  expect(look.to).toBeGreaterThanOrEqual(1230);
  expect(look.to).toBeLessThan(1300);
});
