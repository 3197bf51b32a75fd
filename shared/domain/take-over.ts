// What a proposal becomes when a person takes it over: the fields of a medicine, a fact, a doctor. Nothing is decided beyond the words.
import type { z } from 'zod';
import type { Allergy } from './case-file.ts';
import type { HealthFact } from './health-fact.ts';
import { newFact } from './health-fact.ts';
import { newOrganization, newPerson } from './people.ts';
import type { FieldsOf, ProposalFields } from './proposal.ts';
import type { medicationFields } from './visit.ts';

type MedicationFields = {
  -readonly [K in keyof typeof medicationFields]: z.infer<(typeof medicationFields)[K]>;
};
type Source = Pick<HealthFact, 'documentId' | 'page'>;
type Medicine = FieldsOf<'medication'> | FieldsOf<'discharge-medication'>;

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

export function medicineFrom(fields: Medicine): MedicationFields {
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
  return {
    name,
    dose: joined([joined([dose, route.toLowerCase()], ' '), howOften], ', ').slice(0, 500),
    times: times.map((time) => ({ time, note: '' })),
    asNeeded,
    purpose,
    startedOn,
    // An end that lies ahead is a plan: the medicine is still being taken.
    stoppedOn: course === 'active' ? null : stoppedOn,
    // A last day that nobody wrote down stays unknown.
    noLongerTaken: course === 'past' && stoppedOn === null,
    stopReason: '',
    overTheCounter: false,
    notes: joined([prescriber === '' ? '' : `Prescribed by ${prescriber}`, notes], '\n'),
  };
}

export function allergyFrom({
  substance,
  reaction,
  severity,
  course,
}: FieldsOf<'allergy'>): z.infer<typeof Allergy> {
  const past = course === 'past' ? 'in the past' : '';
  return { substance, reaction: joined([reaction, severity.toLowerCase(), past], ', ').slice(0, 500) };
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
