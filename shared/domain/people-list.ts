// People and places as lists: family first, then those who treat, then everyone else; desks below the place they belong to.
import type { Organization, Person } from './people.ts';
import type { Opinion } from './opinion.ts';

export const peopleGroups = ['family', 'doctors', 'others'] as const;
export type PeopleGroup = (typeof peopleGroups)[number];

export function groupOf({ role }: Pick<Person, 'role'>): PeopleGroup {
  if (role === 'patient' || role === 'caregiver') return 'family';
  return ['doctor', 'nurse-practitioner', 'physician-assistant', 'nurse'].includes(role)
    ? 'doctors'
    : 'others';
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}

/** A place with its desks. One whose own place is gone stands by itself. */
export type PlaceEntry = { place: Organization; desks: Organization[] };

export function placesOf(organizations: readonly Organization[]): PlaceEntry[] {
  const ids = new Set(organizations.map(({ id }) => id as string));
  const isDesk = ({ id, partOfId }: Organization): boolean =>
    partOfId !== null && partOfId !== id && ids.has(partOfId);
  return organizations
    .filter((one) => !isDesk(one))
    .toSorted(byName)
    .map((place) => ({
      place,
      desks: organizations.filter((one) => isDesk(one) && one.partOfId === place.id).toSorted(byName),
    }));
}

/** A fact for the family to weigh: the same group stands behind this person and behind the first opinion. */
export function sharesGroupWithFirst(
  person: Person,
  {
    people,
    organizations,
    opinions,
  }: { people: readonly Person[]; organizations: readonly Organization[]; opinions: readonly Opinion[] },
): boolean {
  const [first] = opinions.toSorted((a, b) => a.number - b.number);
  if (!first || first.doctorId === person.id) return false;
  const groupNameOf = (id: Organization['id'] | null | undefined): string =>
    organizations
      .find((one) => one.id === id)
      ?.groupName.trim()
      .toLowerCase() ?? '';
  const theirs = groupNameOf(
    first.organizationId ?? people.find(({ id }) => id === first.doctorId)?.organizationId,
  );
  return theirs !== '' && groupNameOf(person.organizationId) === theirs;
}
