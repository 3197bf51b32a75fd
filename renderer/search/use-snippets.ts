// The pieces of found pages that come into sight as somebody goes down the list: asked about by the dozen. The first come with the answer.
import { useCallback, useMemo, useState } from 'react';
import type { RefCallback } from 'react';
import { hitsInSight } from '../../shared/contract/documents.ts';
import type { SearchHit } from '../../shared/contract/documents.ts';
import { useClient } from '../client/case-client.tsx';
import { problemOf } from '../client/connection.ts';

type Snippets = ReadonlyMap<SearchHit, string>;
const none: Snippets = new Map();

type OnTheirWay = {
  /** Null while it is not here yet. */
  snippetOf: (hit: SearchHit) => string | null;
  /** The first line that has none yet. As it comes near, it and those after it are asked about. */
  next: SearchHit | null;
  watch: RefCallback<HTMLElement>;
};

export function useSnippets(hits: readonly SearchHit[]): OnTheirWay {
  const client = useClient();
  const [answered, setAnswered] = useState({ hits, snippets: none });
  const snippets = answered.hits === hits ? answered.snippets : none;
  const next = useMemo(
    () => hits.filter((hit) => hit.snippet === null && !snippets.has(hit)).slice(0, 2 * hitsInSight),
    [hits, snippets],
  );
  const watch = useCallback(
    (line: HTMLElement | null) => {
      if (!line) return undefined;
      const stop = new AbortController();
      const ask = async () => {
        const pages = next.flatMap(({ documentId, page }) =>
          documentId && page ? [{ documentId, page }] : [],
        );
        try {
          const cut = await client.search.snippets(
            { text: next[0]?.words ?? '', pages },
            { signal: stop.signal },
          );
          if (stop.signal.aborted) return;
          const fresh = next.map((hit, at) => [hit, cut[at] ?? ''] as const);
          setAnswered({ hits, snippets: new Map([...snippets, ...fresh]) });
        } catch (error) {
          // The line keeps its title and its page; what is the matter with the case is said elsewhere.
          if (!stop.signal.aborted && !problemOf(error)) throw error;
        }
      };
      const sight = new IntersectionObserver(
        (seen) => {
          if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
          sight.disconnect();
          void ask();
        },
        // All that lies above counts as come to: a jump to the end passes it by.
        { root: line.closest('[role="listbox"]'), rootMargin: '1000000px 0px 50% 0px' },
      );
      sight.observe(line);
      return () => {
        sight.disconnect();
        stop.abort();
      };
    },
    [client, hits, next, snippets],
  );
  const snippetOf = (hit: SearchHit) => hit.snippet ?? snippets.get(hit) ?? null;
  return { snippetOf, next: next[0] ?? null, watch };
}
