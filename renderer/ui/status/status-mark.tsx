// A state as icon, word and shape together, so that it is understood without its colour.
import { CircleCheck, Clock3, Flag, OctagonAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Meaning } from '../../theme/colours.ts';
import classes from './status.module.css';

/** One silhouette for each meaning: round clock, filled tick, flag, octagon. */
export const meaningIcons: Record<Meaning, LucideIcon> = {
  waiting: Clock3,
  arrived: CircleCheck,
  needsYou: Flag,
  differs: OctagonAlert,
};

type Props = {
  meaning: Meaning;
  /** Only where another silhouette says it better; the word stays. */
  icon?: LucideIcon;
  /** `mark` stands in running text and table cells; `badge` has an edge of its own. */
  look?: 'mark' | 'badge';
  children: ReactNode;
};

export function StatusMark({ meaning, icon, look = 'mark', children }: Props) {
  const Icon = icon ?? meaningIcons[meaning];
  return (
    <span className={classes.mark} data-meaning={meaning} data-look={look}>
      <Icon aria-hidden className={classes.icon} />
      <span>{children}</span>
    </span>
  );
}
