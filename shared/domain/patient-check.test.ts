import { expect, test } from 'vitest';
import { isSameName, patientDoubts, statedPatient } from './patient-check.ts';

const patient = {
  patientName: 'Marguerite “Margie” Quillfeather',
  nameOnId: 'Marguerite Anne Quillfeather',
  dateOfBirth: '1967-03-14',
};
const doubtsIn = (text: string) => patientDoubts(statedPatient(text), patient);

test('the patient’s own paper raises no doubt, however it writes the name and the date', () => {
  for (const text of [
    'Patient: Marguerite Quillfeather   DOB: 03/14/1967  MRN 5581',
    'Patient Name: QUILLFEATHER, MARGUERITE A\nDate of birth: 14 March 1967',
    'Name: Quillfeather, M.\nBorn March 14, 1967',
    'Patient Mame : Marguerite QuiIlfeather Date Of Birth : 14/03/1967',
    'RE: Margie Quillfeather\nThank you for sending this pleasant lady.',
    'No name and no date at all, a page of results.',
  ])
    expect(doubtsIn(text), text).toEqual([]);
});

test('another person’s paper is doubted by name and by birth date, in the words of the page', () => {
  expect(doubtsIn('Patient: Margarita Quillfeather\nDate of birth: 14 Mar 1976')).toEqual([
    { about: 'name', stated: 'Margarita Quillfeather' },
    { about: 'birth-date', stated: '14 Mar 1976' },
  ]);
  expect(doubtsIn('Patient Name: Justin Norman DOB: 28/12/1965').map(({ about }) => about)).toEqual([
    'name',
    'birth-date',
  ]);
});

test('one name that fits is enough, and a birth date known by its year is compared by its year', () => {
  expect(doubtsIn('Name: Dr Walter Someone\nPatient: Marguerite Quillfeather')).toEqual([]);
  const stated = statedPatient('DOB: 05/06/1967');
  expect(patientDoubts(stated, { ...patient, dateOfBirth: '1967' })).toEqual([]);
  expect(patientDoubts(stated, { ...patient, dateOfBirth: null })).toEqual([]);
});

test('names are the same with initials, short forms, another order or one letter misread', () => {
  expect(isSameName('Quillfeather, M. A.', 'Marguerite Anne Quillfeather')).toBe(true);
  expect(isSameName('Rob Stone', 'Robert Stone')).toBe(true);
  expect(isSameName('José Núñez', 'Jose Nunez')).toBe(true);
  expect(isSameName('J. S.', 'John Smith')).toBe(false);
  expect(isSameName('Margarita Quillfeather', 'Marguerite Quillfeather')).toBe(false);
});
