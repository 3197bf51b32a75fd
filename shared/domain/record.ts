// The inventory: a record exists before any file does. Types, the status ladder, and groups of siblings.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import type { FieldsOf } from './entity.ts';
import { idOf } from './ids.ts';
import { compareDates } from './partial-date.ts';
import { PartialDate } from './partial-date-shape.ts';

/** R080–R086, R145 and product.md 4B. */
export const recordTypes = [
  'medical-history',
  'imaging-report',
  'image-set',
  'pathology-report',
  'slides',
  'tissue-block',
  'discharge-summary',
  'medication-list',
  'treatment-plan',
  'lab',
  'genetics',
  'procedure-report',
  'operative-note',
  'visit-note',
  'consult-note',
  'consult-report',
  'emergency-note',
  'pharmacy',
  'family-history',
  'billing',
  'letter',
  'other',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** The ladder goes up one way; the last two are ends that need a reason. */
export const recordStatuses = [
  'known',
  'to-request',
  'requested',
  'received',
  'checked',
  'shared',
  'unobtainable',
  'not-applicable',
] as const;
export type RecordStatus = (typeof recordStatuses)[number];
export const importances = ['core', 'supporting', 'background'] as const;
export const groupKinds = ['study', 'specimen', 'stay', 'treatment'] as const;

export const groupFields = { kind: z.enum(groupKinds), title: RequiredLine, date: PartialDate.nullable() };
export const Group = entity('group', groupFields);
export type Group = z.infer<typeof Group>;

export const recordFields = {
  type: z.enum(recordTypes),
  title: RequiredLine,
  serviceDate: PartialDate.nullable(),
  organizationId: idOf('organization').nullable(),
  authorId: idOf('person').nullable(),
  groupId: idOf('group').nullable(),
  status: z.enum(recordStatuses),
  /** Why it cannot be had or does not apply. Required for those two statuses. */
  statusReason: Text,
  importance: z.enum(importances),
  formatWanted: Line,
  formatReceived: Line,
  /** Where the paper or disc is: "home drawer". */
  location: Line,
  /** About somebody else: it must never leave in a packet. */
  wrongPatient: z.boolean(),
  supersedesId: idOf('record').nullable(),
  /** It stands beside that one, and takes nothing of it away. */
  addendumToId: idOf('record').nullable(),
  notes: Text,
};
export const MedicalRecord = entity('record', recordFields);
export type MedicalRecord = z.infer<typeof MedicalRecord>;

/** What a record begins with: nothing is said of it yet. */
export const newRecord: Omit<FieldsOf<MedicalRecord>, 'title'> = {
  type: 'other',
  serviceDate: null,
  organizationId: null,
  authorId: null,
  groupId: null,
  status: 'known',
  statusReason: '',
  importance: 'supporting',
  formatWanted: '',
  formatReceived: '',
  location: '',
  wrongPatient: false,
  supersedesId: null,
  addendumToId: null,
  notes: '',
};

/** The two ends of the ladder say nothing without a reason. */
export function statusNeedsReason(status: RecordStatus): boolean {
  return status === 'unobtainable' || status === 'not-applicable';
}

/** Three states a checklist asks for: is it here, on its way, or missing? */
export type Readiness = 'have' | 'asked' | 'missing' | 'does-not-apply';
export function readinessOf(status: RecordStatus): Readiness {
  if (status === 'received' || status === 'checked' || status === 'shared') return 'have';
  if (status === 'requested') return 'asked';
  return status === 'not-applicable' ? 'does-not-apply' : 'missing';
}

/** What a status becomes when a document arrives: it only ever moves up. */
export function statusAfterArrival(status: RecordStatus): RecordStatus {
  return ['known', 'to-request', 'requested', 'unobtainable', 'not-applicable'].includes(status)
    ? 'received'
    : status;
}

/** Oldest service date first, undated last, then by title, then by id so that the order never depends on chance. */
export function compareRecords(
  a: Pick<MedicalRecord, 'serviceDate' | 'title' | 'id'>,
  b: Pick<MedicalRecord, 'serviceDate' | 'title' | 'id'>,
): number {
  return (
    compareDates(a.serviceDate, b.serviceDate) ||
    a.title.localeCompare(b.title, 'en') ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

export const physicalKinds = [
  'cd',
  'dvd',
  'usb',
  'film',
  'slides',
  'recuts',
  'block',
  'paper',
  'other',
] as const;
export const physicalItemFields = {
  /** The number on the sticker: D-01, S-01. */
  label: RequiredLine,
  kind: z.enum(physicalKinds),
  title: RequiredLine,
  count: z.number().int().min(1).max(100_000),
  location: Line,
  loanedTo: Line,
  trackingNo: Line,
  sentOn: PartialDate.nullable(),
  returnBy: PartialDate.nullable(),
  returnedOn: PartialDate.nullable(),
  mayBeKept: z.boolean(),
  readable: z.boolean(),
  /** Of a locked disc. It lies in the case file, which is locked itself, and goes into no packet. */
  password: Line,
  notes: Text,
};
export const PhysicalItem = entity('physicalItem', physicalItemFields);
export type PhysicalItem = z.infer<typeof PhysicalItem>;

/** One disc can hold several studies, one study can lie on several discs. */
export const itemLinkFields = { itemId: idOf('physicalItem'), recordId: idOf('record') };
export const ItemLink = entity('itemLink', itemLinkFields);
export type ItemLink = z.infer<typeof ItemLink>;
