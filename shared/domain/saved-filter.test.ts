import { expect, test } from 'vitest';
import { inNameOrder, isWorthSaving, savedAs, savedFilterFields } from './saved-filter.ts';

const filters = [
  { name: 'Year 10', view: 'all', text: '2010' },
  { name: 'Riverside', view: 'missing', text: 'riverside' },
  { name: 'Year 9', view: 'all', text: '2009' },
] as const;

test('a filter is known again by its view and its words, whatever stands around them', () => {
  expect(savedAs(filters, { view: 'missing', text: ' riverside ' })?.name).toBe('Riverside');
  expect(savedAs(filters, { view: 'all', text: 'riverside' })).toBeNull();
});

test('a plain view has its button already; with words it is worth keeping', () => {
  expect(isWorthSaving({ view: 'missing', text: '  ' })).toBe(false);
  expect(isWorthSaving({ view: 'all', text: 'MRI' })).toBe(true);
});

test('they lie in the order of their names', () => {
  expect(inNameOrder(filters, 'en').map(({ name }) => name)).toEqual(['Riverside', 'Year 9', 'Year 10']);
});

test('a name is one line that is not empty', () => {
  expect(savedFilterFields.name.safeParse('  ').success).toBe(false);
  expect(savedFilterFields.name.safeParse(' Labs ').data).toBe('Labs');
});
