// What portal exports propose: look through, correct, take over, leave.
import { z } from 'zod';
import { idOf } from '../domain/ids.ts';
import { Proposal, ProposalFields } from '../domain/proposal.ts';
import { command, Nothing, query, rowsOf } from './door.ts';

const proposalIds = z.array(idOf('proposal')).min(1).max(100_000);

export const proposalContract = {
  list: query(Nothing, rowsOf(Proposal)),
  /** Corrected before it is taken over. Its kind stays. */
  change: command(z.object({ id: idOf('proposal'), fields: ProposalFields }), Proposal),
  /**
   * One transaction, one step of undo. What the case holds already is not added again: `known` counts those. `full`: allergies beyond what
   * the case holds, which stay proposed.
   */
  accept: command(
    z.object({ ids: proposalIds }),
    z.object({ made: z.number().int(), known: z.number().int(), full: z.number().int() }),
  ),
  dismiss: command(z.object({ ids: proposalIds }), Nothing),
  /** Dismissed ones, back for a second look. */
  reopen: command(z.object({ ids: proposalIds }), Nothing),
};
