import { expect, test } from 'vitest';
import { dollars, typedCents } from './money.ts';

test('amounts are read as people write them, to the cent', () => {
  expect(['15', '15.5', '$1,450.00', ' $ 0.05', '1450'].map(typedCents)).toEqual([
    1500, 1550, 145000, 5, 145000,
  ]);
  expect(['', 'free', '15.555', '-3', '1,2'].map(typedCents)).toEqual([null, null, null, null, null]);
});

test('what was read is written back the same', () => {
  for (const cents of [0, 5, 1500, 145000, 123456789]) expect(typedCents(dollars(cents))).toBe(cents);
  expect(dollars(null)).toBe('');
});
