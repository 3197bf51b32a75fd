// Which screen: the way in, or the open case. Nothing else lives here.
import { lazy, Suspense, useEffect } from 'react';
import { CaseClientProvider } from './client/case-client.tsx';
import { Entrance } from './start/entrance.tsx';
import { useQuitGuard } from './client/use-quit-guard.ts';
import { useEntry } from './start/use-entry.ts';

// The first screen does not wait for all that comes after it; while it is read, the rest is fetched.
const fetchOpenCase = () => import('./open-case.tsx');
const OpenCase = lazy(async () => ({ default: (await fetchOpenCase()).OpenCase }));

export function App() {
  const entry = useEntry();
  useQuitGuard();
  useEffect(() => {
    const idle = requestIdleCallback(() => void fetchOpenCase());
    return () => cancelIdleCallback(idle);
  }, []);
  if (entry.stage.at !== 'open' || !entry.client) return <Entrance entry={entry} />;
  return (
    <CaseClientProvider client={entry.client}>
      <Suspense>
        <OpenCase />
      </Suspense>
    </CaseClientProvider>
  );
}
