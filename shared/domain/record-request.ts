// A request for records to one custodian and one department: what was asked, what they promised, what came. No clock here.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { channels } from './letter.ts';
import { PartialDate } from './partial-date-shape.ts';

/** United States cents, so that sums are exact. */
const Cents = z.number().int().min(0).max(100_000_000);
const FollowUp = z.object({ on: PartialDate, doneOn: PartialDate.nullable(), note: Line });

export const recordRequestFields = {
  /** The department or custodian that is asked. */
  organizationId: idOf('organization'),
  personId: idOf('person').nullable(),
  title: RequiredLine,
  /** What is asked beyond the records listed: "everything since 2021". */
  asksFor: Text,
  formatWanted: Line,
  channel: z.enum(channels),
  /** Null until it was sent. */
  askedAt: PartialDate.nullable(),
  /** The entry in the correspondence that asked. */
  letterId: idOf('letter').nullable(),
  referenceNo: Line,
  promise: Line,
  promisedBy: PartialDate.nullable(),
  feeAskedCents: Cents.nullable(),
  feePaidCents: Cents.nullable(),
  followUps: z.array(FollowUp).max(100),
  formSays: Text,
  phoneSays: Text,
  /** What came, and what was missing, in words. */
  outcome: Text,
  /** Nothing more is expected. */
  closedOn: PartialDate.nullable(),
  notes: Text,
};
export const RecordRequest = entity('recordRequest', recordRequestFields);
export type RecordRequest = z.infer<typeof RecordRequest>;

type Fields = { -readonly [K in keyof typeof recordRequestFields]: z.infer<(typeof recordRequestFields)[K]> };

/** Nothing sent yet; only whom to ask is known. */
export function newRecordRequest(organizationId: Fields['organizationId'], title: string): Fields {
  return {
    organizationId,
    personId: null,
    title,
    asksFor: '',
    formatWanted: '',
    channel: 'mail',
    askedAt: null,
    letterId: null,
    referenceNo: '',
    promise: '',
    promisedBy: null,
    feeAskedCents: null,
    feePaidCents: null,
    followUps: [],
    formSays: '',
    phoneSays: '',
    outcome: '',
    closedOn: null,
    notes: '',
  };
}

export const requestItemStates = ['asked', 'came', 'missing'] as const;
/** One record of a request. */
export const requestItemFields = {
  requestId: idOf('recordRequest'),
  recordId: idOf('record'),
  state: z.enum(requestItemStates),
  cameOn: PartialDate.nullable(),
  note: Line,
};
export const RequestItem = entity('requestItem', requestItemFields);
export type RequestItem = z.infer<typeof RequestItem>;
