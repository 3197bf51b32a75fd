// One document of the case in the viewer: its pages, the quotes taken from it, the words somebody searched for. Fits anywhere.
import { FileX2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { describeProblem } from '../../shared/errors.ts';
import { useLists } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { EmptyState } from '../ui/messages/empty-state.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Progress } from '../ui/messages/progress.tsx';
import { PageViewer } from '../ui/viewer/page-viewer.tsx';
import type { Highlight, Quote } from '../ui/viewer/viewer-types.ts';
import { copyText } from './copy-text.ts';
import type { PageAsked, QuoteOffer } from './page-asked.ts';
import { quotesOf } from './quotes-of.ts';
import { useFoundWords } from './use-found-words.ts';
import { usePageSource } from './use-page-source.ts';
import type { DocumentPages } from './use-page-source.ts';
import { FindBar } from './find-bar.tsx';
import { ViewerFoot } from './viewer-foot.tsx';

type Props = {
  /** Goes there again whenever this is a new object. */
  asked: PageAsked;
  /** Given, words can be taken from the page as a quote, besides being copied. */
  quote?: QuoteOffer | undefined;
  onPage?: (page: number) => void;
  /** The small pages beside the page; shown where there is room unless said otherwise. */
  startWithStrip?: boolean;
  /** The page has the keyboard as soon as it is there, so that Page Down turns it. */
  startFocused?: boolean;
};

export function DocumentView(props: Props) {
  const { viewer } = useStrings();
  const read = usePageSource(props.asked.documentId);
  if (read.state === 'loading') return <Progress label={viewer.reading} done={null} total={null} />;
  if (read.state === 'failed')
    return (
      <EmptyState icon={FileX2} title={viewer.cannotShow}>
        {read.problem ? describeProblem(read.problem) : viewer.gone}
      </EmptyState>
    );
  if (read.value.pages.length === 0) return <Notice title={viewer.cannotShow} />;
  // Another search lights up other words: the pages are read anew.
  return <Pages key={props.asked.words ?? ''} {...props} {...read.value} />;
}

function useQuotes({ documentId }: PageAsked): Highlight[] {
  const { viewer } = useStrings();
  const lists = useLists('findings', 'opinions');
  const { findings, opinions } = lists.state === 'ready' ? lists.value : { findings: null, opinions: null };
  return useMemo(
    () => (findings && opinions ? quotesOf(documentId, { findings, opinions, words: viewer }) : []),
    [documentId, findings, opinions, viewer],
  );
}

type PagesProps = Props & DocumentPages;

function Pages({ asked, quote, onPage, startWithStrip, startFocused = false, source, pages }: PagesProps) {
  const { viewer } = useStrings();
  const quotes = useQuotes(asked);
  const [looked, setLooked] = useState('');
  const query = looked.trim() === '' ? (asked.words ?? '') : looked;
  const { source: watched, found } = useFoundWords(source, query, viewer.foundHere);
  const [jump, setJump] = useState<{ page: number } | null>(null);
  useEffect(() => setJump(null), [asked]);
  const [at, setAt] = useState(asked.page ?? 1);
  const goTo = useMemo(
    () => ({ page: asked.page ?? 1, ...(asked.highlights ? { regions: asked.highlights } : {}) }),
    [asked],
  );
  const place: Highlight[] = asked.highlights
    ? [{ id: 'asked', page: goTo.page, regions: asked.highlights, hue: 3, mark: '', label: viewer.here }]
    : [];
  const isQuoted = quotes.some(
    ({ page, regions }) => page === goTo.page && regions[0]?.y === asked.highlights?.[0]?.y,
  );
  const withDocument = (taken: Quote) => ({ ...taken, documentId: asked.documentId });
  return (
    <PageViewer
      label={viewer.document}
      source={watched}
      highlights={[...quotes, ...found, ...(isQuoted ? [] : place)]}
      goTo={jump ?? goTo}
      {...(startWithStrip === undefined ? {} : { startWithStrip })}
      onPage={(page) => {
        setAt(page);
        onPage?.(page);
      }}
      onCopy={({ text }) => copyText(text)}
      startFocused={startFocused}
      {...(quote
        ? { onQuote: (taken: Quote) => quote.onTake(withDocument(taken)), quoteLabel: quote.label }
        : {})}
      end={
        <>
          <FindBar
            documentId={asked.documentId}
            page={at}
            text={looked}
            onText={setLooked}
            onGo={(page) => setJump({ page })}
          />
          <ViewerFoot
            hasText={pages[at - 1]?.hasText ?? true}
            ocrConfidence={pages[at - 1]?.ocrConfidence ?? null}
          />
        </>
      }
    />
  );
}
