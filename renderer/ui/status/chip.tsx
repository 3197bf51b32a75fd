// A small named part that fills in: empty while only known, half while asked for, full when here.
import { Check, CircleDashed, Clock3, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import classes from './status.module.css';

export type Fill = 'empty' | 'half' | 'full' | 'never';

const fillIcons: Record<Fill, LucideIcon> = { empty: CircleDashed, half: Clock3, full: Check, never: X };

type Props = {
  /** `report`, `images`, `slides`. */
  label: string;
  fill: Fill;
  /** What the fill means, for screen readers and the tooltip: "here", "asked for". */
  state: string;
};

export function Chip({ label, fill, state }: Props) {
  const Icon = fillIcons[fill];
  return (
    <span className={classes.chip} data-fill={fill} title={`${label}: ${state}`}>
      <Icon aria-hidden className={classes.chipIcon} />
      {label}
      <span className="screen-reader-only">: {state}</span>
    </span>
  );
}
