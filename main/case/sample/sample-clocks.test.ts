// The seventeen lines of the sample’s story, the numbers under them, and what a turned clock or another plan makes of them.
import { expect, test } from 'vitest';
import { editable } from '../../../shared/contract/nouns.ts';
import type { Editable } from '../../../shared/contract/nouns.ts';
import { countClocks } from '../../../shared/domain/clocks/clock.ts';
import type { Clock } from '../../../shared/domain/clocks/clock.ts';
import { clocksOf } from '../../../shared/domain/clocks/clocks-of.ts';
import type { ClockFacts } from '../../../shared/domain/clocks/clock-facts.ts';
import { compareClocks } from '../../../shared/domain/clocks/compare-clocks.ts';
import { warningsOf } from '../../../shared/domain/clocks/warnings.ts';
import type { Coverage } from '../../../shared/domain/coverage/coverage.ts';
import { sumCosts } from '../../../shared/domain/coverage/costs.ts';
import { planToday } from '../../../shared/domain/today.ts';
import { timelineOf } from '../../../shared/domain/letter-list.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import { planPath } from '../../../shared/domain/coverage/plan-path.ts';
import { daysFrom } from '../../../shared/domain/clocks/distance.ts';
import caseFile from './data/case-file.json' with { type: 'json' };
import { resolveRefs, rowsAfterDocuments, rowsBeforeDocuments } from './sample-rows.ts';

const rows = [...rowsBeforeDocuments, ...rowsAfterDocuments];
/** Rows as the store would give them, their names standing for ids. */
const listed = (noun: Editable) =>
  rows.filter((row) => row.noun === noun).map(({ ref, fields }) => ({ id: ref, ...fields })) as never[];

const sample: ClockFacts = {
  caseFile: caseFile as never,
  coverages: listed('coverage'),
  ruleOverrides: [],
  letters: listed('letter'),
  proofs: listed('proof'),
  deadlines: listed('deadline'),
  determinations: listed('determination'),
  appeals: listed('appeal'),
  physicalItems: listed('physicalItem'),
  now: Date.parse(caseFile.clock),
  timeZone: 'UTC',
};
const plan = sample.coverages[0]!;
const at = (time: string): ClockFacts => ({ ...sample, now: Date.parse(time) });
const under = (answers: Partial<Coverage['answers']>): ClockFacts => ({
  ...sample,
  coverages: [{ ...plan, answers: { ...plan.answers, ...answers } }],
});
const advantage = { payer: 'medicare', medicare: 'advantage', funding: null, regulator: null } as const;

function line({ source, kind, basis, whose, readings, endedAt, status }: Clock): string {
  const rule = basis.kind === 'fact' ? basis.factId : basis.kind;
  const dues = readings.map(({ due }) => due).join(' | ');
  return [source.id.replace('@', ''), kind, rule, whose, dues, endedAt ?? '–', status].join('  ');
}

test('the names in the data stand for rows of the sample', () => {
  const known = new Map(rows.map(({ ref }): [string, string] => [ref, ref]));
  for (const noun of ['deadline', 'determination', 'appeal', 'coverage', 'pathStep'] as const)
    for (const row of listed(noun)) expect(() => resolveRefs(row, known)).not.toThrow();
  expect(editable.deadline.fields.shape.topic.options).toContain('own-target');
});

test('the seventeen lines of the story, each with its rule, its due date, what ended it and how it stands', () => {
  expect(clocksOf(sample).map(line)).toEqual([
    'deadline.roi  promise  promise  theirs  2026-03-13  2026-03-12T16:45-07:00  met',
    'deadline.valley-peak  records-copies  F-06  theirs  2026-03-21  2026-03-19T12:00-07:00  met',
    'deadline.ct-disc  records-copies  F-06  theirs  2026-03-24  2026-04-09T10:10-07:00  missed',
    'deadline.outside  authorization-urgent  F-09  theirs  2026-03-26T10:40-07:00  2026-03-27  missed',
    'deadline.slides  promise  promise  theirs  2026-03-31 | 2026-04-01  2026-03-30  met',
    'deadline.report-2  own-target  own-target  theirs  2026-04-03  2026-03-27  met',
    'deadline.valley-peak  records-copies  F-02  theirs  2026-04-05  2026-03-19T12:00-07:00  met',
    'appeal.grievance  appeal-received  F-18  theirs  2026-04-07  2026-04-06  met',
    'deadline.ct-disc  records-copies  F-02  theirs  2026-04-08  2026-04-09T10:10-07:00  missed',
    'appeal.grievance  appeal-decided  F-18  theirs  2026-05-02  2026-04-29  met',
    'deadline.explanation  own-target  own-target  theirs  2026-05-18  –  overdue',
    'case  safe-to-wait  stated  clinical  2026-05-26  –  running',
    'appeal.review  review-decided  F-22  theirs  2026-06-05 | 2026-06-20  –  running',
    'physicalItem.S-01  item-back  stated  ours  2026-06-12  –  running',
    'determination.contrast-eus  approval-ends  stated  ours  2026-07-13  –  running',
    'determination.outside  first-appeal  F-17  ours  2026-09-23 | 2026-09-26  2026-04-02T11:15-07:00  met',
    'determination.grievance  review-filing  F-21  ours  2026-10-29  2026-05-06T14:30-07:00  met',
  ]);
});

test('the line under them: 4 running, 1 overdue, 3 missed by them, 9 met', () => {
  const clocks = clocksOf(sample);
  expect(countClocks(clocks)).toEqual({ running: 4, overdue: 1, missed: 3, met: 9, superseded: 0 });
  expect(clocks.filter(({ status }) => status === 'missed').every(({ whose }) => whose === 'theirs')).toBe(
    true,
  );
  const left = (kind: string) => {
    const { due } = clocks.find((clock) => clock.kind === kind && clock.endedAt === null)!;
    return daysFrom(sample.now, due, 'America/Los_Angeles');
  };
  expect([left('safe-to-wait'), left('own-target')]).toEqual([6, -2]);
});

test('money out is $1,917.25, of which $1,852.40 would come back; without approval three lines, one of them unknown', () => {
  const costs = sumCosts(listed('expense'));
  expect(costs).toMatchObject({ paidCents: 191_725, reimbursableCents: 185_240, reimbursedCents: 0 });
  expect(costs.unauthorized).toEqual({
    consultation: { cents: 78_000, isComplete: true },
    tests: { cents: 490_000, isComplete: true },
    treatment: { cents: 0, isComplete: false },
  });
});

test('the contrast EUS on 27 May comes after the date that is safe to wait until: one warning, no more', () => {
  const warnings = warningsOf(clocksOf(sample), listed('visit'), sample);
  expect(warnings.map(({ kind, visit }) => [kind, visit.id])).toEqual([
    ['after-safe-date', '@visit.contrast-eus'],
  ]);
});

test('the stamp with its hour starts the 72 hours; at 10:39 they run, at 11:00 they are missed', () => {
  const open = (time: string) =>
    clocksOf({
      ...at(time),
      deadlines: sample.deadlines.map((one) => ({ ...one, endedAt: null, endedByLetterId: null })),
    }).find(({ kind }) => kind === 'authorization-urgent');
  expect(open('2026-03-26T10:39-07:00')).toMatchObject({ due: '2026-03-26T10:40-07:00', status: 'running' });
  expect(open('2026-03-26T11:00-07:00')).toMatchObject({ status: 'missed', start: { isProven: true } });
});

test('without the proof the hours count from the letter, and the clock says that nothing proves it', () => {
  const bare = clocksOf({ ...sample, proofs: [] }).find(({ kind }) => kind === 'authorization-urgent');
  expect(bare?.start).toMatchObject({ at: '2026-03-23T10:40-07:00', isProven: false });
});

test('the clock turned to 24 June: the review is missed by both readings, the slides are overdue, the rest stands', () => {
  const moved = clocksOf(at('2026-06-24T09:00-07:00'));
  const was = clocksOf(sample);
  const changed = moved.filter(({ key, status }) => was.find((one) => one.key === key)?.status !== status);
  expect(changed.map(({ kind, status }) => [kind, status])).toEqual([
    ['safe-to-wait', 'overdue'],
    ['review-decided', 'missed'],
    ['item-back', 'overdue'],
  ]);
  const between = clocksOf(at('2026-06-10T09:00-07:00')).find(({ kind }) => kind === 'review-decided');
  expect(between?.status).toBe('overdue');
});

test('under Medicare Advantage the lines 9 to 13 are counted anew or withdrawn, and nothing else moves', () => {
  const changes = compareClocks(clocksOf(sample), clocksOf(under(advantage)));
  const shown = changes.map(({ what, before, after }) => {
    const of = ({ kind, basis, due }: Clock) => `${kind} ${basis.kind === 'fact' ? basis.factId : ''} ${due}`;
    return `${what}: ${before ? of(before) : '–'} → ${after ? of(after) : '–'}`;
  });
  expect(shown).toEqual([
    'rule: authorization-urgent F-09 2026-03-26T10:40-07:00 → authorization-urgent F-29 2026-03-26T10:40-07:00',
    'withdrawn: appeal-received F-18 2026-04-07 → –',
    'rule: appeal-decided F-18 2026-05-02 → appeal-decided F-29 2026-05-02',
    'withdrawn: review-decided F-22 2026-06-05 → –',
    'moved: first-appeal F-17 2026-09-23 → first-appeal F-29 2026-05-31',
    'withdrawn: review-filing F-21 2026-10-29 → –',
  ]);
});

test('a rule that is different for this family moves its dates and carries the reason', () => {
  const override = { factId: 'F-09', termKey: 'urgent', value: 48, reason: 'The plan’s own filed limit' };
  const clock = clocksOf({ ...sample, ruleOverrides: [override as never] }).find(
    ({ kind }) => kind === 'authorization-urgent',
  );
  expect(clock).toMatchObject({
    due: '2026-03-25T10:40-07:00',
    basis: { override: { reason: override.reason } },
  });
});

test('the path of the sample: what is next is what still hangs', () => {
  const path = planPath(plan.answers, { rows: listed('pathStep'), opinionsDiffer: true, isRefused: true });
  expect(path?.pathway).toBe('hmo');
  expect(path?.next?.step.key).toBe('in-plan-record');
  expect(path?.offPath).toEqual([]);
});

test('Today: first the visit that is too late, then the clocks; one core record to fetch, opinion 3 not in the record, the money', () => {
  const names = { people: listed('person'), organizations: listed('organization') };
  const today = planToday({
    caseFile: caseFile as never,
    records: listed('record'),
    physicalItems: sample.physicalItems,
    entries: timelineOf(sample.letters, sample.proofs, names),
    opinions: listed('opinion'),
    questions: listed('question'),
    answers: listed('answer'),
    visits: listed('visit'),
    releases: [],
    expenses: listed('expense'),
    clocks: clocksOf(sample),
    knowsPayer: true,
    today: partialDate('2026-05-20'),
  });
  expect(today.next).toMatchObject({ kind: 'visit-too-late', visit: { id: '@visit.contrast-eus' } });
  expect(today.dates.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    'clock 2026-05-18',
    'clock 2026-05-26',
    'visit 2026-05-27T09:30-07:00',
    'visit 2026-06-02',
    'clock 2026-06-05',
    'clock 2026-06-12',
    'clock 2026-07-13',
  ]);
  const core = today.missing.filter(({ importance }) => importance === 'core');
  expect(core.map(({ id }) => id)).toEqual(['@record.34']);
  expect(today.notInRecord.map(({ number }) => number)).toEqual([3]);
  expect(today.paidCents).toBe(191_725);
});
