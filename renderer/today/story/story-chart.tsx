// The line of time itself: one line a kind, a mark a thing, a bar a clock. Everything in it is a button that says what it is.
import { useEffect, useId, useMemo, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject, WheelEvent } from 'react';
import { clustersOf, isIn, linesOf, moved, ticksOf, zoomed } from '../../../shared/domain/case-timeline.ts';
import type { Lane, Span } from '../../../shared/domain/case-timeline.ts';
import { useStrings } from '../../strings/language.tsx';
import { useRemPx, useSize } from '../../ui/layout/room.ts';
import { BarMark, ClusterMark } from './marks.tsx';
import type { Shared } from './marks.tsx';
import type { View } from './view.ts';
import { useTickWords } from './use-day-words.ts';
import type { Told } from './use-story.ts';
import classes from './story.module.css';

type Props = {
  things: readonly Told[];
  lanes: readonly Lane[];
  today: number;
  view: View;
  onOpen: (thing: Told) => void;
};

/** Marks nearer than this, in rem, share one. */
const apartRem = 1.75;
/** What the icon before a name takes, and a letter of it. */
const iconRem = 2.25;
const letterRem = 0.45;

function stepMark(chart: HTMLElement, key: string): void {
  const marks = [...chart.querySelectorAll<HTMLElement>('[data-mark]')];
  const here = marks.find((mark) => mark === document.activeElement) ?? marks[0];
  if (!here) return;
  const lane = marks.filter((mark) => mark.dataset.lane === here.dataset.lane);
  const place = lane.indexOf(here);
  const left = (mark: HTMLElement) => mark.getBoundingClientRect().left;
  const inLane: Record<string, HTMLElement | undefined> = {
    ArrowRight: lane[place + 1],
    ArrowLeft: lane[place - 1],
    Home: lane[0],
    End: lane.at(-1),
  };
  const names = [...new Set(marks.map((mark) => mark.dataset.lane))];
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  const other = by === undefined ? undefined : names[names.indexOf(here.dataset.lane) + by];
  // On the other line, the mark that lies nearest to the eye.
  const [nearest] = marks
    .filter((mark) => other !== undefined && mark.dataset.lane === other)
    .toSorted((a, b) => Math.abs(left(a) - left(here)) - Math.abs(left(b) - left(here)));
  (inLane[key] ?? nearest ?? here).focus();
}

function useChartKeys({ shown, whole, onShow }: View) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const day = Number((event.target as HTMLElement).dataset.day ?? (shown.from + shown.to) / 2);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') onShow(zoomed(shown, 0.5, day, whole));
    else if (event.key === '-') onShow(zoomed(shown, 2, day, whole));
    else if (event.key === 'PageDown') onShow(moved(shown, 0.5, whole));
    else if (event.key === 'PageUp') onShow(moved(shown, -0.5, whole));
    else if (/^(?:Arrow|Home$|End$)/.test(event.key)) stepMark(event.currentTarget, event.key);
    else return;
    event.preventDefault();
  };
}

/** A mark may go with the next look; the keyboard then stays in the picture, on its first mark. */
function useKeptKeyboard(chart: RefObject<HTMLElement | null>, shown: Span) {
  const wasInside = useRef(false);
  useEffect(() => {
    if (document.activeElement === document.body && wasInside.current)
      chart.current?.querySelector<HTMLElement>('[data-mark]')?.focus();
  }, [chart, shown]);
  return useMemo(
    () => ({
      onFocus: () => {
        wasInside.current = true;
      },
      onBlur: (event: FocusEvent) => {
        wasInside.current = event.relatedTarget === null;
      },
    }),
    [],
  );
}

export function StoryChart({ things, lanes, today, view, onOpen }: Props) {
  const { story: words } = useStrings();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<HTMLElement>(null);
  const rem = useRemPx();
  const hint = useId();
  const { width } = useSize(box);
  const { shown } = view;
  const length = shown.to - shown.from;
  const keys = useChartKeys(view);
  const kept = useKeptKeyboard(chart, shown);
  const first = lanes.find((lane) => things.some((thing) => thing.lane === lane && isIn(thing, shown)));
  const place = (day: number) => ((day - shown.from) / length) * 100;
  const lettersIn = (percent: number) => ((percent / 100) * (width / rem) - iconRem) / letterRem;
  const shared: Shared = { shown, place, lettersIn, onOpen, onCloser: view.onShow, whole: view.whole };
  const apart = width > 0 ? (apartRem * rem * length) / width : length / 40;
  const turnWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    view.onShow(
      event.ctrlKey
        ? zoomed(shown, event.deltaY > 0 ? 1.25 : 0.8, (shown.from + shown.to) / 2, view.whole)
        : moved(shown, event.deltaX / Math.max(1, width), view.whole),
    );
  };
  return (
    <section
      ref={chart}
      aria-label={words.picture}
      aria-describedby={hint}
      className={classes.chart}
      onWheel={turnWheel}
      {...kept}
    >
      <p id={hint} className={classes.hint}>
        {words.keys}
      </p>
      {/* The keys of the picture; every mark in it is a button of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.grid} onKeyDown={keys}>
        <div className={classes.corner} />
        <div ref={box} className={classes.ruler} aria-hidden>
          <Ruler shown={shown} place={place} most={Math.max(2, width / (5 * rem))} />
        </div>
        {lanes.map((lane) => (
          <LaneLine
            key={lane}
            {...{ lane, apart, shared, today }}
            isFirst={lane === first}
            things={things.filter((thing) => thing.lane === lane && isIn(thing, shown))}
          />
        ))}
      </div>
    </section>
  );
}

function Ruler({ shown, place, most }: { shown: Span; place: (day: number) => number; most: number }) {
  const tickWords = useTickWords();
  return ticksOf(shown, most).map((tick) => (
    <span
      key={tick.day}
      className={classes.tick}
      data-unit={tick.unit}
      style={{ left: `${place(tick.day)}%` }}
    >
      {tickWords(tick)}
    </span>
  ));
}

type LaneProps = {
  lane: Lane;
  things: readonly Told[];
  apart: number;
  shared: Shared;
  today: number;
  /** The keyboard comes into the picture at its first mark; arrow keys lead on from there. */
  isFirst: boolean;
};

function LaneLine({ lane, things, apart, shared, today, isFirst }: LaneProps) {
  const { story: words } = useStrings();
  const isBars = lane === 'clocks';
  const lines = useMemo(() => linesOf(things, apart * 2), [things, apart]);
  const clusters = useMemo(() => clustersOf(things, apart), [things, apart]);
  const height = isBars ? Math.max(1, ...lines.map((line) => line + 1)) : 1;
  const now = shared.place(today);
  return (
    <>
      <h2 className={classes.laneName}>{words.lane[lane]}</h2>
      <div
        className={classes.lane}
        role="group"
        aria-label={words.lane[lane]}
        style={{ minHeight: `${isBars ? height * 2 + 0.75 : 3}rem` }}
      >
        {now >= 0 && now <= 100 && <span aria-hidden className={classes.now} style={{ left: `${now}%` }} />}
        {isBars
          ? things.map((thing, at) => (
              <BarMark
                key={thing.key}
                isEntrance={isFirst && at === 0}
                thing={thing}
                line={lines[at] ?? 0}
                {...shared}
              />
            ))
          : clusters.map((cluster, at) => (
              <ClusterMark
                key={cluster.things[0]?.key}
                isEntrance={isFirst && at === 0}
                lane={lane}
                cluster={cluster as { things: readonly Told[] } & Span}
                until={clusters[at + 1]?.from ?? shared.shown.to}
                {...shared}
              />
            ))}
      </div>
    </>
  );
}
