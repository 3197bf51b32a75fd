// Which screen: the way in, or the open case. Nothing else lives here.
import { createElement, useEffect, useState } from 'react';
import { CaseClientProvider } from './client/case-client.tsx';
import type { OpenCase } from './open-case.tsx';
import { Entrance } from './start/entrance.tsx';
import { useQuitGuard } from './client/use-quit-guard.ts';
import { useEntry } from './start/use-entry.ts';

type Screen = typeof OpenCase;

export function App() {
  const entry = useEntry();
  useQuitGuard();
  const isOpen = entry.stage.at === 'open' && entry.client !== null;
  const screen = useOpenCase(isOpen);
  if (entry.stage.at !== 'open' || !entry.client) return <Entrance entry={entry} />;
  return <CaseClientProvider client={entry.client}>{screen && createElement(screen)}</CaseClientProvider>;
}

/**
 * The first screen does not wait for all that comes after it; while it is read, the rest is fetched. Not by `lazy`: what was shown in its
 * place React keeps on the screen for 300 ms, also when the rest had long been there.
 */
function useOpenCase(isWanted: boolean): Screen | null {
  const [screen, setScreen] = useState<{ OpenCase: Screen } | null>(null);
  const [trouble, setTrouble] = useState<{ cause: unknown } | null>(null);
  const isThere = screen !== null;
  useEffect(() => {
    if (isThere) return undefined;
    const fetchIt = (): void =>
      void import('./open-case.tsx').then(setScreen, (cause: unknown) => setTrouble({ cause }));
    if (isWanted) {
      fetchIt();
      return undefined;
    }
    const idle = requestIdleCallback(fetchIt);
    return () => cancelIdleCallback(idle);
  }, [isWanted, isThere]);
  // The boundary around the app says that something went wrong, as for any other screen.
  if (trouble) throw trouble.cause;
  return screen?.OpenCase ?? null;
}
