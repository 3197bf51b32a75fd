// Which rows are written when two copies of a case are brought together: the person's choices, and what must come along with them. Pure.
import { isAlive, takenOver } from './compare-rows.ts';
import type { Kind, Row, Three } from './compare-rows.ts';

/** here: as it is on this computer. there: with what the copy did. both: two entries, side by side. */
export const choices = ['here', 'there', 'both'] as const;
export type Choice = (typeof choices)[number];

/** What a row points at, by `keyOf`. */
export type Difference = Three & {
  table: string;
  id: string;
  kind: Kind;
  /** Rows that this one points at: as it is in the copy, or where it is gone there, as it is here. */
  needs: readonly string[];
};

export type RowWrite = { table: string; id: string; before: Row | null; after: Row };

export type MergePlan = {
  /** In an order in which no row points at one that is not there yet. */
  writes: RowWrite[];
  /** Taken although not chosen, because something that was chosen points at it. */
  along: string[];
  /** Chosen to be removed, but still in use. */
  kept: string[];
};

export function keyOf({ table, id }: { table: string; id: string }): string {
  return `${table}:${id}`;
}

type Asked = {
  differences: readonly Difference[];
  choices: ReadonlyMap<string, Choice>;
  /** Rows of this computer that point at the given one and are not in the trash. */
  pointingHere(key: string): readonly string[];
  /** The id of the second entry where both are kept. */
  newId(difference: Difference): string;
  now: number;
};

export function planMerge(asked: Asked): MergePlan {
  const byKey = new Map(asked.differences.map((one) => [keyOf(one), one]));
  const taken = new Map<string, 'there' | 'both'>();
  const along: string[] = [];
  // What went to the trash there together with what it belonged to.
  const removedWith = (key: string): string[] =>
    asked.differences.filter(({ kind, needs }) => kind === 'removed-there' && needs.includes(key)).map(keyOf);
  const take = (key: string, choice: 'there' | 'both'): void => {
    const one = byKey.get(key);
    if (!one || taken.has(key)) return;
    taken.set(key, choice);
    if (!isAlive(one.there)) {
      for (const part of removedWith(key)) take(part, 'there');
      return;
    }
    for (const need of one.needs) {
      const needed = byKey.get(need);
      if (!needed || taken.has(need) || !isAlive(needed.there) || isAlive(needed.here)) continue;
      if ((asked.choices.get(need) ?? 'here') === 'here') along.push(need);
      take(need, 'there');
    }
  };
  for (const [key, choice] of asked.choices) if (choice !== 'here') take(key, choice);
  const kept = stillInUse(asked, byKey, taken);
  for (const key of kept) taken.delete(key);
  return { writes: inOrder(byKey, taken).map((one) => written(one, taken, asked)), along, kept };
}

/** Nothing is removed that something else still points at: then its removal waits for the person. */
function stillInUse(
  asked: Asked,
  byKey: ReadonlyMap<string, Difference>,
  taken: ReadonlyMap<string, Choice>,
): string[] {
  const removed = new Set([...taken.keys()].filter((key) => byKey.get(key)?.kind === 'removed-there'));
  const kept: string[] = [];
  const pointing = (key: string): string[] => [
    ...asked.pointingHere(key),
    ...[...taken.keys()].filter((other) => !removed.has(other) && byKey.get(other)?.needs.includes(key)),
  ];
  for (let again = true; again;) {
    again = false;
    for (const key of removed) {
      if (!pointing(key).some((other) => !removed.has(other))) continue;
      removed.delete(key);
      kept.push(key);
      again = true;
    }
  }
  return kept;
}

/** What is pointed at comes first. Rows that point at each other in a ring come in the order in which they were met. */
function inOrder(byKey: ReadonlyMap<string, Difference>, taken: ReadonlyMap<string, Choice>): Difference[] {
  const done = new Set<string>();
  const order: Difference[] = [];
  const visit = (key: string): void => {
    const one = byKey.get(key);
    if (!one || !taken.has(key) || done.has(key)) return;
    done.add(key);
    if (isAlive(one.there)) one.needs.forEach(visit);
    order.push(one);
  };
  for (const key of taken.keys()) visit(key);
  return order;
}

function written(one: Difference, taken: ReadonlyMap<string, Choice>, { newId, now }: Asked): RowWrite {
  const { table, id, here, there } = one;
  const key = keyOf(one);
  if (taken.get(key) === 'both' && here && there) {
    const second = newId(one);
    return { table, id: second, before: null, after: { ...there, id: second, updated_at: now } };
  }
  if (!isAlive(there))
    return { table, id, before: here, after: { ...here, deleted_at: now, updated_at: now } };
  return { table, id, before: here, after: { ...takenOver(one), id, updated_at: now } };
}
