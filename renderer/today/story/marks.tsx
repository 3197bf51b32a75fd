// What stands on the lines: a round mark for a thing, a number for several together, a bar for a clock.
import type { Lane, Span } from '../../../shared/domain/case-timeline.ts';
import { placeIcons } from '../../frame/places.ts';
import { useStrings } from '../../strings/language.tsx';
import { meaningIcons } from '../../ui/status/status-mark.tsx';
import { useDayWords } from './use-day-words.ts';
import type { Told } from './use-story.ts';
import classes from './story.module.css';

export type Shared = {
  shown: Span;
  whole: Span;
  /** Percent of the width. */
  place: (day: number) => number;
  /** How many letters have room in so many percent of the width. */
  lettersIn: (percent: number) => number;
  onOpen: (thing: Told) => void;
  onCloser: (view: Span) => void;
};

/** With less room, a name that has to be cut would be a word or two that say nothing: then the mark stands alone. */
const leastLetters = 14;

const hasRoom = (name: string, letters: number): boolean => letters >= Math.min(name.length, leastLetters);

/** Not so near that its words would run past the end. */
const percent = (place: number) => `${Math.round(Math.max(0, Math.min(99, place)) * 100) / 100}%`;

type ClusterProps = Shared & {
  lane: Lane;
  cluster: { things: readonly Told[] } & Span;
  /** The day of the next mark: so far its words may run. */
  until: number;
  isEntrance: boolean;
};

export function ClusterMark({
  lane,
  cluster,
  until,
  isEntrance,
  shown,
  whole,
  place,
  lettersIn,
  onOpen,
  onCloser,
}: ClusterProps) {
  const { story: words } = useStrings();
  const day = useDayWords();
  const [only] = cluster.things;
  if (!only) return null;
  const amount = cluster.things.length;
  const Icon = placeIcons[only.leadsTo.place];
  const left = place(Math.max(cluster.from, shown.from));
  // What lies on one and the same day cannot be told apart by looking closer.
  const isOneDay = cluster.to - cluster.from < 1;
  const closer = () => {
    const air = Math.max(3, (cluster.to - cluster.from) * 0.15);
    onCloser({
      from: Math.max(whole.from, cluster.from - air),
      to: Math.min(whole.to, cluster.to + air),
    });
  };
  const isAlone = amount === 1;
  const room = Math.max(0, place(until) - left);
  return (
    <button
      type="button"
      tabIndex={isEntrance ? 0 : -1}
      data-mark
      data-lane={lane}
      data-day={cluster.from}
      className={classes.mark}
      data-meaning={only.meaning}
      style={{ left: percent(left), maxWidth: `max(1.75rem, ${room}%)` }}
      title={
        isAlone
          ? only.spoken
          : cluster.things
              .slice(0, 8)
              .map(({ spoken }) => spoken)
              .join('\n')
      }
      aria-label={
        isAlone ? only.spoken : words.several(amount, words.lane[lane], day(cluster.from), day(cluster.to))
      }
      onClick={() => (isAlone || isOneDay ? onOpen(only) : closer())}
    >
      <span aria-hidden className={classes.dot} data-many={!isAlone || undefined}>
        {isAlone ? <Icon /> : amount}
      </span>
      {isAlone && hasRoom(only.name, lettersIn(room)) && (
        <span aria-hidden className={classes.markName}>
          {only.name}
        </span>
      )}
    </button>
  );
}

type BarProps = Shared & { thing: Told; line: number; isEntrance: boolean };

export function BarMark({ thing, line, isEntrance, shown, place, lettersIn, onOpen }: BarProps) {
  const Icon = meaningIcons[thing.meaning];
  const from = place(Math.max(thing.from, shown.from));
  const to = place(Math.min(thing.to + 1, shown.to));
  return (
    <button
      type="button"
      tabIndex={isEntrance ? 0 : -1}
      data-mark
      data-lane={thing.lane}
      data-day={thing.to}
      data-meaning={thing.meaning}
      className={classes.bar}
      title={thing.spoken}
      aria-label={thing.spoken}
      style={{ left: percent(from), width: `${Math.max(0, to - from)}%`, top: `${line * 2 + 0.375}rem` }}
      onClick={() => onOpen(thing)}
    >
      <Icon aria-hidden />
      {hasRoom(thing.name, lettersIn(to - from)) && (
        <span aria-hidden className={classes.markName}>
          {thing.name}
        </span>
      )}
    </button>
  );
}
