// How long the whole process has taken, stage by stage: who was waited for (R111). Days of the calendar.
import { daysBetween } from '../clocks/calendar-day.ts';
import { dayAt } from '../clocks/due.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Letter } from '../letter.ts';
import type { Appeal, AppealLevel, Determination } from './determination.ts';

export type Stretch = {
  key: string;
  of:
    | { kind: 'request'; about: string }
    | { kind: 'refusal'; about: string }
    | { kind: 'appeal'; level: AppealLevel };
  whose: 'ours' | 'theirs';
  from: PartialDate;
  /** Null while it goes on. */
  to: PartialDate | null;
  days: number;
};

type Facts = {
  determinations: readonly Determination[];
  appeals: readonly Appeal[];
  letters: readonly Letter[];
  today: PartialDate;
  timeZone: string;
};

/** In the order in which they began; nothing for a stretch whose start names no day. */
export function stretchesOf(facts: Facts): Stretch[] {
  return [...ofDecisions(facts), ...ofAppeals(facts)].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function letterAt({ letters }: Facts, id: string | null): PartialDate | null {
  return letters.find((letter) => letter.id === id)?.at ?? null;
}

type Part = Omit<Stretch, 'days' | 'from'> & { from: PartialDate | null };

function stretch(facts: Facts, part: Part): Stretch[] {
  const from = part.from && dayAt(part.from, facts.timeZone);
  const to = dayAt(part.to ?? facts.today, facts.timeZone);
  return part.from && from && to ? [{ ...part, from: part.from, days: daysBetween(from, to) }] : [];
}

function ofDecisions(facts: Facts): Stretch[] {
  return facts.determinations.flatMap((one) => {
    const isAppealed = facts.appeals.some(({ decisionId }) => decisionId === one.id);
    const said = one.datedOn ?? one.receivedOn ?? letterAt(facts, one.letterId);
    const answered = facts.appeals.find(({ determinationId }) => determinationId === one.id);
    return [
      ...(isAppealed
        ? []
        : stretch(facts, {
            key: `${one.id} request`,
            of: { kind: 'request', about: one.about },
            whose: 'theirs',
            from: letterAt(facts, one.requestLetterId),
            to: said,
          })),
      ...(one.outcome === 'approved'
        ? []
        : stretch(facts, {
            key: `${one.id} refusal`,
            of: { kind: 'refusal', about: one.about },
            whose: 'ours',
            from: one.receivedOn ?? said,
            to: answered ? (letterAt(facts, answered.letterId) ?? answered.filedOn) : null,
          })),
    ];
  });
}

function ofAppeals(facts: Facts): Stretch[] {
  return facts.appeals.flatMap((appeal) => {
    const decision = facts.determinations.find(({ id }) => id === appeal.decisionId);
    return stretch(facts, {
      key: `${appeal.id} appeal`,
      of: { kind: 'appeal', level: appeal.level },
      whose: 'theirs',
      from: letterAt(facts, appeal.letterId) ?? appeal.filedOn,
      to: decision?.datedOn ?? appeal.withdrawnOn,
    });
  });
}

/** From the first request to today. */
export function elapsedDays(
  stretches: readonly Stretch[],
  today: PartialDate,
  timeZone: string,
): number | null {
  const [first] = stretches;
  const from = first ? dayAt(first.from, timeZone) : null;
  const to = dayAt(today, timeZone);
  return from && to ? daysBetween(from, to) : null;
}
