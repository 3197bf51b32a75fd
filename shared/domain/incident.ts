// What somebody said or did that should not be forgotten (R112). Kept apart: no packet and no letter ever reads these.
import type { z } from 'zod';
import { entity, Line, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date-shape.ts';

export const incidentFields = {
  at: PartialDate,
  personId: idOf('person').nullable(),
  /** The name or desk as known, where it is nobody in the list. */
  who: Line,
  /** What was said or done, word for word where possible. */
  what: Text,
  witness: Line,
  notes: Text,
};
export const Incident = entity('incident', incidentFields);
export type Incident = z.infer<typeof Incident>;
