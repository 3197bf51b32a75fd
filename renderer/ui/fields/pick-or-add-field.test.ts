// A name that was typed and left without Enter: what it means.
import { expect, test } from 'vitest';
import { meantBy } from './pick-or-add-field.tsx';

const options = [
  { value: 'a', label: 'Dr. Ada Firstly' },
  { value: 'b', label: 'Hill Clinic' },
];

test.each<[string, string | null, string]>([
  ['dr. ada firstly', 'a', 'the one of that name'],
  ['Dr. Ben Secondly', 'add:Dr. Ben Secondly', 'somebody new'],
  ['Hill', null, 'only the beginning of one that is known'],
])('“%s” means %s: %s', (text, meant) => {
  expect(meantBy(text, options, true)).toBe(meant);
});

test('where nothing can be added a name that is not in the list means nothing', () => {
  expect(meantBy('Dr. Ben Secondly', options, false)).toBeNull();
});
