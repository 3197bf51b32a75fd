// The schema of an open file, taken apart in the order in which a copy needs it: tables, then rows, then what hangs on them.
import type { ReadDb } from './transaction.ts';

type Made = { name: string; sql: string };

export type SchemaParts = {
  tables: Made[];
  /** Search indexes: filled from the rows they stand for. */
  virtualTables: Made[];
  /** Indexes and triggers: after the rows, or every row would pay for them. */
  rest: Made[];
};

export function schemaParts(db: ReadDb): SchemaParts {
  const made = db
    .prepare(
      `SELECT s.type, s.name, s.sql, l.type AS kind, l.wr AS withoutRowid FROM sqlite_schema s
       LEFT JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'
       WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.rowid`,
    )
    .all() as (Made & { type: string; kind: string | null; withoutRowid: number | null })[];
  const odd = made.find(({ kind, withoutRowid }) => kind === 'table' && withoutRowid === 1);
  if (odd) throw new Error(`copying needs row numbers, and ${odd.name} has none`);
  return {
    tables: made.filter(({ type, kind }) => type === 'table' && kind === 'table'),
    virtualTables: made.filter(({ kind }) => kind === 'virtual'),
    rest: made.filter(({ type }) => type === 'index' || type === 'trigger' || type === 'view'),
  };
}

/** Fills a search index whose rows stand in a table of the case; one that only looks at another index needs nothing. */
export function refillSql({ name, sql }: Made): string | null {
  if (/USING\s+fts5vocab\b/i.test(sql)) return null;
  if (/USING\s+fts5\b/i.test(sql) && /content\s*=\s*'?\w+/i.test(sql))
    return `INSERT INTO "${name}" ("${name}") VALUES ('rebuild')`;
  throw new Error(`how to fill ${name} in a copy is not known`);
}

/** Columns that a row is written with, in their order. */
export function columnsOf(db: ReadDb, table: string): string[] {
  return db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
}

export function insertSql(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
}
