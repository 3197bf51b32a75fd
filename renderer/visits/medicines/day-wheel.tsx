// The day of medicines around the clock, noon above: when something is taken, and how many at once. The tables beside it say the same in words.
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Dose } from '../../../shared/domain/visits.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import classes from './day-wheel.module.css';

const size = 260;
const middle = size / 2;
const ring = 100;
/** Minutes of the ring that a mark takes up. */
const markMinutes = 66;

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Noon above, midnight below, clockwise. */
function pointAt(minutes: number, radius: number): { x: number; y: number } {
  const turn = ((minutes - 720) / 1440) * 2 * Math.PI;
  return { x: middle + radius * Math.sin(turn), y: middle - radius * Math.cos(turn) };
}

function arc(from: number, to: number): string {
  const [a, b] = [pointAt(from, ring), pointAt(to, ring)];
  const isLong = (to - from + 1440) % 1440 > 720 ? 1 : 0;
  return `M ${a.x} ${a.y} A ${ring} ${ring} 0 ${isLong} 1 ${b.x} ${b.y}`;
}

/** Hours that lie close together make room for one another, as little as will do; the words beside a mark keep to the minute. */
function spread(minutes: readonly number[]): number[] {
  const placed = [...minutes];
  for (let round = 0; round < 40; round += 1)
    for (let at = 0; at < placed.length; at += 1) {
      const next = (at + 1) % placed.length;
      const [here = 0, there = 0] = [placed[at], placed[next]];
      const gap = (there - here + 1440) % 1440;
      if (placed.length < 2 || gap >= markMinutes) continue;
      placed[at] = here - (markMinutes - gap) / 2;
      placed[next] = there + (markMinutes - gap) / 2;
    }
  return placed;
}

function DayWheel({ doses }: { doses: readonly Dose[] }) {
  const { wheel } = useStrings().visits.medicines;
  const format = useFormat();
  const caption = useId();
  const byTime = new Map<string, string[]>();
  for (const { time, medication } of doses) byTime.set(time, [...(byTime.get(time) ?? []), medication.name]);
  if (byTime.size === 0) return null;
  const times = [...byTime].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const places = spread(times.map(([time]) => minutesOf(time)));
  return (
    <figure className={classes.wheel} aria-labelledby={caption}>
      <svg viewBox={`-74 -10 ${size + 148} ${size + 20}`} role="presentation" className={classes.picture}>
        <circle cx={middle} cy={middle} r={ring} className={classes.day} />
        {/* Nine in the evening to four: the night, as the tables count it. */}
        <path d={arc(21 * 60, 4 * 60)} className={classes.night} />
        {[0, 6, 12, 18].map((hour) => {
          const { x, y } = pointAt(hour * 60, ring - 36);
          return (
            <text key={hour} x={x} y={y} className={classes.hour}>
              {format.hour(hour)}
            </text>
          );
        })}
        {times.map(([time, names], at) => {
          const dot = pointAt(places[at] ?? 0, ring);
          const label = pointAt(places[at] ?? 0, ring + 24);
          const side = label.x > middle + 12 ? 'start' : label.x < middle - 12 ? 'end' : 'middle';
          return (
            <g key={time}>
              <title>{`${format.time(time)}: ${names.join(', ')}`}</title>
              <circle cx={dot.x} cy={dot.y} r={13} className={classes.dot} />
              <text x={dot.x} y={dot.y} className={classes.amount}>
                {names.length}
              </text>
              <text x={label.x} y={label.y} textAnchor={side} className={classes.time}>
                {format.time(time)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption id={caption} className={classes.caption}>
        {wheel(times.map(([time, names]) => `${format.time(time)}: ${names.length}`))}
      </figcaption>
    </figure>
  );
}

/** The wheel and what it stands beside. */
export function WithWheel({ doses, children }: { doses: readonly Dose[]; children: ReactNode }) {
  return (
    <div className={classes.beside}>
      <div className={classes.columns}>
        <DayWheel doses={doses} />
        {children}
      </div>
    </div>
  );
}
