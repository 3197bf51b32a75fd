// One line of a list on the People screen: a name, what stands at its end, and a few facts below.
import type { ReactNode } from 'react';
import classes from './people.module.css';

type Props = {
  name: string;
  end?: ReactNode;
  facts: readonly string[];
  isOpen: boolean;
  isDesk?: boolean;
  onOpen: () => void;
};

export function Row({ name, end, facts, isOpen, isDesk = false, onOpen }: Props) {
  return (
    <button
      type="button"
      className={`${classes.row} ${isDesk ? classes.desk : ''}`}
      aria-pressed={isOpen}
      onClick={onOpen}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.end}>{end}</span>
      <span className={classes.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </button>
  );
}
