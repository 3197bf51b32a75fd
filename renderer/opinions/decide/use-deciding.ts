// Everything that is added, changed and taken back while deciding. Nothing is worked out here.
import type { Choice, Decision, Leaning, Stance } from '../../../shared/domain/decision.ts';
import { useCommand } from '../../client/use-case.ts';
import { useChange } from '../../client/use-change.ts';
import { useOfferUndo } from '../../ui/messages/undo.tsx';

type SetStance = {
  stance: Stance | null;
  choiceId: Choice['id'];
  opinionId: Stance['opinionId'];
  says: Stance['says'] | 'nothing';
};

async function kept(saved: Promise<unknown>): Promise<void> {
  if ((await saved) === null) throw new Error('not saved');
}

function useRemoval<Id>(remove: (id: Id) => Promise<unknown>, restore: (id: Id) => Promise<unknown>) {
  const offerUndo = useOfferUndo();
  return async (id: Id, sentence: string) => {
    if (await remove(id)) offerUndo({ sentence, onUndo: () => void restore(id) });
  };
}

export type Deciding = ReturnType<typeof useDeciding>;

export function useDeciding() {
  const choices = useChange('choices');
  const stances = useChange('stances');
  const adding = useCommand((client, choice: Pick<Choice, 'text' | 'position'>) =>
    client.choices.add(choice),
  );
  const removing = useCommand((client, id: Choice['id']) => client.choices.remove({ id }));
  const restoring = useCommand((client, id: Choice['id']) => client.choices.restore({ id }));
  const standing = useCommand(async (client, { stance, choiceId, opinionId, says }: SetStance) => {
    if (stance && says === 'nothing') await client.stances.remove({ id: stance.id });
    else if (stance && says !== 'nothing') await client.stances.change({ id: stance.id, set: { says } });
    else if (says !== 'nothing') await client.stances.add({ choiceId, opinionId, says, note: '' });
  });
  const removeChoice = useRemoval(removing.run, restoring.run);
  return {
    addChoice: adding.run,
    saveChoice: (id: Choice['id'], set: Partial<Choice>) => kept(choices.change(id, set)),
    removeChoice: (id: Choice['id'], sentence: string) => void removeChoice(id, sentence),
    setStance: (set: SetStance) => void standing.run(set),
    saveStance: (id: Stance['id'], set: Partial<Stance>) => kept(stances.change(id, set)),
    problem: choices.problem ?? stances.problem ?? adding.problem ?? removing.problem ?? standing.problem,
  };
}

export function useLeanings() {
  const { change, problem } = useChange('leanings');
  const adding = useCommand((client, who: string) =>
    client.leanings.add({ who, leaning: '', needs: '', saidOn: null }),
  );
  const removing = useCommand((client, id: Leaning['id']) => client.leanings.remove({ id }));
  const restoring = useCommand((client, id: Leaning['id']) => client.leanings.restore({ id }));
  const remove = useRemoval(removing.run, restoring.run);
  return {
    add: adding.run,
    save: (id: Leaning['id'], set: Partial<Leaning>) => kept(change(id, set)),
    remove: (id: Leaning['id'], sentence: string) => void remove(id, sentence),
    problem: problem ?? adding.problem ?? removing.problem,
  };
}

export function useDecisions() {
  const { change, problem } = useChange('decisions');
  const adding = useCommand((client, decision: Pick<Decision, 'what' | 'decidedOn'>) =>
    client.decisions.add({ ...decision, why: '', who: '', lookAgain: '' }),
  );
  const removing = useCommand((client, id: Decision['id']) => client.decisions.remove({ id }));
  const restoring = useCommand((client, id: Decision['id']) => client.decisions.restore({ id }));
  const remove = useRemoval(removing.run, restoring.run);
  return {
    add: adding.run,
    save: (id: Decision['id'], set: Partial<Decision>) => kept(change(id, set)),
    remove: (id: Decision['id'], sentence: string) => void remove(id, sentence),
    problem: problem ?? adding.problem ?? removing.problem,
  };
}
