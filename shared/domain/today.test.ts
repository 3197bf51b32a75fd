import { expect, test } from 'vitest';
import type { CaseFile } from './case-file.ts';
import type { LetterEntry } from './letter-list.ts';
import { partialDate } from './partial-date.ts';
import type { MedicalRecord, PhysicalItem } from './record.ts';
import { countWaiting, planToday } from './today.ts';
import type { TodayFacts } from './today.ts';
import type { Visit } from './visit.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };
const caseFile = {
  decision: 'Operate or watch?',
  decideBy: null,
  safeToWaitUntil: null,
} as Partial<CaseFile> as CaseFile;
const record = (set: Partial<MedicalRecord>): MedicalRecord =>
  ({
    id: 'rec_1',
    title: 'MRI addendum',
    type: 'imaging-report',
    status: 'received',
    importance: 'core',
    serviceDate: null,
    wrongPatient: false,
    ...stamps,
    ...set,
  }) as MedicalRecord;
const visit = (at: string): Visit =>
  ({ id: 'vis_1', at: partialDate(at), purpose: 'Contrast EUS', personId: null, ...stamps }) as Visit;

function facts(set: Partial<TodayFacts> = {}): TodayFacts {
  return {
    caseFile,
    records: [record({})],
    physicalItems: [],
    entries: [],
    opinions: [{}] as never,
    questions: [],
    answers: [],
    visits: [],
    releases: [{}] as never,
    today: partialDate('2026-05-20'),
    ...set,
  };
}

test('on a good day nothing is waiting', () => {
  expect(planToday(facts())).toEqual({ next: { kind: 'nothing' }, dates: [], missing: [], awaiting: [] });
});

test('a visit after the safe-to-wait date comes before everything else', () => {
  const safe = { ...caseFile, safeToWaitUntil: partialDate('2026-05-26') };
  const late = planToday(
    facts({
      caseFile: safe,
      visits: [visit('2026-05-27T09:30-07:00')],
      records: [record({ status: 'known' })],
    }),
  );
  expect(late.next).toMatchObject({ kind: 'visit-too-late', safeUntil: '2026-05-26' });
  const onTheDay = planToday(facts({ caseFile: safe, visits: [visit('2026-05-26T09:30-07:00')] }));
  expect(onTheDay.next.kind).not.toBe('visit-too-late');
});

test('a promise whose day has passed asks to be asked again, on the day itself it does not', () => {
  const promise = (by: string) =>
    ({ letter: { promise: 'an answer', promisedBy: partialDate(by) }, isAnswered: false }) as LetterEntry;
  expect(planToday(facts({ entries: [promise('2026-05-18')] })).next.kind).toBe('ask-again');
  expect(planToday(facts({ entries: [promise('2026-05-20')] })).next.kind).toBe('nothing');
});

test('core records that are neither here nor asked for are missing; those asked for are not', () => {
  const { missing, next } = planToday(
    facts({
      records: [
        record({ status: 'known' }),
        record({ status: 'requested' }),
        record({ status: 'known', importance: 'background' }),
      ],
    }),
  );
  expect(missing.map(({ status }) => status)).toEqual(['known']);
  expect(next.kind).toBe('fetch-record');
});

test('what is on loan and past its day is the next step; what may be kept never is', () => {
  const item = (set: Partial<PhysicalItem>) =>
    ({
      returnBy: partialDate('2026-05-12'),
      returnedOn: null,
      mayBeKept: false,
      label: 'S-01',
      ...set,
    }) as PhysicalItem;
  expect(planToday(facts({ physicalItems: [item({})] })).next.kind).toBe('send-back');
  expect(planToday(facts({ physicalItems: [item({ mayBeKept: true })] })).next.kind).toBe('nothing');
});

test('a new case is first asked what it decides, then for its papers', () => {
  expect(planToday(facts({ caseFile: { ...caseFile, decision: ' ' }, records: [] })).next.kind).toBe(
    'say-decision',
  );
  expect(planToday(facts({ records: [] })).next.kind).toBe('add-records');
});

test('a place counts what waits for us: late answers to ask about, core records to fetch, items to send back', () => {
  const promise = (by: string) =>
    ({ letter: { promise: 'an answer', promisedBy: partialDate(by) }, isAnswered: false }) as LetterEntry;
  const item = { returnBy: partialDate('2026-05-12'), returnedOn: null, mayBeKept: false } as PhysicalItem;
  const records = [
    record({ status: 'known' }),
    record({ status: 'to-request', importance: 'supporting' }),
    record({ status: 'requested' }),
  ];
  const plan = planToday(
    facts({ entries: [promise('2026-05-18'), promise('2026-05-28')], physicalItems: [item], records }),
  );
  expect(countWaiting(plan)).toEqual({ today: 3, records: 2, letters: 1 });
  expect(countWaiting(planToday(facts()))).toEqual({ today: 0, records: 0, letters: 0 });
});

test('a written report is awaited on its day and past due after it, until it comes', () => {
  const opinion = { reportExpectedOn: partialDate('2026-05-18'), reportReceivedOn: null };
  const dates = (set: object) => planToday(facts({ opinions: [{ ...opinion, ...set }] as never })).dates;
  expect(dates({})).toMatchObject([{ kind: 'report', isPast: true }]);
  expect(dates({ reportExpectedOn: partialDate('2026-05-20') })).toMatchObject([{ isPast: false }]);
  expect(dates({ reportReceivedOn: partialDate('2026-05-19') })).toEqual([]);
});
