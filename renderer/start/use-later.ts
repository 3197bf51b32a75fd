// Screens that the first one need not wait for: read in while it is looked at, or at once where somebody is already waiting.
import { useEffect, useState } from 'react';

/**
 * `read` is made once, outside of any component. Not by `lazy`: what was shown in its place React keeps on the screen for 300 ms, also
 * when the rest had long been there.
 */
export function useLater<Screens extends object>(
  read: () => Promise<Screens>,
  isWanted: boolean,
): Screens | null {
  const [screens, setScreens] = useState<Screens | null>(null);
  const [trouble, setTrouble] = useState<{ cause: unknown } | null>(null);
  const isThere = screens !== null;
  useEffect(() => {
    if (isThere) return undefined;
    const fetchIt = (): void => void read().then(setScreens, (cause: unknown) => setTrouble({ cause }));
    if (isWanted) {
      fetchIt();
      return undefined;
    }
    const idle = requestIdleCallback(fetchIt);
    return () => cancelIdleCallback(idle);
  }, [isWanted, isThere, read]);
  // The boundary around the app says that something went wrong, as for any other screen.
  if (trouble) throw trouble.cause;
  return screens;
}
