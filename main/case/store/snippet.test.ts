// What a person sees of a text that was found.
import { expect, test } from 'vitest';
import { snippetAround } from './snippet.ts';

const shown = (text: string, words: string[]) =>
  snippetAround(text, words).replaceAll('\u0002', '[').replaceAll('\u0003', ']');

test('every found word is marked, whatever its case', () => {
  expect(shown('MRI of the cyst: the Cyst is stable.', ['cyst', 'mri'])).toBe(
    '[MRI] of the [cyst]: the [Cyst] is stable.',
  );
});

test('a long text begins a little before the first found word and says that something is left out', () => {
  const text = `${'Nothing of interest here. '.repeat(20)}The nodule grew to 6 mm. ${'More follows after it. '.repeat(20)}`;
  expect(shown(text, ['nodule'])).toMatch(/^….*here. The \[nodule\] grew to 6 mm\..*…$/);
  expect(snippetAround(text, ['nodule']).length).toBeLessThan(180);
});

test('signs in a word are signs, and line ends are spaces', () => {
  expect(shown('HbA1c\n5.7 % (high?)', ['(high?)', '5.7'])).toBe('HbA1c [5.7] % [(high?)]');
  expect(shown('plain', [])).toBe('plain');
});
