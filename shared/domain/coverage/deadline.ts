// What a person says about time: what a letter asks for, what they promised, what we set ourselves, and when it was done.
// No due date is kept here: dates are worked out by clocks/clocks-of.ts.
import { z } from 'zod';
import { timeUnits } from '../../rules/facts/fact.ts';
import { entity, Line, RequiredLine, Text } from '../entity.ts';
import { idOf } from '../ids.ts';
import { PartialDate } from '../partial-date-shape.ts';

export const deadlineTopics = [
  'records-copies',
  'records-inspection',
  'authorization',
  'authorization-urgent',
  'promise',
  'own-target',
] as const;

export const deadlineFields = {
  title: RequiredLine,
  topic: z.enum(deadlineTopics),
  whose: z.enum(['ours', 'theirs', 'clinical']),
  /** The letter or call that starts it: the day that its proof shows, or its own where there is none. */
  letterId: idOf('letter').nullable(),
  /** Where no letter starts it. */
  startsAt: PartialDate.nullable(),
  /** How long, for a promise or a target of our own; rules bring their own. */
  amount: z.number().int().positive().max(10_000).nullable(),
  unit: z.enum(timeUnits).nullable(),
  /** What ended it. */
  endedByLetterId: idOf('letter').nullable(),
  /** When it ended, as the answer is dated; stands before the letter's own day. */
  endedAt: PartialDate.nullable(),
  endNote: Line,
  /** Why it does not count any more: another request took its place, it was withdrawn. */
  supersededWhy: Line,
  notes: Text,
};
export const Deadline = entity('deadline', deadlineFields);
export type Deadline = z.infer<typeof Deadline>;
