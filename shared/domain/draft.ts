// A letter being written in the app: its text as it will be printed, until it is sent and becomes an entry of the correspondence.
import { z } from 'zod';
import { languages } from '../language.ts';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date-shape.ts';

export const draftKinds = [
  'second-opinion-inside',
  'second-opinion-another',
  'second-opinion-outside',
  'records-request',
  'representative-cover',
  'timelines-request',
  'expedite-request',
  'grievance',
  'review-cover',
  'explain-difference',
  'thank-you',
  'blank',
] as const;

export const draftFields = {
  kind: z.enum(draftKinds),
  /** Of whoever reads it: the plan and most doctors read English. */
  language: z.enum(languages),
  personId: idOf('person').nullable(),
  organizationId: idOf('organization').nullable(),
  /** The records request that this letter asks for. */
  requestId: idOf('recordRequest').nullable(),
  /** The entry it answers. */
  replyToId: idOf('letter').nullable(),
  /** Printed as they stand, line by line. */
  sender: Text,
  recipient: Text,
  datedOn: PartialDate.nullable(),
  subject: RequiredLine,
  body: Text,
  /** Names under the closing. */
  signature: Text,
  enclosures: z.array(Line).max(100),
  /** The entry it became when it was sent. */
  letterId: idOf('letter').nullable(),
};
export const Draft = entity('draft', draftFields);
export type Draft = z.infer<typeof Draft>;
