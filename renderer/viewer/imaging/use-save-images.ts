// Saving a whole set of medical images into a new folder, where the person says.
import { useState } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import type { Problem } from '../../../shared/errors.ts';
import { useJob } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';

export type SaveImages = {
  save: () => Promise<void>;
  /** What the button says meanwhile. */
  busyLabel: string | undefined;
  problem: Problem | null;
  show: (() => void) | null;
};

export function useSaveImages({ id, fileName }: Pick<Document, 'id' | 'fileName'>): SaveImages {
  const { imaging } = useStrings();
  const [ticket, setTicket] = useState<string | null>(null);
  const { start, progress, isRunning, problem } = useJob((client, target: string, signal) =>
    client.imaging.saveCopy({ documentId: id, seriesIds: null, ticket: target }, { signal }),
  );
  const words = progress ? imaging.saving(progress.done, progress.total) : imaging.startSaving;
  return {
    async save() {
      const suggestedName = fileName.replace(/\.(zip|iso)$/i, '').slice(0, 200);
      const picked = await window.binder.pickSave({ kind: 'document', suggestedName });
      if (!picked) return;
      setTicket(null);
      if (await start(picked.ticket)) setTicket(picked.ticket);
    },
    busyLabel: isRunning ? words : undefined,
    problem,
    show: ticket === null ? null : () => void window.binder.showSaved(ticket),
  };
}
