// Which screen: the way in, or the open case. Nothing else lives here.
import { CaseClientProvider } from './client/case-client.tsx';
import { OpenCase } from './open-case.tsx';
import { Entrance } from './start/entrance.tsx';
import { useEntry } from './start/use-entry.ts';

export function App() {
  const entry = useEntry();
  if (entry.stage.at !== 'open' || !entry.client) return <Entrance entry={entry} />;
  return (
    <CaseClientProvider client={entry.client}>
      <OpenCase />
    </CaseClientProvider>
  );
}
