// What is said about the plan as its screens change it: saved as typed.
import type { Coverage } from '../../shared/domain/coverage/coverage.ts';
import { emptyPlan } from '../../shared/domain/coverage/coverage.ts';
import { useCommand } from './use-case.ts';
import { useSave } from './use-rows.ts';

/** Saves to the plan; the first thing said about it makes its row. */
export function useSavePlan(plan: Coverage | null) {
  const { save, problem } = useSave('coverages');
  const add = useCommand((client, set: Partial<Coverage>) => client.coverages.add({ ...emptyPlan, ...set }));
  const savePlan = async (set: Partial<Coverage>): Promise<void> => {
    if (plan) await save(plan.id, set);
    else if ((await add.run(set)) === null) throw new Error('not saved');
  };
  return { savePlan, problem: problem ?? add.problem };
}
