import { expect, test } from 'vitest';
import { planFirstSteps } from './first-steps.ts';
import type { FirstFacts } from './first-steps.ts';

const fresh: FirstFacts = {
  firstSteps: { later: [], isOver: false },
  decision: '',
  knowsPayer: false,
  visits: 0,
  records: 0,
};

test('a new case is asked one thing after the other', () => {
  expect(planFirstSteps(fresh).now).toBe('said');
  expect(planFirstSteps({ ...fresh, decision: 'Operate?' }).now).toBe('coverage');
  expect(planFirstSteps({ ...fresh, decision: 'Operate?', knowsPayer: true }).now).toBe('visit');
  expect(planFirstSteps({ ...fresh, decision: 'Operate?', knowsPayer: true, visits: 1 }).now).toBe('papers');
});

test('what is put off is passed over, and comes back as done when it was done elsewhere', () => {
  const plan = planFirstSteps({ ...fresh, firstSteps: { later: ['said', 'coverage'], isOver: false } });
  expect(plan.now).toBe('visit');
  expect(plan.steps.map(({ state }) => state)).toEqual(['later', 'later', 'open', 'open']);
  const filled = planFirstSteps({
    ...fresh,
    firstSteps: { later: ['said'], isOver: false },
    decision: 'Operate?',
  });
  expect(filled.steps[0]).toEqual({ key: 'said', state: 'done' });
});

test('it gives way to Today when somebody leaves it, and when nothing is open any more', () => {
  const left = planFirstSteps({ ...fresh, firstSteps: { later: [], isOver: true } });
  expect(left).toMatchObject({ isShown: false, now: 'said' });
  const complete = planFirstSteps({ ...fresh, decision: 'x', knowsPayer: true, visits: 1, records: 2 });
  expect(complete).toMatchObject({ isShown: false, now: null, done: 4 });
});
