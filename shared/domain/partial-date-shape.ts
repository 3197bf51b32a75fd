// The check of a date that comes from outside. Apart from the reading of dates, so that the first screen need not read in the checker.
import { z } from 'zod';
import { isPartialDate, type PartialDate as Text } from './partial-date.ts';

export type PartialDate = Text;
export const PartialDate = z.custom<PartialDate>(
  (value) => typeof value === 'string' && isPartialDate(value),
  'not a date',
);
