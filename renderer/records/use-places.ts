// New places, people and groups made in passing, from nothing but a name. Their own facts can be filled in later.
import type { Group, MedicalRecord, RecordType } from '../../shared/domain/record.ts';
import type { Organization, Person } from '../../shared/domain/people.ts';
import { useClient } from '../client/case-client.tsx';

export function useAddPlace(): (name: string) => Promise<Organization['id']> {
  const client = useClient();
  return async (name) => {
    const fields = {
      kind: 'other',
      groupName: '',
      partOfId: null,
      closedOn: null,
      phone: '',
      fax: '',
      address: '',
      notes: '',
    } as const;
    return (await client.organizations.add({ name, ...fields })).id;
  };
}

export function useAddAuthor(): (name: string) => Promise<Person['id']> {
  const client = useClient();
  return async (name) => {
    const fields = {
      role: 'doctor',
      specialty: '',
      organizationId: null,
      phone: '',
      email: '',
      notes: '',
    } as const;
    return (await client.people.add({ name, ...fields })).id;
  };
}

const kindOf: Partial<Record<RecordType, Group['kind']>> = {
  'pathology-report': 'specimen',
  slides: 'specimen',
  'tissue-block': 'specimen',
  genetics: 'specimen',
  'discharge-summary': 'stay',
  'emergency-note': 'stay',
  'treatment-plan': 'treatment',
};

/** What a group most likely is, by the record it is made from; it can be changed right below. */
export function useAddGroup(): (name: string, from: MedicalRecord) => Promise<Group['id']> {
  const client = useClient();
  return async (title, { type, serviceDate }) =>
    (await client.groups.add({ title, kind: kindOf[type] ?? 'study', date: serviceDate })).id;
}
