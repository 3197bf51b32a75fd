// What a person decides about the proposals of portal exports, carried out: taken over into the case's own lists, or left.
import { mostAllergies } from '../../../shared/domain/case-file.ts';
import { KnownThings, inCaseRow } from '../../../shared/domain/known-already.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import {
  allergyFrom,
  factFrom,
  medicineFrom,
  organizationFrom,
  personFrom,
} from '../../../shared/domain/take-over.ts';
import { fail } from '../../../shared/errors.ts';
import { changeCase, getCase } from '../store/case-row.ts';
import { changeRow, getRow, insertRow, listRows } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb, Tx } from '../store/transaction.ts';
import { door, reading, writing } from './door.ts';

const requests = door.proposals;

function knownThings(db: ReadDb): KnownThings {
  return new KnownThings({
    medications: listRows(db, tables.medication),
    people: listRows(db, tables.person),
    organizations: listRows(db, tables.organization),
    facts: listRows(db, tables.healthFact),
    allergies: getCase(db).allergies,
  });
}

/** Gives the id of what it became; null where its list is full. */
function takeOver(
  tx: Tx,
  { fields, documentId, page }: Proposal,
  known: KnownThings,
  stamp: Stamp,
): string | null {
  switch (fields.kind) {
    case 'medication':
    case 'discharge-medication':
      return insertRow(tx, tables.medication, medicineFrom(fields), stamp).id;
    case 'allergy': {
      const { allergies } = getCase(tx);
      if (allergies.length >= mostAllergies) return null;
      changeCase(tx, { allergies: [...allergies, allergyFrom(fields)] }, stamp.now);
      return inCaseRow;
    }
    case 'person': {
      const organizationId = known.findOrganization(fields.organization) as never;
      return insertRow(tx, tables.person, { ...personFrom(fields), organizationId }, stamp).id;
    }
    case 'organization':
      return insertRow(tx, tables.organization, organizationFrom(fields), stamp).id;
    default:
      return insertRow(tx, tables.healthFact, factFrom(fields, { documentId, page }), stamp).id;
  }
}

export const proposalHandlers = {
  list: requests.list.handler(reading((db) => listRows(db, tables.proposal))),

  change: requests.change.handler(
    writing((tx, { id, fields }, stamp) => {
      const { kind, state } = getRow(tx, tables.proposal, id);
      if (kind !== fields.kind || state === 'accepted') fail('proposal.already-decided');
      return changeRow(tx, tables.proposal, { id, set: { fields } }, stamp);
    }),
  ),

  accept: requests.accept.handler(
    writing((tx, { ids }, stamp) => {
      const things = knownThings(tx);
      const count = { made: 0, known: 0, full: 0 };
      // Places first, so that doctors find the place they work at.
      const all = ids
        .map((id) => getRow(tx, tables.proposal, id))
        .filter(({ state }) => state !== 'accepted');
      const ordered = [...all].sort(
        (a, b) => Number(b.kind === 'organization') - Number(a.kind === 'organization'),
      );
      for (const proposal of ordered) {
        const known = things.find(proposal.fields);
        const madeId = known ?? takeOver(tx, proposal, things, stamp);
        if (madeId === null) {
          count.full++;
          continue;
        }
        if (known === null) things.add(proposal.fields, madeId);
        count[known === null ? 'made' : 'known']++;
        changeRow(tx, tables.proposal, { id: proposal.id, set: { state: 'accepted', madeId } }, stamp);
      }
      return count;
    }),
  ),

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
