// One noun, one table: rows in, objects out, from the noun's own schema. Every change is noted for undo. No noun is named here.
import type { z } from 'zod';
import type { Noun } from '../../../shared/domain/ids.ts';
import { fail } from '../../../shared/errors.ts';
import type { ReadDb, Row, Tx } from './transaction.ts';

type Column = { field: string; column: string; isJson: boolean; isBoolean: boolean };
export type Stored = { id: string; createdAt: number; updatedAt: number; deletedAt: number | null };

export type Table<T extends Stored = Stored> = {
  readonly name: string;
  readonly noun: Noun;
  readonly schema: z.ZodType<T>;
  readonly columns: readonly Column[];
};

function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function typeOf(schema: z.core.$ZodType): string {
  const { def } = schema._zod;
  return def.type === 'nullable' || def.type === 'optional'
    ? typeOf((def as z.core.$ZodNullableDef).innerType)
    : def.type;
}

/** Arrays and objects are kept as JSON text, booleans as 0 and 1; all else as it is. */
export function defineTable<T extends Stored>(
  name: string,
  noun: Noun,
  schema: z.ZodObject & z.ZodType<T>,
): Table<T> {
  const columns = Object.entries(schema.shape).map(([field, type]) => {
    const kind = typeOf(type);
    return {
      field,
      column: columnName(field),
      isJson: ['array', 'object', 'union'].includes(kind),
      isBoolean: kind === 'boolean',
    };
  });
  return { name, noun, schema, columns };
}

export function toRow(table: Table, values: Record<string, unknown>): Row {
  const row: Row = {};
  for (const { field, column, isJson, isBoolean } of table.columns) {
    if (!(field in values)) continue;
    const value = values[field];
    row[column] =
      value === null
        ? null
        : isJson
          ? JSON.stringify(value)
          : isBoolean
            ? value
              ? 1
              : 0
            : (value as string | number);
  }
  return row;
}

export function fromRow<T extends Stored>(table: Table<T>, row: Row): T {
  const thing: Record<string, unknown> = {};
  for (const { field, column, isJson, isBoolean } of table.columns) {
    const value = row[column] ?? null;
    thing[field] =
      value === null ? null : isJson ? JSON.parse(String(value)) : isBoolean ? value === 1 : value;
  }
  return thing as T;
}

/** Everything of this noun that is not in the trash, in the order of entry. */
export function listRows<T extends Stored>(db: ReadDb, table: Table<T>): T[] {
  const rows = db.prepare(`SELECT * FROM ${table.name} WHERE deleted_at IS NULL ORDER BY id`).all() as Row[];
  return rows.map((row) => fromRow(table, row));
}

function readRaw(db: ReadDb, table: Table, id: string): Row | null {
  return (db.prepare(`SELECT * FROM ${table.name} WHERE id = ?`).get(id) as Row | undefined) ?? null;
}

/** Null where it does not exist or lies in the trash. */
export function findRow<T extends Stored>(db: ReadDb, table: Table<T>, id: string): T | null {
  const row = readRaw(db, table, id);
  return row && row['deleted_at'] === null ? fromRow(table, row) : null;
}

export function getRow<T extends Stored>(db: ReadDb, table: Table<T>, id: string): T {
  return findRow(db, table, id) ?? fail('thing.not-found');
}

/** Writes a row as it is (insert, replace or, with null, delete) without noting it: for undo and for `changeRow`. */
export function writeRaw(tx: Tx, tableName: string, id: string, row: Row | null): void {
  if (row === null) {
    tx.prepare(`DELETE FROM ${tableName} WHERE id = ?`).run(id);
    return;
  }
  const names = Object.keys(row);
  const quoted = names.map((name) => `"${name}"`);
  const updates = names.filter((name) => name !== 'id').map((name) => `"${name}" = excluded."${name}"`);
  const sql = `INSERT INTO ${tableName} (${quoted.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
  tx.prepare(sql).run(...names.map((name) => row[name] ?? null));
}

export type Stamp = { now: number; newId(noun: Noun): string };

export function insertRow<T extends Stored>(
  tx: Tx,
  table: Table<T>,
  fields: Omit<T, keyof Stored>,
  { now, newId }: Stamp,
): T {
  const thing = {
    ...fields,
    id: newId(table.noun),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  } as unknown as T;
  const row = toRow(table, thing);
  writeRaw(tx, table.name, thing.id, row);
  tx.changes.push({ table: table.name, id: thing.id, before: null, after: row });
  return thing;
}

/** Sets the given fields. Throws `thing.not-found` for what does not exist or lies in the trash. */
export function changeRow<T extends Stored>(
  tx: Tx,
  table: Table<T>,
  { id, set }: { id: string; set: Partial<T> },
  { now }: Pick<Stamp, 'now'>,
): T {
  const before = readRaw(tx, table, id);
  if (!before || (before['deleted_at'] !== null && set.deletedAt === undefined)) fail('thing.not-found');
  const after = { ...before, ...toRow(table, set), updated_at: now };
  writeRaw(tx, table.name, id, after);
  tx.changes.push({ table: table.name, id, before, after });
  return fromRow(table, after);
}

/** To the trash. */
export function removeRow(tx: Tx, table: Table, id: string, stamp: Pick<Stamp, 'now'>): void {
  changeRow(tx, table, { id, set: { deletedAt: stamp.now } }, stamp);
}

export function restoreRow<T extends Stored>(
  tx: Tx,
  table: Table<T>,
  id: string,
  stamp: Pick<Stamp, 'now'>,
): T {
  return changeRow(tx, table, { id, set: { deletedAt: null } as Partial<T> }, stamp);
}
