// The open case, for every screen: its client, and server state that is read again whenever the case process says "changed".
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { nounLists } from '../../shared/domain/noun-lists.ts';
import type { Client } from './connection.ts';
import { reader } from './read-again.ts';

const CaseClient = createContext<Client | null>(null);

/** The first part of every query key: which lists a changed noun touches. */
const listOf = { ...nounLists, caseFile: 'caseFile' } as const;
/** Keys that begin with this hold what is worked out from several nouns: read again after any change. */
export const derived = 'derived';

export function CaseClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  // One cache per open case: after a lock nothing of it is left in the page.
  const queries = useMemo(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: false, staleTime: Infinity, gcTime: 60_000, networkMode: 'always' },
          mutations: { networkMode: 'always', retry: false },
        },
      }),
    // A new client is a new case, and nothing of the last one may be left.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [client],
  );
  useEffect(() => {
    const stop = new AbortController();
    void follow(client, queries, stop.signal);
    return () => {
      stop.abort();
      queries.clear();
    };
  }, [client, queries]);
  return (
    <CaseClient value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </CaseClient>
  );
}

const lockedByNowMs = 1000;

async function follow(client: Client, queries: QueryClient, signal: AbortSignal): Promise<void> {
  const readAgain = reader(queries);
  try {
    for await (const { nouns } of await client.changes.watch({}, { signal })) {
      for (const noun of nouns) readAgain(listOf[noun]);
      readAgain(derived);
    }
  } catch (error) {
    // The port closes a moment before the page hears that the case is locked; anything else is a bug and is thrown where it can be seen.
    setTimeout(() => {
      if (!signal.aborted) throw error;
    }, lockedByNowMs);
  }
}

export function useClient(): Client {
  const client = useContext(CaseClient);
  if (!client) throw new Error('no case is open');
  return client;
}
