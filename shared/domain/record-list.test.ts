// The inventory in reading order, what its filters leave, and what its groups still miss.
import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { partialDate } from './partial-date.ts';
import { countViews, filterRows, partsOf, rowsOf, sectionsOf, stepOf, whereaboutsOf } from './record-list.ts';
import type { Inventory, RecordFilter } from './record-list.ts';
import { recordStatuses } from './record.ts';
import type { Group, ItemLink, MedicalRecord, PhysicalItem } from './record.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };

function record(id: string, fields: Partial<MedicalRecord> = {}): MedicalRecord {
  return {
    id: `rec_${id}` as MedicalRecord['id'],
    type: 'visit-note',
    title: `Record ${id}`,
    serviceDate: null,
    organizationId: null,
    authorId: null,
    groupId: null,
    status: 'known',
    statusReason: '',
    importance: 'supporting',
    formatWanted: '',
    formatReceived: '',
    location: '',
    wrongPatient: false,
    supersedesId: null,
    notes: '',
    ...stamps,
    ...fields,
  };
}

function group(id: string, fields: Partial<Group> = {}): Group {
  return {
    id: `grp_${id}` as Group['id'],
    kind: 'study',
    title: `Study ${id}`,
    date: null,
    ...stamps,
    ...fields,
  };
}

function item(id: string, fields: Partial<PhysicalItem> = {}): PhysicalItem {
  return {
    id: `itm_${id}` as PhysicalItem['id'],
    label: id,
    kind: 'cd',
    title: `Disc ${id}`,
    count: 1,
    location: '',
    loanedTo: '',
    trackingNo: '',
    sentOn: null,
    returnBy: null,
    returnedOn: null,
    mayBeKept: false,
    readable: true,
    notes: '',
    ...stamps,
    ...fields,
  };
}

function document(id: string, fields: Partial<Document> = {}): Document {
  return {
    id: `doc_${id}` as Document['id'],
    recordId: 'rec_a' as MedicalRecord['id'],
    letterId: null,
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: 1,
    sha256: '0'.repeat(64),
    pages: 1,
    keptReason: null,
    warnings: [],
    position: 0,
    ...stamps,
    ...fields,
  };
}

const link = (itemId: string, recordId: string): ItemLink =>
  ({
    id: `itl_${itemId}${recordId}`,
    itemId: `itm_${itemId}`,
    recordId: `rec_${recordId}`,
    ...stamps,
  }) as ItemLink;

function inventory(fields: Partial<Inventory>): Inventory {
  return { records: [], documents: [], items: [], links: [], organizations: [], people: [], ...fields };
}

const everything: RecordFilter = { view: 'all', text: '', typeName: (type) => type };
const titles = (sections: ReturnType<typeof sectionsOf>) =>
  sections.map((section) => [
    section.kind === 'group' ? section.group.title : (section.span ?? 'no date'),
    ...section.rows.map((row) => row.record.id),
  ]);

test('a row knows its place, its author, its documents in order and its pages', () => {
  const [row] = rowsOf(
    inventory({
      records: [
        record('a', {
          organizationId: 'org_1' as MedicalRecord['organizationId'],
          authorId: 'per_1' as MedicalRecord['authorId'],
        }),
      ],
      documents: [document('late', { position: 1, pages: 4 }), document('early', { pages: 3 })],
      items: [item('D-01', { location: 'Desk drawer' })],
      links: [link('D-01', 'a')],
      organizations: [{ id: 'org_1', name: 'Bayview' }],
      people: [{ id: 'per_1', name: 'Dr. Pell' }],
    }),
  );
  expect(row).toMatchObject({
    organization: 'Bayview',
    author: 'Dr. Pell',
    pages: 7,
    where: { kind: 'place', text: 'Desk drawer' },
  });
  expect(row?.documents.map(({ fileName }) => fileName)).toEqual(['early.pdf', 'late.pdf']);
});

test('groups and runs of single papers come newest first, undated papers last', () => {
  const mri = group('mri', { date: partialDate('2026-02-10') });
  const old = group('old', { date: partialDate('2021-06-08') });
  const rows = rowsOf(
    inventory({
      records: [
        record('undated'),
        record('visit', { serviceDate: partialDate('2026-03-02') }),
        record('lab', { serviceDate: partialDate('2026-05-01') }),
        record('note', { serviceDate: partialDate('2026-01-02') }),
        record('report', { groupId: mri.id, serviceDate: partialDate('2026-02-10') }),
        record('oldest', { groupId: old.id }),
        record('year', { serviceDate: partialDate('2012') }),
        record('before', { serviceDate: partialDate('2025-12-30') }),
      ],
    }),
  );
  expect(titles(sectionsOf(rows, [old, mri]))).toEqual([
    ['2026-03/2026-05', 'rec_lab', 'rec_visit'],
    ['Study mri', 'rec_report'],
    ['2026-01', 'rec_note'],
    ['2025-12', 'rec_before'],
    ['Study old', 'rec_oldest'],
    ['2012', 'rec_year'],
    ['no date', 'rec_undated'],
  ]);
});

test('a paper of a group’s own day stands after the group and does not part it from the next', () => {
  const mri = group('mri', { date: partialDate('2026-02-10') });
  const rows = rowsOf(
    inventory({
      records: [
        record('same', { serviceDate: partialDate('2026-02-10') }),
        record('report', { groupId: mri.id }),
        record('later', { serviceDate: partialDate('2026-02-11') }),
      ],
    }),
  );
  expect(titles(sectionsOf(rows, [mri]))).toEqual([
    ['2026-02', 'rec_later'],
    ['Study mri', 'rec_report'],
    ['2026-02', 'rec_same'],
  ]);
});

test('a group with no date of its own is as new as its newest record', () => {
  const [first, second] = [group('first'), group('second')];
  const rows = rowsOf(
    inventory({
      records: [
        record('a', { groupId: first.id, serviceDate: partialDate('2020') }),
        record('b', { groupId: second.id, serviceDate: partialDate('2019') }),
        record('c', { groupId: second.id, serviceDate: partialDate('2024') }),
      ],
    }),
  );
  expect(titles(sectionsOf(rows, [first, second])).map(([title]) => title)).toEqual([
    'Study second',
    'Study first',
  ]);
});

test('inside a group the report stands before the images and the images before the glass', () => {
  const sample = group('sample', { kind: 'specimen' });
  const rows = rowsOf(
    inventory({
      records: (['tissue-block', 'slides', 'image-set', 'pathology-report'] as const).map((type) =>
        record(type, { type, groupId: sample.id }),
      ),
    }),
  );
  expect(titles(sectionsOf(rows, [sample]))).toEqual([
    ['Study sample', 'rec_pathology-report', 'rec_image-set', 'rec_slides', 'rec_tissue-block'],
  ]);
});

test('a record whose group lies in the trash stands with the single papers', () => {
  const gone = group('gone');
  const rows = rowsOf(
    inventory({ records: [record('a', { groupId: gone.id, serviceDate: partialDate('2026') })] }),
  );
  expect(titles(sectionsOf(rows, []))).toEqual([['2026', 'rec_a']]);
});

test('a loan is said before any place, and what came back or may be kept is no loan', () => {
  const loan = item('S-01', { loanedTo: 'Harborlight', returnBy: partialDate('2026-06-12') });
  expect(whereaboutsOf({ location: 'Home' }, [item('x', { location: 'Drawer' }), loan])).toEqual({
    kind: 'loan',
    to: 'Harborlight',
    returnBy: '2026-06-12',
  });
  expect(whereaboutsOf({ location: 'Home' }, [{ ...loan, returnedOn: partialDate('2026-06-01') }])).toEqual({
    kind: 'place',
    text: 'Home',
  });
  expect(whereaboutsOf({ location: '' }, [{ ...loan, mayBeKept: true }])).toBeNull();
});

test('a study shows report and images, also before either is listed', () => {
  expect(partsOf('study', [])).toEqual([
    { part: 'report', state: 'unlisted' },
    { part: 'images', state: 'unlisted' },
  ]);
  expect(partsOf('specimen', [{ type: 'pathology-report', status: 'shared' }])).toEqual([
    { part: 'report', state: 'here' },
    { part: 'slides', state: 'unlisted' },
  ]);
});

test.each([
  [['received', 'shared'], 'here'],
  [['received', 'unobtainable'], 'here'],
  [['received', 'known'], 'partly'],
  [['requested', 'known'], 'asked'],
  [['known', 'to-request'], 'missing'],
  [['unobtainable', 'not-applicable'], 'never'],
] as const)('images that are %s together are "%s"', (statuses, state) => {
  const records = statuses.map((status) => ({ type: 'image-set' as const, status }));
  expect(partsOf('stay', records)).toContainEqual({ part: 'images', state });
});

test('every word of the filter has to be somewhere in the row, whatever its accents and case', () => {
  const rows = rowsOf(
    inventory({
      records: [
        record('a', { title: 'Résumé of the MRI', type: 'imaging-report' }),
        record('b', { title: 'MRI images', type: 'image-set' }),
      ],
      documents: [document('scan-77')],
    }),
  );
  const found = (text: string) => filterRows(rows, { ...everything, text }).map((row) => row.record.id);
  expect(found('mri')).toEqual(['rec_a', 'rec_b']);
  expect(found('  MRI resume ')).toEqual(['rec_a']);
  expect(found('scan-77')).toEqual(['rec_a']);
  expect(found('image-set')).toEqual(['rec_b']);
  expect(found('mri mammogram')).toEqual([]);
});

test('the views count what they show, and "missing" leaves out what cannot be had', () => {
  const rows = rowsOf(
    inventory({
      records: recordStatuses.map((status) =>
        record(status, {
          status,
          serviceDate: partialDate('2026'),
          importance: status === 'known' ? 'core' : 'background',
        }),
      ),
      items: [item('S-01', { loanedTo: 'Harborlight' })],
      links: [link('S-01', 'shared')],
    }),
  );
  expect(countViews(rows)).toEqual({ all: 8, missing: 2, asked: 1, here: 3, core: 1, loan: 1, 'to-sort': 0 });
  expect(filterRows(rows, { ...everything, view: 'missing' }).map((row) => row.record.status)).toEqual([
    'known',
    'to-request',
  ]);
  expect(filterRows(rows, { ...everything, view: 'loan' }).map((row) => row.record.status)).toEqual([
    'shared',
  ]);
});

test('what came in with no date or no type waits to be sorted', () => {
  const rows = rowsOf(
    inventory({
      records: [
        record('a'),
        record('b', { type: 'other', serviceDate: partialDate('2026') }),
        record('c', { serviceDate: partialDate('2026') }),
      ],
    }),
  );
  expect(filterRows(rows, { ...everything, view: 'to-sort' }).map((row) => row.record.id)).toEqual([
    'rec_a',
    'rec_b',
  ]);
});

test('the ladder only goes up, and its two ends have no step', () => {
  const steps = recordStatuses.map(stepOf);
  expect(steps).toEqual([1, 1, 2, 3, 4, 5, null, null]);
});
