// The strip of small pages: as long as the document, with only those in sight on the page. Arrow keys walk along it.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { useRemPx } from '../layout/room.ts';
import { positionAfter } from '../table/moves.ts';
import { laterMs, usePicture } from './use-picture.ts';
import type { PageSource } from './viewer-types.ts';
import classes from './viewer.module.css';

type Props = { source: PageSource; current: number; onGo: (page: number) => void };

const thumbRem = 6;

export function ThumbStrip({ source, current, onGo }: Props) {
  const { ui } = useStrings();
  const scroller = useRef<HTMLDivElement>(null);
  const rem = useRemPx();
  const wantsFocus = useRef(false);
  const { pages } = source;
  const heightOf = (index: number) => {
    const { widthPt, heightPt } = pages[index] ?? { widthPt: 612, heightPt: 792 };
    return thumbRem * rem * Math.min(1.6, heightPt / widthPt);
  };
  const virtual = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(index) + 2.75 * rem,
    getItemKey: (index) => `${rem}:${index}`,
    overscan: 3,
    useFlushSync: false,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), current - 1])]
        .filter((at) => at < pages.length)
        .sort((a, b) => a - b),
  });

  useEffect(() => {
    virtual.scrollToIndex(current - 1, { align: 'auto' });
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
  }, [virtual, current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = positionAfter(event.key, { at: current - 1, count: pages.length, page: 5 });
    if (next === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    onGo(next + 1);
  };

  return (
    <nav aria-label={ui.viewer.strip} className={classes.strip}>
      <div ref={scroller} className={classes.stripScroll}>
        <div className={classes.stripBody} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <div
              key={item.key}
              className={classes.stripItem}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Thumb
                page={item.index + 1}
                heightPx={heightOf(item.index)}
                source={source}
                isCurrent={item.index + 1 === current}
                onGo={onGo}
                onKeyDown={onKeyDown}
              />
            </div>
          ))}
        </div>
      </div>
    </nav>
  );
}

type ThumbProps = {
  page: number;
  heightPx: number;
  source: PageSource;
  isCurrent: boolean;
  onGo: (page: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

function Thumb({ page, heightPx, source, isCurrent, onGo, onKeyDown }: ThumbProps) {
  const { ui, locale } = useStrings();
  const { canvas, state } = usePicture(`${page}`, (signal) => source.loadThumb(page, signal), laterMs);
  return (
    <button
      type="button"
      aria-label={ui.viewer.page(page)}
      aria-current={isCurrent ? 'page' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={classes.thumb}
      onClick={() => onGo(page)}
      onKeyDown={onKeyDown}
    >
      <canvas
        ref={canvas}
        aria-hidden
        className={classes.thumbPicture}
        data-state={state}
        style={{ height: heightPx }}
      />
      <span aria-hidden>{page.toLocaleString(locale)}</span>
    </button>
  );
}
