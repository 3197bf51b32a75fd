import { expect, test } from 'vitest';
import { aRecord, testId } from '../../scripts/testing/packet-facts.ts';
import { partialDate } from './partial-date.ts';
import { newOrganization } from './people.ts';
import { newRecordRequest } from './record-request.ts';
import type { RecordRequest, RequestItem } from './record-request.ts';
import { firstFollowUp, requestBoard, requestsWaiting } from './request-list.ts';
import type { MedicalRecord } from './record.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };
const hospital = { ...newOrganization('Valley Peak', 'hospital'), id: testId('organization', 1), ...stamps };
const desk = (number: number, name: string) => ({
  ...newOrganization(name, 'department' as const),
  partOfId: hospital.id,
  id: testId('organization', number),
  ...stamps,
});
const organizations = [hospital, desk(2, 'Records'), desk(3, 'Film library')];

function aRequest(number: number, rest: Partial<RecordRequest> = {}): RecordRequest {
  return {
    ...newRecordRequest(testId('organization', 2), `Request ${number}`),
    id: testId('recordRequest', number),
    ...stamps,
    ...rest,
  };
}
function anItem(number: number, rest: Partial<RequestItem> = {}): RequestItem {
  return {
    id: testId('requestItem', number),
    requestId: testId('recordRequest', 1),
    recordId: testId('record', number),
    state: 'asked',
    cameOn: null,
    note: '',
    ...stamps,
    ...rest,
  };
}
function stateOf(
  request: Partial<RecordRequest>,
  requestItems: RequestItem[] = [anItem(1)],
  records: MedicalRecord[] = [aRecord(1, { status: 'requested' }), aRecord(2, { status: 'requested' })],
) {
  const [place] = requestBoard({
    recordRequests: [aRequest(1, request)],
    requestItems,
    records,
    organizations,
    today: partialDate('2026-05-20'),
  });
  return place?.entries[0]?.state;
}

test('departments of one place stand together, what needs something first', () => {
  const board = requestBoard({
    recordRequests: [
      aRequest(1, { closedOn: partialDate('2026-03-19') }),
      aRequest(2, {
        organizationId: testId('organization', 3),
        askedAt: partialDate('2026-05-01'),
        promisedBy: partialDate('2026-05-08'),
      }),
    ],
    requestItems: [],
    records: [],
    organizations,
    today: partialDate('2026-05-20'),
  });
  expect(board).toHaveLength(1);
  expect(board[0]?.place?.name).toBe('Valley Peak');
  expect(board[0]?.entries.map(({ state, department }) => [state, department?.name])).toEqual([
    ['overdue', 'Film library'],
    ['done', 'Records'],
  ]);
  expect(requestsWaiting(board)).toBe(1);
});

test('a request goes from to-send over waiting to done', () => {
  const askedAt = partialDate('2026-05-19T09:00-07:00');
  expect(stateOf({})).toBe('to-send');
  expect(stateOf({ askedAt })).toBe('waiting');
  expect(stateOf({ askedAt }, [anItem(1, { state: 'came' }), anItem(2)])).toBe('partly');
  expect(stateOf({ askedAt }, [anItem(1, { state: 'came' }), anItem(2, { state: 'came' })])).toBe('done');
});

test('a record that arrived by another way has come', () => {
  expect(
    stateOf({ askedAt: partialDate('2026-05-19') }, [anItem(1)], [aRecord(1, { status: 'checked' })]),
  ).toBe('done');
});

test('a follow-up is due on its day and not after it was made; a promise is past only after its day', () => {
  const askedAt = partialDate('2026-05-18');
  const on = partialDate('2026-05-20');
  expect(stateOf({ askedAt, followUps: [{ on, doneOn: null, note: '' }] })).toBe('follow-up');
  expect(stateOf({ askedAt, followUps: [{ on, doneOn: on, note: '' }] })).toBe('waiting');
  expect(stateOf({ askedAt, promisedBy: on })).toBe('waiting');
  expect(stateOf({ askedAt, promisedBy: partialDate('2026-05-19') })).toBe('overdue');
  expect(stateOf({ askedAt, promisedBy: partialDate('2026-05') })).toBe('waiting');
});

test('the first follow-up is two days after asking, also over the end of a month', () => {
  expect(firstFollowUp(partialDate('2026-02-27T16:00-08:00'))).toEqual([
    { on: '2026-03-01', doneOn: null, note: '' },
  ]);
  expect(firstFollowUp(partialDate('2026-02'))).toEqual([]);
});
