// People and the places they work in. Independence between them is recorded with each opinion, not judged here.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date.ts';

export const personRoles = [
  'patient',
  'caregiver',
  'doctor',
  'nurse-practitioner',
  'physician-assistant',
  'nurse',
  'staff',
  'advocate',
  'other',
] as const;
export const organizationKinds = [
  'practice',
  'hospital',
  'imaging-center',
  'laboratory',
  'plan',
  'regulator',
  'program',
  'custodian',
  'pharmacy',
  'courier',
  'advocacy',
  'department',
  'other',
] as const;

export const personFields = {
  name: RequiredLine,
  role: z.enum(personRoles),
  specialty: Line,
  organizationId: idOf('organization').nullable(),
  phone: Line,
  email: Line,
  notes: Text,
};
export const Person = entity('person', personFields);
export type Person = z.infer<typeof Person>;

export const organizationFields = {
  name: RequiredLine,
  kind: z.enum(organizationKinds),
  /** The hospital group or owner: what independence is judged by. */
  groupName: Line,
  /** The organization this is a department of. */
  partOfId: idOf('organization').nullable(),
  closedOn: PartialDate.nullable(),
  phone: Line,
  fax: Line,
  address: Text,
  notes: Text,
};
export const Organization = entity('organization', organizationFields);
export type Organization = z.infer<typeof Organization>;
