import { expect, test } from 'vitest';
import { describeStudies, dicomDate, personName } from './imaging.ts';

test('names read as people write them, with the name in other letters behind', () => {
  expect(personName('Doe^Archibald')).toBe('Archibald Doe');
  expect(personName('Yamada^Tarou=山田^太郎=やまだ^たろう')).toBe('Tarou Yamada (太郎 山田)');
  expect(personName('MISTER')).toBe('MISTER');
});

test('only real days are dates', () => {
  expect(dicomDate('20260117')).toBe('2026-01-17');
  expect(dicomDate('20261317')).toBeNull();
  expect(dicomDate(null)).toBeNull();
});

test('a record is called by what was looked at, how, and over which time', () => {
  const series = (modality: string | null) => ({ modality, description: null, bodyPart: null });
  const one = { date: '20260117', description: 'Abdomen', series: [series('CT'), series('SR')] };
  expect(describeStudies([one])).toEqual({
    title: 'CT images: Abdomen',
    date: '2026-01-17',
    isWithoutPictures: false,
  });
  const two = { date: '20250930', description: null, series: [series('MR')] };
  expect(describeStudies([one, two])).toMatchObject({
    title: 'CT and MRI images, 2 studies',
    date: '2025-09-30/2026-01-17',
  });
  const report = { date: null, description: 'Chest', series: [series('SR')] };
  expect(describeStudies([report])).toMatchObject({
    title: 'Report: Chest',
    date: null,
    isWithoutPictures: true,
  });
  expect(describeStudies([])).toMatchObject({ title: null, date: null });
});
