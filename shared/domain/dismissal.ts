// A warning about a record that a person has looked at and set aside: "this is right". It is not raised again.
import { z } from 'zod';
import { entity } from './entity.ts';
import { idOf } from './ids.ts';

export const warningKinds = ['other-patient', 'near-duplicate'] as const;

export const dismissalFields = {
  recordId: idOf('record'),
  kind: z.enum(warningKinds),
  /** The record that this one is like, for a near duplicate. */
  otherId: idOf('record').nullable(),
};
export const Dismissal = entity('dismissal', dismissalFields);
export type Dismissal = z.infer<typeof Dismissal>;
