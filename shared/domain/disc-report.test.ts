import { expect, test } from 'vitest';
import { reportOf } from './disc-report.ts';
import type { ImagingSet } from './imaging.ts';

const study = (patientName: string, birthDate: string | null) => ({
  studyInstanceUid: '1',
  patientName,
  patientId: null,
  birthDate,
  date: '20260117',
  description: null,
  institution: null,
  accession: null,
  series: [],
});
const set = (given: Partial<ImagingSet>): ImagingSet => ({
  documentId: 'doc' as never,
  recordId: null,
  fileName: 'Disc',
  kind: 'disc',
  listed: null,
  missing: [],
  leftOut: [],
  studies: [],
  files: 1,
  sizeBytes: 1,
  images: 1,
  cutOff: 0,
  repeated: 0,
  objects: 0,
  ...given,
});
const person = {
  patientName: 'Marguerite Quill',
  nameOnId: 'Marguerite Anne Quill',
  dateOfBirth: '1967-09-14',
};
const codes = (one: ImagingSet) => reportOf(one, person).findings.map(({ code }) => code);

test('a disc of this person raises nothing, however the name is written', () => {
  expect(codes(set({ studies: [study('QUILL^MARGUERITE^A', '19670914')] }))).toEqual([]);
  expect(codes(set({ studies: [study('Quill^Marguerite', null)] }))).toEqual([]);
});

test('another name, another birth date, or several people are said', () => {
  expect(codes(set({ studies: [study('Quill^Margarita', '19670914')] }))).toEqual(['another-person']);
  expect(codes(set({ studies: [study('Quill^Marguerite', '19760914')] }))).toEqual(['another-person']);
  const two = [study('Quill^Marguerite', null), study('Doe^Peter', null)];
  expect(codes(set({ studies: two }))).toEqual(['another-person', 'several-people']);
});

test('what is missing, locked, cut off, left out or no DICOM at all is counted', () => {
  const leftOut = ['program-left-out', 'archive-locked', 'damaged-archive'].map((reason) => ({
    path: 'x',
    reason,
  }));
  const one = set({ images: 0, leftOut, missing: ['a'], cutOff: 2, repeated: 3 });
  expect(codes(one)).toEqual([
    'no-images',
    'locked',
    'missing',
    'cut-off',
    'unreadable',
    'repeated',
    'programs',
  ]);
});
