// Every rule, step and word is there in Spanish, with the same numbers, and nothing is there that the English does not have.
import { expect, test } from 'vitest';
import { conflictWords } from './es/conflicts.ts';
import { factWords } from './es/facts.ts';
import { glossaryWords } from './es/glossary.ts';
import { everythingTitle } from '../domain/packet/sections.ts';
import { profileWords, sectionWords } from './es/profiles.ts';
import { questionSourceWords, questionWords } from './es/questions.ts';
import { numberWords, readingWords, troubleWords } from './es/reading.ts';
import { noteWords, sourceWords, stepWords } from './es/steps.ts';
import { conflicts } from './facts/conflicts.ts';
import { facts } from './facts/facts.ts';
import { furtherReading, numbersToCall, recordsTrouble } from './further-reading.ts';
import { glossary } from './glossary.ts';
import { packetProfiles } from './packet-profiles.ts';
import { notesOf, stepsOf } from './pathways/pathways.ts';
import { pathways } from './pathways/step.ts';
import { questionBank } from './questions.ts';
import { askedIn, factIn, sectionIn, stepIn, wordsIn } from './spoken.ts';

const sorted = (keys: Iterable<string>) => [...new Set(keys)].toSorted();
const steps = pathways.flatMap((pathway) => stepsOf(pathway));
const numbersIn = (text: string) => sorted(text.match(/\d[\d.,-]*\d|\d/g) ?? []);

test('each is there in Spanish, by the same key', () => {
  expect(sorted(Object.keys(factWords))).toEqual(sorted(facts.map(({ id }) => id)));
  expect(sorted(Object.keys(conflictWords))).toEqual(sorted(conflicts.map(({ id }) => id)));
  expect(sorted(Object.keys(stepWords))).toEqual(sorted(steps.map(({ key }) => key)));
  expect(sorted(Object.keys(noteWords))).toEqual(
    sorted(pathways.flatMap((pathway) => notesOf[pathway].map(({ factId }) => `${pathway} ${factId}`))),
  );
  expect(sorted(Object.keys(glossaryWords))).toEqual(sorted(glossary.map(({ names }) => names[0])));
  expect(sorted(Object.keys(readingWords))).toEqual(sorted(furtherReading.map(({ address }) => address)));
  expect(troubleWords).toHaveLength(recordsTrouble.length);
  expect(sorted(Object.keys(numberWords))).toEqual(sorted(numbersToCall.map(({ whom }) => whom)));
  expect(sorted(Object.keys(questionWords))).toEqual(sorted(questionBank.map(({ key }) => key)));
  expect(sorted(Object.keys(questionSourceWords))).toEqual(sorted(questionBank.map(({ source }) => source)));
  expect(sorted(Object.keys(profileWords))).toEqual(sorted(packetProfiles.map(({ id }) => id)));
  expect(sorted(Object.keys(sectionWords))).toEqual(
    sorted(
      packetProfiles.flatMap(({ sections }) => sections?.map(({ title }) => title) ?? [everythingTitle]),
    ),
  );
  const pages = [...steps, ...glossary].flatMap(({ source }) => source.split('; '));
  expect(sorted(pages).filter((page) => sourceWords[page] === undefined)).toEqual([]);
});

test('a rule names the same numbers in both languages, and has a caveat in both or in neither', () => {
  for (const fact of facts) {
    const spanish = factIn(fact, 'es');
    expect(`${fact.id} ${numbersIn(spanish.sentence).join(' ')}`).toBe(
      `${fact.id} ${numbersIn(fact.sentence).join(' ')}`,
    );
    expect(`${fact.id} ${numbersIn(spanish.caveat).join(' ')}`).toBe(
      `${fact.id} ${numbersIn(fact.caveat).join(' ')}`,
    );
    expect(spanish.caveat === '').toBe(fact.caveat === '');
    expect(spanish.citation).toBe(fact.citation);
  }
});

test('a step keeps what it rests on', () => {
  for (const step of steps) expect({ ...stepIn(step, 'es'), ...step }).toEqual(step);
});

test('a question of the bank is read in the language of its reader, one’s own is not touched', () => {
  const english = questionBank[0]?.text ?? '';
  expect(askedIn(english, 'es')).toBe('¿Cómo llegó a su conclusión?');
  expect(askedIn('¿Cómo llegó a su conclusión?', 'en')).toBe(english);
  expect(askedIn('¿Duele?', 'en')).toBe('¿Duele?');
});

test('a section is renamed only while it has the name its profile gave it', () => {
  expect(sectionIn('Lab results', 'es')).toBe('Resultados de laboratorio');
  expect(sectionIn('Resultados de laboratorio', 'en')).toBe('Lab results');
  expect(sectionIn('Fotos de la herida', 'en')).toBe('Fotos de la herida');
});

test('words of the trade are found in the language of the text', () => {
  const names = (texts: string[], language: 'en' | 'es') =>
    wordsIn(texts, language).map((word) => word.names[0]);
  expect(names(['Ask for a referral, then appeal.'], 'en')).toEqual(['referral', 'appeal']);
  expect(names(['Pida una remisión y luego apele, o presente una queja formal.'], 'es')).toEqual([
    'remisión (referral)',
    'queja formal (grievance)',
  ]);
});
