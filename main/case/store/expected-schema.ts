// What a sound case of a version is made of, by name: worked out from the steps that make one, so that it can never fall behind them.
import Database from 'better-sqlite3';
import type { Connection } from './database.ts';
import { migrate } from './migrate.ts';

const known = new Map<number, string>();

function namesIn(db: Connection): string {
  const names = db
    .prepare(
      `SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1`,
    )
    .pluck()
    .all();
  return names.join('\n');
}

function namesOf(version: number): string {
  const made = new Database(':memory:');
  try {
    migrate(made, version);
    return namesIn(made);
  } finally {
    made.close();
  }
}

/** False where a table is missing, or where somebody has put one, or a trigger, that is none of ours. */
export function hasExpectedSchema(db: Connection, version: number): boolean {
  const expected = known.get(version) ?? namesOf(version);
  known.set(version, expected);
  return namesIn(db) === expected;
}
