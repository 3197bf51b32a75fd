// A name typed into a form becomes a person or a place at once, to be filled in later.
import type { Id } from '../../shared/domain/ids.ts';
import { useClient } from '../client/case-client.tsx';

export function useAddPerson(): (name: string) => Promise<Id<'person'>> {
  const client = useClient();
  return async (name) =>
    (
      await client.people.add({
        name,
        role: 'staff',
        specialty: '',
        organizationId: null,
        phone: '',
        email: '',
        notes: '',
      })
    ).id;
}

export function useAddPlace(): (name: string) => Promise<Id<'organization'>> {
  const client = useClient();
  const blank = {
    kind: 'other',
    groupName: '',
    partOfId: null,
    closedOn: null,
    phone: '',
    fax: '',
    address: '',
    notes: '',
  } as const;
  return async (name) => (await client.organizations.add({ name, ...blank })).id;
}
