import { expect, test } from 'vitest';
import { testId } from '../../scripts/testing/packet-facts.ts';
import type { Opinion } from './opinion.ts';
import { groupOf, placesOf, sharesGroupWithFirst } from './people-list.ts';
import { newOrganization, newPerson } from './people.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };
const place = (number: number, name: string, rest: object = {}) => ({
  ...newOrganization(name, 'practice'),
  id: testId('organization', number),
  ...stamps,
  ...rest,
});
const person = (number: number, rest: object = {}) => ({
  ...newPerson(`Person ${number}`, 'doctor'),
  id: testId('person', number),
  ...stamps,
  ...rest,
});

test('family, those who treat, and everyone else', () => {
  expect(
    (['patient', 'caregiver', 'nurse', 'doctor', 'staff', 'advocate'] as const).map((role) =>
      groupOf({ role }),
    ),
  ).toEqual(['family', 'family', 'doctors', 'doctors', 'others', 'others']);
});

test('desks stand below their place; one whose place is gone stands by itself', () => {
  const list = [
    place(1, 'Zeta'),
    place(2, 'Records', { partOfId: testId('organization', 1) }),
    place(3, 'Alpha'),
    place(4, 'Lost desk', { partOfId: testId('organization', 9) }),
  ];
  expect(placesOf(list).map((entry) => [entry.place.name, entry.desks.map(({ name }) => name)])).toEqual([
    ['Alpha', []],
    ['Lost desk', []],
    ['Zeta', ['Records']],
  ]);
});

test('the same group behind two doctors is said, and never of the first doctor alone', () => {
  const organizations = [
    place(1, 'North', { groupName: 'Crest Group' }),
    place(2, 'South', { groupName: 'crest group ' }),
    place(3, 'Far', { groupName: '' }),
  ];
  const people = [
    person(1, { organizationId: testId('organization', 1) }),
    person(2, { organizationId: testId('organization', 2) }),
    person(3, { organizationId: testId('organization', 3) }),
  ];
  const opinions = [{ number: 1, doctorId: testId('person', 1), organizationId: null } as Opinion];
  expect(people.map((one) => sharesGroupWithFirst(one, { people, organizations, opinions }))).toEqual([
    false,
    true,
    false,
  ]);
});
