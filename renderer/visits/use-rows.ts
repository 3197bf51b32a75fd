// Rows of one noun as a screen changes them: saved as typed, removed with a way back.
import { useCallback } from 'react';
import type { Id } from '../../shared/domain/ids.ts';
import { useCommand } from '../client/use-case.ts';
import { useChange } from '../client/use-change.ts';
import type { RowChange } from '../client/use-change.ts';
import { useOfferUndo } from '../ui/messages/undo.tsx';

type Name = 'visits' | 'questions' | 'medications' | 'answers';
type IdOf = {
  visits: Id<'visit'>;
  questions: Id<'question'>;
  medications: Id<'medication'>;
  answers: Id<'answer'>;
};
// Every noun is removed and restored in the same way; TypeScript cannot see that across four of them.
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

export function useRemove<K extends Name>(name: K) {
  const offerUndo = useOfferUndo();
  const { run: remove, problem } = useCommand((client, id: IdOf[K]) =>
    (client[name] as unknown as Remover).remove({ id }),
  );
  const { run: restore } = useCommand((client, id: IdOf[K]) =>
    (client[name] as unknown as Remover).restore({ id }),
  );
  const removeOne = useCallback(
    async (id: IdOf[K], sentence: string) => {
      if (await remove(id)) offerUndo({ sentence, onUndo: () => void restore(id) });
    },
    [remove, restore, offerUndo],
  );
  return { remove: removeOne, problem };
}
