// The imaging sets of all documents that are not in the trash, counted in the database: no list of thousands of files is built.
import type { ImagingSeries, ImagingSet, ImagingStudy } from '../../../shared/domain/imaging.ts';
import type { ReadDb } from './transaction.ts';

type SetRow = Pick<ImagingSet, 'documentId' | 'recordId' | 'fileName' | 'kind' | 'listed' | 'files' | 'sizeBytes' | 'images' | 'cutOff' | 'repeated' | 'objects'> & { setId: number; missing: string; leftOut: string }; // prettier-ignore

const setsSql = `
  SELECT whole.id AS setId, document.id AS documentId, document.record_id AS recordId, document.file_name AS fileName,
    imaging_set.kind, listed, missing, left_out AS leftOut,
    count(imaging_file.id) AS files, coalesce(sum(blob.size_bytes), 0) AS sizeBytes,
    coalesce(sum(imaging_file.pictures), 0) AS images, coalesce(sum(is_cut_off), 0) AS cutOff,
    coalesce(sum(imaging_file.kind = 'object'), 0) AS objects,
    count(sop_uid) - count(DISTINCT sop_uid) AS repeated
  FROM document
  JOIN blob AS whole ON whole.sha256 = document.sha256
  JOIN imaging_set ON imaging_set.blob_id = whole.id
  LEFT JOIN imaging_file ON imaging_file.set_id = whole.id
  LEFT JOIN blob ON blob.id = imaging_file.blob_id
  WHERE document.deleted_at IS NULL
  GROUP BY document.id ORDER BY document.id`;

type StudyRow = Omit<ImagingStudy, 'series'> & { id: number; setId: number };
const studiesSql = `
  SELECT id, set_id AS setId, uid AS studyInstanceUid, patient_name AS patientName, patient_id AS patientId,
    birth_date AS birthDate, date, description, institution, accession
  FROM imaging_study ORDER BY date IS NULL, date, id`;

type SeriesRow = ImagingSeries & { studyId: number };
const seriesSql = `
  SELECT imaging_series.id, study_id AS studyId, uid AS seriesInstanceUid, imaging_series.number, modality, description,
    body_part AS bodyPart, count(imaging_file.id) AS files, coalesce(sum(pictures), 0) AS images
  FROM imaging_series LEFT JOIN imaging_file ON imaging_file.series_id = imaging_series.id
  GROUP BY imaging_series.id ORDER BY imaging_series.number IS NULL, imaging_series.number, imaging_series.id`;

export function listImagingSets(db: ReadDb): ImagingSet[] {
  const sets = db.prepare(setsSql).all() as SetRow[];
  if (sets.length === 0) return [];
  const series = groupBy(db.prepare(seriesSql).all() as SeriesRow[], ({ studyId }) => studyId);
  const studies = groupBy(db.prepare(studiesSql).all() as StudyRow[], ({ setId }) => setId);
  return sets.map(({ setId, missing, leftOut, ...set }) => ({
    ...set,
    missing: JSON.parse(missing) as ImagingSet['missing'],
    leftOut: JSON.parse(leftOut) as ImagingSet['leftOut'],
    studies: (studies.get(setId) ?? []).map((study) => studyOf(study, series)),
  }));
}

function studyOf(row: StudyRow, series: ReadonlyMap<number, SeriesRow[]>): ImagingStudy {
  const { id, setId: _, ...study } = row;
  return { ...study, series: (series.get(id) ?? []).map(seriesOf) };
}

function seriesOf(row: SeriesRow): ImagingSeries {
  const { studyId: _, ...series } = row;
  return series;
}

function groupBy<T>(rows: readonly T[], key: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
