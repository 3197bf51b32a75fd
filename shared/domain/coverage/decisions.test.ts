import { expect, test } from 'vitest';
import type { Letter } from '../letter.ts';
import { partialDate } from '../partial-date.ts';
import type { Appeal, Determination } from './determination.ts';
import { elapsedDays, stretchesOf } from './elapsed.ts';
import { isWholeDenial, missingInDenial, nextLevelOf } from './next-level.ts';

const checklist = {
  reasons: 'yes',
  grievanceRight: 'yes',
  regulatorNotice: 'yes',
  signer: 'yes',
  criteria: 'no',
} as const;
const denial = (id: string, set: Partial<Determination> = {}) =>
  ({
    id,
    about: 'Outside opinion',
    outcome: 'denied',
    checklist,
    datedOn: '2026-03-27',
    receivedOn: '2026-03-30',
    letterId: null,
    requestLetterId: null,
    ...set,
  }) as Determination;
const appeal = (set: Partial<Appeal>) =>
  ({
    id: 'appeal',
    level: 'grievance',
    determinationId: null,
    decisionId: null,
    letterId: null,
    filedOn: null,
    withdrawnOn: null,
    carriedOutOn: null,
    ...set,
  }) as Appeal;
const first = denial('first');
const second = denial('second');

test('after a first “no” the plan’s own appeal is next; urgent where waiting does harm; by the plan’s rules', () => {
  const next = (ruleSet: Parameters<typeof nextLevelOf>[1]['ruleSet'], isUrgent = false) =>
    nextLevelOf(first, { appeals: [], ruleSet, isUrgent });
  expect(next('ca-dmhc')).toEqual({ kind: 'appeal', level: 'grievance' });
  expect(next('ca-dmhc', true)).toEqual({ kind: 'appeal', level: 'expedited-grievance' });
  expect(next('erisa', true)).toEqual({ kind: 'appeal', level: 'plan-appeal' });
  expect(next('medicare-advantage')).toEqual({ kind: 'appeal', level: 'reconsideration' });
  expect(next('self-pay')).toEqual({ kind: 'none' });
  expect(next(null)).toEqual({ kind: 'none' });
});

test('after a second one the review outside is next, or goes by itself; while a step is under way nothing is proposed', () => {
  const decided = appeal({ determinationId: first.id, decisionId: second.id });
  const next = (ruleSet: 'ca-dmhc' | 'medicare-advantage' | 'medicaid') =>
    nextLevelOf(second, { appeals: [decided], ruleSet, isUrgent: false });
  expect(next('ca-dmhc')).toEqual({ kind: 'appeal', level: 'independent-review' });
  expect(next('medicaid')).toEqual({ kind: 'appeal', level: 'fair-hearing' });
  expect(next('medicare-advantage')).toEqual({ kind: 'automatic' });
  expect(nextLevelOf(first, { appeals: [decided], ruleSet: 'ca-dmhc', isUrgent: false })).toBe(null);
  const takenBack = { ...decided, decisionId: null, withdrawnOn: partialDate('2026-04-05') };
  expect(nextLevelOf(first, { appeals: [takenBack], ruleSet: 'ca-dmhc', isUrgent: false })).toMatchObject({
    kind: 'appeal',
  });
});

test('a review that was won must be carried out, and then nothing is left to do', () => {
  const won = denial('won', { outcome: 'approved' });
  const review = appeal({ level: 'independent-review', decisionId: won.id });
  const next = (set: Partial<Appeal>) =>
    nextLevelOf(won, { appeals: [{ ...review, ...set }], ruleSet: 'ca-dmhc', isUrgent: false });
  expect(next({})).toEqual({ kind: 'carry-out' });
  expect(next({ carriedOutOn: partialDate('2026-06-10') })).toBe(null);
  expect(
    nextLevelOf(denial('lost'), {
      appeals: [{ ...review, decisionId: denial('lost').id }],
      ruleSet: 'ca-dmhc',
      isUrgent: false,
    }),
  ).toEqual({ kind: 'none' });
});

test('a denial letter lacks what was looked for and not found; what nobody looked for is neither there nor missing', () => {
  expect(missingInDenial(first)).toEqual(['criteria']);
  expect(isWholeDenial(first)).toBe(false);
  expect(isWholeDenial({ checklist: { ...checklist, criteria: 'yes' } })).toBe(true);
  expect(missingInDenial({ checklist: { ...checklist, criteria: 'unknown' } })).toEqual([]);
});

test('how long it took: the request, our answer to the “no”, the appeal that still goes on', () => {
  const letters = [
    { id: 'asked', at: partialDate('2026-03-23T10:40-07:00') },
    { id: 'filed', at: partialDate('2026-04-02T11:15-07:00') },
  ] as unknown as Letter[];
  const facts = {
    determinations: [{ ...first, requestLetterId: 'asked' } as unknown as Determination],
    appeals: [appeal({ determinationId: first.id, letterId: 'filed' as never })],
    letters,
    today: partialDate('2026-04-12'),
    timeZone: 'America/Los_Angeles',
  };
  const stretches = stretchesOf(facts);
  expect(stretches.map(({ of, whose, days, to }) => [of.kind, whose, days, to === null])).toEqual([
    ['request', 'theirs', 4, false],
    ['refusal', 'ours', 3, false],
    ['appeal', 'theirs', 10, true],
  ]);
  expect(elapsedDays(stretches, facts.today, facts.timeZone)).toBe(20);
  expect(elapsedDays([], facts.today, facts.timeZone)).toBe(null);
});
