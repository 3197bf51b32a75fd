// The papers that let somebody speak or ask for the patient: what each allows, since when and until when. No clock here.
import { z } from 'zod';
import { entity, Line, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date.ts';

export const authorityKinds = [
  'hipaa-release',
  'plan-representative',
  'state-assistant',
  'cms-1696',
  'power-of-attorney',
  'health-care-proxy',
  'court-order',
  'other',
] as const;

export const authorityFields = {
  kind: z.enum(authorityKinds),
  title: Line,
  /** Who may act under it. */
  personId: idOf('person').nullable(),
  /** To whom it was given; null for a paper that holds everywhere. */
  organizationId: idOf('organization').nullable(),
  /** What it allows, in a few words. */
  scope: Text,
  signedOn: PartialDate.nullable(),
  expiresOn: PartialDate.nullable(),
  /** Good for one request; `usedOn` then ends it. */
  singleUse: z.boolean(),
  usedOn: PartialDate.nullable(),
  revokedOn: PartialDate.nullable(),
  documentId: idOf('document').nullable(),
  notes: Text,
};
export const Authority = entity('authority', authorityFields);
export type Authority = z.infer<typeof Authority>;
