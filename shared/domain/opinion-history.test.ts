import { expect, test } from 'vitest';
import { sampleComparison } from '../../scripts/testing/compare-facts.ts';
import { compareOpinions } from './compare.ts';
import { opinionHistory } from './opinion-history.ts';

const facts = sampleComparison();
const events = opinionHistory({ ...facts, comparison: compareOpinions(facts) });

test('the sample’s opinions stand in the order of their days, with what was said and answered later', () => {
  expect(events.map(({ on, kind, column }) => `${on} ${kind} ${column + 1}`)).toEqual([
    '2026-03-03 given 1',
    '2026-03-12 report 1',
    '2026-03-20 given 2',
    '2026-03-27 report 2',
    '2026-04-01 later 1',
    '2026-04-28 given 3',
    '2026-04-28 report 3',
    '2026-05-08 answer 2',
    '2026-05-12 answer 3',
  ]);
});

test('the first opinion could not know the molecular panel, and none the addendum of May', () => {
  const after = events.flatMap((event) =>
    event.kind === 'given' ? [event.after.map(({ title }) => title).join('; ')] : [],
  );
  expect(after[0]).toMatch(/panel/);
  expect(after[1]).not.toMatch(/panel/);
  for (const titles of after) expect(titles).toMatch(/Addendum/);
});
