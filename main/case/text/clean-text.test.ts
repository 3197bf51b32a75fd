import { expect, test } from 'vitest';
import { cleanText, hasWords } from './clean-text.ts';

test('a word broken at the end of a line is one word', () => {
  expect(cleanText('chemo\ufffe\r\ntherapy and radio\u0002therapy')).toBe('chemotherapy and radiotherapy');
});

test('letters drawn as one are found as letters', () => {
  expect(cleanText('ﬁndings, eﬀusion, reﬂux')).toBe('findings, effusion, reflux');
});

test('accents are one way only, and measures keep their marks', () => {
  expect(cleanText('Re\u0301sume\u0301 5 µg/m² ½')).toBe('Résumé 5 µg/m² ½');
});

test('marks that nobody sees are gone', () => {
  expect(cleanText('\ufeffA\u0000B\u00adC  \r\n\r\n\r\n\r\nD\u000c')).toBe('ABC\n\nD');
});

test('dots and rules are no words', () => {
  expect(hasWords(' . — ___ \n')).toBe(false);
  expect(hasWords('7')).toBe(true);
  expect(hasWords('診断')).toBe(true);
});
