// A way of looking at the records list that somebody wants to have again: which view, which words, under a name of their own.
import { z } from 'zod';
import { entity, Line, RequiredLine } from './entity.ts';
import { recordViews } from './record-row.ts';

export const savedFilterFields = {
  name: RequiredLine.max(60),
  view: z.enum(recordViews),
  text: Line,
};
export const SavedFilter = entity('savedFilter', savedFilterFields);
export type SavedFilter = z.infer<typeof SavedFilter>;

type Asked = Pick<SavedFilter, 'view' | 'text'>;

/** The one that shows just what is shown now. */
export function savedAs<F extends Asked>(filters: readonly F[], { view, text }: Asked): F | null {
  return filters.find((one) => one.view === view && one.text === text.trim()) ?? null;
}

/** Worth keeping: it leaves something out. Each plain view has a button of its own already. */
export function isWorthSaving({ text }: Asked): boolean {
  return text.trim() !== '';
}

/** In the order of their names, numbers in them by their size. */
export function inNameOrder<F extends { name: string }>(filters: readonly F[], locale: string): F[] {
  return filters.toSorted((a, b) => a.name.localeCompare(b.name, locale, { numeric: true }));
}
