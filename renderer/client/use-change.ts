// Changing one row of a list: shown at once, saved right after, put back where it could not be saved.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { editable, nounContracts } from '../../shared/contract/nouns.ts';
import type { Problem } from '../../shared/errors.ts';
import { useClient } from './case-client.tsx';
import { problemOf } from './connection.ts';

type ListName = keyof typeof nounContracts;
type NounOf = {
  people: 'person';
  organizations: 'organization';
  authorities: 'authority';
  groups: 'group';
  records: 'record';
  physicalItems: 'physicalItem';
  itemLinks: 'itemLink';
  dismissals: 'dismissal';
  letters: 'letter';
  proofs: 'proof';
  drafts: 'draft';
  recordRequests: 'recordRequest';
  requestItems: 'requestItem';
  incidents: 'incident';
  coverages: 'coverage';
  pathSteps: 'pathStep';
  ruleOverrides: 'ruleOverride';
  deadlines: 'deadline';
  determinations: 'determination';
  appeals: 'appeal';
  expenses: 'expense';
  opinions: 'opinion';
  findings: 'finding';
  evidence: 'evidence';
  differences: 'difference';
  questions: 'question';
  answers: 'answer';
  askings: 'asking';
  choices: 'choice';
  stances: 'stance';
  leanings: 'leaning';
  decisions: 'decision';
  medications: 'medication';
  visits: 'visit';
  healthFacts: 'healthFact';
  packets: 'packet';
  deliveries: 'delivery';
  ownProfiles: 'ownProfile';
  savedFilters: 'savedFilter';
};
type Row<K extends ListName> = z.infer<(typeof editable)[NounOf[K]]['stored']>;
type Fields<K extends ListName> = Partial<z.infer<(typeof editable)[NounOf[K]]['fields']>>;
type Change<K extends ListName> = { id: Row<K>['id']; set: Fields<K> };

// Every noun's change is asked for in the same way; TypeScript cannot see that across seventeen of them.
type Changer<K extends ListName> = { change(input: Change<K>): Promise<Row<K>> };

export type RowChange<K extends ListName> = {
  /** Resolves to the row as stored, or to null where it did not work; `problem` then says why. */
  change: (id: Row<K>['id'], set: Fields<K>) => Promise<Row<K> | null>;
  problem: Problem | null;
  clear: () => void;
};

export function useChange<K extends ListName>(name: K): RowChange<K> {
  const client = useClient();
  const queries = useQueryClient();
  const key = [name, 'list'];
  const put = (id: string, fields: object) =>
    queries.setQueryData<Row<K>[]>(key, (rows) =>
      rows?.map((row) => (row.id === id ? { ...row, ...fields } : row)),
    );
  const { mutateAsync, error, reset } = useMutation({
    mutationFn: (change: Change<K>) => (client[name] as unknown as Changer<K>).change(change),
    async onMutate({ id, set }) {
      // A list that is being read now would bring the old row back for a moment.
      await queries.cancelQueries({ queryKey: key });
      put(id, set);
    },
    onSuccess: (row) => put(row.id, row),
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
  const change = useCallback(
    (id: Row<K>['id'], set: Fields<K>) =>
      mutateAsync({ id, set }).catch((cause: unknown) =>
        problemOf(cause) ? null : Promise.reject(cause as Error),
      ),
    [mutateAsync],
  );
  return { change, problem: error === null ? null : problemOf(error), clear: reset };
}
