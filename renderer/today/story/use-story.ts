// Everything with a date, in words a person knows, and where each leads.
import { useMemo } from 'react';
import { dayNumber, storyOf } from '../../../shared/domain/case-timeline.ts';
import type { Thing } from '../../../shared/domain/case-timeline.ts';
import { meaningOfStatus, nameOfClock, statusWord } from '../../clocks/clock-words.ts';
import { useLists } from '../../client/use-case.ts';
import type { Read } from '../../client/use-case.ts';
import { usePath } from '../../client/use-path.ts';
import type { Destination } from '../../frame/places.ts';
import type { Strings } from '../../strings/en.ts';
import type { Format } from '../../strings/format.ts';
import { useFormat, useNow, useStrings } from '../../strings/language.tsx';
import type { Meaning } from '../../theme/colours.ts';

export type Told = Thing & {
  /** What it is, short. */
  name: string;
  date: string;
  /** Both, and how it stands: for the ear. */
  spoken: string;
  meaning: Meaning;
  leadsTo: Destination;
};

type Names = { doctors: ReadonlyMap<string, string>; strings: Strings; format: Format };

function tell(thing: Thing, { doctors, strings, format }: Names): Told {
  const { story } = strings;
  const date = format.day(thing.at);
  const plain = (name: string, meaning: Meaning, leadsTo: Destination): Told => ({
    ...thing,
    name,
    date,
    spoken: story.mark(name, date),
    meaning,
    leadsTo,
  });
  switch (thing.lane) {
    case 'records': {
      const { id, title, status } = thing.record;
      const isHere = status === 'received' || status === 'checked' || status === 'shared';
      return plain(title, isHere ? 'arrived' : 'waiting', { place: 'records', openId: id });
    }
    case 'opinions': {
      const { id, number, doctorId } = thing.opinion;
      const name = story.opinion(number, doctors.get(doctorId) ?? '');
      return plain(name, 'arrived', { place: 'opinions', openId: id });
    }
    case 'visits':
      return plain(thing.visit.purpose, 'waiting', { place: 'visits', openId: thing.visit.id });
    case 'letters':
      return plain(thing.letter.subject, 'waiting', { place: 'letters', openId: thing.letter.id });
    case 'clocks': {
      const { clock } = thing;
      const name = nameOfClock(clock, strings);
      const leadsTo: Destination = { place: 'path', openId: clock.key };
      const spoken = story.clock(name, date, statusWord(clock, strings));
      return { ...plain(name, meaningOfStatus[clock.status], leadsTo), spoken };
    }
  }
}

export function useStory(): Read<{ things: Told[]; today: number }> {
  const strings = useStrings();
  const format = useFormat();
  const now = useNow();
  const path = usePath();
  const lists = useLists('records', 'opinions');
  return useMemo((): Read<{ things: Told[]; today: number }> => {
    if (path.state !== 'ready') return path;
    if (lists.state !== 'ready') return lists;
    const doctors = new Map<string, string>(path.value.people.map(({ id, name }) => [id, name]));
    const things = storyOf({ ...path.value, ...lists.value }).map((thing) =>
      tell(thing, { doctors, strings, format }),
    );
    const today = dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
    return { state: 'ready', value: { things, today } };
  }, [path, lists, strings, format, now]);
}
