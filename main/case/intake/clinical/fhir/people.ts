// Doctors and organizations that a FHIR file names.
import type { FieldsOf } from '../../../../../shared/domain/proposal.ts';
import { organizationKindFrom, roleFrom } from '../cda/people.ts';
import { line } from '../reading.ts';
import { nameOfReference } from './references.ts';
import type { Library, Resource } from './resources.ts';
import { addressText, conceptText, firstConcept, list, obj, personName, reachOf, str } from './values.ts';

export function person(resource: Resource, library: Library): FieldsOf<'person'> | null {
  const name = personName(resource['name']);
  if (!/\p{L}{2}/u.test(name)) return null;
  const role = library
    .of('PractitionerRole')
    .find((one) => library.find(one['practitioner'], one) === resource);
  const specialty = role
    ? firstConcept(role, 'specialty', 'code')
    : firstConcept(obj(resource['practitionerRole']) ?? {}, 'specialty', 'role');
  const skills = list(resource['qualification']).map((one) => conceptText(one['code']));
  return {
    kind: 'person',
    name,
    role: roleFrom(`${name} ${specialty} ${skills.join(' ')}`),
    specialty: specialty || line(skills[0]),
    organization: role ? nameOfReference(role['organization'], role, library) : '',
    ...reachOf(resource),
    address: addressText(resource['address']),
  };
}

export function organization(resource: Resource): FieldsOf<'organization'> | null {
  const name = line(str(resource['name']));
  if (!/\p{L}{2}/u.test(name)) return null;
  return {
    kind: 'organization',
    name,
    organizationKind: organizationKindFrom(name),
    ...reachOf(resource),
    address: addressText(resource['address']),
  };
}
