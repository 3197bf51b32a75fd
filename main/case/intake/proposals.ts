// What an export proposes, written down when it comes in, and carried out when a person adds it: a medicine, a fact, a doctor.
import { mostAllergies } from '../../../shared/domain/case-file.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { KnownThings, inCaseRow } from '../../../shared/domain/known-already.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import {
  allergyFrom,
  factFrom,
  medicineFrom,
  organizationFrom,
  personFrom,
} from '../../../shared/domain/take-over.ts';
import { changeCase, getCase } from '../store/case-row.ts';
import { changeRow, getRow, insertRow, listRows } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb, Tx } from '../store/transaction.ts';
import type { ClinicalFacts } from './result.ts';

const line = (text: string): string => text.slice(0, 500);

/** Nothing of it is in the case's lists until a person takes it over. */
export function proposeAll(
  tx: Tx,
  documentId: Id<'document'>,
  { drafts }: ClinicalFacts,
  stamp: Stamp,
): void {
  for (const { fields, section, pointer, quote, page, patientName, patientBorn, takenBack } of drafts) {
    const said = { section: line(section), pointer: line(pointer), quote: quote.slice(0, 20_000), page };
    const whose = { patientName: line(patientName), patientBorn };
    const state = takenBack ? 'dismissed' : 'proposed';
    const proposal = {
      kind: fields.kind,
      fields,
      documentId,
      ...said,
      ...whose,
      state,
      madeId: null,
    } as const;
    insertRow(tx, tables.proposal, proposal, stamp);
  }
}

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

/** What the case holds already is not added again; allergies beyond what it holds stay proposed. */
export function acceptAll(
  tx: Tx,
  ids: readonly Proposal['id'][],
  stamp: Stamp,
): { made: number; known: number; full: number } {
  const things = knownThings(tx);
  const count = { made: 0, known: 0, full: 0 };
  // Places first, so that doctors find the place they work at.
  const all = ids.map((id) => getRow(tx, tables.proposal, id)).filter(({ state }) => state !== 'accepted');
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
}
