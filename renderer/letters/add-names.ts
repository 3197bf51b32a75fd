// A name typed into a form becomes a person or a place at once, to be filled in later.
import type { Id } from '../../shared/domain/ids.ts';
import { newOrganization, newPerson } from '../../shared/domain/people.ts';
import { useClient } from '../client/case-client.tsx';

export function useAddPerson(): (name: string) => Promise<Id<'person'>> {
  const client = useClient();
  return async (name) => (await client.people.add(newPerson(name, 'staff'))).id;
}

export function useAddPlace(): (name: string) => Promise<Id<'organization'>> {
  const client = useClient();
  return async (name) => (await client.organizations.add(newOrganization(name, 'other'))).id;
}
