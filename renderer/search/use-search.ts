// Results as somebody types: a short pause, then the newest question only; the last answer stays until the next one is here.
import { useEffect, useState } from 'react';
import { hitsInSight } from '../../shared/contract/documents.ts';
import type { SearchHit, SearchOnly } from '../../shared/contract/documents.ts';
import type { Problem } from '../../shared/errors.ts';
import { useClient } from '../client/case-client.tsx';
import { problemOf } from '../client/connection.ts';

const pauseMs = 120;
export const mostHits = 60;

export type Found = { text: string; hits: readonly SearchHit[]; problem: Problem | null };

export function useSearch(
  text: string,
  { recordType, personId }: SearchOnly,
): { found: Found | null; isSearching: boolean } {
  const client = useClient();
  const [found, setFound] = useState<Found | null>(null);
  const wanted = text.trimStart();
  const hasWord = /[\p{L}\p{N}]/u.test(wanted);
  useEffect(() => {
    if (!hasWord) return undefined;
    const stop = new AbortController();
    const ask = async () => {
      try {
        const hits = await client.search.run(
          { text: wanted, limit: mostHits, only: { recordType, personId }, snippets: hitsInSight },
          { signal: stop.signal },
        );
        if (!stop.signal.aborted) setFound({ text: wanted, hits, problem: null });
      } catch (error) {
        if (stop.signal.aborted) return;
        const problem = problemOf(error);
        if (!problem) throw error;
        setFound({ text: wanted, hits: [], problem });
      }
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [client, wanted, hasWord, recordType, personId]);
  return { found: hasWord ? found : null, isSearching: hasWord && found?.text !== wanted };
}
