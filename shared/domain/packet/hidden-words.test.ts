import { expect, test } from 'vitest';
import { canHide, findHidden, hiddenPatterns, holdsHidden, maskText } from './hidden-words.ts';

const printed = (text: string) => text.split(' ').map((word) => ({ text: word }));
const found = (text: string, ...words: string[]) =>
  findHidden(printed(text), hiddenPatterns(words)).map((one) => one.text);

test('a word is found however it is spaced, dotted or capitalized, and across the words of a page', () => {
  expect(found('Member no. SC-4417 0098, plan', 'sc44170098')).toEqual(['SC-4417', '0098,']);
  expect(found('at 12 ELM  Street, Oakridge', '12 Elm Street')).toEqual(['12', 'ELM', '', 'Street,']);
  expect(found('Zoë Müller', 'Muller')).toEqual(['Müller']);
  expect(found('nothing of it', 'Quillfeather')).toEqual([]);
});

test('a day is found in every way in which papers write it, and is not found in other numbers', () => {
  const day = hiddenPatterns(['1967-03-14']);
  for (const text of [
    'born 14 Mar 1967',
    'March 14th, 1967',
    'DOB: 03/14/1967',
    '3/14/67',
    '14.03.1967',
    '1967-03-14',
    '19670314',
    '14-Mar-67',
    '03 14 1967',
  ])
    expect(holdsHidden(text, day), text).toBe(true);
  for (const text of ['13/14/1967', '14 Mar 1976', '3140314967', '3.14', '114 March 1967'])
    expect(holdsHidden(text, day), text).toBe(false);
});

test('what is covered in our own words leaves no trace of its letters', () => {
  const patterns = hiddenPatterns(['SC-4417', '1967-03-14']);
  expect(maskText('Member SC 4417, born 14 March 1967.', patterns)).toBe('Member ███████, born ████████.');
  expect(maskText('Nothing here', patterns)).toBe('Nothing here');
});

test('too little to tell it from other text cannot be hidden', () => {
  expect(canHide('a-b')).toBe(false);
  expect(canHide('417')).toBe(true);
});
