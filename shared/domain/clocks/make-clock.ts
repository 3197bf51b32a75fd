// How one clock is made: its start found, each reading counted, its status judged. What starts clocks is in the files beside this one.
import type { RuleTopic, StartEvent, TimeUnit } from '../../rules/facts/fact.ts';
import type { RuleScope } from '../../rules/rule-sets.ts';
import type { RuleOverride } from '../coverage/coverage.ts';
import { termsFor } from '../coverage/terms.ts';
import type { AppliedTerm } from '../coverage/terms.ts';
import type { Letter, Proof } from '../letter.ts';
import { compareDates, readPartialDate } from '../partial-date.ts';
import type { PartialDate } from '../partial-date.ts';
import { statusOf } from './clock.ts';
import type { Clock, ClockStart, Reading } from './clock.ts';
import { dueAfter } from './due.ts';
import type { HolidayCalendar } from './holidays.ts';

type Surroundings = {
  now: number;
  timeZone: string;
  scopes: ReadonlySet<RuleScope>;
  overrides: readonly RuleOverride[];
  letters: readonly Letter[];
  proofs: readonly Proof[];
};

type Common = Pick<Clock, 'kind' | 'title' | 'source'> & {
  endedAt?: PartialDate | null;
  note?: string;
  /** Why it counts no more; empty while it does. */
  supersededWhy?: string;
};
type Stated = Common & Pick<Clock, 'whose'> & { due: PartialDate; start?: ClockStart | null };
type Counted = Common &
  Pick<Clock, 'whose'> & {
    basis: 'promise' | 'own-target';
    start: ClockStart;
    amount: number;
    unit: TimeUnit;
  };
type Ruled = Common & { topic: RuleTopic; starts: Partial<Record<StartEvent, ClockStart | null>> };

export type ClockMaker = {
  letter(id: string | null): Letter | null;
  /** From when a letter of ours counts as arrived. */
  arrival(letter: Letter): ClockStart;
  /** A date that somebody named. */
  stated(about: Stated): Clock;
  /** A stretch of time from a start. Null where the start names no day. */
  counted(about: Counted): Clock | null;
  /** One clock for each fact of the plan's rules that speaks about this. */
  ruled(about: Ruled): Clock[];
};

/** What proves that something arrived; notes and an answer do not. */
const arrivalProofs = new Set<Proof['kind']>([
  'stamped-copy',
  'certified-mail',
  'courier',
  'fax-report',
  'portal-confirmation',
  'receipt',
  'email-receipt',
  'witness',
]);

/** An earlier day first; on one day, the proof that names the hour. */
function byExactness(a: PartialDate, b: PartialDate): number {
  const day = compareDates(a.slice(0, 10) as PartialDate, b.slice(0, 10) as PartialDate);
  const hour = (date: PartialDate) => (readPartialDate(date)?.start.hour === null ? 1 : 0);
  return day || hour(a) - hour(b) || compareDates(a, b);
}

/** The first day of which a proof speaks; without one, the day of the letter itself. */
export function arrivalOf(letter: Letter, proofs: readonly Proof[]): ClockStart {
  const dates = proofs.flatMap(({ letterId, kind, at }) =>
    letterId === letter.id && arrivalProofs.has(kind) && at !== null ? [at] : [],
  );
  const [proven] = dates.toSorted(byExactness);
  return {
    at: proven ?? letter.at,
    isProven: proven !== undefined || letter.referenceNo !== '',
    letterId: letter.id,
  };
}

export function clockMaker(around: Surroundings): ClockMaker {
  const byId = new Map<string, Letter>(around.letters.map((letter) => [letter.id, letter]));
  return {
    letter: (id) => (id === null ? null : (byId.get(id) ?? null)),
    arrival: (letter) => arrivalOf(letter, around.proofs),
    stated: ({ due, start = null, ...about }) => {
      const reading: Reading = { termKey: 'stated', value: null, unit: null, holidays: 'federal', due };
      return finish(about, { basis: { kind: 'stated' }, start, readings: [reading] }, around);
    },
    counted: ({ basis, start, amount, unit, ...about }) => {
      const readings = inOrder(count(start.at, { termKey: basis, value: amount, unit }, around));
      return readings && finish(about, { basis: { kind: basis, amount, unit }, start, readings }, around);
    },
    ruled: ({ topic, starts, ...about }) =>
      termsFor(topic, around).flatMap((terms) => {
        const made = underRule(terms, starts, around);
        return made ? [finish({ ...about, whose: made.whose }, made, around)] : [];
      }),
  };
}

type Made = Pick<Clock, 'basis' | 'start' | 'readings'>;

/** What one fact says: each of its terms that has begun is a reading. Null while none has. */
function underRule(
  terms: readonly AppliedTerm[],
  starts: Ruled['starts'],
  around: Surroundings,
): (Made & Pick<Clock, 'whose'>) | null {
  const begun = terms.flatMap(({ term }) => {
    const start = starts[term.startsFrom];
    return start ? [{ start, term }] : [];
  });
  const readings = inOrder(
    begun.flatMap(({ start, term: { key, value, unit } }) =>
      count(start.at, { termKey: key, value, unit }, around),
    ),
  );
  const lead = readings && begun.find(({ term }) => term.key === readings[0].termKey);
  const [first] = terms;
  if (!readings || !lead || !first) return null;
  const override = terms.find((one) => one.override)?.override ?? null;
  return {
    basis: { kind: 'fact', factId: first.fact.id, override },
    start: lead.start,
    readings,
    whose: lead.term.whose,
  };
}

/** Business days where the state has holidays of its own: an office may or may not keep them, so both are counted. */
function count(
  start: PartialDate,
  span: { termKey: string; value: number; unit: TimeUnit },
  { scopes, timeZone }: Surroundings,
): Reading[] {
  const both = span.unit === 'business-days' && scopes.has('california');
  const calendars: readonly HolidayCalendar[] = both ? ['federal', 'california'] : ['federal'];
  return calendars.flatMap((holidays) => {
    const due = dueAfter(start, span, { timeZone, holidays });
    return due === null ? [] : [{ ...span, holidays, due }];
  });
}

function finish(about: Common & Pick<Clock, 'whose'>, made: Made, around: Surroundings): Clock {
  const { kind, title, whose, source, endedAt = null, note = '', supersededWhy = '' } = about;
  const { basis, start, readings } = made;
  return {
    key: `${source.id} ${kind} ${basis.kind === 'fact' ? basis.factId : basis.kind}`,
    kind,
    title,
    whose,
    source,
    basis,
    start,
    readings,
    due: readings[0].due,
    endedAt,
    note: supersededWhy || note,
    status: statusOf({ kind, endedAt, basis, readings, isSuperseded: supersededWhy !== '' }, around),
  };
}

/** The earliest first; two readings that end alike are one. */
function inOrder(readings: readonly Reading[]): readonly [Reading, ...Reading[]] | null {
  const [first, ...rest] = readings
    .toSorted((a, b) => compareDates(a.due, b.due))
    .filter(({ due }, at, all) => all.findIndex((other) => other.due === due) === at);
  return first ? [first, ...rest] : null;
}
