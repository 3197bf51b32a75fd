// The words of one page, for taking a quote by pointer or by keyboard, and for screen readers to read the page itself.
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../button.tsx';
import { Boxes } from './boxes.tsx';
import type { PageSize } from './page-layout.ts';
import type { PageSource, Quote } from './viewer-types.ts';
import { boxesOf, textOf, wordNear, wordOnLine } from './word-pick.ts';
import type { Pick, Word } from './word-pick.ts';
import classes from './viewer.module.css';

type Props = {
  page: number;
  size: PageSize;
  loadWords: NonNullable<PageSource['loadWords']>;
  onQuote: ((quote: Quote) => void) | undefined;
  onCopy: ((quote: Quote) => void) | undefined;
  quoteLabel: string;
};

function useWords(page: number, loadWords: Props['loadWords']): readonly Word[] {
  const [words, setWords] = useState<readonly Word[]>([]);
  const latest = useRef(loadWords);
  latest.current = loadWords;
  useEffect(() => {
    const stop = new AbortController();
    latest.current(page, stop.signal).then(
      (found) => !stop.signal.aborted && setWords(found),
      // A page without words can still be looked at; there is nothing to say.
      () => undefined,
    );
    return () => stop.abort();
  }, [page]);
  return words;
}

/** Where the keyboard takes the end of the pick; null for keys that do nothing here. */
function endAfter(key: string, words: readonly Word[], at: number): number | null {
  if (key === 'ArrowRight') return Math.min(words.length - 1, at + 1);
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowDown') return wordOnLine(words, at, 1);
  return key === 'ArrowUp' ? wordOnLine(words, at, -1) : null;
}

export function WordLayer({ page, size, loadWords, onQuote, onCopy, quoteLabel }: Props) {
  const { ui } = useStrings();
  const words = useWords(page, loadWords);
  const [pick, setPick] = useState<Pick | null>(null);
  const canPick = (onQuote ?? onCopy) !== undefined && words.length > 0;

  const pointOf = (event: PointerEvent) => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const scale = size.widthPt / width;
    return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (!canPick || event.button !== 0 || event.target !== event.currentTarget) return;
    const at = wordNear(words, pointOf(event));
    event.currentTarget.setPointerCapture(event.pointerId);
    setPick({ from: at, to: at });
  };
  const extend = (event: PointerEvent<HTMLDivElement>) => {
    if (pick && event.currentTarget.hasPointerCapture(event.pointerId))
      setPick({ from: pick.from, to: wordNear(words, pointOf(event)) });
  };
  const give = (taker: ((quote: Quote) => void) | undefined) => {
    if (!pick || !taker) return;
    taker({ page, text: textOf(words, pick), regions: boxesOf(words, pick) });
    setPick(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!canPick || event.target !== event.currentTarget) return;
    const to = endAfter(event.key, words, pick?.to ?? 0);
    if (to !== null)
      setPick(event.shiftKey && pick ? { from: pick.from, to } : { from: pick ? to : 0, to: pick ? to : 0 });
    else if (event.key === 'Enter' && pick) give(onQuote ?? onCopy);
    else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && pick) give(onCopy);
    else if (event.key === 'Escape' && pick) setPick(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const boxes = pick ? boxesOf(words, pick) : [];
  const last = boxes.at(-1);
  return (
    <>
      <p className="screen-reader-only">{words.map(({ text }) => text).join(' ')}</p>
      <div
        role={canPick ? 'application' : undefined}
        aria-label={canPick ? ui.viewer.pickWords(page) : undefined}
        tabIndex={canPick ? 0 : undefined}
        className={classes.words}
        data-pickable={canPick || undefined}
        onPointerDown={begin}
        onPointerMove={extend}
        onKeyDown={onKeyDown}
      >
        <Boxes boxes={boxes} size={size} className={classes.picked} />
        {pick && last && (
          <div
            className={classes.take}
            style={{
              top: `${((last.y + last.height) / size.heightPt) * 100}%`,
              left: `${Math.min(60, (last.x / size.widthPt) * 100)}%`,
            }}
          >
            {onQuote && (
              <Button look="primary" size="small" onClick={() => give(onQuote)}>
                {quoteLabel}
              </Button>
            )}
            {onCopy && (
              <Button size="small" onClick={() => give(onCopy)}>
                {ui.viewer.copy}
              </Button>
            )}
            <span className="screen-reader-only" role="status">
              {textOf(words, pick)}
            </span>
          </div>
        )}
      </div>
    </>
  );
}
