// What is to be decided, where each opinion stands on it, where each of the family leans, and what was decided. Nothing is weighed up here.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date-shape.ts';

/** A question that can be answered with yes or no, such as "Operate now". */
export const choiceFields = { text: RequiredLine, position: z.number().int().nonnegative() };
export const Choice = entity('choice', choiceFields);
export type Choice = z.infer<typeof Choice>;

/** An opinion with no stance says nothing about the choice. */
export const stanceWords = ['yes', 'not-yet', 'no', 'unclear'] as const;
export const stanceFields = {
  choiceId: idOf('choice'),
  opinionId: idOf('opinion'),
  says: z.enum(stanceWords),
  note: Line,
};
export const Stance = entity('stance', stanceFields);
export type Stance = z.infer<typeof Stance>;

/** Where one of the family leans today, and what would have to be true for them to go that way. */
export const leaningFields = {
  who: RequiredLine,
  leaning: Text,
  needs: Text,
  saidOn: PartialDate.nullable(),
};
export const Leaning = entity('leaning', leaningFields);
export type Leaning = z.infer<typeof Leaning>;

export const decisionFields = {
  what: z.string().trim().min(1).max(20_000),
  why: Text,
  who: Line,
  decidedOn: PartialDate.nullable(),
  /** What would make the family look at it again. */
  lookAgain: Text,
};
export const Decision = entity('decision', decisionFields);
export type Decision = z.infer<typeof Decision>;
