// Two sides with a bar between them that can be dragged or moved with the arrow keys. One above the other where there is no room.
import { useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { useRemPx, useSize } from './room.ts';
import classes from './layout.module.css';

type Props = {
  first: ReactNode;
  second: ReactNode;
  /** Share of the first side, in percent. */
  start?: number;
  /** Neither side gets narrower than this, in rem. */
  leastRem?: number;
};

export function SplitPane({ first, second, start = 50, leastRem = 18 }: Props) {
  const { ui } = useStrings();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const rem = useRemPx();
  const [share, setShare] = useState(start);
  const least = width > 0 ? (leastRem * rem * 100) / width : 0;
  const isStacked = width > 0 && least > 45;
  const clamp = (percent: number) => Math.round(Math.max(least, Math.min(100 - least, percent)));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !box.current) return;
    const { left, width: whole } = box.current.getBoundingClientRect();
    setShare(clamp(((event.clientX - left) / whole) * 100));
  };
  const nudge = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -4, ArrowRight: 4, Home: -100, End: 100 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setShare(clamp(share + step));
  };
  const shown = clamp(share);
  return (
    <div
      ref={box}
      className={classes.split}
      data-stacked={isStacked || undefined}
      style={{ '--first': `${shown}%` } as CSSProperties}
    >
      <div className={classes.splitSide}>{first}</div>
      {!isStacked && (
        <div
          role="separator"
          aria-orientation="vertical"
          aria-label={ui.split.resize}
          aria-valuenow={shown}
          aria-valuemin={Math.round(least)}
          aria-valuemax={Math.round(100 - least)}
          tabIndex={0}
          className={classes.splitBar}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={nudge}
        />
      )}
      <div className={classes.splitSide}>{second}</div>
    </div>
  );
}
