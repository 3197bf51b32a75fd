// The whole case on one line of time: what stands on it, which stretch is shown, and what lies too close to be told apart. Pure.
import type { Clock } from './clocks/clock.ts';
import type { Letter } from './letter.ts';
import type { Opinion } from './opinion.ts';
import { daysInMonth, readPartialDate } from './partial-date.ts';
import type { DateParts, PartialDate } from './partial-date.ts';
import type { MedicalRecord } from './record.ts';
import type { Visit } from './visit.ts';

export const lanes = ['records', 'opinions', 'visits', 'letters', 'clocks'] as const;
export type Lane = (typeof lanes)[number];

export type Source =
  | { lane: 'records'; record: MedicalRecord }
  | { lane: 'opinions'; opinion: Opinion }
  | { lane: 'visits'; visit: Visit }
  | { lane: 'letters'; letter: Letter }
  | { lane: 'clocks'; clock: Clock };
/** `from` and `to` are whole days since 1970, both within it. */
export type Span = { from: number; to: number };
export type Thing = Span & Source & { key: string; at: PartialDate };

const dayMs = 86_400_000;

export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / dayMs);
}

export function dateOfDay(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function firstDay({ year, month, day }: DateParts): number {
  return dayNumber(year, month ?? 1, day ?? 1);
}

function lastDay({ year, month, day }: DateParts): number {
  return dayNumber(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
}

/** As wide as the paper leaves it open: a bare year is a whole year. */
export function spanOf(date: PartialDate): Span | null {
  const read = readPartialDate(date);
  return read && { from: firstDay(read.start), to: lastDay(read.end ?? read.start) };
}

export type StoryFacts = {
  records: readonly MedicalRecord[];
  opinions: readonly Opinion[];
  visits: readonly Visit[];
  letters: readonly Letter[];
  clocks: readonly Clock[];
};

function dated(source: Source, key: string, at: PartialDate | null): Thing[] {
  const span = at === null ? null : spanOf(at);
  return at === null || span === null ? [] : [{ ...source, ...span, key, at }];
}

function clockThings(clocks: readonly Clock[]): Thing[] {
  return clocks
    .filter(({ status }) => status !== 'superseded')
    .flatMap((clock) =>
      dated({ lane: 'clocks', clock }, clock.key, clock.due).map((thing) => {
        const begun = clock.start ? spanOf(clock.start.at) : null;
        return { ...thing, from: Math.min(begun?.from ?? thing.from, thing.from) };
      }),
    );
}

/** Everything with a date, oldest first; another person’s paper is no part of this story. */
export function storyOf({ records, opinions, visits, letters, clocks }: StoryFacts): Thing[] {
  return [
    ...records
      .filter(({ wrongPatient }) => !wrongPatient)
      .flatMap((record) => dated({ lane: 'records', record }, record.id, record.serviceDate)),
    ...opinions.flatMap((opinion) => dated({ lane: 'opinions', opinion }, opinion.id, opinion.givenOn)),
    ...visits.flatMap((visit) => dated({ lane: 'visits', visit }, visit.id, visit.at)),
    ...letters.flatMap((letter) => dated({ lane: 'letters', letter }, letter.id, letter.at)),
    ...clockThings(clocks),
  ].toSorted((a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1));
}

/** Nobody needs to see less than a week. */
const leastDays = 7;

/** From the first to the last, with a little air at both ends. */
export function wholeOf(things: readonly Span[], today: number): Span {
  const from = Math.min(today, ...things.map((thing) => thing.from));
  const to = Math.max(today, ...things.map((thing) => thing.to));
  const air = Math.max(leastDays, Math.round((to - from) * 0.03));
  return { from: from - air, to: to + air };
}

/** Where most of it lies: one old paper does not press all the rest together. The whole is one step away. */
export function firstLookOf(things: readonly Span[], today: number, whole: Span): Span {
  const at = (share: number, days: readonly number[]) =>
    days.toSorted((a, b) => a - b)[Math.floor(share * (days.length - 1))] ?? today;
  const from = Math.min(
    today - 30,
    at(
      0.15,
      things.map((thing) => thing.from),
    ),
  );
  const to = Math.max(
    today + 30,
    at(
      0.97,
      things.map((thing) => thing.to),
    ),
  );
  const air = (to - from) * 0.05;
  return { from: Math.max(whole.from, from - air), to: Math.min(whole.to, to + air) };
}

/** `factor` below 1 looks closer, above 1 steps back; `around` keeps its place. Never past the ends of the whole. */
export function zoomed(view: Span, factor: number, around: number, whole: Span): Span {
  const length = Math.max(leastDays, (view.to - view.from) * factor);
  if (length >= whole.to - whole.from) return whole;
  const share = (around - view.from) / (view.to - view.from);
  return within({ from: around - length * share, to: around + length * (1 - share) }, whole);
}

/** `share` of the view to the right, negative to the left. */
export function moved(view: Span, share: number, whole: Span): Span {
  const step = (view.to - view.from) * share;
  return within({ from: view.from + step, to: view.to + step }, whole);
}

function within({ from, to }: Span, whole: Span): Span {
  const length = to - from;
  const start = Math.max(whole.from, Math.min(from, whole.to - length));
  return { from: start, to: start + length };
}

export function isIn(thing: Span, view: Span): boolean {
  return thing.to >= view.from && thing.from <= view.to;
}

/** Things whose marks would cover each other share one. */
export type Cluster = Span & { things: readonly Thing[] };

export function clustersOf(things: readonly Thing[], apartDays: number): Cluster[] {
  const clusters: { from: number; to: number; things: Thing[] }[] = [];
  for (const thing of things) {
    const last = clusters.at(-1);
    if (last && thing.from - last.to < apartDays && thing.from - last.from < apartDays * 3) {
      last.things.push(thing);
      last.to = Math.max(last.to, thing.from);
    } else clusters.push({ from: thing.from, to: thing.from, things: [thing] });
  }
  return clusters;
}

/** Bars that overlap stand below one another: which line each takes. */
export function linesOf(things: readonly Span[], apartDays: number): number[] {
  const ends: number[] = [];
  return things.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + apartDays <= from);
    const line = free === -1 ? ends.length : free;
    ends[line] = Math.max(to, from + apartDays);
    return line;
  });
}

export type Tick = { day: number; unit: 'year' | 'month' | 'day' };

const steps: readonly { unit: Tick['unit']; every: number; days: number }[] = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 7, days: 7 },
  { unit: 'month', every: 1, days: 30 },
  { unit: 'month', every: 3, days: 91 },
  { unit: 'year', every: 1, days: 365 },
  { unit: 'year', every: 5, days: 1826 },
];

/** Days, months or years: the finest of which no more than `most` fall into the view. */
export function ticksOf(view: Span, most: number): Tick[] {
  const length = view.to - view.from;
  const step = steps.find(({ days }) => length / days <= most) ?? { unit: 'year', every: 20, days: 7305 };
  const ticks: Tick[] = [];
  if (step.unit === 'day') {
    // Weeks begin on Monday: day 4 since 1970 was one.
    const first = step.every === 7 ? Math.ceil((view.from - 4) / 7) * 7 + 4 : Math.ceil(view.from);
    for (let day = first; day <= view.to; day += step.every) ticks.push({ day, unit: 'day' });
    return ticks;
  }
  const months = step.unit === 'year' ? step.every * 12 : step.every;
  const start = dateOfDay(Math.floor(view.from));
  for (let at = Math.ceil((start.year * 12 + start.month - 1) / months) * months; ; at += months) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    const day = dayNumber(year, month, 1);
    if (day > view.to) return ticks;
    if (day >= view.from) ticks.push({ day, unit: month === 1 ? 'year' : 'month' });
  }
}
