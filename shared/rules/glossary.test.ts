import { expect, test } from 'vitest';
import { glossary } from './glossary.ts';
import { wordsIn } from './spoken.ts';

const found = (...texts: string[]) => wordsIn(texts, 'en').map(({ names }) => names[0]);

test('each word is there once, and none is explained by itself alone', () => {
  const names = glossary.flatMap((word) => word.names);
  expect(new Set(names).size).toBe(names.length);
  expect(glossary.filter(({ plain }) => plain.split(' ').length < 5)).toEqual([]);
});

test('a text is explained by the words it uses, whole words only', () => {
  expect(found('File a grievance, with a letter of the outside doctor')).toEqual(['grievance']);
  expect(found('Ask the DMHC for an independent review')).toEqual(['independent review', 'DMHC']);
  // "do" is a word of every day; DO is a degree. A papa is no PA.
  expect(found('What do you do, papa?')).toEqual([]);
  expect(found('Is she a DO?')).toEqual(['MD']);
});
