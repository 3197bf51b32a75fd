// Notes who used what: one entry for each opinion and thing, made with the first choice and gone with the last.
import { useCallback } from 'react';
import type { EvidenceCell, Subject } from '../../../shared/domain/evidence.ts';
import { toggleUse } from '../../../shared/domain/evidence.ts';
import type { EvidenceUse, Opinion } from '../../../shared/domain/opinion.ts';
import { useCommand } from '../../client/use-case.ts';

type Change = { opinionId: Opinion['id']; about: Subject; cell: EvidenceCell };

export type EvidenceActions = {
  onUse: (change: Change & { use: EvidenceUse }) => void;
  onClear: (change: Change) => void;
  onNote: (change: Change & { note: string }) => void;
};

export function useEvidence() {
  const { run: setUses, problem: notNoted } = useCommand(
    async (client, { opinionId, about, cell, uses }: Change & { uses: EvidenceUse[] }) => {
      const [first, ...others] = cell.entries;
      // What was noted twice for one thing becomes one entry with the first change.
      for (const { id } of others) await client.evidence.remove({ id });
      if (first && uses.length > 0) await client.evidence.change({ id: first.id, set: { uses } });
      else if (first) await client.evidence.remove({ id: first.id });
      else if (uses.length > 0) await client.evidence.add({ opinionId, ...about, uses, note: '' });
    },
  );
  const { run: setNote, problem } = useCommand(async (client, { cell, note }: Change & { note: string }) => {
    const [first] = cell.entries;
    if (first) await client.evidence.change({ id: first.id, set: { note } });
  });
  const onUse = useCallback<EvidenceActions['onUse']>(
    ({ use, ...change }) => void setUses({ ...change, uses: toggleUse(change.cell.uses, use) }),
    [setUses],
  );
  const onClear = useCallback<EvidenceActions['onClear']>(
    (change) => void setUses({ ...change, uses: [] }),
    [setUses],
  );
  const onNote = useCallback<EvidenceActions['onNote']>((change) => void setNote(change), [setNote]);
  return { onUse, onClear, onNote, problem: notNoted ?? problem };
}
