// What a few typed words most likely name.
import { expect, test } from 'vitest';
import { guessGroupKind, guessRecordType } from './record-guess.ts';

test.each([
  ['MRI 2021', 'imaging-report'],
  ['MRI images on CD', 'image-set'],
  ['6 cytology slides', 'slides'],
  ['Cell block recuts', 'tissue-block'],
  ['Biopsy March', 'pathology-report'],
  ['Discharge summary, Valley Peak', 'discharge-summary'],
  ['Blood work', 'lab'],
  ['Gallbladder removal', 'operative-note'],
  ['Medication list', 'medication-list'],
  ['EUS video', 'image-set'],
  ['Opinion 2, Dr. Dufourmont', 'consult-report'],
  ['Contract', 'other'],
  ['Resonancia de abdomen', 'imaging-report'],
  ['Imágenes de la tomografía, disco', 'image-set'],
  ['Biopsia con aguja', 'pathology-report'],
  ['TAC 2021', 'imaging-report'],
  ['Antecedentes familiares', 'family-history'],
  ['Análisis de sangre', 'lab'],
  ['Contrato', 'other'],
  ['', 'other'],
])('"%s" reads as %s', (title, type) => {
  expect(guessRecordType(title)).toBe(type);
});

test.each([
  ['Valley Peak hospital stay', 'other', 'stay'],
  ['Needle biopsy', 'imaging-report', 'specimen'],
  ['MRI 2023', 'slides', 'study'],
  ['Radiation, spring 2024', 'other', 'treatment'],
  ['January', 'discharge-summary', 'stay'],
  ['January', 'lab', 'study'],
] as const)('a group named "%s" made for a %s is a %s', (name, type, kind) => {
  expect(guessGroupKind(name, type)).toBe(kind);
});
