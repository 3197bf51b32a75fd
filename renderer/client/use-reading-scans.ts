// How far the reading of pictures of pages is, as it goes. Watching is also what starts it.
import { useEffect, useState } from 'react';
import type { ReadingScans } from '../../shared/contract/scans.ts';
import { useClient } from './case-client.tsx';

/** Null until the first answer. */
export function useReadingScans(): ReadingScans | null {
  const client = useClient();
  const [state, setState] = useState<ReadingScans | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const follow = async () => {
      try {
        for await (const now of await client.scans.watch({}, { signal: stop.signal })) setState(now);
      } catch (error) {
        // The port closes when the case is locked, a moment before this screen is gone.
        setTimeout(() => {
          if (!stop.signal.aborted) throw error;
        }, 1000);
      }
    };
    void follow();
    return () => stop.abort();
  }, [client]);
  return state;
}
