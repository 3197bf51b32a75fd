import { expect, test } from 'vitest';
import { moneyText, readMoney } from './money.ts';

test('an amount is read as people write it, and shown so again', () => {
  expect(['46.20', '$1,450', ' 40 ', '9.85', '0.1'].map(readMoney)).toEqual([4620, 145_000, 4000, 985, 10]);
  expect(readMoney('')).toBe(null);
  expect([readMoney('about 40'), readMoney('-3'), readMoney('1.234')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(moneyText(191_725, 'en')).toBe('$1,917.25');
});
