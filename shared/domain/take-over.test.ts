import { expect, test } from 'vitest';
import { partialDate } from './partial-date.ts';
import type { FieldsOf } from './proposal.ts';
import { allergyFrom, medicineFrom } from './take-over.ts';

const medicine: FieldsOf<'medication'> = {
  kind: 'medication',
  name: 'Lisinopril',
  dose: '10 mg',
  howOften: 'once a day',
  times: ['08:00'],
  asNeeded: '',
  route: 'By mouth',
  purpose: '',
  startedOn: null,
  stoppedOn: null,
  course: 'active',
  prescriber: 'Dr Brook',
  notes: '',
};

test('a past medicine is taken over as past, and a last day that nobody wrote down stays unknown', () => {
  const past = medicineFrom({ ...medicine, course: 'past' });
  expect(past).toMatchObject({ stoppedOn: null, noLongerTaken: true, startedOn: null });
  const dated = medicineFrom({ ...medicine, course: 'past', stoppedOn: partialDate('2021-03') });
  expect(dated).toMatchObject({ stoppedOn: '2021-03', noLongerTaken: false });
});

test('a medicine that is taken still has no last day, and its words are kept together', () => {
  const taken = medicineFrom({ ...medicine, stoppedOn: partialDate('2030-01') });
  expect(taken).toMatchObject({
    stoppedOn: null,
    noLongerTaken: false,
    dose: '10 mg by mouth, once a day',
    times: [{ time: '08:00', note: '' }],
    notes: 'Prescribed by Dr Brook',
  });
});

test('an allergy that is past says so', () => {
  const allergy = { kind: 'allergy', substance: 'Latex', reaction: 'Rash', severity: 'Mild' } as const;
  expect(allergyFrom({ ...allergy, course: 'past', notedOn: null }).reaction).toBe('Rash, mild, in the past');
  expect(allergyFrom({ ...allergy, course: 'active', notedOn: null }).reaction).toBe('Rash, mild');
});
