// What a row of the inventory knows, and what views and typed words leave of the list.
import { expect, test } from 'vitest';
import { document, inventory, item, link, record } from '../../scripts/testing/inventory.ts';
import { partialDate } from './partial-date.ts';
import { countViews, filterRows, rowsOf, whereaboutsOf } from './record-row.ts';
import type { RecordFilter } from './record-row.ts';
import { recordStatuses } from './record.ts';
import type { MedicalRecord } from './record.ts';

const everything: RecordFilter = { view: 'all', text: '', typeName: (type) => type };
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
