// Doctors and organizations that a CDA document names: in its head and beside its entries. Each once.
import type { FieldsOf, ProposalDraft } from '../../../../../shared/domain/proposal.ts';
import { child, children, descendants, textOf } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import { line } from '../reading.ts';
import { addressOf, attribute, bestName, reachOf } from './values.ts';

/** From the letters behind a name or the words of a code; a doctor where an export names who treats. */
export function roleFrom(words: string): FieldsOf<'person'>['role'] {
  if (/\b(nurse practitioner|np|fnp|aprn|crnp)\b/i.test(words)) return 'nurse-practitioner';
  if (/\b(physician assistant|pa-?c?)\b/i.test(words)) return 'physician-assistant';
  if (/\b(rn|nurse|lpn)\b/i.test(words)) return 'nurse';
  return 'doctor';
}

export function organizationKindFrom(name: string): FieldsOf<'organization'>['organizationKind'] {
  if (/\b(hospital|medical cent|infirmary|klinikum|spital|vamc)/i.test(name)) return 'hospital';
  if (/\b(lab|laborator)/i.test(name)) return 'laboratory';
  if (/\b(imaging|radiolog|mri)\b/i.test(name)) return 'imaging-center';
  if (/\b(pharmacy|apotheke|drug ?store)\b/i.test(name)) return 'pharmacy';
  if (/\b(insurance|health plan|medicare|medicaid|blue cross)\b/i.test(name)) return 'plan';
  return 'practice';
}

function personOf(entity: XmlElement): FieldsOf<'person'> | null {
  const person = child(entity, 'assignedPerson') ?? child(entity, 'associatedPerson');
  const name = bestName(children(person, 'name'));
  // Software signs documents too; it is nobody to call.
  if (!/\p{L}{2}/u.test(name) || /^(unknown|provider|system)\b/i.test(name)) return null;
  const code = child(entity, 'code');
  const specialty = line(attribute(code, 'displayName') || textOf(child(code, 'originalText')));
  const organization = line(textOf(child(entity, 'representedOrganization', 'name')));
  if (name === organization) return null;
  return {
    kind: 'person',
    name,
    role: roleFrom(`${name} ${specialty}`),
    specialty,
    organization,
    ...reachOf(entity),
    address: addressOf(entity),
  };
}

function organizationOf(element: XmlElement): FieldsOf<'organization'> | null {
  const name = line(
    children(element, 'name')
      .map(textOf)
      .find((text) => text !== ''),
  );
  if (!/\p{L}{2}/u.test(name)) return null;
  return {
    kind: 'organization',
    name,
    organizationKind: organizationKindFrom(name),
    ...reachOf(element),
    address: addressOf(element),
  };
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The first mention that says most stands for all of the same name. */
export function draftsOfPeople(document: XmlElement): ProposalDraft[] {
  const found = new Map<string, ProposalDraft>();
  const keep = (fields: FieldsOf<'person'> | FieldsOf<'organization'> | null, place: string): void => {
    if (!fields) return;
    const key = `${fields.kind} ${keyOf(fields.name)}`;
    const known = found.get(key);
    const said = (one: object): number => Object.values(one).filter((value) => value !== '').length;
    if (known && said(known.fields) >= said(fields)) return;
    found.set(key, { fields, section: known?.section ?? place, pointer: known?.pointer ?? place, quote: '' });
  };
  for (const name of ['assignedAuthor', 'assignedEntity', 'associatedEntity', 'intendedRecipient'])
    for (const entity of descendants(document, name)) {
      // Relatives and guardians stand among the participants.
      if (name === 'associatedEntity' && !/^(PROV|ASSIGNED)$/i.test(attribute(entity, 'classCode'))) continue;
      keep(personOf(entity), name);
    }
  for (const name of [
    'representedOrganization',
    'representedCustodianOrganization',
    'providerOrganization',
    'serviceProviderOrganization',
  ])
    for (const organization of descendants(document, name)) keep(organizationOf(organization), name);
  return [...found.values()];
}
