import { expect, test } from 'vitest';
import type { CaseFile } from './case-file.ts';
import type { Clock } from './clocks/clock.ts';
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
    expenses: [],
    clocks: [],
    knowsPayer: true,
    today: partialDate('2026-05-20'),
    ...set,
  };
}

const clock = (set: Partial<Clock>): Clock =>
  ({
    key: 'clock',
    kind: 'promise',
    title: 'An answer',
    whose: 'theirs',
    due: partialDate('2026-05-18'),
    endedAt: null,
    status: 'overdue',
    start: null,
    source: { noun: 'letter', id: 'let_1' },
    ...set,
  }) as Clock;

test('on a good day nothing is waiting', () => {
  expect(planToday(facts())).toEqual({
    next: { kind: 'nothing' },
    dates: [],
    missing: [],
    awaiting: [],
    clockCounts: { overdue: 0, running: 0, missed: 0, met: 0, superseded: 0 },
    missedByThem: true,
    notInRecord: [],
    paidCents: 0,
  });
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

test('who is late is asked again, also after a limit that they let pass; who is in time is not', () => {
  const next = (set: Partial<Clock>) => planToday(facts({ clocks: [clock(set)] })).next.kind;
  expect(next({})).toBe('ask-again');
  expect(next({ status: 'missed' })).toBe('ask-again');
  expect(next({ status: 'missed', endedAt: partialDate('2026-05-19') })).toBe('nothing');
  expect(next({ status: 'running' })).toBe('nothing');
  expect(next({ whose: 'ours' })).toBe('act-now');
});

test('a promise whose clock has ended is not waited for any more, though no reply is noted', () => {
  const entry = { letter: { id: 'let_1', promise: 'slides' }, isAnswered: false } as LetterEntry;
  const start = { at: partialDate('2026-03-24'), isProven: true, letterId: 'let_1' as never };
  const awaiting = (set: Partial<Clock>) =>
    planToday(facts({ entries: [entry], clocks: [clock({ start, ...set })] })).awaiting.length;
  expect(awaiting({})).toBe(1);
  expect(awaiting({ status: 'met', endedAt: partialDate('2026-03-30') })).toBe(0);
});

test('a letter of ours is waited for as long as the clock of its answer runs or is past', () => {
  const entry = { letter: { id: 'let_1', promise: '', promisedBy: null }, isAnswered: true } as LetterEntry;
  const start = { at: partialDate('2026-05-04'), isProven: true, letterId: 'let_1' as never };
  const awaiting = (set: Partial<Clock>) =>
    planToday(facts({ entries: [entry], clocks: [clock({ start, ...set })] })).awaiting;
  expect(awaiting({ due: partialDate('2026-05-18') })).toEqual([{ entry, due: '2026-05-18' }]);
  expect(awaiting({ whose: 'ours' })).toEqual([]);
  expect(awaiting({ status: 'met', endedAt: partialDate('2026-05-10') })).toEqual([]);
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

test('what is on loan and past its day is the next step', () => {
  const item = { id: 'itm_1', label: 'S-01' } as unknown as PhysicalItem;
  const back = clock({ kind: 'item-back', whose: 'ours', source: { noun: 'physicalItem', id: 'itm_1' } });
  expect(planToday(facts({ physicalItems: [item], clocks: [back] })).next).toEqual({
    kind: 'send-back',
    item,
  });
});

test('a new case is first asked what it decides, then for its papers', () => {
  expect(planToday(facts({ caseFile: { ...caseFile, decision: ' ' }, records: [] })).next.kind).toBe(
    'say-decision',
  );
  expect(planToday(facts({ records: [] })).next.kind).toBe('add-records');
});

test('a place counts what waits for us: late answers to ask about, core records to fetch, items to send back', () => {
  const records = [
    record({ status: 'known' }),
    record({ status: 'to-request', importance: 'supporting' }),
    record({ status: 'requested' }),
  ];
  const clocks = [
    clock({}),
    clock({ status: 'running' }),
    clock({ kind: 'item-back', whose: 'ours' }),
    clock({ kind: 'decide-by', whose: 'ours' }),
  ];
  expect(countWaiting(planToday(facts({ clocks, records })))).toEqual({
    today: 4,
    path: 1,
    records: 2,
    letters: 1,
  });
  expect(countWaiting(planToday(facts()))).toEqual({ today: 0, path: 0, records: 0, letters: 0 });
});

test('a written report is awaited on its day and past due after it, until it comes', () => {
  const opinion = { reportExpectedOn: partialDate('2026-05-18'), reportReceivedOn: null };
  const dates = (set: object) => planToday(facts({ opinions: [{ ...opinion, ...set }] as never })).dates;
  expect(dates({})).toMatchObject([{ kind: 'report', isPast: true }]);
  expect(dates({ reportExpectedOn: partialDate('2026-05-20') })).toMatchObject([{ isPast: false }]);
  expect(dates({ reportReceivedOn: partialDate('2026-05-19') })).toEqual([]);
});

test('who pays is asked once nothing presses, before the first opinion', () => {
  expect(planToday(facts({ knowsPayer: false, opinions: [] })).next).toEqual({ kind: 'name-coverage' });
  const missing = record({ status: 'known' });
  expect(planToday(facts({ knowsPayer: false, records: [missing] })).next.kind).toBe('fetch-record');
});
