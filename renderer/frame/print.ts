// The way to print from any screen, and what the screen at hand is on paper. The printing itself is in renderer/printing.
import { createContext, useContext, useEffect } from 'react';
import type { PaperName } from '../../shared/domain/papers/paper-names.ts';

/** `id` is that of the one record, letter or opinion. */
export type Printable = { page: PaperName; id: string | null };

export type Print = {
  open: () => void;
  /** What stands on the screen now, the newest last. Answers its own "no longer". */
  offer: (printable: Printable) => () => void;
};

export const PrintContext = createContext<Print>({ open: () => undefined, offer: () => () => undefined });

export const printKeys = 'Ctrl+P';

export function usePrint(): () => void {
  return useContext(PrintContext).open;
}

/** Called by whatever shows it, for as long as it is shown; null where nothing is. */
export function usePrintable(page: PaperName | null, id: string | null = null): void {
  const { offer } = useContext(PrintContext);
  useEffect(() => (page === null ? undefined : offer({ page, id })), [offer, page, id]);
}
