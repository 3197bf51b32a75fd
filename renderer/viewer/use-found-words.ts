// Lights up the words of a search on every page that is looked at, as the page's own words come in.
import { useEffect, useMemo, useState } from 'react';
import type { Highlight, PageSource } from '../ui/viewer/viewer-types.ts';
import { foundBoxes } from './found-words.ts';

/** The hue of a text marker. */
const markerHue = 3;

export function useFoundWords(
  source: PageSource,
  query: string,
  label: string,
): { source: PageSource; found: Highlight[] } {
  const [found, setFound] = useState<Highlight[]>([]);
  useEffect(() => setFound([]), [source, query]);
  const watched = useMemo(() => {
    const { loadWords } = source;
    if (query.trim() === '' || !loadWords) return source;
    return {
      ...source,
      async loadWords(page: number, signal: AbortSignal) {
        const words = await loadWords(page, signal);
        const regions = foundBoxes(words, query);
        if (regions.length > 0 && !signal.aborted)
          setFound((others) => [
            ...others.filter((other) => other.page !== page),
            { id: `found:${page}`, page, regions, hue: markerHue, mark: '', label },
          ]);
        return words;
      },
    };
  }, [source, query, label]);
  return { source: watched, found };
}
