// People and the places they work in: how to reach them, and what was found out about them. Nothing is judged here.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { languages } from '../language.ts';
import { independences } from './opinion.ts';
import { PartialDate } from './partial-date-shape.ts';

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
/** What a department does, so that a letter or a request goes to the right desk. `none` where it is no department. */
export const departmentKinds = [
  'none',
  'records',
  'imaging',
  'pathology',
  'member-services',
  'utilization',
  'grievance',
  'billing',
  'scheduling',
  'other',
] as const;
export const networkStatuses = ['unknown', 'in', 'out'] as const;

export const personFields = {
  name: RequiredLine,
  role: z.enum(personRoles),
  specialty: Line,
  /** What they read: letters and packets to them are in it. */
  language: z.enum(languages),
  organizationId: idOf('organization').nullable(),
  phone: Line,
  fax: Line,
  email: Line,
  /** Where messages to them are written: a portal's name. The app opens no address. */
  portal: Line,
  address: Text,
  /** How close they stand to the doctor who gave the first opinion (R110, R146). */
  independence: z.enum(independences),
  independenceNote: Line,
  /** Training and experience with this condition, as they or their place say (R130). */
  qualification: Text,
  network: z.enum(networkStatuses),
  networkCheckedOn: PartialDate.nullable(),
  /** Who said so: "Member Services, Renato" (R075). */
  networkToldBy: Line,
  /** Who named this person for an opinion (R008, R072, R073). */
  suggestedBy: Line,
  notes: Text,
};
export const Person = entity('person', personFields);
export type Person = z.infer<typeof Person>;
type PersonFields = { -readonly [K in keyof typeof personFields]: z.infer<(typeof personFields)[K]> };

/** Somebody of whom only the name is known; spread over it what else is. */
export function newPerson(name: string, role: Person['role']): PersonFields {
  return {
    name,
    role,
    specialty: '',
    language: 'en',
    organizationId: null,
    phone: '',
    fax: '',
    email: '',
    portal: '',
    address: '',
    independence: 'unknown',
    independenceNote: '',
    qualification: '',
    network: 'unknown',
    networkCheckedOn: null,
    networkToldBy: '',
    suggestedBy: '',
    notes: '',
  };
}

export const organizationFields = {
  name: RequiredLine,
  kind: z.enum(organizationKinds),
  departmentKind: z.enum(departmentKinds),
  /** What its people read: letters and packets to it are in it. */
  language: z.enum(languages),
  /** The hospital group or owner: what independence is judged by. */
  groupName: Line,
  /** The organization this is a department of. */
  partOfId: idOf('organization').nullable(),
  closedOn: PartialDate.nullable(),
  phone: Line,
  fax: Line,
  email: Line,
  portal: Line,
  hours: Line,
  address: Text,
  notes: Text,
};
export const Organization = entity('organization', organizationFields);
export type Organization = z.infer<typeof Organization>;
type OrganizationFields = {
  -readonly [K in keyof typeof organizationFields]: z.infer<(typeof organizationFields)[K]>;
};

/** A place of which only the name is known. */
export function newOrganization(name: string, kind: Organization['kind']): OrganizationFields {
  return {
    name,
    kind,
    departmentKind: 'none',
    language: 'en',
    groupName: '',
    partOfId: null,
    closedOn: null,
    phone: '',
    fax: '',
    email: '',
    portal: '',
    hours: '',
    address: '',
    notes: '',
  };
}
