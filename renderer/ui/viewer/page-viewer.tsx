// Looks at a document of any length: the page first, a strip of small pages beside it, a quiet bar below. Knows no noun.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { useRemPx } from '../layout/room.ts';
import { PageSheet } from './page-sheet.tsx';
import { ThumbStrip } from './thumb-strip.tsx';
import { useViewer } from './use-viewer.ts';
import { ViewerBar } from './viewer-bar.tsx';
import type { Destination, Highlight, PageSource, Quote } from './viewer-types.ts';
import classes from './viewer.module.css';

type Props = {
  /** Names the document for screen readers. */
  label: string;
  source: PageSource;
  highlights?: readonly Highlight[];
  /** Goes there whenever this is a new object. */
  goTo?: Destination;
  onPage?: (page: number) => void;
  /** Given, words can be taken from the page with the pointer or the arrow keys. */
  onQuote?: (quote: Quote) => void;
  /** Given, words can be copied: with a button and with Ctrl+C. */
  onCopy?: (quote: Quote) => void;
  /** The verb for taking words: "Use as the doctor's words". */
  quoteLabel?: string;
  /** Buttons at the end of the bar. */
  end?: ReactNode;
  startWithStrip?: boolean;
};

export function PageViewer({
  label,
  source,
  highlights = [],
  goTo,
  onPage,
  onQuote,
  onCopy,
  quoteLabel,
  end,
  startWithStrip,
}: Props) {
  const { ui } = useStrings();
  const rem = useRemPx();
  const { pages } = source;
  const { scroller, virtual, items, current, zoom, setZoom, percent, widthOf, go, onKeyDown } = useViewer({
    pages,
    goTo,
    onPage,
  });
  const [hasStrip, setStrip] = useState(startWithStrip ?? (pages.length > 1 && rem < 24));
  return (
    <div role="group" aria-label={label} className={classes.viewer}>
      <div className={classes.viewerMiddle}>
        {hasStrip && <ThumbStrip source={source} current={current} onGo={go} />}
        <div
          ref={scroller}
          className={classes.pages}
          tabIndex={0}
          role="group"
          aria-label={ui.viewer.pageOf(current, pages.length)}
          onKeyDown={onKeyDown}
        >
          <div className={classes.pagesBody} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const size = pages[item.index];
              if (!size) return null;
              return (
                <div
                  key={item.key}
                  className={classes.pagePlace}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <PageSheet
                    page={item.index + 1}
                    pages={pages.length}
                    size={size}
                    widthPx={widthOf(item.index)}
                    source={source}
                    highlights={highlights.filter(({ page }) => page === item.index + 1)}
                    onQuote={onQuote}
                    onCopy={onCopy}
                    quoteLabel={quoteLabel ?? ui.viewer.takeWords}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <ViewerBar
        page={current}
        pages={pages.length}
        onGo={go}
        percent={percent}
        zoom={zoom}
        onZoom={setZoom}
        hasStrip={hasStrip}
        onStrip={() => setStrip(!hasStrip)}
        end={end}
      />
    </div>
  );
}
