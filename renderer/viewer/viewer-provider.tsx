// Opens any document at any page from anywhere: `useViewer().openPage({ documentId, page })`. The screen underneath stays as it was.
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { OnlyReads, useMayChange } from '../ui/changing.tsx';
import type { PageAsked, QuoteOffer } from './page-asked.ts';
import { ReadingRoom } from './reading-room.tsx';

type OpenPage = PageAsked & {
  /** Offers to take words as a quote. Taking one closes the viewer, unless `staysOpen`. */
  quote?: QuoteOffer & { staysOpen?: boolean };
};
export type Viewer = { openPage: (asked: OpenPage) => void; close: () => void };

const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('no viewer around this screen');
  return viewer;
}

type Props = { onShowRecord: (recordId: MedicalRecord['id']) => void; children: ReactNode };

export function ViewerProvider({ onShowRecord, children }: Props) {
  const [open, setOpen] = useState<OpenPage | null>(null);
  const opener = useRef<Element | null>(null);
  const openPage = useCallback((asked: OpenPage) => {
    opener.current = document.activeElement;
    setOpen(asked);
  }, []);
  const close = useCallback(() => setOpen(null), []);
  const viewer = useMemo(() => ({ openPage, close }), [openPage, close]);
  // The person comes back to where they were: the keyboard too.
  useEffect(() => {
    if (open === null && opener.current instanceof HTMLElement && opener.current.isConnected)
      opener.current.focus({ preventScroll: true });
  }, [open]);
  const mayChange = useMayChange();
  const quote = mayChange ? open?.quote : undefined;
  const offer = quote && {
    label: quote.label,
    onTake: (taken: Parameters<QuoteOffer['onTake']>[0]) => {
      quote.onTake(taken);
      if (!quote.staysOpen) close();
    },
  };
  return (
    <ViewerContext value={viewer}>
      {children}
      {open && (
        <OnlyReads>
          <ReadingRoom
            asked={open}
            quote={offer}
            onClose={close}
            onShowRecord={(recordId) => {
              close();
              onShowRecord(recordId);
            }}
          />
        </OnlyReads>
      )}
    </ViewerContext>
  );
}
