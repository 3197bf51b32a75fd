// What a person sees of a page that was found.
import { expect, test } from 'vitest';
import { pageSnippet } from './page-snippet.ts';
import type { Term } from './page-snippet.ts';

const word = (...words: string[]): Term => ({ words, isBeginning: false });
const beginning = (text: string): Term => ({ words: [text], isBeginning: true });
const shown = (text: string, ...terms: Term[]) =>
  pageSnippet(text, terms).replaceAll('\u0002', '[').replaceAll('\u0003', ']');

test('a whole word is not found inside another, a beginning is marked to the end of its word', () => {
  expect(shown('Cystic lesion, no cyst.', word('cyst'))).toBe('Cystic lesion, no [cyst].');
  expect(shown('Cystic lesion, no cyst.', beginning('cyst'))).toBe('[Cystic] lesion, no [cyst].');
});

test('accents and case do not matter, however the page writes them', () => {
  expect(shown('Lesión QUÍSTICA', word('quistica'))).toBe('Lesión [QUÍSTICA]');
  expect(shown('Lesi\u006f\u0301n', word('lesión'))).toBe('[Lesión]');
});

test('words that were asked for together are marked together, over line ends and signs', () => {
  expect(shown('Main duct; pancreatic\nduct, dilated', word('pancreatic', 'duct'))).toBe(
    'Main duct; [pancreatic duct], dilated',
  );
  expect(shown('HbA1c (test) and HbA1c', word('HbA1c', 'test'))).toBe('[HbA1c (test]) and HbA1c');
});

test('it begins where the words stand closest together, and says that something is left out', () => {
  const filler = 'Nothing of interest here. '.repeat(20);
  const page = `A nodule. ${filler}The nodule of the liver grew. ${filler}`;
  expect(shown(page, word('nodule'), word('liver'))).toMatch(
    /^….*here\. The \[nodule\] of the \[liver\] grew\. .*…$/,
  );
  expect(shown(page, word('nodule'))).toMatch(/^A \[nodule\]\. Nothing/);
});

test('a page whose words cannot be found again is shown from its beginning', () => {
  expect(shown('One two three', word('four'))).toBe('One two three');
  expect(shown('', word('four'))).toBe('');
});
