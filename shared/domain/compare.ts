// Opinions side by side: who stands in which column, who says what on each axis, and how the reader marked it. No verdict, no ranking.
import type { Axis, Difference, Finding, Mark, Opinion } from './opinion.ts';
import { axes } from './opinion.ts';
import type { Organization, Person } from './people.ts';
import { wordsOf } from './said.ts';
import type { SuggestReason } from './suggest-mark.ts';
import { suggestMark } from './suggest-mark.ts';

export type ComparisonColumn = {
  opinion: Opinion;
  /** Null for one whose entry is in the trash. */
  doctor: Person | null;
  place: Organization | null;
};

/** A suggestion stands with its reason until a person sets the mark; it never counts as one. */
export type RowMark =
  | { by: 'reader'; mark: Mark; difference: Difference }
  | { by: 'rules'; mark: Mark; reason: SuggestReason }
  | { by: 'nobody' };

export type ComparisonRow = {
  /** One of `axes`, or the family's own row name. */
  axis: string;
  isOwn: boolean;
  /** In the order of the columns; empty for an opinion that says nothing on this axis. */
  cells: readonly (readonly Finding[])[];
  mark: RowMark;
};

export type Comparison = {
  columns: readonly ComparisonColumn[];
  rows: readonly ComparisonRow[];
  /** What a statement took the place of, newest first, by the id of the statement that holds now. */
  earlier: ReadonlyMap<Finding['id'], readonly Finding[]>;
};

type Facts = {
  opinions: readonly Opinion[];
  people: readonly Person[];
  organizations: readonly Organization[];
  findings: readonly Finding[];
  differences: readonly Difference[];
  /** Columns the reader moved: these first, in this order; all others follow by their number. */
  order?: readonly Opinion['id'][];
};

export function isAxis(text: string): text is Axis {
  return (axes as readonly string[]).includes(text);
}

/** "Report", "report " and "REPORT" are one row. */
export function axisKey(axis: string): string {
  return axis.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function byText(a: string, b: string): number {
  return a.localeCompare(b, 'en') || (a < b ? -1 : a > b ? 1 : 0);
}

/** Older entries first; ids of equal age decide, so that the order never depends on chance. */
export function byAge(a: { createdAt: number; id: string }, b: { createdAt: number; id: string }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** By number unless the reader moved them. */
export function arrangeOpinions(
  opinions: readonly Opinion[],
  order: readonly Opinion['id'][] = [],
): Opinion[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = ({ id }: Opinion) => place.get(id) ?? order.length;
  return [...opinions].sort((a, b) => placeOf(a) - placeOf(b) || a.number - b.number || byAge(a, b));
}

/** The known axes in reading order, then the family's own by name, each with the name it goes by. */
function axesUsed(findings: readonly Finding[]): { key: string; axis: string; isOwn: boolean }[] {
  const names = new Map<string, string>();
  for (const { axis } of findings) {
    const key = axisKey(axis);
    const known = names.get(key);
    if (known === undefined || byText(axis, known) < 0) names.set(key, axis.trim());
  }
  const own = [...names].filter(([key]) => !isAxis(key)).sort(([, a], [, b]) => byText(a, b));
  return [
    ...axes.filter((axis) => names.has(axis)).map((axis) => ({ key: axis, axis, isOwn: false })),
    ...own.map(([key, axis]) => ({ key, axis, isOwn: true })),
  ];
}

function markOf(cells: readonly (readonly Finding[])[], difference: Difference | undefined): RowMark {
  if (difference) return { by: 'reader', mark: difference.mark, difference };
  const suggested = suggestMark(cells);
  return suggested ? { by: 'rules', ...suggested } : { by: 'nobody' };
}

/** What holds now, and behind each of it what was said before. A statement whose successor is gone holds again. */
export function currentFindings(findings: readonly Finding[]): {
  current: Finding[];
  earlier: Map<Finding['id'], readonly Finding[]>;
} {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const replaced = new Set(findings.flatMap(({ id, replacesId }) => (replacesId === id ? [] : replacesId)));
  const earlier = new Map<Finding['id'], readonly Finding[]>();
  // A ring of statements would leave none that holds: then all of it is shown.
  const tops = findings.filter(({ id }) => !replaced.has(id));
  for (const top of tops) {
    const chain: Finding[] = [];
    let next = top.replacesId === null ? undefined : byId.get(top.replacesId);
    while (next && next !== top && !chain.includes(next)) {
      chain.push(next);
      next = next.replacesId === null ? undefined : byId.get(next.replacesId);
    }
    if (chain.length > 0) earlier.set(top.id, chain);
  }
  return { current: tops.length > 0 ? tops : [...findings], earlier };
}

/** Treats every opinion alike: the order they are given in changes nothing, and no column is set against another. */
export function compareOpinions({
  opinions,
  people,
  organizations,
  findings,
  differences,
  order,
}: Facts): Comparison {
  const columns = arrangeOpinions(opinions, order).map((opinion): ComparisonColumn => {
    const doctor = people.find(({ id }) => id === opinion.doctorId) ?? null;
    const placeId = opinion.organizationId ?? doctor?.organizationId;
    return { opinion, doctor, place: organizations.find(({ id }) => id === placeId) ?? null };
  });
  const shown = new Set<string>(opinions.map(({ id }) => id));
  const { current, earlier } = currentFindings(
    findings.filter((finding) => shown.has(finding.opinionId) && wordsOf(finding) !== ''),
  );
  const said = current.sort(byAge);
  // Where one row was marked twice, the later mark is the one that was meant.
  const marked = new Map(
    [...differences].sort(byAge).map((difference) => [axisKey(difference.axis), difference]),
  );
  const rows = axesUsed(said).map(({ key, axis, isOwn }): ComparisonRow => {
    const onAxis = said.filter((finding) => axisKey(finding.axis) === key);
    const cells = columns.map(({ opinion }) => onAxis.filter(({ opinionId }) => opinionId === opinion.id));
    return { axis, isOwn, cells, mark: markOf(cells, marked.get(key)) };
  });
  return { columns, rows, earlier };
}

/** How many rows carry which of the reader's marks; `open` are those not marked by anyone yet. */
export function countMarks(rows: readonly ComparisonRow[]): Record<Mark | 'open', number> {
  const counts = { agree: 0, emphasis: 0, conflict: 0, single: 0, open: 0 };
  for (const { mark } of rows) counts[mark.by === 'reader' ? mark.mark : 'open'] += 1;
  return counts;
}
