import { expect, test } from 'vitest';
import type { Appeal } from '../coverage/determination.ts';
import type { Organization } from '../people.ts';
import type { FinderAnswers, PathStep } from '../coverage/coverage.ts';
import { noAnswers } from '../coverage/coverage.ts';
import { addresseeOf, appealFiledBy, clockOfSent, draftOfLevel, stepDoneBy } from './sent.ts';

const place = (id: string, set: Partial<Organization>) =>
  ({ id, kind: 'department', departmentKind: 'none', ...set }) as Organization;
const plan = place('org_plan', { kind: 'plan' });
const services = place('org_services', { departmentKind: 'member-services' });
const regulator = place('org_regulator', { kind: 'regulator' });

test('a letter goes to the desk for it, else to the plan; a review goes to who watches over the plan', () => {
  expect(addresseeOf('second-opinion-outside', [plan, services, regulator])).toBe('org_services');
  expect(addresseeOf('grievance', [plan, services])).toBe('org_services');
  expect(addresseeOf('grievance', [plan])).toBe('org_plan');
  expect(addresseeOf('review-cover', [plan, regulator])).toBe('org_regulator');
  expect(addresseeOf('review-cover', [plan])).toBeNull();
  expect(addresseeOf('thank-you', [plan])).toBeNull();
});

const appeal = (set: Partial<Appeal>) =>
  ({ level: 'grievance', letterId: null, filedOn: null, withdrawnOn: null, ...set }) as Appeal;

test('a grievance letter files the one appeal that waits for it, and none where two do', () => {
  const review = appeal({ level: 'independent-review' });
  const filed = appeal({ letterId: 'let_1' as never });
  const waiting = appeal({ level: 'expedited-grievance' });
  expect(appealFiledBy('grievance', [review, filed, waiting])).toBe(waiting);
  expect(appealFiledBy('review-cover', [review, filed, waiting])).toBe(review);
  expect(appealFiledBy('grievance', [waiting, appeal({})])).toBeNull();
  expect(appealFiledBy('thank-you', [waiting])).toBeNull();
});

test('every level has the letter that files it', () => {
  expect(draftOfLevel('reconsideration')).toBe('grievance');
  expect(draftOfLevel('fair-hearing')).toBe('review-cover');
});

test('a request that is urgent is counted by the urgent limit, and an explanation by our own two weeks', () => {
  expect(clockOfSent('second-opinion-outside', true)?.topic).toBe('authorization-urgent');
  expect(clockOfSent('second-opinion-outside', false)?.topic).toBe('authorization');
  expect(clockOfSent('explain-difference', false)).toEqual({
    topic: 'own-target',
    amount: 14,
    unit: 'calendar-days',
  });
  expect(clockOfSent('thank-you', false)).toBeNull();
});

const hmo: FinderAnswers = {
  ...noAnswers,
  payer: 'employer',
  funding: 'insured',
  state: 'CA',
  regulator: 'dmhc',
  kind: 'hmo',
  openSecondOpinions: false,
};
const advantage: FinderAnswers = { ...noAnswers, payer: 'medicare', medicare: 'advantage' };

test('a letter does the step that it is written for, whatever the way calls it', () => {
  expect(stepDoneBy('second-opinion-outside', hmo, [])?.step.key).toBe('write-outside');
  expect(stepDoneBy('grievance', hmo, [])?.step.key).toBe('grievance');
  expect(stepDoneBy('grievance', advantage, [])?.step.key).toBe('reconsideration');
  expect(stepDoneBy('thank-you', hmo, [])).toBeNull();
  expect(stepDoneBy('second-opinion-outside', noAnswers, [])).toBeNull();
});

test('a step that is done or left out is not ticked again; one under way is', () => {
  const row = (state: PathStep['state']) => ({ stepKey: 'write-outside', state }) as PathStep;
  const done = (state: PathStep['state']) => stepDoneBy('second-opinion-outside', hmo, [row(state)]);
  expect([done('done'), done('skipped')]).toEqual([null, null]);
  expect(done('doing')?.row?.state).toBe('doing');
});
