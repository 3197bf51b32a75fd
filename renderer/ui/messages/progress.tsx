// Long work: what it is doing, how far it is in units the person knows, and a way to stop. Never a spinner without words.
import { Progress as Bar } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { minutesLeft, paceAfter } from './time-left.ts';
import type { Pace } from './time-left.ts';
import { Button } from '../button.tsx';
import classes from './messages.module.css';

type Props = {
  /** What it is doing: "Adding files". */
  label: string;
  /** Null while the end is not known yet. */
  done: number | null;
  total: number | null;
  /** The thing in hand now: a file name, a page. */
  current?: string;
  onStop?: (() => void) | undefined;
  /** Stop was pressed and the step in hand is being finished. */
  stopping?: boolean;
};

/** Screen readers hear the start, every quarter and the end, not every file. */
function useSpokenShare({ label, done, total }: Pick<Props, 'label' | 'done' | 'total'>): string {
  const { ui } = useStrings();
  const quarter = done === null || !total ? 0 : Math.floor((done / total) * 4);
  const [spoken, setSpoken] = useState({ quarter: -1, sentence: label });
  if (spoken.quarter !== quarter)
    setSpoken({ quarter, sentence: done === null || !total ? label : ui.progress.share(label, done, total) });
  return spoken.sentence;
}

/** Counted in whole minutes, so that the words do not dance. */
function useMinutesLeft(done: number | null, total: number | null): number | null {
  const pace = useRef<Pace | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const now = Date.now();
    pace.current = done === null || total === null ? null : paceAfter(pace.current, { done, total }, now);
    setLeft(pace.current && minutesLeft(pace.current, done ?? 0, now));
  }, [done, total]);
  return left;
}

export function Progress({ label, done, total, current, onStop, stopping = false }: Props) {
  const { ui } = useStrings();
  const spoken = useSpokenShare({ label, done, total });
  const left = useMinutesLeft(done, total);
  const known = done !== null && total !== null && total > 0;
  return (
    <div className={classes.progress}>
      <div className={classes.progressHead}>
        <p className={classes.progressLabel}>{label}</p>
        {known && (
          <p className={classes.progressCount}>
            {ui.progress.of(done, total)}
            {left !== null && ` · ${ui.progress.left(left)}`}
          </p>
        )}
      </div>
      <Bar.Root size="0.5rem" className={classes.bar}>
        <Bar.Section
          value={known ? (done / total) * 100 : 100}
          className={classes.barFill}
          data-unknown={!known || undefined}
          aria-label={label}
          {...(known ? {} : { 'aria-valuenow': undefined })}
        />
      </Bar.Root>
      <div className={classes.progressFoot}>
        <p className={classes.progressCurrent}>{stopping ? ui.progress.stopping : (current ?? ' ')}</p>
        {onStop && (
          <Button reads size="small" onClick={onStop} disabled={stopping}>
            {ui.stop}
          </Button>
        )}
      </div>
      <p className="screen-reader-only" role="status">
        {spoken}
      </p>
    </div>
  );
}
