// What a person does with proposals: take over, leave, look again; each one step with a way back.
import { useCallback, useState } from 'react';
import type { Proposal, ProposalKind } from '../../../shared/domain/proposal.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';

type Ids = Proposal['id'][];

export function useProposals() {
  const { kinds, proposals: words } = useStrings().health;
  const offerUndo = useOfferUndo();
  const { run: undo } = useCommand((client) => client.history.undo({}));
  const accept = useCommand((client, ids: Ids) => client.proposals.accept({ ids }));
  const dismiss = useCommand((client, ids: Ids) => client.proposals.dismiss({ ids }));
  const reopen = useCommand((client, ids: Ids) => client.proposals.reopen({ ids }));
  const { run: runAccept } = accept;
  const { run: runDismiss } = dismiss;
  const [full, setFull] = useState(0);
  const onUndo = useCallback(() => void undo(undefined), [undo]);
  const take = useCallback(
    async (ids: Ids, kind: ProposalKind | null) => {
      const done = await runAccept(ids);
      setFull(done?.full ?? 0);
      if (done && done.made + done.known > 0)
        offerUndo({ sentence: words.taken(done.made, done.known, kind && kinds[kind]), onUndo });
    },
    [runAccept, offerUndo, onUndo, words, kinds],
  );
  const leave = useCallback(
    async (ids: Ids) => {
      if (await runDismiss(ids)) offerUndo({ sentence: words.left(ids.length), onUndo });
    },
    [runDismiss, offerUndo, onUndo, words],
  );
  return {
    take,
    leave,
    reopen: reopen.run,
    /** Allergies that the last step could not take over. */
    full,
    problem: accept.problem ?? dismiss.problem ?? reopen.problem,
  };
}
