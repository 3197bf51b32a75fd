// Which papers of the case can be the report of an opinion: those with the doctor's name in their title come first, then those a doctor writes.
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

type Papers = { [List in 'records' | 'documents']: readonly OpinionFacts[List][number][] };

export function reportOptions(
  { records, documents }: Papers,
  format: Format,
  doctor: string,
): Option<MedicalRecord['id']>[] {
  const withPages = new Set(documents.filter(({ pages }) => pages > 0).map(({ recordId }) => recordId));
  const names = doctor
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((name) => name.length > 3);
  const isNamed = ({ title }: MedicalRecord) => names.some((name) => title.toLowerCase().includes(name));
  const rank = (record: MedicalRecord) =>
    (isNamed(record) ? 0 : 8) +
    (reportTypes.has(record.type) ? 0 : 4) +
    (withPages.has(record.id) ? 0 : 2) +
    (record.serviceDate === null ? 1 : 0);
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
