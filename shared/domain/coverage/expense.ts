// What it costs: paid, estimated, or still unknown; and what of it would come back if a review is won. Sums are in cents.
import { z } from 'zod';
import { Cents } from './coverage.ts';
import { entity, Line, RequiredLine, Text } from '../entity.ts';
import { idOf } from '../ids.ts';
import { PartialDate } from '../partial-date-shape.ts';

/** The first three are the lines of a visit without approval (R039). */
export const expenseKinds = [
  'consultation',
  'tests',
  'treatment',
  'copay',
  'review',
  'pathology',
  'copies',
  'courier',
  'mail',
  'travel',
  'other',
] as const;
/** Which way of getting the opinion it belongs to. */
export const lanes = ['authorized', 'unauthorized', 'self-pay'] as const;
export type Lane = (typeof lanes)[number];

export const expenseFields = {
  title: RequiredLine,
  kind: z.enum(expenseKinds),
  lane: z.enum(lanes),
  /** `paid` counts as money out; `estimate` and `quote` stand on the cost sheet only. */
  state: z.enum(['paid', 'quote', 'estimate']),
  /** Null: nobody could say. */
  amountCents: Cents.nullable(),
  amountNote: Line,
  on: PartialDate.nullable(),
  organizationId: idOf('organization').nullable(),
  /** Who named the price (R147). */
  quotedBy: Line,
  letterId: idOf('letter').nullable(),
  receiptDocumentId: idOf('document').nullable(),
  hasReceipt: z.boolean(),
  /** Would be paid back if a review is won. */
  isReimbursable: z.boolean(),
  reimbursedOn: PartialDate.nullable(),
  notes: Text,
};
export const Expense = entity('expense', expenseFields);
export type Expense = z.infer<typeof Expense>;
