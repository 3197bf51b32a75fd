import { expect, test } from 'vitest';
import { isAboutSomebodyElse, KnownThings, medicineKey, personKey } from './known-already.ts';

test('a medicine is the same in whatever strength and form it is written, and another one is not', () => {
  const names = [
    'Lisinopril 10 mg oral tablet',
    'lisinopril',
    'LISINOPRIL 2.5 MG Oral Tablet [Prinivil]',
    'lisinopril tabs (Zestril)',
  ];
  expect(new Set(names.map(medicineKey)).size).toBe(1);
  expect(medicineKey('Vitamin D3 1000 units')).not.toBe(medicineKey('Vitamin B12'));
  expect(medicineKey('Amlodipine / Benazepril 5 mg')).toBe(medicineKey('benazepril-amlodipine'));
  expect(medicineKey('Amlodipine')).not.toBe(medicineKey('Amlodipine / Benazepril'));
});

test('a name is the same with and without titles, initials and in either order', () => {
  const names = ['Dr. Albert Davis', 'Davis, Albert', 'Albert P. Davis, M.D.', 'albert davis MD PhD'];
  expect(new Set(names.map(personKey)).size).toBe(1);
  expect(personKey('Alberta Davis')).not.toBe(personKey('Albert Davis'));
});

test('a problem is the same on any day, a result only on its own', () => {
  const known = new KnownThings({
    medications: [],
    people: [],
    organizations: [],
    allergies: [{ substance: 'Penicillin', reaction: '' }],
    facts: [
      { id: 'fct_1' as never, kind: 'problem', title: 'Gout', date: null, value: '' },
      { id: 'fct_2' as never, kind: 'result', title: 'Glucose', date: '2024-02-01' as never, value: '5.4' },
    ],
  });
  const problem = { kind: 'problem', name: 'gout', course: 'unknown', startedOn: null, endedOn: null, notes: '' } as const;
  const result = { kind: 'result', name: 'Glucose', value: '5.4', unit: '', range: '', flag: '', category: '', place: '', notes: '', takenOn: '2024-02-01' as never } as const;
  expect(known.find(problem)).toBe('fct_1');
  expect(known.find(result)).toBe('fct_2');
  expect(known.find({ ...result, takenOn: '2024-03-01' as never })).toBe(null);
  expect(known.find({ kind: 'allergy', substance: 'PENICILLIN', reaction: '', severity: '', course: 'active', notedOn: null })).toBe('case');
}); // prettier-ignore

test('an export about somebody else is noticed; a middle name or a missing one is no reason', () => {
  const caseFile = {
    patientName: 'Marguerite Quillfeather',
    nameOnId: '',
    dateOfBirth: '1967-03-14' as never,
  };
  const said = (patientName: string, patientBorn: string | null) =>
    isAboutSomebodyElse({ patientName, patientBorn: patientBorn as never }, caseFile);
  expect(said('QUILLFEATHER, Marguerite A.', '1967-03-14')).toBe(false);
  expect(said('Marguerite Anne Quillfeather', null)).toBe(false);
  expect(said('', null)).toBe(false);
  expect(said('Margarita Quillfeather', null)).toBe(true);
  expect(said('Marguerite Quillfeather', '1976-03-14')).toBe(true);
});
