// Which papers of the case can be the report of an opinion: those a doctor writes come first, newest first.
import { compareRecords } from '../../../shared/domain/record.ts';
import type { MedicalRecord, RecordType } from '../../../shared/domain/record.ts';
import type { Format } from '../../strings/format.ts';
import type { Option } from '../../ui/fields/field.tsx';
import type { OpinionFacts } from '../use-opinions.ts';

const reportTypes: ReadonlySet<RecordType> = new Set([
  'consult-report',
  'consult-note',
  'treatment-plan',
  'visit-note',
  'letter',
]);

export function reportOptions(
  { records, documents }: Pick<OpinionFacts, 'records' | 'documents'>,
  format: Format,
): Option<MedicalRecord['id']>[] {
  const withPages = new Set(documents.filter(({ pages }) => pages > 0).map(({ recordId }) => recordId));
  const rank = (record: MedicalRecord) =>
    (reportTypes.has(record.type) ? 0 : 2) + (withPages.has(record.id) ? 0 : 1);
  return records
    .filter(({ wrongPatient, type }) => !wrongPatient && type !== 'image-set' && type !== 'slides')
    .sort((a, b) => rank(a) - rank(b) || compareRecords(b, a))
    .map(({ id, title, serviceDate }) => ({
      value: id,
      label: [title, format.day(serviceDate)].filter(Boolean).join(', '),
    }));
}

/** The files of the report that have pages, in their order. */
export function reportDocuments(
  { documents }: Pick<OpinionFacts, 'documents'>,
  recordId: MedicalRecord['id'] | null,
) {
  return documents
    .filter((document) => recordId !== null && document.recordId === recordId && document.pages > 0)
    .sort((a, b) => a.position - b.position || a.createdAt - b.createdAt);
}
