// One thing that can be done for safety: its button, why, and what came of it.
import type { ReactNode } from 'react';
import classes from './settings.module.css';

export function SafetyLine({
  button,
  why,
  children,
}: {
  button: ReactNode;
  why: string;
  children?: ReactNode;
}) {
  return (
    <div className={classes.safetyLine}>
      <div className={classes.safetyHead}>
        {button}
        <p className={classes.hint}>{why}</p>
      </div>
      {children}
    </div>
  );
}
