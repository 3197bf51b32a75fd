// Which screen: the way in, or the open case. Nothing else lives here.
import { Entrance } from './start/entrance.tsx';
import { useQuitGuard } from './client/use-quit-guard.ts';
import { useEntry } from './start/use-entry.ts';
import { useLater } from './start/use-later.ts';

const readOpenCase = () => import('./open-case.tsx');

export function App() {
  const entry = useEntry();
  useQuitGuard();
  const isOpen = entry.stage.at === 'open' && entry.client !== null;
  const later = useLater(readOpenCase, isOpen);
  if (entry.stage.at !== 'open' || !entry.client) return <Entrance entry={entry} />;
  return later && <later.OpenCase client={entry.client} />;
}
