// Saving a printed sheet as a PDF where the person says, and the way to its folder afterwards.
import { useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import type { Client } from './connection.ts';
import { useCommand } from './use-case.ts';

export type SaveSheet = {
  save: () => Promise<void>;
  isBusy: boolean;
  problem: Problem | null;
  /** Opens the folder of what was saved last; null while nothing was. */
  show: (() => void) | null;
};

export function useSaveSheet(
  name: string,
  write: (client: Client, ticket: string) => Promise<unknown>,
): SaveSheet {
  const [saved, setSaved] = useState<string | null>(null);
  const { run, isBusy, problem } = useCommand(write);
  return {
    async save() {
      const suggestedName = `${name.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 180)}.pdf`;
      const picked = await window.binder.pickSave({ kind: 'document', suggestedName });
      if (!picked) return;
      setSaved(null);
      if (await run(picked.ticket)) setSaved(picked.ticket);
    },
    isBusy,
    problem,
    show: saved === null ? null : () => void window.binder.showSaved(saved),
  };
}
