// Clocks that a letter starts: by what it asks for, by what was promised on it, by a target of our own.
import type { Deadline } from '../coverage/deadline.ts';
import type { Letter } from '../letter.ts';
import type { PartialDate } from '../partial-date.ts';
import { compareDates } from '../partial-date.ts';
import type { Clock, ClockStart } from './clock.ts';
import type { ClockFacts } from './clock-facts.ts';
import type { ClockMaker } from './make-clock.ts';

export function deadlineClocks({ deadlines }: Pick<ClockFacts, 'deadlines'>, maker: ClockMaker): Clock[] {
  return deadlines.flatMap((deadline) => clocksOfDeadline(deadline, maker));
}

function clocksOfDeadline(deadline: Deadline, maker: ClockMaker): Clock[] {
  const letter = maker.letter(deadline.letterId);
  const start = startOf(deadline, letter, maker);
  if (!start) return [];
  const { title, topic, whose, amount, unit } = deadline;
  const about = {
    title,
    kind: topic,
    source: { noun: 'deadline', id: deadline.id } as const,
    endedAt: deadline.endedAt ?? maker.letter(deadline.endedByLetterId)?.at ?? null,
    note: deadline.endNote,
    supersededWhy: deadline.supersededWhy,
  };
  if (topic !== 'promise' && topic !== 'own-target')
    return maker.ruled({ ...about, topic, starts: { 'their-receipt': start } });
  if (amount !== null && unit !== null) {
    const clock = maker.counted({ ...about, whose, basis: topic, start, amount, unit });
    return clock ? [clock] : [];
  }
  const by = letter?.promisedBy ?? null;
  return by === null ? [] : [maker.stated({ ...about, whose, start, due: by })];
}

function startOf(deadline: Deadline, letter: Letter | null, maker: ClockMaker): ClockStart | null {
  if (letter) return maker.arrival(letter);
  return deadline.startsAt && { at: deadline.startsAt, isProven: false, letterId: null };
}

/** A promise noted with its day on a letter is a clock too, unless a deadline speaks for it already. */
export function promiseClocks(
  { letters, deadlines }: Pick<ClockFacts, 'letters' | 'deadlines'>,
  maker: ClockMaker,
): Clock[] {
  const spokenFor = new Set(
    deadlines.filter(({ topic }) => topic === 'promise').map(({ letterId }) => letterId),
  );
  return letters.flatMap((letter) =>
    letter.promisedBy === null || spokenFor.has(letter.id)
      ? []
      : [
          maker.stated({
            kind: 'promise',
            title: letter.promise || letter.subject,
            whose: 'theirs',
            due: letter.promisedBy,
            start: maker.arrival(letter),
            endedAt: firstReply(letter, letters),
            source: { noun: 'letter', id: letter.id },
          }),
        ],
  );
}

function firstReply({ id }: Letter, letters: readonly Letter[]): PartialDate | null {
  const replies = letters.filter(({ replyToId, direction }) => replyToId === id && direction === 'in');
  return replies.map(({ at }) => at).toSorted(compareDates)[0] ?? null;
}
