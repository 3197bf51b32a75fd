// One entry of two copies of a case, and what is known of it from before they parted: what differs, and on whose side. Pure.

export type Cell = string | number | null;
/** As it lies in its table. */
export type Row = Readonly<Record<string, Cell>>;
/** `base` is null for what was not there when the copies parted, undefined where nothing tells how it was. */
export type Three = { base: Row | null | undefined; here: Row | null; there: Row | null };

export const kinds = [
  'added-there',
  'changed-there',
  'removed-there',
  'changed-both',
  'added-here',
  'changed-here',
  'removed-here',
] as const;
export type Kind = (typeof kinds)[number];

/** A part of the entry that differs; `clash` where both sides changed it, each in its own way. */
export type Part = { column: string; clash: boolean };
export type RowDifference = { kind: Kind; parts: Part[] };

const stamps = new Set(['id', 'created_at', 'updated_at', 'deleted_at']);

export function isAlive(row: Row | null | undefined): row is Row {
  return row !== null && row !== undefined && (row['deleted_at'] ?? null) === null;
}

function same(one: Row, other: Row, column: string): boolean {
  return (one[column] ?? null) === (other[column] ?? null);
}

function columnsThatDiffer(one: Row, other: Row): string[] {
  return Object.keys({ ...one, ...other }).filter(
    (column) => !stamps.has(column) && !same(one, other, column),
  );
}

/** Null where the two are alike, however they came to be so. */
export function compareRows({ base, here, there }: Three): RowDifference | null {
  if (isAlive(here) && isAlive(there)) return changed({ base, here, there });
  if (isAlive(there)) return gone({ base, left: there, kept: 'there', dead: here });
  if (isAlive(here)) return gone({ base, left: here, kept: 'here', dead: there });
  return null;
}

type Gone = { base: Row | null | undefined; left: Row; kept: 'here' | 'there'; dead: Row | null };

/** One side has it and the other has not: new on the one, or removed on the other. Without a trace of it there, it is taken for new. */
function gone({ base, left, kept, dead }: Gone): RowDifference {
  const other = kept === 'here' ? 'there' : 'here';
  const wasRemoved = base === undefined ? dead !== null : isAlive(base);
  if (!wasRemoved) return { kind: `added-${kept}`, parts: [] };
  const since = isAlive(base) ? columnsThatDiffer(base, left) : [];
  // Changed on the side that kept it: whoever removed it did not see that.
  return { kind: `removed-${other}`, parts: since.map((column) => ({ column, clash: true })) };
}

function changed({
  base,
  here,
  there,
}: {
  base: Three['base'];
  here: Row;
  there: Row;
}): RowDifference | null {
  const differing = columnsThatDiffer(here, there);
  if (differing.length === 0) return null;
  if (!base) return { kind: 'changed-both', parts: differing.map((column) => ({ column, clash: true })) };
  const parts = differing.map((column) => ({
    column,
    isHere: !same(base, here, column),
    isThere: !same(base, there, column),
  }));
  const kind = parts.every(({ isHere }) => !isHere)
    ? 'changed-there'
    : parts.every(({ isThere }) => !isThere)
      ? 'changed-here'
      : 'changed-both';
  return { kind, parts: parts.map(({ column, isHere, isThere }) => ({ column, clash: isHere && isThere })) };
}

/** The entry with what the other copy did to it; where both changed the same part, the copy's counts. */
export function takenOver({ base, here, there }: Three): Row | null {
  if (!isAlive(there)) return there;
  if (!isAlive(here) || !base) return there;
  const taken = columnsThatDiffer(here, there).filter((column) => !same(base, there, column));
  return { ...here, ...Object.fromEntries(taken.map((column) => [column, there[column] ?? null])) };
}
