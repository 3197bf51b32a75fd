// What each opinion was based on: which studies, slides and reports each doctor looked at, and where they looked at different things.
import type { ComparisonRow } from './compare.ts';
import { byAge } from './compare.ts';
import type { Evidence, EvidenceUse, Opinion } from './opinion.ts';
import { evidenceUses } from './opinion.ts';
import type { PartialDate } from './partial-date.ts';
import { compareDates } from './partial-date.ts';
import type { Group, MedicalRecord, RecordType } from './record.ts';
import { cellKey } from './said.ts';

/** What can be looked at: a whole study or stay, one record, or something with no record, such as a physical examination. */
export type Subject = Pick<Evidence, 'groupId' | 'recordId' | 'subject'>;

/** What a question can rest on. A physical examination and laboratory values are `other`. */
export type Kind = 'images' | 'tissue' | 'other';

export type EvidenceCell = { uses: readonly EvidenceUse[]; note: string; entries: readonly Evidence[] };
export type EvidenceRow = {
  key: string;
  about: Subject;
  title: string;
  date: PartialDate | null;
  kinds: ReadonlySet<Kind>;
  /** In the order of the columns; no uses where nothing was noted. */
  cells: readonly EvidenceCell[];
};

type Facts = {
  evidence: readonly Evidence[];
  /** In the order of the columns. */
  opinions: readonly Opinion[];
  records: readonly MedicalRecord[];
  groups: readonly Group[];
};

/** Looked at it themselves, read or heard about it, or neither. The three shapes of a cell. */
export const reachOf: Record<EvidenceUse, 'first-hand' | 'second-hand' | 'none'> = {
  images: 'first-hand',
  slides: 'first-hand',
  stills: 'first-hand',
  examined: 'first-hand',
  report: 'second-hand',
  told: 'second-hand',
  'not-examined': 'none',
  'not-seen': 'none',
  'not-available': 'none',
  'not-sent': 'none',
};

/** As many as one entry may hold (`evidenceFields`). */
const mostUses = 5;

/** Adds or takes away one use. What was looked at and what was not cannot both be true; of the "not" uses one stands alone. */
export function toggleUse(uses: readonly EvidenceUse[], use: EvidenceUse): EvidenceUse[] {
  if (uses.includes(use)) return uses.filter((present) => present !== use);
  const kept = reachOf[use] === 'none' ? [] : uses.filter((present) => reachOf[present] !== 'none');
  return kept.length < mostUses ? inOrder([...kept, use]) : [...uses];
}

function inOrder(uses: readonly EvidenceUse[]): EvidenceUse[] {
  return evidenceUses.filter((use) => uses.includes(use));
}

const imageTypes: ReadonlySet<RecordType> = new Set(['imaging-report', 'image-set']);
const tissueTypes: ReadonlySet<RecordType> = new Set([
  'pathology-report',
  'slides',
  'tissue-block',
  'genetics',
]);

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

export function subjectKey({ groupId, recordId, subject }: Subject): string {
  return groupId ?? recordId ?? subject.trim().toLowerCase();
}

function kindsOf(
  uses: readonly EvidenceUse[],
  record: MedicalRecord | undefined,
  group: Group | undefined,
): Set<Kind> {
  const kinds = new Set<Kind>();
  const isImage = group?.kind === 'study' || (record && imageTypes.has(record.type));
  const isTissue = group?.kind === 'specimen' || (record && tissueTypes.has(record.type));
  if (isImage || uses.includes('images') || uses.includes('stills')) kinds.add('images');
  if (isTissue || uses.includes('slides')) kinds.add('tissue');
  return kinds.size > 0 ? kinds : new Set(['other']);
}

function cellOf(entries: readonly Evidence[]): EvidenceCell {
  const notes = entries.map(({ note }) => note).filter((note) => note !== '');
  return { uses: inOrder(entries.flatMap(({ uses }) => uses)), note: notes.join(' · '), entries };
}

type Named = { key: string; about: Subject; entries: readonly Evidence[] };

function rowOf({ key, about, entries }: Named, { opinions, records, groups }: Facts): EvidenceRow {
  const record = records.find(({ id }) => id === about.recordId);
  const group = groups.find(({ id }) => id === about.groupId);
  const named = entries.find(({ subject }) => subject !== '')?.subject ?? about.subject;
  const title = named || group?.title || record?.title || '';
  return {
    key,
    about: { ...about, subject: title },
    title,
    date: group?.date ?? record?.serviceDate ?? null,
    kinds: kindsOf(
      entries.flatMap(({ uses }) => uses),
      record,
      group,
    ),
    cells: opinions.map(({ id }) => cellOf(entries.filter(({ opinionId }) => opinionId === id))),
  };
}

/** Oldest first; what has no date, such as an examination, last. `offered` gives empty rows to fill in. */
export function evidenceMatrix(facts: Facts, offered: readonly Subject[] = []): EvidenceRow[] {
  const numberOf = new Map<string, number>(facts.opinions.map(({ id, number }) => [id, number]));
  // By opinion number, whatever the columns' order: the first to name a thing names the row, and moving a column renames nothing.
  const known = facts.evidence
    .filter(({ opinionId }) => numberOf.has(opinionId))
    .sort((a, b) => (numberOf.get(a.opinionId) ?? 0) - (numberOf.get(b.opinionId) ?? 0) || byAge(a, b));
  const noted = [...grouped(known, subjectKey)].map(([key, entries]): Named => {
    const { groupId = null, recordId = null, subject = '' } = entries[0] ?? {};
    return { key, about: { groupId, recordId, subject }, entries };
  });
  const keys = new Set(noted.map(({ key }) => key));
  const empty = offered
    .filter((about) => !keys.has(subjectKey(about)))
    .map((about): Named => ({ key: subjectKey(about), about, entries: [] }));
  return [...noted, ...empty]
    .map((row) => rowOf(row, facts))
    .sort(
      (a, b) =>
        compareDates(a.date, b.date) || a.title.localeCompare(b.title, 'en') || (a.key < b.key ? -1 : 1),
    );
}

const elsewhere: readonly EvidenceUse[] = ['report', 'told', 'not-seen', 'not-sent', 'not-available'];

/** What can be noted for a row, likely ones first, and always what is noted already. */
export function usesFor({
  about,
  kinds,
  cells,
}: Pick<EvidenceRow, 'about' | 'kinds' | 'cells'>): EvidenceUse[] {
  const likely: EvidenceUse[] = [];
  if (kinds.has('tissue')) likely.push('slides');
  if (kinds.has('images') || kinds.has('tissue')) likely.push('images', 'stills');
  const isPaperless = about.groupId === null && about.recordId === null;
  const all = isPaperless ? (['examined', 'not-examined', 'told'] as const) : [...likely, ...elsewhere];
  return [...new Set([...all, ...cells.flatMap(({ uses }) => uses)])];
}

/** Measured things rest on pictures, cells on tissue, everything else on all there is. */
function isAbout(row: EvidenceRow, axis: string): boolean {
  if (axis === 'size' || axis === 'finding') return row.kinds.has('images');
  if (axis === 'cells') return row.kinds.has('tissue');
  return true;
}

export type BehindRow = {
  row: EvidenceRow;
  /** Who used it how, by column; columns with the same uses stand together, in the order of the columns. */
  ways: readonly { uses: readonly EvidenceUse[]; columns: readonly number[] }[];
};

function waysOf(row: EvidenceRow, columns: readonly number[]): BehindRow['ways'] {
  const ways = grouped(columns, (column) => (row.cells[column]?.uses ?? []).join('+'));
  return [...ways.values()].map((together) => ({
    uses: row.cells[together[0] ?? 0]?.uses ?? [],
    columns: together,
  }));
}

/**
 * The evidence that was used in different ways by opinions that say different things in this row. Nothing where the reader
 * marked the row as agreed, or where fewer than two speak. It names what differs; it does not say that this is the reason.
 */
export function evidenceBehind(row: ComparisonRow, matrix: readonly EvidenceRow[]): BehindRow[] {
  if (row.mark.by === 'reader' && (row.mark.mark === 'agree' || row.mark.mark === 'single')) return [];
  const said = row.cells.map(cellKey);
  const speaking = said.flatMap((words, column) => (words === '' ? [] : [column]));
  return matrix.flatMap((evidence) => {
    if (!isAbout(evidence, row.axis)) return [];
    const usesOf = (column: number) => (evidence.cells[column]?.uses ?? []).join('+');
    const differ = speaking.some((a) => speaking.some((b) => said[a] !== said[b] && usesOf(a) !== usesOf(b)));
    return differ ? [{ row: evidence, ways: waysOf(evidence, speaking) }] : [];
  });
}

/** Everything worth noting for an opinion that is not in the matrix yet: studies, specimens and stays, then core papers of no group. */
export function subjectsToOffer(
  matrix: readonly EvidenceRow[],
  { records, groups }: Pick<Facts, 'records' | 'groups'>,
  reportIds: ReadonlySet<string>,
): (Subject & { date: PartialDate | null })[] {
  const taken = new Set(
    matrix.flatMap(({ about }) => [about.groupId, about.recordId]).filter((id) => id !== null),
  );
  const isGroupTaken = (id: Group['id']) =>
    taken.has(id) || records.some((record) => record.groupId === id && taken.has(record.id));
  const ofGroups = groups
    .filter(({ id }) => !isGroupTaken(id) && records.some((record) => record.groupId === id))
    .map(({ id, title, date }) => ({ groupId: id, recordId: null, subject: title, date }));
  const alone = records
    .filter((record) => record.groupId === null && record.importance === 'core' && !record.wrongPatient)
    .filter(({ id, type }) => !taken.has(id) && !reportIds.has(id) && type !== 'medication-list')
    .map(({ id, title, serviceDate }) => ({
      groupId: null,
      recordId: id,
      subject: title,
      date: serviceDate,
    }));
  return [...ofGroups, ...alone].sort(
    (a, b) => compareDates(a.date, b.date) || a.subject.localeCompare(b.subject, 'en'),
  );
}
