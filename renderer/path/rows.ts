// Rows of the path's nouns as its screens change them: saved as typed, removed with a way back.
import { useCallback } from 'react';
import type { Problem } from '../../shared/errors.ts';
import type { Coverage } from '../../shared/domain/coverage/coverage.ts';
import { emptyPlan } from '../../shared/domain/coverage/coverage.ts';
import { useCommand } from '../client/use-case.ts';
import { useChange } from '../client/use-change.ts';
import type { RowChange } from '../client/use-change.ts';
import { useOfferUndo } from '../ui/messages/undo.tsx';

type Name =
  'coverages' | 'pathSteps' | 'deadlines' | 'determinations' | 'appeals' | 'expenses' | 'ruleOverrides';
// Every noun is removed and restored in the same way; TypeScript cannot see that across seven of them.
type Remover = {
  remove(input: { id: string }): Promise<unknown>;
  restore(input: { id: string }): Promise<unknown>;
};

/** Rejects where it could not be saved, so that the field keeps the words and says so. */
export function useSaveRow<K extends Name>(name: K) {
  const { change, problem } = useChange(name);
  const save = useCallback(
    async (...[id, set]: Parameters<RowChange<K>['change']>) => {
      if (!(await change(id, set))) throw new Error('not saved');
    },
    [change],
  );
  return { save, problem };
}

export function useRemoveRow(name: Name): {
  remove: (id: string, sentence: string) => Promise<void>;
  problem: Problem | null;
} {
  const offerUndo = useOfferUndo();
  const { run, problem } = useCommand((client, id: string) =>
    (client[name] as unknown as Remover).remove({ id }),
  );
  const { run: restore } = useCommand((client, id: string) =>
    (client[name] as unknown as Remover).restore({ id }),
  );
  const remove = useCallback(
    async (id: string, sentence: string) => {
      if (await run(id)) offerUndo({ sentence, onUndo: () => void restore(id) });
    },
    [run, restore, offerUndo],
  );
  return { remove, problem };
}

/** Saves to the plan; the first thing said about it makes its row. */
export function useSavePlan(plan: Coverage | null) {
  const { save, problem } = useSaveRow('coverages');
  const add = useCommand((client, set: Partial<Coverage>) => client.coverages.add({ ...emptyPlan, ...set }));
  const savePlan = async (set: Partial<Coverage>): Promise<void> => {
    if (plan) await save(plan.id, set);
    else if ((await add.run(set)) === null) throw new Error('not saved');
  };
  return { savePlan, problem: problem ?? add.problem };
}
