// Doctors and places as a field offers them, and how a name that is not there yet is added.
import { newOrganization, newPerson } from '../../shared/domain/people.ts';
import type { Organization, Person } from '../../shared/domain/people.ts';
import type { Client } from './connection.ts';
import type { Option } from '../ui/fields/field.tsx';

const clinicians = new Set<Person['role']>(['doctor', 'nurse-practitioner', 'physician-assistant']);

function byLabel(a: Option<string>, b: Option<string>): number {
  return a.label.localeCompare(b.label, 'en');
}

export function doctorOptions(people: readonly Person[]): Option<Person['id']>[] {
  return people
    .filter(({ role }) => clinicians.has(role))
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort(byLabel);
}

export function placeOptions(organizations: readonly Organization[]): Option<Organization['id']>[] {
  return organizations.map(({ id, name }) => ({ value: id, label: name })).sort(byLabel);
}

/** Somebody heard on the phone: made from a name, filled in later. */
export async function addContact(client: Client, name: string): Promise<Person['id']> {
  return (await client.people.add(newPerson(name, 'staff'))).id;
}

export function peopleOptions(people: readonly Person[]): Option<Person['id']>[] {
  return people.map(({ id, name }) => ({ value: id, label: name })).sort(byLabel);
}

export async function addDoctor(client: Client, name: string): Promise<Person['id']> {
  const { id } = await client.people.add(newPerson(name, 'doctor'));
  return id;
}

export async function addPlace(client: Client, name: string): Promise<Organization['id']> {
  const { id } = await client.organizations.add(newOrganization(name, 'practice'));
  return id;
}
