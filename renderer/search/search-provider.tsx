// The search of the case, one key away from every screen: Ctrl+K, the menu, or the button in the title row.
import { createContext, useCallback, useContext, useState } from 'react';
import type { ReactNode } from 'react';
import type { SearchHit } from '../../shared/contract/documents.ts';
import { useClient } from '../client/case-client.tsx';
import type { Client } from '../client/connection.ts';
import type { Destination } from '../frame/places.ts';
import { useShortcut } from '../frame/use-shortcut.ts';
import { OnlyReads } from '../ui/changing.tsx';
import { useViewer } from '../viewer/viewer-provider.tsx';
import { SearchDialog } from './search-dialog.tsx';

const OpenSearch = createContext<() => void>(() => undefined);

export function useOpenSearch(): () => void {
  return useContext(OpenSearch);
}

const placeOf = {
  record: 'records',
  letter: 'letters',
  opinion: 'opinions',
  finding: 'opinions',
  question: 'visits',
  visit: 'visits',
  medication: 'visits',
  person: 'people',
  organization: 'people',
} as const satisfies Record<Exclude<SearchHit['noun'], 'page'>, Destination['place']>;

/** A finding is shown with the opinion it is a part of. */
async function thingToOpen(client: Client, { noun, id }: SearchHit): Promise<string> {
  if (noun !== 'finding') return id;
  const findings = await client.findings.list({});
  return findings.find((finding) => finding.id === id)?.opinionId ?? id;
}

export function SearchProvider({
  onGo,
  children,
}: {
  onGo: (destination: Destination) => void;
  children: ReactNode;
}) {
  const client = useClient();
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useShortcut('Ctrl+K', 'search', open);
  const choose = async (hit: SearchHit) => {
    setOpen(false);
    if (hit.documentId !== null && hit.page !== null)
      viewer.openPage({ documentId: hit.documentId, page: hit.page, words: hit.words });
    else if (hit.noun !== 'page') {
      viewer.close();
      onGo({ place: placeOf[hit.noun], openId: await thingToOpen(client, hit) });
    }
  };
  return (
    <OpenSearch value={open}>
      {children}
      {isOpen && (
        <OnlyReads>
          <SearchDialog
            onChoose={(hit) => void choose(hit)}
            onRun={(command) => {
              setOpen(false);
              viewer.close();
              command.run();
            }}
            onClose={() => setOpen(false)}
          />
        </OnlyReads>
      )}
    </OpenSearch>
  );
}
