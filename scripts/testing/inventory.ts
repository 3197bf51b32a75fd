// Records, groups, items and documents for tests of the inventory: complete, and empty but for what a test names.
import type { Document } from '../../shared/domain/document.ts';
import type { Inventory } from '../../shared/domain/record-row.ts';
import { newRecord } from '../../shared/domain/record.ts';
import type { Group, ItemLink, MedicalRecord, PhysicalItem } from '../../shared/domain/record.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };

export function record(id: string, fields: Partial<MedicalRecord> = {}): MedicalRecord {
  return {
    id: `rec_${id}` as MedicalRecord['id'],
    ...newRecord,
    type: 'visit-note',
    title: `Record ${id}`,
    ...stamps,
    ...fields,
  };
}

export function group(id: string, fields: Partial<Group> = {}): Group {
  return {
    id: `grp_${id}` as Group['id'],
    kind: 'study',
    title: `Study ${id}`,
    date: null,
    ...stamps,
    ...fields,
  };
}

export function item(id: string, fields: Partial<PhysicalItem> = {}): PhysicalItem {
  return {
    id: `itm_${id}` as PhysicalItem['id'],
    label: id,
    kind: 'cd',
    title: `Disc ${id}`,
    count: 1,
    location: '',
    loanedTo: '',
    trackingNo: '',
    sentOn: null,
    returnBy: null,
    returnedOn: null,
    mayBeKept: false,
    readable: true,
    password: '',
    notes: '',
    ...stamps,
    ...fields,
  };
}

export function document(id: string, fields: Partial<Document> = {}): Document {
  return {
    id: `doc_${id}` as Document['id'],
    recordId: 'rec_a' as MedicalRecord['id'],
    letterId: null,
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: 1,
    sha256: '0'.repeat(64),
    pages: 1,
    keptReason: null,
    warnings: [],
    source: null,
    madeOf: null,
    setAside: false,
    position: 0,
    ...stamps,
    ...fields,
  };
}

export const link = (itemId: string, recordId: string): ItemLink =>
  ({
    id: `itl_${itemId}${recordId}`,
    itemId: `itm_${itemId}`,
    recordId: `rec_${recordId}`,
    ...stamps,
  }) as ItemLink;

export function inventory(fields: Partial<Inventory>): Inventory {
  return { records: [], documents: [], items: [], links: [], organizations: [], people: [], ...fields };
}
