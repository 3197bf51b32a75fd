// Documents made of pages of other documents: a scan split into its papers, pages turned, left out, in another order. The originals are kept.
import { z } from 'zod';
import { RequiredLine } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date-shape.ts';

/** One page of an original. `turn` is clockwise, beyond how the page was shown. */
export const ArrangedPage = z.object({
  documentId: idOf('document'),
  page: z.number().int().positive(),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
});
export type ArrangedPage = z.infer<typeof ArrangedPage>;

/** One document to be made. Without a record it gets one of its own, like the original's. */
export const Piece = z.object({
  recordId: idOf('record').nullable(),
  title: RequiredLine.max(200),
  serviceDate: PartialDate.nullable(),
  pages: z.array(ArrangedPage).min(1).max(5_000),
});
export type Piece = z.infer<typeof Piece>;
