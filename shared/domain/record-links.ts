// Which record takes the place of another, and which adds to one. Pure.
import type { MedicalRecord } from './record.ts';

type Linked = Pick<MedicalRecord, 'id' | 'supersedesId' | 'addendumToId'>;

export type RecordLinks<T> = { replaces: T | null; addsTo: T | null; replacedBy: T[]; addenda: T[] };

export function linksOf<T extends Linked>(record: Linked, all: readonly T[]): RecordLinks<T> {
  return {
    replaces: all.find(({ id }) => id === record.supersedesId) ?? null,
    addsTo: all.find(({ id }) => id === record.addendumToId) ?? null,
    replacedBy: all.filter(({ supersedesId }) => supersedesId === record.id),
    addenda: all.filter(({ addendumToId }) => addendumToId === record.id),
  };
}

/** The records that this one may replace or add to: never itself, nor what already leads back to it. */
export function mayLinkTo<T extends Linked>(record: Linked, all: readonly T[]): T[] {
  const later = new Set<string>([record.id]);
  // A set grows while it is walked, and what was added is walked too.
  for (const id of later)
    for (const one of all) if (one.supersedesId === id || one.addendumToId === id) later.add(one.id);
  return all.filter(({ id }) => !later.has(id));
}
