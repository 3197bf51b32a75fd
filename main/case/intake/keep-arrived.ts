// Files that a worker has stored become visible: their records and documents, in one transaction a batch.
import type { ImportItem } from '../../../shared/contract/documents.ts';
import type { DocumentSource } from '../../../shared/domain/document.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { isPartialDate } from '../../../shared/domain/partial-date.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { newRecord, statusAfterArrival } from '../../../shared/domain/record.ts';
import type { Arrived, NotStored } from '../jobs/import-events.ts';
import { proposeAll } from './proposals.ts';
import type { Session } from '../session.ts';
import { keepBlob } from '../store/blobs.ts';
import { imagingDocumentWith } from '../store/imaging.ts';
import { saveFilePassword } from '../store/file-passwords.ts';
import { changeRow, getRow, insertRow } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb, Tx } from '../store/transaction.ts';

export type Commit = {
  recordId: Id<'record'> | null;
  letterId: Id<'letter'> | null;
  batch: string;
  givenBy: string;
  givenOn: PartialDate | null;
  /** From what was picked inwards: folders above it are nobody's business. */
  pathShown(path: string): string;
};

export function commitBatch(
  session: Session,
  { arrived, notStored, order }: { arrived: Arrived[]; notStored: NotStored[]; order: string[] },
  how: Commit,
): ImportItem[] {
  const stored =
    arrived.length === 0
      ? []
      : session.write(
          'documents.import',
          (tx, stamp) => arrived.flatMap((one) => keep(tx, one, how, stamp)),
          how.batch,
        );
  const others = session.read((db) => notStored.map((one) => itemOf(db, one)));
  // A path that was noted twice stands where it stood first.
  const place = new Map<string, number>();
  for (const path of order) if (!place.has(path)) place.set(path, place.size);
  return [...stored, ...others].sort((a, b) => (place.get(a.path) ?? 0) - (place.get(b.path) ?? 0));
}

function keep(tx: Tx, one: Arrived, how: Commit, stamp: Stamp): ImportItem[] {
  const { letterId } = how;
  const recordId =
    how.recordId ?? (one.besides === null ? null : (whereIs(tx, one.besides)?.recordId ?? null));
  keepBlob(tx, one.sha256);
  for (const password of one.passwords)
    saveFilePassword(tx, { password, fileName: one.fileName, now: stamp.now });
  const owner = letterId === null ? (recordId ?? recordOf(tx, one, stamp)) : null;
  if (owner !== null) noteArrival(tx, owner, stamp);
  const position = tx
    .prepare('SELECT count(*) FROM document WHERE record_id = ? OR letter_id = ?')
    .pluck()
    .get(owner, letterId) as number;
  const { fileName, mediaType, sizeBytes, sha256, pages, keptReason, warnings } = one;
  const { id: documentId } = insertRow(
    tx,
    tables.document,
    {
      recordId: owner,
      letterId,
      fileName,
      mediaType,
      sizeBytes,
      sha256,
      pages,
      keptReason,
      warnings,
      source: sourceOf(one, how),
      madeOf: null,
      setAside: false,
      position,
    },
    stamp,
  );
  if (one.clinical) proposeAll(tx, documentId, one.clinical, stamp);
  return itemsOf(one, owner);
}

function itemsOf(one: Arrived, owner: Id<'record'> | null): ImportItem[] {
  if (one.members)
    return one.members.map(({ reasons, ...member }) => ({
      ...member,
      reasons: reasons.filter((code) => code !== null),
      recordId: owner,
    }));
  const { path, sha256, pages, keptReason, warnings } = one;
  return [
    {
      path,
      outcome: keptReason === null ? 'imported' : 'kept',
      reasons: [keptReason, ...warnings].filter((code) => code !== null),
      pages: keptReason === null ? pages : null,
      sha256,
      recordId: owner,
    },
  ];
}

function sourceOf({ path, source }: Arrived, { givenBy, givenOn, pathShown }: Commit): DocumentSource {
  return {
    path: pathShown(path).slice(-4000),
    kind: source.kind,
    outOf: source.outOf.slice(0, 500),
    givenBy,
    givenOn,
  };
}

function noteArrival(tx: Tx, recordId: Id<'record'>, stamp: Stamp): void {
  const record = getRow(tx, tables.record, recordId);
  const status = statusAfterArrival(record.status);
  if (status !== record.status) changeRow(tx, tables.record, { id: recordId, set: { status } }, stamp);
}

/** What a file says about itself by its name and first page; the person corrects it later. */
function recordOf(tx: Tx, { title, serviceDate, recordFields }: Arrived, stamp: Stamp): Id<'record'> {
  const date = serviceDate !== null && isPartialDate(serviceDate) ? serviceDate : null;
  const record = insertRow(
    tx,
    tables.record,
    {
      ...newRecord,
      type: recordFields?.type ?? 'other',
      title: title.slice(0, 300),
      serviceDate: date,
      status: 'received',
      formatReceived: recordFields?.formatReceived ?? '',
    },
    stamp,
  );
  return record.id;
}

function itemOf(db: ReadDb, { path, outcome, reason, sha256 }: NotStored): ImportItem {
  const there = sha256 === null ? null : whereIs(db, sha256);
  const reasons = reason === null ? [] : [reason];
  return { path, outcome, reasons, pages: there?.pages ?? null, sha256, recordId: there?.recordId ?? null };
}

type Place = { recordId: Id<'record'> | null; pages: number | null };

/** The live document with these bytes, or with them among its images. */
function whereIs(db: ReadDb, sha256: string): Place | null {
  const found = db
    .prepare(
      `SELECT record_id AS recordId, CASE WHEN kept_reason IS NULL THEN pages END AS pages
       FROM document WHERE sha256 = ? AND deleted_at IS NULL ORDER BY id LIMIT 1`,
    )
    .get(sha256);
  if (found !== undefined) return found as Place;
  const set = imagingDocumentWith(db, sha256);
  return set && { recordId: set.recordId as Id<'record'> | null, pages: set.pictures };
}
