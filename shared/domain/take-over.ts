// What a proposal becomes when a person takes it over: the fields of a medicine, a fact, a doctor. Nothing is decided beyond the words.
import type { z } from 'zod';
import type { Allergy } from './case-file.ts';
import type { HealthFact } from './health-fact.ts';
import { newFact } from './health-fact.ts';
import { newOrganization, newPerson } from './people.ts';
import type { PartialDate } from './partial-date.ts';
import { partialDate } from './partial-date.ts';
import type { FieldsOf, ProposalFields } from './proposal.ts';
import type { medicationFields } from './visit.ts';

type MedicationFields = {
  -readonly [K in keyof typeof medicationFields]: z.infer<(typeof medicationFields)[K]>;
};
type Source = Pick<HealthFact, 'documentId' | 'page'>;
type Medicine = FieldsOf<'medication'> | FieldsOf<'discharge-medication'>;

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

/** `today`: a past medicine whose last day nobody wrote down had ended by then. */
export function medicineFrom(fields: Medicine, today: PartialDate): MedicationFields {
  const {
    name,
    dose,
    route,
    howOften,
    times,
    asNeeded,
    purpose,
    startedOn,
    stoppedOn,
    course,
    prescriber,
    notes,
  } = fields;
  const endsUnstated = course === 'past' && stoppedOn === null;
  return {
    name,
    dose: joined([joined([dose, route.toLowerCase()], ' '), howOften], ', ').slice(0, 500),
    times: times.map((time) => ({ time, note: '' })),
    asNeeded,
    purpose,
    startedOn,
    // An end that lies ahead is a plan: the medicine is still being taken.
    stoppedOn: course === 'active' ? null : endsUnstated ? partialDate(`${today.slice(0, 4)}~`) : stoppedOn,
    stopReason: endsUnstated ? 'Past, says the portal export; the day is not stated' : '',
    overTheCounter: false,
    notes: joined([prescriber === '' ? '' : `Prescribed by ${prescriber}`, notes], '\n'),
  };
}

export function allergyFrom({ substance, reaction, severity }: FieldsOf<'allergy'>): z.infer<typeof Allergy> {
  return { substance, reaction: joined([reaction, severity.toLowerCase()], ', ').slice(0, 500) };
}

export function personFrom({ name, role, specialty, phone, fax, email, address }: FieldsOf<'person'>) {
  return { ...newPerson(name, role), specialty, phone, fax, email, address };
}

export function organizationFrom({
  name,
  organizationKind,
  phone,
  fax,
  email,
  address,
}: FieldsOf<'organization'>) {
  return { ...newOrganization(name, organizationKind), phone, fax, email, address };
}

type AsFact = Extract<ProposalFields, { kind: HealthFact['kind'] }>;

function resultFrom({ name, takenOn, kind, ...rest }: FieldsOf<'result'>): ReturnType<typeof newFact> {
  return { ...newFact(kind, name), ...rest, date: takenOn };
}

export function factFrom(fields: AsFact, source: Source): ReturnType<typeof newFact> {
  switch (fields.kind) {
    case 'problem': {
      const { name, course, notes, startedOn: date, endedOn: until } = fields;
      return { ...newFact('problem', name), ...source, course, date, until, notes };
    }
    case 'result':
      return { ...resultFrom(fields), ...source };
    case 'procedure': {
      const { name, who, place, notes, doneOn: date } = fields;
      return { ...newFact('procedure', name), ...source, who, place, notes, date };
    }
    case 'encounter': {
      const { name, who, place, notes, startedOn: date, endedOn: until } = fields;
      return { ...newFact('encounter', name), ...source, who, place, notes, date, until };
    }
    case 'none-known':
      return { ...newFact('none-known', fields.text), ...source, category: fields.about };
  }
}
