// Looks at a document of any length: the page first, a strip of small pages beside it, a quiet bar below. Knows no noun.
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { useRemPx } from '../layout/room.ts';
import { PageSheet } from './page-sheet.tsx';
import { ThumbStrip } from './thumb-strip.tsx';
import { useViewer } from './use-viewer.ts';
import { ViewerBar } from './viewer-bar.tsx';
import type { Destination, Highlight, PageSource, Quote } from './viewer-types.ts';
import classes from './viewer.module.css';

type PagesProps = {
  source: PageSource;
  highlights?: readonly Highlight[];
  /** Given, words can be taken from the page with the pointer or the arrow keys. */
  onQuote?: (quote: Quote) => void;
  /** Given, words can be copied: with a button and with Ctrl+C. */
  onCopy?: (quote: Quote) => void;
  /** The verb for taking words: "Use as the doctor's words". */
  quoteLabel?: string;
};

type Props = PagesProps & {
  /** Names the document for screen readers. */
  label: string;
  /** Goes there whenever this is a new object. */
  goTo?: Destination;
  onPage?: (page: number) => void;
  /** Buttons at the end of the bar. */
  end?: ReactNode;
  startWithStrip?: boolean;
  /** The pages have the keyboard as soon as they are there. */
  startFocused?: boolean;
};

export function PageViewer({
  label,
  goTo,
  onPage,
  end,
  startWithStrip,
  startFocused = false,
  ...pagesProps
}: Props) {
  const rem = useRemPx();
  const { source } = pagesProps;
  const { pages } = source;
  const viewer = useViewer({ pages, goTo, onPage });
  const { scroller } = viewer;
  useEffect(() => {
    if (startFocused) scroller.current?.focus({ preventScroll: true });
  }, [startFocused, scroller]);
  const [hasStrip, setStrip] = useState(startWithStrip ?? (pages.length > 1 && rem < 24));
  return (
    <div role="group" aria-label={label} className={classes.viewer}>
      <div className={classes.viewerMiddle}>
        {hasStrip && <ThumbStrip source={source} current={viewer.current} onGo={viewer.go} />}
        <Pages {...pagesProps} viewer={viewer} />
      </div>
      <ViewerBar
        page={viewer.current}
        pages={pages.length}
        onGo={viewer.go}
        percent={viewer.percent}
        zoom={viewer.zoom}
        onZoom={viewer.setZoom}
        hasStrip={hasStrip}
        onStrip={() => setStrip(!hasStrip)}
        end={end}
      />
    </div>
  );
}

const noHighlights: readonly Highlight[] = [];

type ScrollProps = PagesProps & { viewer: ReturnType<typeof useViewer> };

function Pages({ source, highlights = noHighlights, onQuote, onCopy, quoteLabel, viewer }: ScrollProps) {
  const { ui } = useStrings();
  const { pages } = source;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the scroller itself has the page keys
    <div
      ref={viewer.scroller}
      className={classes.pages}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached without a pointer
      tabIndex={0}
      role="group"
      aria-label={ui.viewer.pageOf(viewer.current, pages.length)}
      onKeyDown={viewer.onKeyDown}
    >
      <div className={classes.pagesBody} style={{ height: viewer.totalPx }}>
        {viewer.items.map((item) => {
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
                widthPx={viewer.widthOf(item.index)}
                source={source}
                isCurrent={item.index + 1 === viewer.current}
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
  );
}
