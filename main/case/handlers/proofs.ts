// A proof and the scan of it: what no proof shows any more goes to the trash, where it can come back from or be erased. No other noun.
import type { Document } from '../../../shared/domain/document.ts';
import { newProof } from '../../../shared/domain/letter.ts';
import type { Proof } from '../../../shared/domain/letter.ts';
import { isReferredTo, removeWithParts, restoreWithParts } from '../store/references.ts';
import { changeRow, findRow, getRow, insertRow, restoreRow } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tables, tableOf } from '../store/tables.ts';
import type { Tx } from '../store/transaction.ts';
import { door, writing } from './door.ts';

const requests = door.proofs;

export const proofHandlers = {
  change: requests.change.handler(
    writing((tx, { id, set }, stamp) => {
      const before = getRow(tx, tables.proof, id);
      const after = changeRow(tx, tables.proof, { id, set: set as Partial<Proof> }, stamp);
      if (after.documentId !== before.documentId) letGoOf(tx, before.documentId, stamp);
      return after;
    }),
  ),

  remove: requests.remove.handler(
    writing((tx, { id }, stamp) => {
      const { documentId } = getRow(tx, tables.proof, id);
      removeWithParts(tx, tableOf.proof, id, stamp);
      letGoOf(tx, documentId, stamp);
      return {};
    }),
  ),

  restore: requests.restore.handler(
    writing((tx, { id }, stamp) => {
      const proof = restoreWithParts(tx, tables.proof, id, stamp);
      if (proof.documentId !== null && findRow(tx, tables.document, proof.documentId) === null)
        restoreRow(tx, tables.document, proof.documentId, stamp);
      return proof;
    }),
  ),
};

/** Only what came for a letter: a paper of the inventory stays there, whatever proofs show it. */
function letGoOf(tx: Tx, id: Document['id'] | null, stamp: Stamp): void {
  const document = id === null ? null : findRow(tx, tables.document, id);
  if (!document || document.letterId === null || isReferredTo(tx, tables.document, document.id)) return;
  removeWithParts(tx, tableOf.document, document.id, stamp);
}

/** A letter's paper that comes back from the trash is seen on a proof again: the one that went with it, or one of its own. */
export function showOnProof(tx: Tx, document: Document, stamp: Stamp): void {
  const { id, letterId } = document;
  if (letterId === null || isReferredTo(tx, tables.document, id)) return;
  const gone = tx
    .prepare('SELECT id FROM proof WHERE document_id = ? AND letter_id = ? ORDER BY deleted_at DESC LIMIT 1')
    .pluck()
    .get(id, letterId) as string | undefined;
  if (gone !== undefined) restoreRow(tx, tables.proof, gone, stamp);
  else insertRow(tx, tables.proof, { ...newProof, letterId, documentId: id }, stamp);
}
