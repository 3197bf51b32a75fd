// How much of a clock's time is gone, as a bar with today marked. For the eye only: the row says the same in words.
import type { Clock } from '../../../shared/domain/clocks/clock.ts';
import { beginOf, endOf } from '../../../shared/domain/clocks/due.ts';
import classes from '../../clocks/clocks.module.css';

type Props = { clock: Clock; now: number; zone: string };

export function ClockBar({ clock, now, zone }: Props) {
  const from = clock.start ? beginOf(clock.start.at, zone) : null;
  const to = endOf(clock.due, zone);
  if (from === null || to === null || to <= from)
    return <span className={classes.bar} data-empty aria-hidden />;
  const at = clock.endedAt === null ? now : (beginOf(clock.endedAt, zone) ?? now);
  const share = Math.max(0, Math.min(1, (at - from) / (to - from)));
  return (
    <span className={classes.bar} data-status={clock.status} aria-hidden>
      <span className={classes.barGone} style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}
