// Rows of one noun as a screen changes them: saved as typed, removed with a way back.
import { useCallback } from 'react';
import type { Document } from '../../shared/domain/document.ts';
import { useCommand } from './use-case.ts';
import { useChange } from './use-change.ts';
import type { RowChange } from './use-change.ts';
import { useOfferUndo } from '../ui/messages/undo.tsx';

type Name = Parameters<typeof useChange>[0];
/** Documents are removed and brought back like the rest; what they hold is never changed. */
type Removable = Name | 'documents';
type IdOf<K extends Removable> = K extends Name ? Parameters<RowChange<K>['change']>[0] : Document['id'];
// Every noun is removed and restored in the same way; TypeScript cannot see that across all of them.
type Remover = {
  remove(input: { id: string }): Promise<unknown>;
  restore(input: { id: string }): Promise<unknown>;
};

/** Rejects where it could not be saved, so that the field keeps the words and says so. */
export function useSave<K extends Name>(name: K) {
  const { change, problem } = useChange(name);
  const save = useCallback(
    async (...[id, set]: Parameters<RowChange<K>['change']>) => {
      if (!(await change(id, set))) throw new Error('not saved');
    },
    [change],
  );
  return { save, problem };
}

export function useRemove<K extends Removable>(name: K) {
  const offerUndo = useOfferUndo();
  const { run: remove, problem } = useCommand((client, id: IdOf<K>) =>
    (client[name] as unknown as Remover).remove({ id }),
  );
  const { run: restore } = useCommand((client, id: IdOf<K>) =>
    (client[name] as unknown as Remover).restore({ id }),
  );
  const removeOne = useCallback(
    async (id: IdOf<K>, sentence: string) => {
      if (await remove(id)) offerUndo({ sentence, onUndo: () => void restore(id) });
    },
    [remove, restore, offerUndo],
  );
  return { remove: removeOne, problem };
}
