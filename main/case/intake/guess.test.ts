import { expect, test } from 'vitest';
import { guessDate, guessTitle } from './guess.ts';

test.each([
  ['2026-03-12 CT chest.pdf', '2026-03-12'],
  ['Lab_results_2024.03.02.pdf', '2024-03-02'],
  ['IMG_20240302_101112.jpg', '2024-03-02'],
  ['pathology 2026-03.pdf', '2026-03'],
  ['Letter 5 March 2025.pdf', '2025-03-05'],
  ['Visit-Mar-12-2026.pdf', '2026-03-12'],
  ['Discharge summary Sept 2019.pdf', '2019-09'],
  ['Biopsia 12 de agosto de 2025.pdf', '2025-08-12'],
  ['Tomografía ene 2024.pdf', '2024-01'],
])('%s is dated %s', (name, date) => {
  expect(guessDate(name, '')).toBe(date);
});

test.each([
  'scan0001.pdf',
  '03-04-2026 labs.pdf',
  '2026-13-40.pdf',
  '2026-02-30 mri.pdf',
  'form 160F-2019.pdf',
  '1234567820260312.pdf',
  'MRN 20269999.pdf',
  'Dictamen 2026.pdf',
])('%s states no date that can be read one way only', (name) => {
  expect(guessDate(name, '')).toBe(null);
});

test.each([
  ['2026-03-12_CT_chest.pdf', null, 'CT chest'],
  ['Lab results 2024-03-02.pdf', 'ignored', 'Lab results'],
  ['operative-report-final.pdf', null, 'operative report final'],
  ['scan0001.pdf', 'Pathology report', 'Pathology report'],
  ['scan0001.pdf', null, 'scan0001'],
  ['Biopsia 12 de agosto de 2025.pdf', null, 'Biopsia'],
  ['escaneo 3.pdf', 'Nota de alta', 'Nota de alta'],
  ['IMG_20240302_101112.jpg', null, 'IMG 20240302 101112'],
  ['8f14e45f-ceea-467f-a8a2-d5f1c0a1b2c3.pdf', 'Microsoft Word - Consult note.docx', 'Consult note'],
  ['document (3).pdf', 'untitled', 'document (3)'],
  ['診断書.pdf', null, '診断書'],
  ['.pdf', null, '.pdf'],
])('%s, titled %s, becomes "%s"', (name, title, expected) => {
  expect(guessTitle(name, title)).toBe(expected);
});

test('a name without end becomes a title that ends', () => {
  expect(guessTitle(`${'very long name '.repeat(100)}.pdf`, null).length).toBeLessThanOrEqual(200);
});
