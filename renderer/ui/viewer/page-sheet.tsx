// One page: its picture, the quotes that were taken from it, and its words. The page is white paper in every scheme.
import { useStrings } from '../../strings/language.tsx';
import { Boxes } from './boxes.tsx';
import { pictureWidth } from './page-layout.ts';
import type { PageSize } from './page-layout.ts';
import { laterMs, usePicture } from './use-picture.ts';
import type { Highlight, PageSource, Quote } from './viewer-types.ts';
import { WordLayer } from './word-layer.tsx';
import classes from './viewer.module.css';

type Props = {
  page: number;
  pages: number;
  size: PageSize;
  widthPx: number;
  source: PageSource;
  /** The page somebody is reading, not a neighbour that is only near. */
  isCurrent: boolean;
  highlights: readonly Highlight[];
  onQuote: ((quote: Quote) => void) | undefined;
  onCopy: ((quote: Quote) => void) | undefined;
  quoteLabel: string;
};

export function PageSheet(props: Props) {
  const { page, pages, size, widthPx, source, isCurrent, highlights, ...taking } = props;
  const { ui } = useStrings();
  const wanted = pictureWidth(widthPx, window.devicePixelRatio);
  const load = (signal: AbortSignal) => source.loadPage(page, wanted, signal);
  const { canvas, state } = usePicture(
    `${page}:${wanted}:${size.widthPt}`,
    load,
    isCurrent ? undefined : laterMs,
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
