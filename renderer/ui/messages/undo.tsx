// "Removed. Undo": the one kind of passing message. It carries nothing that is needed later, because undo is also in the menu.
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../button.tsx';
import classes from './messages.module.css';

type Offer = {
  /** "Removed “MRI, March 2024”." */
  sentence: string;
  onUndo: () => void;
};

const OfferUndo = createContext<(offer: Offer | null) => void>(() => undefined);

/** Call right after something was removed or moved. A new offer takes the place of the last one; null takes it away, where nothing can be undone any more. */
export function useOfferUndo(): (offer: Offer | null) => void {
  return useContext(OfferUndo);
}

/** Long enough to read, notice and reach for; stays as long as the pointer or the focus is on it. */
const shownMs = 12_000;

export function UndoProvider({ children }: { children: ReactNode }) {
  const { ui } = useStrings();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [held, setHeld] = useState(false);
  const close = useCallback(() => setOffer(null), []);
  useEffect(() => {
    if (!offer || held) return undefined;
    const timer = setTimeout(close, shownMs);
    return () => clearTimeout(timer);
  }, [offer, held, close]);
  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <OfferUndo value={setOffer}>
      {children}
      <div className={classes.undoPlace} role="status">
        {offer && (
          <div className={classes.undo} {...hold}>
            <p>{offer.sentence}</p>
            <Button
              look="quiet"
              size="small"
              onClick={() => {
                offer.onUndo();
                close();
              }}
            >
              {ui.undo}
            </Button>
          </div>
        )}
      </div>
    </OfferUndo>
  );
}
