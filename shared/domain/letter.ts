// Correspondence: what was said, sent or received, and what proves it.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import type { FieldsOf } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date-shape.ts';

export const channels = [
  'visit',
  'call',
  'portal',
  'hand-delivered',
  'mail',
  'certified-mail',
  'fax',
  'email',
  'courier',
  'web-form',
  'upload',
  'referral',
  'pickup',
  'other',
] as const;
export const directions = ['in', 'out'] as const;

export const letterFields = {
  direction: z.enum(directions),
  channel: z.enum(channels),
  at: PartialDate,
  personId: idOf('person').nullable(),
  organizationId: idOf('organization').nullable(),
  /** The name as heard on the phone, where it is nobody in the list. */
  withWhom: Line,
  subject: RequiredLine,
  body: Text,
  /** Of this call or message: "MS-2260309-118". */
  referenceNo: Line,
  /** Of the whole matter, as they number it: a grievance, a review. */
  caseNo: Line,
  promise: Text,
  promisedBy: PartialDate.nullable(),
  replyToId: idOf('letter').nullable(),
  /** How long a call took. */
  minutes: z.number().int().min(0).max(10_000).nullable(),
  /** Kept apart and out of packets (R112). */
  isPrivate: z.boolean(),
};
export const Letter = entity('letter', letterFields);
export type Letter = z.infer<typeof Letter>;

export const proofKinds = [
  'stamped-copy',
  'certified-mail',
  'courier',
  'fax-report',
  'portal-confirmation',
  'receipt',
  'email-receipt',
  'letter',
  'notes',
  'witness',
] as const;
export const proofFields = {
  letterId: idOf('letter'),
  kind: z.enum(proofKinds),
  label: Line,
  /** The hour on the stamp matters: some clocks count hours. */
  at: PartialDate.nullable(),
  /** Tracking, fax or confirmation number. */
  number: Line,
  pages: z.number().int().nonnegative().nullable(),
  result: Line,
  signer: Line,
  documentId: idOf('document').nullable(),
};
export const Proof = entity('proof', proofFields);
export type Proof = z.infer<typeof Proof>;

/** What a proof begins with: nothing is known of it yet but its letter. */
export const newProof: Omit<FieldsOf<Proof>, 'letterId'> = {
  kind: 'receipt',
  label: '',
  at: null,
  number: '',
  pages: null,
  result: '',
  signer: '',
  documentId: null,
};
