// What a person decides about the proposals of portal exports: correct, add to the case's own lists, leave out, look again.
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { fail } from '../../../shared/errors.ts';
import { acceptAll } from '../intake/proposals.ts';
import { changeRow, getRow, listRows } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { Tx } from '../store/transaction.ts';
import { door, reading, writing } from './door.ts';

const requests = door.proposals;

export const proposalHandlers = {
  list: requests.list.handler(reading((db) => listRows(db, tables.proposal))),

  change: requests.change.handler(
    writing((tx, { id, fields }, stamp) => {
      const { kind, state } = getRow(tx, tables.proposal, id);
      if (kind !== fields.kind || state === 'accepted') fail('proposal.already-decided');
      return changeRow(tx, tables.proposal, { id, set: { fields } }, stamp);
    }),
  ),

  accept: requests.accept.handler(writing((tx, { ids }, stamp) => acceptAll(tx, ids, stamp))),

  dismiss: requests.dismiss.handler(writing((tx, { ids }, stamp) => setState(tx, ids, 'dismissed', stamp))),
  reopen: requests.reopen.handler(writing((tx, { ids }, stamp) => setState(tx, ids, 'proposed', stamp))),
};

/** What was taken over stays so; undo takes it back together with what it became. */
function setState(
  tx: Tx,
  ids: readonly Proposal['id'][],
  state: 'dismissed' | 'proposed',
  stamp: Stamp,
): Record<string, never> {
  for (const id of ids) {
    if (getRow(tx, tables.proposal, id).state !== 'accepted')
      changeRow(tx, tables.proposal, { id, set: { state } }, stamp);
  }
  return {};
}
