// What a person reads of a row that differs: its title, and its values with names in place of ids.
import { keyOf } from '../../../../shared/domain/copies/merge-plan.ts';
import type { Difference } from '../../../../shared/domain/copies/merge-plan.ts';
import { compareRows, isAlive } from '../../../../shared/domain/copies/compare-rows.ts';
import type { Row } from '../../../../shared/domain/copies/compare-rows.ts';
import { choicesFor, suggestedFor } from '../../../../shared/domain/copies/copy-comparison.ts';
import type { CopyDifference, Shown } from '../../../../shared/domain/copies/copy-comparison.ts';
import { nounOfTable } from '../tables.ts';
import type { ReadDb } from '../transaction.ts';
import { referencesOf } from './read-differences.ts';

const titleColumns = [
  'title',
  'name',
  'subject',
  'label',
  'file_name',
  'text',
  'about',
  'what',
  'purpose',
  'plan_name',
  'who',
];
const mostLetters = 300;
const hidden = new Set(['id', 'created_at', 'updated_at', 'deleted_at', 'sha256', 'position', 'password']);

type Sides = { here: ReadDb; there: ReadDb };

/** Reads titles in both copies: a row may point at what only one of them has. */
export function describer({ here, there }: Sides): (one: Difference) => CopyDifference {
  const find = (db: ReadDb, table: string, id: string): Row | undefined =>
    db.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(id) as Row | undefined;
  const titleOf = (table: string, row: Row, depth = 0): string => {
    const own = titleColumns
      .map((column) => row[column])
      .find((value) => typeof value === 'string' && value !== '');
    if (own !== undefined) return String(own).slice(0, mostLetters);
    if (depth > 1) return '';
    const names = referencesOf(here, table).map(({ column, target }) => {
      const id = row[column];
      const other = typeof id === 'string' ? (find(there, target, id) ?? find(here, target, id)) : undefined;
      return other ? titleOf(target, other, depth + 1) : '';
    });
    return [...new Set(names.filter(Boolean))].slice(0, 2).join(', ');
  };
  const shown = (table: string, row: Row | null, column: string): Shown => {
    const value = row?.[column] ?? null;
    if (value === null || value === '') return null;
    const target = referencesOf(here, table).find((reference) => reference.column === column)?.target;
    if (target !== undefined) {
      const other = find(there, target, String(value)) ?? find(here, target, String(value));
      return other ? titleOf(target, other) : null;
    }
    if (isYesOrNo(here, table, column)) return value === 1;
    return inWords(value);
  };
  return (one) => {
    const { table, kind } = one;
    const isHereAlready = hasSameBytes(here, one, there);
    const differing = compareRows(one)?.parts ?? [];
    const parts =
      kind === 'added-there'
        ? Object.keys(one.there ?? {}).map((column) => ({ column, clash: false }))
        : differing;
    return {
      key: keyOf(one),
      noun: nounOfTable(table),
      kind,
      title: titleOf(table, one.there ?? one.here ?? {}),
      parts: parts
        .filter(({ column }) => !hidden.has(column))
        .map(({ column, clash }) => ({
          field: fieldOf(column),
          clash,
          here: shown(table, one.here, column),
          there: shown(table, isAlive(one.there) ? one.there : null, column),
        }))
        .filter((part) => part.here !== part.there),
      changedHereAt: timeOf(one.here),
      changedThereAt: timeOf(one.there),
      isHereAlready,
      choices: choicesFor(one),
      suggested: suggestedFor(one, isHereAlready),
    };
  };
}

function timeOf(row: Row | null): number | null {
  return row === null ? null : Number(row['updated_at']);
}

function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

function isYesOrNo(db: ReadDb, table: string, column: string): boolean {
  const sql = db
    .prepare("SELECT sql FROM sqlite_schema WHERE name = ? AND type = 'table'")
    .pluck()
    .get(table);
  return new RegExp(`\\b${column} INTEGER[^,]*CHECK \\(${column} IN \\(0, 1\\)\\)`).test(String(sql));
}

/** Lists and groups are kept as JSON: what a person wrote in them, one after the other. */
function inWords(value: string | number): string {
  const text = String(value);
  if (!/^[[{]/.test(text)) return text.slice(0, 4 * mostLetters);
  try {
    return leavesOf(JSON.parse(text))
      .join(', ')
      .slice(0, 4 * mostLetters);
  } catch {
    // Somebody's own words may begin with a bracket.
    return text.slice(0, 4 * mostLetters);
  }
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return /^[a-z]{3}_[0-9a-f-]{36}$/.test(value) ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** A document, or a record with nothing but such documents, whose very bytes are in a document here. */
function hasSameBytes(here: ReadDb, { table, kind, there, id }: Difference, copy: ReadDb): boolean {
  if (kind !== 'added-there') return false;
  const isHere = (sha256: unknown): boolean =>
    here.prepare('SELECT 1 FROM document WHERE sha256 = ? AND deleted_at IS NULL').get(sha256) !== undefined;
  if (table === 'document') return isHere(there?.['sha256']);
  if (table !== 'record') return false;
  const files = copy
    .prepare('SELECT sha256 FROM document WHERE record_id = ? AND deleted_at IS NULL')
    .pluck()
    .all(id);
  return files.length > 0 && files.every(isHere);
}
