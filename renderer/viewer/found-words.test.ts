// The words a search found, found again on the page.
import { expect, test } from 'vitest';
import { foundBoxes } from './found-words.ts';

const line = ['Findings:', 'a', '6', 'mm', 'enhancing', 'nodule;', 'MRI/MRCP', 'of', 'the', 'résumé'];
const words = line.map((text, x) => ({ text, region: { x, y: 0, width: 1, height: 1 } }));
const found = (query: string) => foundBoxes(words, query).map(({ x }) => line[x]);

test('a word is found whatever its case, its accents and the marks beside it', () => {
  expect(found('NODULE ')).toEqual(['nodule;']);
  expect(found('resume ')).toEqual(['résumé']);
  expect(found('mrcp ')).toEqual(['MRI/MRCP']);
});

test('the last word may be unfinished, an earlier one may not', () => {
  expect(found('enhan')).toEqual(['enhancing']);
  expect(found('enhan nodule')).toEqual(['nodule;']);
  expect(found('enhan ')).toEqual([]);
});

test('quoted words have to stand together', () => {
  expect(found('"6 mm"')).toEqual(['6', 'mm']);
  expect(found('"6 enhancing"')).toEqual([]);
});

test('a word written with a slash is two words that stand together', () => {
  expect(found('MRI/MRCP ')).toEqual(['MRI/MRCP']);
});

test('nothing asked, nothing found', () => {
  expect(found('')).toEqual([]);
  expect(found(' ? ')).toEqual([]);
});
