// Visits, the questions asked there, and the medicines list that goes along.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import type { FieldsOf } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date-shape.ts';

export const questionSources = ['bank', 'family'] as const;
export const priorities = ['high', 'normal', 'low'] as const;
export const questionFields = {
  text: RequiredLine,
  source: z.enum(questionSources),
  priority: z.enum(priorities),
  /** Null means any doctor. */
  personId: idOf('person').nullable(),
  position: z.number().int().nonnegative(),
  /** The row of the comparison that it asks about; empty where it asks about none. */
  axis: Line,
};
export const Question = entity('question', questionFields);
export type Question = z.infer<typeof Question>;

export const answerFields = {
  questionId: idOf('question'),
  personId: idOf('person').nullable(),
  text: Text,
  answeredOn: PartialDate.nullable(),
  documentId: idOf('document').nullable(),
  page: z.number().int().positive().nullable(),
};
export const Answer = entity('answer', answerFields);
export type Answer = z.infer<typeof Answer>;

/** A question that was put to somebody: on which day, how, and until when an answer was asked for. */
export const askingFields = {
  questionId: idOf('question'),
  personId: idOf('person').nullable(),
  askedOn: PartialDate,
  answerBy: PartialDate.nullable(),
  letterId: idOf('letter').nullable(),
  visitId: idOf('visit').nullable(),
};
export const Asking = entity('asking', askingFields);
export type Asking = z.infer<typeof Asking>;

export const DoseTime = z.object({ time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), note: Line });
export const medicationFields = {
  name: RequiredLine,
  dose: Line,
  times: z.array(DoseTime).max(24),
  asNeeded: Line,
  purpose: Line,
  startedOn: PartialDate.nullable(),
  stoppedOn: PartialDate.nullable(),
  /** Past, with the day unknown; a stop day that is known says so by itself. */
  noLongerTaken: z.boolean(),
  stopReason: Line,
  overTheCounter: z.boolean(),
  notes: Text,
};
export const Medication = entity('medication', medicationFields);
export type Medication = z.infer<typeof Medication>;

export const visitFields = {
  personId: idOf('person').nullable(),
  organizationId: idOf('organization').nullable(),
  at: PartialDate,
  purpose: RequiredLine,
  place: Line,
  recordsDueBy: PartialDate.nullable(),
  notes: Text,
};
export const Visit = entity('visit', visitFields);
export type Visit = z.infer<typeof Visit>;

/** What for and when; the rest is written in its detail. */
export function newVisit(said: Pick<Visit, 'purpose' | 'at'>): FieldsOf<Visit> {
  return { ...said, personId: null, organizationId: null, place: '', recordsDueBy: null, notes: '' };
}
