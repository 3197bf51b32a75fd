// What a person reads of a row that differs: its title, and its values with names in place of ids.
import { keyOf } from '../../../../shared/domain/copies/merge-plan.ts';
import type { Difference } from '../../../../shared/domain/copies/merge-plan.ts';
import { compareRows, isAlive } from '../../../../shared/domain/copies/compare-rows.ts';
import type { Part, Row } from '../../../../shared/domain/copies/compare-rows.ts';
import { choicesFor, suggestedFor } from '../../../../shared/domain/copies/copy-comparison.ts';
import type { CopyDifference, Shown } from '../../../../shared/domain/copies/copy-comparison.ts';
import { columnsOf } from '../schema-parts.ts';
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
type Column = { target: string | null; isYesOrNo: boolean };

/** Reads titles in both copies: a row may point at what only one of them has. */
export function describer(sides: Sides): (one: Difference) => CopyDifference {
  const words = new Words(sides);
  return (one) => {
    const { table, kind, here, there } = one;
    const isHereAlready = hasSameBytes(sides, one);
    return {
      key: keyOf(one),
      noun: nounOfTable(table),
      kind,
      title: words.titleOf(table, there ?? here ?? {}),
      parts: partsOf(one)
        .filter(({ column }) => !hidden.has(column))
        .map(({ column, clash }) => ({
          field: fieldOf(column),
          clash,
          here: words.shown(table, here, column),
          there: words.shown(table, isAlive(there) ? there : null, column),
        }))
        .filter((part) => part.here !== part.there),
      changedHereAt: timeOf(here),
      changedThereAt: timeOf(there),
      isHereAlready,
      choices: choicesFor(one),
      suggested: suggestedFor(one, isHereAlready),
    };
  };
}

/** Of what is new there, everything is told. */
function partsOf(one: Difference): Part[] {
  if (one.kind !== 'added-there') return compareRows(one)?.parts ?? [];
  return Object.keys(one.there ?? {}).map((column) => ({ column, clash: false }));
}

class Words {
  private readonly sides: Sides;
  private readonly known = new Map<string, Map<string, Column>>();

  constructor(sides: Sides) {
    this.sides = sides;
  }

  titleOf(table: string, row: Row, depth = 0): string {
    const own = titleColumns
      .map((column) => row[column])
      .find((value) => typeof value === 'string' && value !== '');
    if (own !== undefined) return String(own).slice(0, mostLetters);
    if (depth > 1) return '';
    const names = [...this.columnsOf(table)].map(([column, { target }]) => {
      const other = target === null ? null : this.find(target, row[column] ?? null);
      return other ? this.titleOf(target ?? '', other, depth + 1) : '';
    });
    return [...new Set(names.filter(Boolean))].slice(0, 2).join(', ');
  }

  shown(table: string, row: Row | null, column: string): Shown {
    const value = row?.[column] ?? null;
    if (value === null || value === '') return null;
    const { target = null, isYesOrNo = false } = this.columnsOf(table).get(column) ?? {};
    if (isYesOrNo) return value === 1;
    if (target === null) return inWords(value);
    const other = this.find(target, value);
    return other ? this.titleOf(target, other) : null;
  }

  private find(table: string, id: Row[string] | undefined): Row | null {
    const sql = `SELECT * FROM "${table}" WHERE id = ?`;
    const { here, there } = this.sides;
    return ((there.prepare(sql).get(id) ?? here.prepare(sql).get(id)) as Row | undefined) ?? null;
  }

  private columnsOf(table: string): Map<string, Column> {
    const found = this.known.get(table) ?? readColumns(this.sides.here, table);
    this.known.set(table, found);
    return found;
  }
}

function readColumns(db: ReadDb, table: string): Map<string, Column> {
  const sql = db
    .prepare("SELECT sql FROM sqlite_schema WHERE name = ? AND type = 'table'")
    .pluck()
    .get(table);
  const references = referencesOf(db, table);
  return new Map(
    columnsOf(db, table).map((column) => [
      column,
      {
        target: references.find((reference) => reference.column === column)?.target ?? null,
        isYesOrNo: new RegExp(`\\b${column} IN \\(0, 1\\)`).test(String(sql)),
      },
    ]),
  );
}

function timeOf(row: Row | null): number | null {
  return row === null ? null : Number(row['updated_at']);
}

function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
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
function hasSameBytes({ here, there: copy }: Sides, { table, kind, there, id }: Difference): boolean {
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
