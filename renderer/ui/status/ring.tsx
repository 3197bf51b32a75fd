// How much of a whole is here, on its way, and missing: a ring for the eye, the same in words beside it.
import type { Meaning } from '../../theme/colours.ts';
import classes from './ring.module.css';

export type RingPart = { meaning: Meaning; amount: number; words: string };

const radius = 15.9155; // a circumference of 100

export function Ring({ parts }: { parts: readonly RingPart[] }) {
  const shown = parts.filter(({ amount }) => amount > 0);
  const all = shown.reduce((sum, { amount }) => sum + amount, 0);
  if (all === 0) return null;
  const shares = shown.map(({ amount }) => (amount / all) * 100);
  const here = parts[0]?.amount ?? 0;
  // A little air between two parts; one part alone closes the ring.
  const air = shown.length > 1 ? 2 : 0;
  return (
    <div className={classes.ring}>
      <svg viewBox="0 0 40 40" className={classes.picture} aria-hidden>
        {shown.map(({ meaning }, at) => {
          const before = shares.slice(0, at).reduce((sum, share) => sum + share, 0);
          const share = shares[at] ?? 0;
          return (
            <circle
              key={meaning}
              cx="20"
              cy="20"
              r={radius}
              pathLength="100"
              className={classes.part}
              data-meaning={meaning}
              strokeDasharray={`${Math.max(0.5, share - air)} ${100 - Math.max(0.5, share - air)}`}
              strokeDashoffset={25 - before}
            />
          );
        })}
        <text x="20" y="20" className={classes.count}>
          {`${here}/${all}`}
        </text>
      </svg>
      <p>{shown.map(({ words }) => words).join(' · ')}</p>
    </div>
  );
}
