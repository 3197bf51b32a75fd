// Every row of two open copies of a case that is not the same in both, with how it was before they parted, as their change logs tell.
import { keyOf } from '../../../../shared/domain/copies/merge-plan.ts';
import type { Difference } from '../../../../shared/domain/copies/merge-plan.ts';
import { compareRows, isAlive } from '../../../../shared/domain/copies/compare-rows.ts';
import type { Row, Three } from '../../../../shared/domain/copies/compare-rows.ts';
import { tableOf } from '../tables.ts';
import type { ReadDb, RowChange } from '../transaction.ts';

type Logged = { id: number; at: number; request: string; changes: string; state: string };

/** Rows as they were when the copies parted; `unclear` are those that were undone or done again since. */
type Before = { base: ReadonlyMap<string, Row | null>; unclear: ReadonlySet<string> };

export const comparedTables: readonly string[] = [
  'case_file',
  ...Object.values(tableOf).map(({ name }) => name),
];

/** What a row is about, for nouns of which there is one each: two made apart are one. */
const about: Readonly<Record<string, readonly string[]>> = {
  coverage: [],
  path_step: ['step_key'],
  rule_override: ['fact_id', 'term_key'],
  difference: ['axis'],
  stance: ['choice_id', 'opinion_id'],
  item_link: ['item_id', 'record_id'],
  request_item: ['request_id', 'record_id'],
};

export function readDifferences(here: ReadDb, there: ReadDb): Difference[] {
  const before = readBefore(here, there);
  return comparedTables.flatMap((table) => differencesIn(table, { here, there, before }));
}

type Sides = { here: ReadDb; there: ReadDb; before: Before };

function differencesIn(table: string, { here, there, before }: Sides): Difference[] {
  const ours = rowsOf(here, table);
  const theirs = rowsOf(there, table);
  const points = referencesOf(here, table);
  const found: Difference[] = [];
  const note = (id: string, three: Three): void => {
    const difference = compareRows(three);
    if (difference === null) return;
    const needs = points.flatMap(({ column, target }) => {
      const value = (three.there ?? three.here)?.[column];
      return typeof value === 'string' ? [keyOf({ table: target, id: value })] : [];
    });
    found.push({ table, id, ...three, kind: difference.kind, needs });
  };
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const key = keyOf({ table, id });
    const base = before.unclear.has(key) ? undefined : before.base.get(key);
    note(id, { base, here: ours.get(id) ?? null, there: theirs.get(id) ?? null });
  }
  return pairUp(table, found);
}

/** The same thing written down on both sides, each under an id of its own, is one entry that both changed. */
function pairUp(table: string, found: readonly Difference[]): Difference[] {
  const columns = about[table];
  if (!columns) return [...found];
  const what = (row: Row | null): string => JSON.stringify(columns.map((column) => row?.[column] ?? null));
  const ours = new Map(
    found.filter(({ kind }) => kind === 'added-here').map((one) => [what(one.here), one] as const),
  );
  return found.flatMap((one): Difference[] => {
    const twin = one.kind === 'added-there' ? ours.get(what(one.there)) : undefined;
    if (!twin) return [one];
    const three = { base: undefined, here: twin.here, there: { ...one.there, id: twin.id } };
    const difference = compareRows(three);
    return difference ? [{ ...one, ...three, id: twin.id, kind: difference.kind }] : [];
  });
}

function rowsOf(db: ReadDb, table: string): Map<string, Row> {
  const rows = db.prepare(`SELECT * FROM "${table}"`).all() as Row[];
  return new Map(rows.map((row) => [String(row['id']), row]));
}

export type Reference = { column: string; target: string };

/** Columns that hold the id of another noun's row. */
export function referencesOf(db: ReadDb, table: string): Reference[] {
  const keys = db
    .prepare(`SELECT "from" AS "column", "table" AS target, "to" FROM pragma_foreign_key_list('${table}')`)
    .all() as (Reference & { to: string | null })[];
  return keys.filter(({ to }) => to === 'id').map(({ column, target }) => ({ column, target }));
}

/** Rows that point at the given one and are not in the trash, by `keyOf`. */
export function pointingAt(db: ReadDb): (key: string) => string[] {
  const pointers = comparedTables.flatMap((from) =>
    referencesOf(db, from).map(({ column, target }) => ({ from, column, target })),
  );
  return (key) => {
    const [table = '', id = ''] = key.split(':');
    return pointers
      .filter(({ target }) => target === table)
      .flatMap(({ from, column }) =>
        (db.prepare(`SELECT * FROM "${from}" WHERE "${column}" = ?`).all(id) as Row[])
          .filter(isAlive)
          .map((row) => keyOf({ table: from, id: String(row['id']) })),
      );
  };
}

function logOf(db: ReadDb): Logged[] {
  return db.prepare('SELECT id, at, request, changes, state FROM change_log ORDER BY id').all() as Logged[];
}

/** The logs are alike up to where the copies parted; from there on the first change of a row tells how it was. */
function readBefore(here: ReadDb, there: ReadDb): Before {
  const ours = logOf(here);
  const theirs = logOf(there);
  const unclear = new Set<string>();
  let parted = 0;
  for (; parted < ours.length; parted += 1) {
    const [one, other] = [ours[parted], theirs[parted]];
    if (
      !one ||
      !other ||
      one.at !== other.at ||
      one.request !== other.request ||
      one.changes !== other.changes
    )
      break;
    if (one.state === other.state) continue;
    for (const change of changesOf(one)) unclear.add(keyOf(change));
  }
  const base = new Map<string, Row | null>();
  const since = [ours, theirs].flatMap((side) => side.slice(parted).flatMap(changesOf));
  for (const change of since) {
    const key = keyOf(change);
    if (!base.has(key)) base.set(key, change.before);
  }
  return { base, unclear };
}

function changesOf({ changes }: Logged): RowChange[] {
  return JSON.parse(changes) as RowChange[];
}
