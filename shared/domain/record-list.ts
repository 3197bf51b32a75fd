// The inventory as a person reads it: records under their study, specimen or stay, newest first, and what a group still misses. Pure.
import { gathered } from './gathered.ts';
import { dateSortKey, partialDate } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';
import { readinessOf } from './record.ts';
import type { Group, MedicalRecord, RecordStatus, RecordType } from './record.ts';
import type { RecordRow } from './record-row.ts';

const collator = new Intl.Collator('en', { numeric: true });

/**
 * A study, specimen or stay with its records; or a run of single papers between two of them, never across a year.
 * `span` is the run's months (`2026-03/2026-05`), or its year where no month is known; null for papers with no date.
 */
export type RecordSection =
  | { key: string; kind: 'group'; group: Group; rows: RecordRow[] }
  | { key: string; kind: 'run'; span: PartialDate | null; rows: RecordRow[] };

function byTitle(a: RecordRow, b: RecordRow): number {
  return collator.compare(a.record.title, b.record.title) || (a.record.id < b.record.id ? -1 : 1);
}

/** Report before images before glass, and within each oldest first, undated last. */
function compareSiblings(a: RecordRow, b: RecordRow): number {
  const order = partOrder(a.record.type) - partOrder(b.record.type);
  if (order !== 0) return order;
  if (a.dateKey === b.dateKey) return byTitle(a, b);
  return a.dateKey === '' ? 1 : b.dateKey === '' ? -1 : a.dateKey < b.dateKey ? -1 : 1;
}

function newestFirst(a: RecordRow, b: RecordRow): number {
  return a.dateKey === b.dateKey ? byTitle(a, b) : a.dateKey < b.dateKey ? 1 : -1;
}

/** A group is as new as its own date says, else as its newest record. */
function groupDate({ group, rows }: Extract<RecordSection, { kind: 'group' }>): string {
  const own = dateSortKey(group.date);
  return own === '' ? rows.map(({ dateKey }) => dateKey).reduce((a, b) => (a > b ? a : b), '') : own;
}

/** `2026-03` of a sort key, or `2026` where it names no month. */
function monthOf(dateKey: string): string {
  return dateKey.slice(5, 7) === '00' ? dateKey.slice(0, 4) : dateKey.slice(0, 7);
}

function spanOf(rows: readonly RecordRow[]): PartialDate | null {
  const months = rows
    .map(({ dateKey }) => dateKey)
    .filter((key) => key !== '')
    .map(monthOf)
    .toSorted();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  return partialDate(first === last || first.length === 4 ? first : `${first}/${last}`);
}

/** Single papers, newest first, gathered into runs that end where a group or another year stands between them. */
function runsOf(singles: readonly RecordRow[], groupDates: readonly string[]): RecordSection[] {
  const runs: RecordRow[][] = [];
  let next = 0;
  let before: string | null = null;
  for (const row of singles) {
    const passed = next;
    while (next < groupDates.length && (groupDates[next] ?? '') >= row.dateKey) next += 1;
    const run = runs.at(-1);
    if (run && next === passed && before?.slice(0, 4) === row.dateKey.slice(0, 4)) run.push(row);
    else runs.push([row]);
    before = row.dateKey;
  }
  return runs.map((rows) => ({
    key: `run:${rows[0]?.record.id ?? ''}`,
    kind: 'run',
    span: spanOf(rows),
    rows,
  }));
}

/** Newest first; what has no date at all comes last. A group of which the filter left nothing is not shown. */
export function sectionsOf(rows: readonly RecordRow[], groups: readonly Group[]): RecordSection[] {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const own = gathered(rows.map((row) => [groupOf.get(row.record.groupId ?? none) ?? null, row] as const));
  const singles = (own.get(null) ?? []).toSorted(newestFirst);
  own.delete(null);
  const grouped = [...own]
    .flatMap(([group, held]) =>
      group ? [{ key: group.id, kind: 'group' as const, group, rows: held.toSorted(compareSiblings) }] : [],
    )
    .map((section) => ({ section, date: groupDate(section) }))
    .sort((a, b) =>
      a.date === b.date
        ? collator.compare(a.section.group.title, b.section.group.title)
        : a.date < b.date
          ? 1
          : -1,
    );
  const runs = runsOf(
    singles,
    grouped.map(({ date }) => date),
  ).map((section) => ({ section, date: section.rows[0]?.dateKey ?? '' }));
  return merged(grouped, runs);
}

const none = '' as Group['id'];

type Dated = { section: RecordSection; date: string };

/** Two lists that are each newest first, as one. A group stands before single papers of the same date. */
function merged(grouped: readonly Dated[], runs: readonly Dated[]): RecordSection[] {
  const all: RecordSection[] = [];
  let next = 0;
  for (const { section, date } of runs) {
    while (next < grouped.length && (grouped[next]?.date ?? '') >= date) {
      const group = grouped[next];
      if (group) all.push(group.section);
      next += 1;
    }
    all.push(section);
  }
  return [...all, ...grouped.slice(next).map(({ section }) => section)];
}

/** What a second doctor asks for separately: the words, the pictures, the glass. */
export const parts = ['report', 'images', 'slides'] as const;
export type Part = (typeof parts)[number];

export function partOf(type: RecordType): Part {
  if (type === 'image-set') return 'images';
  return type === 'slides' || type === 'tissue-block' ? 'slides' : 'report';
}

function partOrder(type: RecordType): number {
  return parts.indexOf(partOf(type)) + (type === 'tissue-block' ? 0.5 : 0);
}

/** `partly`: some of several are here, or on their way. `unlisted`: it should exist, and no line of the inventory says so yet. */
export type PartState = 'here' | 'partly' | 'asked' | 'missing' | 'never' | 'unlisted';

const expected: Record<Group['kind'], readonly Part[]> = {
  study: ['report', 'images'],
  specimen: ['report', 'slides'],
  stay: ['report'],
  treatment: ['report'],
};

function stateOf(statuses: readonly RecordStatus[]): PartState {
  const wanted = statuses
    .filter((status) => status !== 'unobtainable' && status !== 'not-applicable')
    .map(readinessOf);
  if (wanted.length === 0) return 'never';
  if (wanted.every((readiness) => readiness === 'have')) return 'here';
  if (wanted.includes('have')) return 'partly';
  return wanted.includes('asked') ? 'asked' : 'missing';
}

/** The siblings of a group: the parts its kind should have, and any other part that is there. */
export function partsOf(
  kind: Group['kind'],
  records: readonly Pick<MedicalRecord, 'type' | 'status'>[],
): { part: Part; state: PartState }[] {
  return parts.flatMap((part) => {
    const statuses = records.filter(({ type }) => partOf(type) === part).map(({ status }) => status);
    if (statuses.length > 0) return [{ part, state: stateOf(statuses) }];
    return expected[kind].includes(part) ? [{ part, state: 'unlisted' as const }] : [];
  });
}

/** How far a record is on the ladder known · asked · here · checked · sent; null where the ladder was left for good. */
export function stepOf(status: RecordStatus): number | null {
  const steps: Record<RecordStatus, number | null> = {
    known: 1,
    'to-request': 1,
    requested: 2,
    received: 3,
    checked: 4,
    shared: 5,
    unobtainable: null,
    'not-applicable': null,
  };
  return steps[status];
}
export const ladderSteps = 5;

const next: Partial<Record<RecordStatus, RecordStatus>> = {
  known: 'requested',
  'to-request': 'requested',
  requested: 'received',
  received: 'checked',
  checked: 'shared',
};

/** The step that usually comes after; null at the ends. */
export function nextStatus(status: RecordStatus): RecordStatus | null {
  return next[status] ?? null;
}
