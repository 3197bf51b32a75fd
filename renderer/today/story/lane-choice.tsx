// Which lines are shown: each can be put away by itself.
import { Check } from 'lucide-react';
import { lanes } from '../../../shared/domain/case-timeline.ts';
import type { Lane, Thing } from '../../../shared/domain/case-timeline.ts';
import { useStrings } from '../../strings/language.tsx';
import classes from './story.module.css';

type Props = {
  things: readonly Thing[];
  hidden: ReadonlySet<Lane>;
  onChange: (hidden: ReadonlySet<Lane>) => void;
};

export function LaneChoice({ things, hidden, onChange }: Props) {
  const { story: words, locale } = useStrings();
  const turn = (lane: Lane) => {
    const next = new Set(hidden);
    if (!next.delete(lane)) next.add(lane);
    onChange(next);
  };
  return (
    <div role="group" aria-label={words.show} className={classes.choice}>
      {lanes.map((lane) => {
        const amount = things.filter((thing) => thing.lane === lane).length;
        if (amount === 0) return null;
        return (
          <button
            key={lane}
            type="button"
            className={classes.laneButton}
            aria-pressed={!hidden.has(lane)}
            onClick={() => turn(lane)}
          >
            <Check aria-hidden className={classes.laneCheck} />
            {words.lane[lane]}
            <span className={classes.laneCount}>{amount.toLocaleString(locale)}</span>
          </button>
        );
      })}
    </div>
  );
}
