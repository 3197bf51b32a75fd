// Saving a document outside the case file, byte for byte as it was handed in, where the person says.
import { useState } from 'react';
import type { Document } from '../../shared/domain/document.ts';
import type { Problem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';

export type SaveCopy = {
  save: () => Promise<void>;
  isBusy: boolean;
  problem: Problem | null;
  /** Opens the folder of what was saved last; null while nothing was. */
  show: (() => void) | null;
  clear: () => void;
};

export function useSaveCopy(document: Pick<Document, 'id' | 'fileName'>): SaveCopy {
  const [ticket, setTicket] = useState<string | null>(null);
  const { run, isBusy, problem, clear } = useCommand((client, target: string) =>
    client.documents.saveCopy({ id: document.id, ticket: target }),
  );
  return {
    async save() {
      const picked = await window.binder.pickSave({
        kind: 'document',
        suggestedName: document.fileName.slice(0, 200),
      });
      if (!picked) return;
      setTicket(null);
      if (await run(picked.ticket)) setTicket(picked.ticket);
    },
    isBusy,
    problem,
    show: ticket === null ? null : () => void window.binder.showSaved(ticket),
    clear() {
      setTicket(null);
      clear();
    },
  };
}
