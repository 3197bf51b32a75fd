// Where there is nothing yet: one sentence that teaches, one action.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './messages.module.css';

type Props = {
  icon: LucideIcon;
  /** What will be here. */
  title: string;
  /** One sentence: why it matters or how it comes here. */
  children: ReactNode;
  action?: ReactNode;
};

export function EmptyState({ icon: Icon, title, children, action }: Props) {
  return (
    <section className={classes.empty}>
      <Icon aria-hidden className={classes.emptyIcon} />
      <h2>{title}</h2>
      <div className={classes.emptyText}>{children}</div>
      {action !== undefined && <div className={classes.emptyAction}>{action}</div>}
    </section>
  );
}
