// The tallies of the sample as its story states them, and when another opinion is offered.
import { expect, test } from 'vitest';
import { sampleComparison } from '../../scripts/testing/compare-facts.ts';
import { compareOpinions } from './compare.ts';
import { anotherOpinion, talliesOf } from './tally.ts';

const facts = sampleComparison();
const comparison = compareOpinions(facts);
const tallies = talliesOf(facts.choices, facts.stances, comparison);
const counted = tallies.map(({ choice, groups }) => [
  choice.text,
  ...groups.map(({ says, columns }) => `${columns.length} ${says}`),
]);

test('the sample says 1 yes, 1 not yet, 1 no to operating now, and two of three want the contrast EUS first', () => {
  expect(counted).toEqual([
    ['Operate now', '1 yes', '1 not-yet', '1 no'],
    ['Contrast EUS first', '2 yes', '1 no'],
  ]);
});

test('the order of the opinions changes who stands where and no count', () => {
  const order = facts.opinions.toReversed().map(({ id }) => id);
  const swapped = talliesOf(facts.choices, facts.stances, compareOpinions({ ...facts, order }));
  expect(
    swapped.map(({ choice, groups }) => [
      choice.text,
      ...groups.map(({ says, columns }) => `${columns.length} ${says}`),
    ]),
  ).toEqual(counted);
});

test('a third opinion is offered where the first two differ, and only then', () => {
  const firstTwo = facts.opinions.filter(({ number }) => number < 3);
  const two = compareOpinions({ ...facts, opinions: firstTwo });
  expect(anotherOpinion(two, talliesOf(facts.choices, facts.stances, two))).toBe('third');
  const unmarked = compareOpinions({ ...facts, opinions: firstTwo, differences: [] });
  expect(anotherOpinion(unmarked, talliesOf(facts.choices, [], unmarked))).toBeNull();
  const alone = compareOpinions({ ...facts, opinions: firstTwo.slice(0, 1) });
  expect(anotherOpinion(alone, talliesOf(facts.choices, facts.stances, alone))).toBeNull();
  expect(anotherOpinion(comparison, tallies)).toBe('further');
});
