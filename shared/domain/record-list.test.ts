// The inventory in reading order, and what its groups still miss.
import { expect, test } from 'vitest';
import { group, inventory, record } from '../../scripts/testing/inventory.ts';
import { partialDate } from './partial-date.ts';
import { nextStatus, partsOf, sectionsOf, stepOf } from './record-list.ts';
import { rowsOf } from './record-row.ts';
import { recordStatuses } from './record.ts';

const titles = (sections: ReturnType<typeof sectionsOf>) =>
  sections.map((section) => [
    section.kind === 'group' ? section.group.title : (section.span ?? 'no date'),
    ...section.rows.map((row) => row.record.id),
  ]);

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

test('the ladder only goes up, and its two ends have no step', () => {
  const steps = recordStatuses.map(stepOf);
  expect(steps).toEqual([1, 1, 2, 3, 4, 5, null, null]);
});

test('the next step is one up the ladder, and there is none at its ends', () => {
  const climbed = ['known'] as (typeof recordStatuses)[number][];
  for (let status = nextStatus('known'); status !== null; status = nextStatus(status)) climbed.push(status);
  expect(climbed).toEqual(['known', 'requested', 'received', 'checked', 'shared']);
  expect([nextStatus('unobtainable'), nextStatus('not-applicable')]).toEqual([null, null]);
});
