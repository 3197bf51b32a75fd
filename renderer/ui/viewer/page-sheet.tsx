// One page: its picture, the quotes that were taken from it, and its words. The page is white paper in every scheme.
import { useStrings } from '../../strings/language.tsx';
import { Boxes } from './boxes.tsx';
import { pictureWidth } from './page-layout.ts';
import type { PageSize } from './page-layout.ts';
import { usePicture } from './use-picture.ts';
import type { Highlight, PageSource, Quote } from './viewer-types.ts';
import { WordLayer } from './word-layer.tsx';
import classes from './viewer.module.css';

type Props = {
  page: number;
  pages: number;
  size: PageSize;
  widthPx: number;
  source: PageSource;
  highlights: readonly Highlight[];
  onQuote: ((quote: Quote) => void) | undefined;
  onCopy: ((quote: Quote) => void) | undefined;
  quoteLabel: string;
};

export function PageSheet({ page, pages, size, widthPx, source, highlights, ...taking }: Props) {
  const { ui } = useStrings();
  const wanted = pictureWidth(widthPx, window.devicePixelRatio);
  const { canvas, state } = usePicture(`${page}:${wanted}`, (signal) =>
    source.loadPage(page, wanted, signal),
  );
  return (
    <div
      className={classes.sheet}
      style={{ width: widthPx, height: (widthPx / size.widthPt) * size.heightPt }}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={ui.viewer.pageOf(page, pages)}
        className={classes.picture}
        data-state={state}
      />
      {state !== 'here' && (
        <p className={classes.sheetWords}>{state === 'coming' ? ui.viewer.reading : ui.viewer.unreadable}</p>
      )}
      {highlights.map((highlight) => (
        <span key={highlight.id} title={highlight.label}>
          <span className="screen-reader-only">{highlight.label}</span>
          <Boxes boxes={highlight.regions} size={size} className={classes.highlight} hue={highlight.hue} />
          {highlight.regions[0] && highlight.mark !== '' && (
            <span
              aria-hidden
              className={classes.highlightMark}
              data-hue={highlight.hue}
              style={{ top: `${(highlight.regions[0].y / size.heightPt) * 100}%` }}
            >
              {highlight.mark}
            </span>
          )}
        </span>
      ))}
      {source.loadWords && <WordLayer page={page} size={size} loadWords={source.loadWords} {...taking} />}
    </div>
  );
}
