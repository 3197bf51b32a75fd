// Studies, series and files of medical images, kept beside the bytes they were read from. Nothing here decides what they are.
import type { ImagingFile, ImagingSet, LeftOut } from '../../../shared/domain/imaging.ts';
import type { DocumentId } from '../../../shared/domain/document.ts';
import { picturesIn, type Instance } from '../imaging/read/instance.ts';
import { findBlob } from './blobs.ts';
import type { ReadDb, Row, Tx } from './transaction.ts';

export type NewImagingFile = { path: string; sha256: string; instance: Instance | null };
export type NewImagingSet = {
  kind: ImagingSet['kind'];
  listed: number | null;
  missing: string[];
  leftOut: LeftOut[];
  files: readonly NewImagingFile[];
};

/** Writes down what the set of `blobId` holds. Every file's bytes must lie in the case already, as incoming at least. */
export function insertImagingSet(tx: Tx, blobId: number, set: NewImagingSet): void {
  insert(tx, 'imaging_set', {
    blob_id: blobId,
    kind: set.kind,
    listed: set.listed,
    missing: JSON.stringify(set.missing),
    left_out: JSON.stringify(set.leftOut),
  });
  const studies = new Map<string, number>();
  const series = new Map<string, number>();
  for (const file of set.files) {
    const seriesId = file.instance && isOfSeries(file.instance) ? seriesOf(tx, file.instance) : null;
    insertFile(tx, blobId, seriesId, file);
  }

  function seriesOf(inner: Tx, one: Instance): number {
    // One number for two people is a fault that is met in practice: they are kept apart.
    const studyKey = JSON.stringify([one.studyUid, one.patientId, one.patientName]);
    const studyId = studies.get(studyKey) ?? insertStudy(inner, blobId, one);
    studies.set(studyKey, studyId);
    const seriesKey = JSON.stringify([studyId, one.seriesUid]);
    const seriesId = series.get(seriesKey) ?? insertSeries(inner, studyId, one);
    series.set(seriesKey, seriesId);
    return seriesId;
  }
}

function isOfSeries({ kind }: Instance): boolean {
  return kind !== 'directory';
}

function insert(tx: Tx, table: string, row: Row): number {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const statement = tx.prepare(
    `INSERT INTO ${table} (${columns}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  return Number(statement.run(...Object.values(row)).lastInsertRowid);
}

function insertStudy(tx: Tx, setId: number, one: Instance): number {
  return insert(tx, 'imaging_study', {
    set_id: setId,
    uid: one.studyUid ?? '',
    patient_name: one.patientName,
    patient_id: one.patientId,
    birth_date: one.birthDate,
    date: one.studyDate,
    description: one.studyDescription,
    institution: one.institution,
    accession: one.accession,
  });
}

function insertSeries(tx: Tx, studyId: number, one: Instance): number {
  return insert(tx, 'imaging_series', {
    study_id: studyId,
    uid: one.seriesUid ?? '',
    number: one.seriesNumber,
    modality: one.modality,
    description: one.seriesDescription,
    body_part: one.bodyPart,
  });
}

function insertFile(tx: Tx, setId: number, seriesId: number | null, file: NewImagingFile): void {
  const { instance } = file;
  const blobId = findBlob(tx, file.sha256)?.id;
  if (blobId === undefined) throw new Error('the bytes of an image are not stored');
  insert(tx, 'imaging_file', {
    set_id: setId,
    series_id: seriesId,
    blob_id: blobId,
    path: file.path,
    kind: instance?.kind ?? 'other',
    sop_uid: instance?.sopInstanceUid ?? null,
    sop_class_uid: instance?.sopClassUid ?? null,
    transfer_syntax_uid: instance?.transferSyntaxUid ?? null,
    number: instance?.instanceNumber ?? null,
    frames: instance?.numberOfFrames ?? null,
    pictures: instance ? picturesIn(instance) : 0,
    rows: instance?.rows ?? null,
    columns: instance?.columns ?? null,
    is_cut_off: instance?.isCutOff ? 1 : 0,
  });
}

export function hasImagingSet(db: ReadDb, blobId: number): boolean {
  return db.prepare('SELECT 1 FROM imaging_set WHERE blob_id = ?').get(blobId) !== undefined;
}

/** The record of a live document that holds these bytes as one of its image files; null where there is none. */
export function imagingDocumentWith(
  db: ReadDb,
  sha256: string,
): { documentId: string; recordId: string | null; pictures: number | null } | null {
  const found = db
    .prepare(
      `SELECT document.id AS documentId, document.record_id AS recordId, nullif(pictures, 0) AS pictures FROM blob
       JOIN imaging_file ON imaging_file.blob_id = blob.id
       JOIN blob AS whole ON whole.id = imaging_file.set_id
       JOIN document ON document.sha256 = whole.sha256 AND document.deleted_at IS NULL
       WHERE blob.sha256 = ? ORDER BY document.id LIMIT 1`,
    )
    .get(sha256);
  return (found as ReturnType<typeof imagingDocumentWith> | undefined) ?? null;
}

const fileColumns = `imaging_file.id, series_id AS seriesId, path, blob.sha256, blob.size_bytes AS sizeBytes, kind,
  sop_uid AS sopInstanceUid, sop_class_uid AS sopClassUid, transfer_syntax_uid AS transferSyntaxUid,
  number AS instanceNumber, frames AS numberOfFrames, pictures AS images, "rows", "columns", is_cut_off AS isCutOff`;

const filesSql = `SELECT ${fileColumns} FROM document
  JOIN blob AS whole ON whole.sha256 = document.sha256
  JOIN imaging_file ON imaging_file.set_id = whole.id
  JOIN blob ON blob.id = imaging_file.blob_id
  WHERE document.id = ? AND document.deleted_at IS NULL`;

type FileRow = Omit<ImagingFile, 'isCutOff'> & { isCutOff: number };

/** Every file of a document's set, or of one series of it, in the order in which they are looked through. */
export function listImagingFiles(
  db: ReadDb,
  ask: { documentId: DocumentId; seriesId?: number | undefined },
): ImagingFile[] {
  const only = ask.seriesId === undefined ? '' : 'AND imaging_file.series_id = ?';
  const rows = db
    .prepare(`${filesSql} ${only} ORDER BY series_id, number IS NULL, number, imaging_file.id`)
    .all(ask.documentId, ...(ask.seriesId === undefined ? [] : [ask.seriesId])) as FileRow[];
  return rows.map(fileOf);
}

/** Null where this document does not hold that file, or lies in the trash. */
export function findImagingFile(db: ReadDb, documentId: DocumentId, fileId: number): ImagingFile | null {
  const row = db.prepare(`${filesSql} AND imaging_file.id = ?`).get(documentId, fileId);
  return row === undefined ? null : fileOf(row as FileRow);
}

function fileOf(row: FileRow): ImagingFile {
  return { ...row, isCutOff: row.isCutOff === 1 };
}
