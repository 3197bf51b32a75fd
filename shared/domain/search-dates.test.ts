import { expect, test } from 'vitest';
import { searchedDate } from './search-dates.ts';

test('a month is understood however it is typed, and the rest stays', () => {
  for (const typed of ['MRI March 2024', 'MRI 2024-03', 'MRI 3/2024', 'mri Mar. 2024'])
    expect(searchedDate(typed), typed).toMatchObject({ prefix: '2024-03' });
  expect(searchedDate('MRI March 2024 pancreas')?.rest).toBe('MRI pancreas');
  expect(searchedDate('2024-03')?.written).toContainEqual({ words: ['march', '2024'], near: true });
});

test('a day is understood however it is typed', () => {
  for (const typed of ['2024-03-12', '3/12/2024', '12 March 2024', 'March 12th, 2024'])
    expect(searchedDate(typed), typed).toMatchObject({ prefix: '2024-03-12' });
});

test('numbers that are no dates are left alone', () => {
  for (const typed of ['2024', 'CA 19-9', '120/80', 'March', '5581-0932', '2024-13'])
    expect(searchedDate(typed), typed).toBeNull();
});
