// The words of one page, for taking a quote by pointer or by keyboard, and for screen readers to read the page itself.
import { useEffect, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../button.tsx';
import { Boxes } from './boxes.tsx';
import type { PageSize } from './page-layout.ts';
import { laterMs } from './use-picture.ts';
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
  useEffect(() => {
    const stop = new AbortController();
    const read = () =>
      loadWords(page, stop.signal).then(
        (found) => !stop.signal.aborted && setWords(found),
        // A page without words can still be looked at; there is nothing to say.
        () => undefined,
      );
    const timer = setTimeout(() => void read(), laterMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
    // A page whose picture has been read meanwhile comes with another way to load its words.
  }, [page, loadWords]);
  return words;
}

/** Where the keyboard takes the end of the pick; null for keys that do nothing here. */
function endAfter(key: string, words: readonly Word[], at: number): number | null {
  if (key === 'ArrowRight') return Math.min(words.length - 1, at + 1);
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowDown') return wordOnLine(words, at, 1);
  return key === 'ArrowUp' ? wordOnLine(words, at, -1) : null;
}

export function WordLayer({ loadWords, ...picker }: Props) {
  const words = useWords(picker.page, loadWords);
  const canPick = (picker.onQuote ?? picker.onCopy) !== undefined && words.length > 0;
  return (
    <>
      <p className="screen-reader-only">{words.map(({ text }) => text).join(' ')}</p>
      {canPick && <WordPicker {...picker} words={words} />}
    </>
  );
}

type PickerProps = Omit<Props, 'loadWords'> & { words: readonly Word[] };

/** Where on the page the pointer is, in its points. */
function pointOf(event: PointerEvent, size: PageSize): { x: number; y: number } {
  const { left, top, width } = event.currentTarget.getBoundingClientRect();
  const scale = size.widthPt / width;
  return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
}

function usePick({ page, size, words, onQuote, onCopy }: PickerProps) {
  const [pick, setPick] = useState<Pick | null>(null);
  const give = (taker: PickerProps['onQuote']) => {
    if (!pick || !taker) return;
    taker({ page, text: textOf(words, pick), regions: boxesOf(words, pick) });
    setPick(null);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || event.target !== event.currentTarget) return;
    const at = wordNear(words, pointOf(event, size));
    event.currentTarget.setPointerCapture(event.pointerId);
    setPick({ from: at, to: at });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!pick || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setPick({ from: pick.from, to: wordNear(words, pointOf(event, size)) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const to = endAfter(event.key, words, pick?.to ?? 0);
    // The first arrow key only says where one is: at the first word.
    if (to !== null) setPick(pick ? { from: event.shiftKey ? pick.from : to, to } : { from: 0, to: 0 });
    else if (event.key === 'Enter' && pick) give(onQuote ?? onCopy);
    else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && pick) give(onCopy);
    else if (event.key === 'Escape' && pick) setPick(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { pick, give, events: { onPointerDown, onPointerMove, onKeyDown } };
}

function WordPicker(props: PickerProps) {
  const { page, size, words, onQuote, onCopy, quoteLabel } = props;
  const { ui } = useStrings();
  const { pick, give, events } = usePick(props);
  const boxes = pick ? boxesOf(words, pick) : [];
  const last = boxes.at(-1);
  const top = last && `${((last.y + last.height) / size.heightPt) * 100}%`;
  const left = last && `${Math.min(60, (last.x / size.widthPt) * 100)}%`;
  return (
    <div
      role="application"
      aria-label={ui.viewer.pickWords(page)}
      tabIndex={0}
      className={classes.words}
      {...events}
    >
      <Boxes boxes={boxes} size={size} className={classes.picked} />
      {pick && (
        <div className={classes.take} style={{ top, left }}>
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
  );
}
