// Keeps the help one key away from every screen: F1, the menu, or the button in the title row.
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { OpenHelp } from '../frame/help.ts';
import type { Destination } from '../frame/places.ts';
import { articleFor } from './articles.ts';
import { OnlyReads } from '../ui/changing.tsx';
import { HelpDrawer } from './help-drawer.tsx';

type Props = { at: Destination; onGo: (destination: Destination) => void; children: ReactNode };

export function HelpProvider({ at, onGo, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useEffect(() => window.binder.onCommand((command) => command === 'help' && open()), [open]);
  return (
    <OpenHelp value={open}>
      {children}
      {isOpen && (
        <OnlyReads>
          <HelpDrawer
            first={articleFor(at)}
            onClose={() => setOpen(false)}
            onGo={(destination) => {
              setOpen(false);
              onGo(destination);
            }}
          />
        </OnlyReads>
      )}
    </OpenHelp>
  );
}
