// One line of the inventory with everything its row shows, and which lines a view or a few typed words leave. Pure.
import { gathered } from './gathered.ts';
import { dateSortKey } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';
import { readinessOf } from './record.ts';
import type { ItemLink, MedicalRecord, PhysicalItem, RecordType } from './record.ts';
import type { Document } from './document.ts';

/** Where the original is. `loan`: out of the house, and it has to come back; `home`: at the place named; null: nobody said. */
export type Whereabouts =
  { kind: 'loan'; to: string; returnBy: PartialDate | null } | { kind: 'place'; text: string } | null;

/** One line of the inventory with everything its row shows. */
export type RecordRow = {
  record: MedicalRecord;
  organization: string;
  author: string;
  documents: Document[];
  items: PhysicalItem[];
  pages: number;
  where: Whereabouts;
  /** The service date as text that sorts; made once, because sorting asks for it hundreds of thousands of times. */
  dateKey: string;
};

export type Inventory = {
  records: readonly MedicalRecord[];
  documents: readonly Document[];
  items: readonly PhysicalItem[];
  links: readonly ItemLink[];
  organizations: readonly { id: string; name: string }[];
  people: readonly { id: string; name: string }[];
};

function isOnLoan(item: PhysicalItem): boolean {
  return item.loanedTo !== '' && item.returnedOn === null && !item.mayBeKept;
}

/** A loan comes first, because it is the one that can be lost; then the record's own place, then its items'. */
export function whereaboutsOf(
  record: Pick<MedicalRecord, 'location'>,
  items: readonly PhysicalItem[],
): Whereabouts {
  const loan = items.find(isOnLoan);
  if (loan) return { kind: 'loan', to: loan.loanedTo, returnBy: loan.returnBy };
  const text = record.location || (items.find((item) => item.location !== '')?.location ?? '');
  return text === '' ? null : { kind: 'place', text };
}

const dateKeys = new WeakMap<MedicalRecord, string>();

/** A record that did not change is the same object, so its date is read once and not after every change of another. */
function dateKeyOf(record: MedicalRecord): string {
  const key = dateKeys.get(record) ?? dateSortKey(record.serviceDate);
  dateKeys.set(record, key);
  return key;
}

/** Joins the lists once, so that a row costs nothing to draw. Linear in everything given. */
export function rowsOf({ records, documents, items, links, organizations, people }: Inventory): RecordRow[] {
  const nameOf = new Map([...organizations, ...people].map(({ id, name }) => [id, name]));
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const documentsOf = gathered(documents.map((document) => [document.recordId, document] as const));
  const itemsOf = gathered(
    links.flatMap(({ recordId, itemId }) => {
      const item = itemOf.get(itemId);
      return item ? [[recordId, item] as const] : [];
    }),
  );
  return records.map((record) => {
    const own = documentsOf.get(record.id) ?? [];
    const held = itemsOf.get(record.id) ?? [];
    return {
      record,
      organization: nameOf.get(record.organizationId ?? '') ?? '',
      author: nameOf.get(record.authorId ?? '') ?? '',
      documents: own.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)),
      items: held,
      pages: own.reduce((sum, { pages }) => sum + pages, 0),
      where: whereaboutsOf(record, held),
      dateKey: dateKeyOf(record),
    };
  });
}

/** Named views of the inventory. `to-sort`: came in with no date or no type of its own, and wants a look. */
export const recordViews = ['all', 'missing', 'asked', 'here', 'core', 'loan', 'to-sort'] as const;
export type RecordView = (typeof recordViews)[number];

const inView: Record<RecordView, (row: RecordRow) => boolean> = {
  all: () => true,
  // Neither what cannot be had nor what is on its way: only what somebody still has to ask for.
  missing: ({ record }) => record.status === 'known' || record.status === 'to-request',
  asked: ({ record }) => record.status === 'requested',
  here: ({ record }) => readinessOf(record.status) === 'have',
  core: ({ record }) => record.importance === 'core',
  loan: ({ where }) => where?.kind === 'loan',
  'to-sort': ({ record }) => record.type === 'other' || record.serviceDate === null,
};

export function countViews(rows: readonly RecordRow[]): Record<RecordView, number> {
  const counts = Object.fromEntries(recordViews.map((view) => [view, 0])) as Record<RecordView, number>;
  for (const row of rows) for (const view of recordViews) if (inView[view](row)) counts[view] += 1;
  return counts;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

export type RecordFilter = {
  view: RecordView;
  /** Every word of it has to be somewhere in the row. Accents and case do not matter. */
  text: string;
  /** The word a person reads for a type: it can be searched for too. */
  typeName: (type: RecordType) => string;
};

export function filterRows(rows: readonly RecordRow[], { view, text, typeName }: RecordFilter): RecordRow[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => inView[view](row) && (words.length === 0 || holdsAll(row, words, typeName)));
}

function holdsAll(row: RecordRow, words: readonly string[], typeName: RecordFilter['typeName']): boolean {
  const { record, organization, author, where, items, documents } = row;
  const place = where === null ? '' : where.kind === 'loan' ? where.to : where.text;
  const labels = items.map(({ label, title }) => `${label} ${title}`);
  const names = documents.map(({ fileName }) => fileName);
  const all = [
    record.title,
    typeName(record.type),
    record.serviceDate ?? '',
    organization,
    author,
    place,
    record.notes,
    ...labels,
    ...names,
  ];
  const body = plain(all.join('\n'));
  return words.every((word) => body.includes(word));
}
