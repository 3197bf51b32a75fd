// Splitting, joining, turning and leaving out pages: new documents from pages of others, in one step that can be undone.
import type { Piece } from '../../../shared/domain/arrangement.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { suggestBreaks } from '../../../shared/domain/page-breaks.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { newRecord, statusAfterArrival } from '../../../shared/domain/record.ts';
import { fail } from '../../../shared/errors.ts';
import { afterImports } from '../intake/import-files.ts';
import type { Arranged, ArrangeInput } from '../jobs/arrange-job.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import { findBlob, keepBlob } from '../store/blobs.ts';
import { pageTexts } from '../store/pages.ts';
import { isReferredTo } from '../store/references.ts';
import { changeRow, getRow, insertRow, listRows, removeRow } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb, Tx } from '../store/transaction.ts';
import { door, reading, working, writing } from './door.ts';

const requests = door.documents;

export const arrangeHandlers = {
  originals: requests.originals.handler(
    reading((db) => listRows(db, tables.document).filter(({ setAside }) => setAside)),
  ),

  suggestBreaks: requests.suggestBreaks.handler(
    reading((db, { documentId }) => {
      const document = getRow(db, tables.document, documentId);
      const blob = findBlob(db, document.sha256) ?? fail('thing.not-found');
      return suggestBreaks(pageTexts(db, blob.renditionId ?? blob.id));
    }),
  ),

  arrange: requests.arrange.handler(
    working(async ({ input: { pieces, setAside }, context: { session } }, { report, signal }) => {
      const wanted = session.read((db) =>
        pieces.map(({ title, pages }) => ({ title, pages: pagesOf(db, pages) })),
      );
      const input: ArrangeInput = {
        access: accessTo(session.requireOpen()),
        pieces: wanted,
        madeAt: session.now(),
      };
      return afterImports(session, async () => {
        const made = await runJob<Arranged[]>('arrange', input, { report, signal });
        return session.write('documents.arrange', (tx, stamp) => {
          const documents = pieces.map((piece, index) => {
            const bytes = made[index] ?? fail('job.crashed');
            return addPiece(tx, piece, bytes, stamp);
          });
          for (const id of setAside) keepAside(tx, id, documents, stamp);
          return { documents };
        });
      });
    }),
  ),

  /** The original comes back into its record's papers; what was made of it stays. */
  bringBack: requests.bringBack.handler(
    writing((tx, { id }, stamp) => changeRow(tx, tables.document, { id, set: { setAside: false } }, stamp)),
  ),
};

/**
 * An original out of another record lies with what was made of it. A record that held nothing else is gone with it:
 * two files that are one paper are one record.
 */
function keepAside(tx: Tx, id: Document['id'], made: readonly Document[], stamp: Stamp): void {
  const { recordId } = getRow(tx, tables.document, id);
  const home = made[0]?.recordId ?? null;
  const moves = recordId !== null && home !== null && made.every((one) => one.recordId !== recordId);
  const set = { setAside: true, ...(moves && { recordId: home }) };
  changeRow(tx, tables.document, { id, set }, stamp);
  if (moves && !isReferredTo(tx, tables.record, recordId)) removeRow(tx, tables.record, recordId, stamp);
}

function pagesOf(db: ReadDb, pages: Piece['pages']): ArrangeInput['pieces'][number]['pages'] {
  return pages.map(({ documentId, page, turn }) => {
    const { sha256, pages: count } = getRow(db, tables.document, documentId);
    if (page > count) fail('page.not-found', { page, pages: count });
    return { sha256, page, turn };
  });
}

function addPiece(tx: Tx, piece: Piece, bytes: Arranged, stamp: Stamp): Document {
  keepBlob(tx, bytes.sha256);
  const first = piece.pages[0] ?? fail('thing.not-found');
  const original = getRow(tx, tables.document, first.documentId);
  const record = piece.recordId === null ? recordOf(tx, piece, original, stamp) : ownRecord(tx, piece, stamp);
  const position = tx
    .prepare('SELECT count(*) FROM document WHERE record_id = ?')
    .pluck()
    .get(record.id) as number;
  const fields = {
    recordId: record.id,
    letterId: null,
    fileName: `${piece.title.replace(/[\\/:*?"<>|]+/g, ' ').trim()}.pdf`,
    mediaType: 'application/pdf',
    ...bytes,
    keptReason: null,
    warnings: [],
    source: original.source,
    madeOf: piece.pages,
    setAside: false,
    position,
  };
  return insertRow(tx, tables.document, fields, stamp);
}

function ownRecord(tx: Tx, { recordId }: Piece, stamp: Stamp): MedicalRecord {
  const record = getRow(tx, tables.record, recordId ?? '');
  const status = statusAfterArrival(record.status);
  return status === record.status
    ? record
    : changeRow(tx, tables.record, { id: record.id, set: { status } }, stamp);
}

/** Beside the original's: the same place and author, since they came in one envelope. The person corrects it. */
function recordOf(tx: Tx, { title, serviceDate }: Piece, original: Document, stamp: Stamp): MedicalRecord {
  const like = original.recordId === null ? null : getRow(tx, tables.record, original.recordId);
  return insertRow(
    tx,
    tables.record,
    {
      ...newRecord,
      title,
      serviceDate,
      organizationId: like?.organizationId ?? null,
      status: 'received',
      importance: like?.importance ?? 'supporting',
      location: like?.location ?? '',
      wrongPatient: like?.wrongPatient ?? false,
    },
    stamp,
  );
}
