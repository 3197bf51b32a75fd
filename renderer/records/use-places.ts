// New places, people and groups made in passing, from nothing but a name. Their own facts can be filled in later.
import { guessGroupKind } from '../../shared/domain/record-guess.ts';
import type { Group, MedicalRecord } from '../../shared/domain/record.ts';
import { newOrganization, newPerson } from '../../shared/domain/people.ts';
import type { Organization, Person } from '../../shared/domain/people.ts';
import { useClient } from '../client/case-client.tsx';

export function useAddPlace(): (name: string) => Promise<Organization['id']> {
  const client = useClient();
  return async (name) => (await client.organizations.add(newOrganization(name, 'other'))).id;
}

export function useAddAuthor(): (name: string) => Promise<Person['id']> {
  const client = useClient();
  return async (name) => (await client.people.add(newPerson(name, 'doctor'))).id;
}

/** What a group most likely is, by its name and its record; it can be changed right below. */
export function useAddGroup(): (name: string, from: MedicalRecord) => Promise<Group['id']> {
  const client = useClient();
  return async (title, { type, serviceDate }) =>
    (await client.groups.add({ title, kind: guessGroupKind(title, type), date: serviceDate })).id;
}
