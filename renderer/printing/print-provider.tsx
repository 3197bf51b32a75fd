// Keeps printing one keystroke away from every screen, and knows what the screen at hand is on paper.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { PrintContext } from '../frame/print.ts';
import type { Printable } from '../frame/print.ts';
import { OnlyReads } from '../ui/changing.tsx';
import { PrintDialog } from './print-dialog.tsx';

type Props = { caseTitle: string; children: ReactNode };

export function PrintProvider({ caseTitle, children }: Props) {
  const offered = useRef<Printable[]>([]);
  const [asked, setAsked] = useState<{ printable: Printable | null } | null>(null);
  const offer = useCallback((printable: Printable) => {
    offered.current = [...offered.current, printable];
    return () => void (offered.current = offered.current.filter((one) => one !== printable));
  }, []);
  // One opened record, letter or opinion goes before the list it stands in.
  const open = useCallback(() => {
    const all = offered.current;
    setAsked({ printable: all.findLast(({ id }) => id !== null) ?? all.at(-1) ?? null });
  }, []);
  useEffect(() => window.binder.onCommand((command) => command === 'print' && open()), [open]);
  const value = useMemo(() => ({ open, offer }), [open, offer]);
  return (
    <PrintContext value={value}>
      {children}
      {asked && (
        <OnlyReads>
          <PrintDialog printable={asked.printable} caseTitle={caseTitle} onClose={() => setAsked(null)} />
        </OnlyReads>
      )}
    </PrintContext>
  );
}
