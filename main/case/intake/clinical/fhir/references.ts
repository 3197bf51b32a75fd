// Whom and what references of FHIR resources name, in words.
import { joined, line } from '../reading.ts';
import type { Library, Resource } from './resources.ts';
import type { Json } from './values.ts';
import { addressText, conceptText, list, obj, personName, reachOf, str, strings } from './values.ts';

/** Whom or what a reference names, in words. */
export function nameOfReference(reference: unknown, within: Json, library: Library): string {
  const link = obj(reference);
  if (!link) return '';
  const shown = str(link['display']);
  if (shown !== '') return line(shown);
  const target = library.find(link, within);
  if (!target) return '';
  const role = target['practitioner'] ? library.find(target['practitioner'], target) : null;
  return (
    personName((role ?? target)['name']) || line(str((role ?? target)['name'])) || conceptText(target['type'])
  );
}

/** The first that is named in any of these fields. */
export function firstName(resource: Json, library: Library, ...fields: string[]): string {
  for (const field of fields)
    for (const one of list(resource[field])) {
      const name =
        nameOfReference(one, resource, library) ||
        nameOfReference(
          one['actor'] ?? one['individual'] ?? one['location'] ?? one['function'],
          resource,
          library,
        );
      if (name !== '') return name;
    }
  return '';
}

/** For the readable paper: who it is about. */
export function patientFacts(patient: Resource): { label: string; text: string }[] {
  const ids = list(patient['identifier'])
    .map((one) => str(one['value']))
    .filter((value) => value !== '' && value.length < 40);
  const reach = reachOf(patient);
  const rows = [
    ['Patient', personName(patient['name'])],
    ['Sex', str(patient['gender']) || conceptText(patient['gender'])],
    ['Patient number', ids.slice(0, 4).join(', ')],
    ['Address', addressText(list(patient['address'])[0])],
    ['Phone', joined([reach.phone, reach.email], ', ')],
    [
      'Doctor',
      strings(
        list(patient['generalPractitioner'])
          .concat(list(patient['careProvider']))
          .map((one) => one['display']),
      ).join(', '),
    ],
  ] as const;
  return rows.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));
}
