// Every row of a table that can still be read from a damaged file, into a whole one. Rows that cannot be read are counted.
import { AppError } from '../../../../shared/errors.ts';
import { problemOf } from '../database.ts';
import type { Connection } from '../database.ts';
import { columnsOf } from '../schema-parts.ts';

export type Cell = string | number | Buffer | null;
export type RowTaker = (cells: Cell[]) => void;

/** Where a table has no index to tell which rows it held, this many row numbers in a row without one end the looking. */
const mostBlanks = 2_000;

/** Null for damage; anything else is thrown. */
function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    const known = problemOf(error);
    if (known instanceof AppError && known.code === 'case.damaged') return null;
    throw error;
  }
}

function columnList(table: string, from: Connection, to: Connection): { names: string[]; list: string } {
  const present = new Set(tried(() => columnsOf(from, table)) ?? []);
  const names = columnsOf(to, table).filter((column) => present.has(column));
  return { names, list: ['rowid', ...names.map((column) => `"${column}"`)].join(', ') };
}

/** Row numbers as an index holds them: it may be whole where the table is not. Null where none can be read to its end. */
function numbersByIndex(from: Connection, table: string): number[] | null {
  const indexes =
    tried(
      () =>
        from
          .prepare(`SELECT name FROM pragma_index_list('${table}') WHERE partial = 0`)
          .pluck()
          .all() as string[],
    ) ?? [];
  for (const index of indexes) {
    const numbers = tried(
      () => from.prepare(`SELECT rowid FROM "${table}" INDEXED BY "${index}"`).pluck().all() as number[],
    );
    if (numbers !== null) return numbers;
  }
  return null;
}

/** Hands on rows from one end until damage is met. Answers the last row number that was read, and whether it came to the end. */
function readFrom(from: Connection, query: string, take: (number: number, cells: Cell[]) => void) {
  let last: number | null = null;
  const isWhole = tried(() => {
    for (const [number, ...cells] of from.prepare(query).raw().iterate() as Iterable<[number, ...Cell[]]>) {
      take(number, cells);
      last = number;
    }
    return true;
  });
  return { last: last as number | null, isWhole: isWhole === true };
}

/** Copies what can be read, and gives how many at least could not be. `to` has the table already, empty or with rows of its own that give way. */
export function copyReadable(from: Connection, to: Connection, table: string, take?: RowTaker): number {
  const { names, list } = columnList(table, from, to);
  if (names.length === 0) return 0;
  const write = to.prepare(
    `INSERT OR REPLACE INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const seen = new Set<number>();
  const keep = (number: number, cells: Cell[]): void => {
    if (seen.has(number)) return;
    seen.add(number);
    if (take) take(cells);
    else write.run(...cells);
  };
  const forward = readFrom(from, `SELECT ${list} FROM "${table}" ORDER BY rowid`, keep);
  if (forward.isWhole) return 0;
  const backward = readFrom(from, `SELECT ${list} FROM "${table}" ORDER BY rowid DESC`, keep);
  const one = from.prepare(`SELECT ${list} FROM "${table}" WHERE rowid = ?`).raw();
  const known = numbersByIndex(from, table);
  const wanted = known ?? between(forward.last, backward.last);
  let lost = 0;
  for (const number of wanted) {
    if (seen.has(number)) continue;
    const row = tried(() => one.get(number) as [number, ...Cell[]] | undefined);
    if (row === null) lost += 1;
    else if (row !== undefined) keep(number, row.slice(1));
  }
  // Where the end cannot be seen either, nobody knows how many there were: one at least.
  return known === null && backward.last === null ? Math.min(lost, 1) : lost;
}

function between(last: number | null, first: number | null): number[] {
  const from = (last ?? 0) + 1;
  const until = Math.min(first ?? Infinity, from + mostBlanks);
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);
}
