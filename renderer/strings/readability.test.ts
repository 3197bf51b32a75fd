// The app's own sentences are plain: reading grade 8 or lower by the Flesch-Kincaid measure, for each screen and for the rules.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conflicts } from '../../shared/rules/facts/conflicts.ts';
import { facts } from '../../shared/rules/facts/facts.ts';
import { furtherReading, recordsTrouble } from '../../shared/rules/further-reading.ts';
import { glossary } from '../../shared/rules/glossary.ts';
import { notesOf, stepsOf } from '../../shared/rules/pathways/pathways.ts';
import { conflictIn, factIn, glossaryIn, recordsTroubleIn, stepIn } from '../../shared/rules/spoken.ts';
import { pathways } from '../../shared/rules/pathways/step.ts';

const most = 8;
const leastEase = 65;

/** Groups of vowels, without a silent e at the end: the measure's usual way to count. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const groups = plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

function wordsOf(sentences: readonly string[]): { words: string[]; lines: number } {
  const split = sentences
    .flatMap((text) => text.split(/(?<=[.?!:;])\s+/))
    .filter((text) => /\p{L}{2}/u.test(text));
  return { words: split.flatMap((text) => text.match(/[\p{L}’'-]+/gu) ?? []), lines: split.length };
}

function gradeOf(sentences: readonly string[]): number {
  const { words, lines } = wordsOf(sentences);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / lines) + 11.8 * (sounds / words.length) - 15.59;
}

/** The texts of a catalogue file; what is filled in stands as one short word. Codes and keys are no sentences. */
function sentencesIn(file: string): string[] {
  const code = readFileSync(file, 'utf8').replaceAll(/^\s*\/\/.*$/gm, '');
  const texts = code.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return texts
    .map((text) => text.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, 'it'))
    .filter((text) => text.trim().split(/\s+/).length > 3);
}

const folder = join(import.meta.dirname, 'en');

test.each(readdirSync(folder))('the words of %s can be read at grade 8', (name) => {
  const sentences = sentencesIn(join(folder, name));
  if (sentences.length > 0) expect(gradeOf(sentences)).toBeLessThanOrEqual(most);
  expect(sentences.every((text) => !/\b(?:Oops|Error|invalid|failed to)\b/.test(text))).toBe(true);
});

const problems = join(import.meta.dirname, '../../shared/problems');
const spanish = join(import.meta.dirname, 'es');

/** Every strong or accented vowel carries one, and so does a weak one that leans on none of them. */
function spanishSyllables(word: string): number {
  const heard = word
    .toLowerCase()
    .replaceAll(/qu(?=[eiéí])/g, 'q')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i');
  const groups = heard.match(/[aeiouáéíóúü]+/g) ?? [];
  const strong = groups.map((group) => group.match(/[aeoáéíóú]/g)?.length ?? 1);
  return Math.max(
    1,
    strong.reduce((sum, amount) => sum + amount, 0),
  );
}

/** The measure of Szigriszt on the scale INFLESZ: from 55 it reads as everyday Spanish, from 65 as easy. */
function easeOf(sentences: readonly string[]): number {
  const { words, lines } = wordsOf(sentences);
  const sounds = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  return 206.835 - 62.3 * (sounds / words.length) - words.length / lines;
}

test.each(readdirSync(spanish))('the Spanish words of %s read easily', (name) => {
  const sentences = sentencesIn(join(spanish, name));
  expect(sentences.length === 0 ? 100 : easeOf(sentences)).toBeGreaterThanOrEqual(leastEase);
});

test('the rules, the steps of every path and what is said about conflicts can be read at grade 8', () => {
  const steps = pathways.flatMap((pathway) => [
    ...stepsOf(pathway).flatMap(({ title, why, evidence }) => [title, why, evidence]),
    ...notesOf[pathway].map(({ text }) => text),
  ]);
  expect(gradeOf(facts.flatMap(({ sentence, caveat }) => [sentence, caveat]))).toBeLessThanOrEqual(most);
  expect(gradeOf(steps)).toBeLessThanOrEqual(most);
  expect(gradeOf(conflicts.flatMap(({ says, treatment }) => [says, treatment]))).toBeLessThanOrEqual(most);
});

test('words explained, help and links can be read at grade 8', () => {
  expect(gradeOf(glossary.map(({ plain }) => plain))).toBeLessThanOrEqual(most);
  expect(gradeOf(recordsTrouble.map(({ text }) => text))).toBeLessThanOrEqual(most);
  expect(gradeOf(furtherReading.map(({ about }) => about))).toBeLessThanOrEqual(most);
});

test('the rules, steps, words and failures read easily in Spanish', () => {
  const steps = pathways.flatMap((pathway) => stepsOf(pathway).map((step) => stepIn(step, 'es')));
  const spoken = {
    facts: facts.map((fact) => factIn(fact, 'es')).flatMap(({ sentence, caveat }) => [sentence, caveat]),
    steps: steps.flatMap(({ title, why, evidence }) => [title, why, evidence]),
    conflicts: conflicts
      .map((conflict) => conflictIn(conflict, 'es'))
      .flatMap(({ says, treatment }) => [says, treatment]),
    words: glossaryIn('es').map(({ plain }) => plain),
    trouble: recordsTroubleIn('es').map(({ text }) => text),
    files: sentencesIn(join(problems, 'intake-es.ts')),
    failures: sentencesIn(join(problems, 'es.ts')),
  };
  for (const [name, sentences] of Object.entries(spoken))
    expect({ name, isEasy: easeOf(sentences) >= leastEase }).toEqual({ name, isEasy: true });
});

/** What is read on paper: packets, the sheets around them, the page to start from. Words in both languages stand in one file there. */
const printed = join(import.meta.dirname, '../../shared/domain/packet');

test('the words of packets and their sheets read easily in both languages', () => {
  for (const name of ['words-en.ts', 'sheet-words.ts'])
    expect({ name, grade: gradeOf(sentencesIn(join(printed, name))) <= most }).toEqual({ name, grade: true });
  for (const name of ['words-es.ts', 'sheet-words-es.ts'])
    expect({ name, ease: easeOf(sentencesIn(join(printed, name))) >= leastEase }).toEqual({
      name,
      ease: true,
    });
});

test('the measure tells plain words from heavy ones', () => {
  expect(gradeOf(['Ask the plan for a copy. Keep it.'])).toBeLessThan(4);
  expect(
    gradeOf(['Authorization determinations necessitate comprehensive documentation of medical necessity.']),
  ).toBeGreaterThan(14);
});

test('the Spanish measure counts syllables and tells plain words from heavy ones', () => {
  expect(
    ['quién', 'página', 'ustedes', 'aún', 'guardar', 'día', 'seguía', 'muy'].map(spanishSyllables),
  ).toEqual([1, 3, 3, 2, 2, 2, 3, 1]);
  expect(easeOf(['Pida una copia al plan. Guarde el recibo.'])).toBeGreaterThan(70);
  expect(
    easeOf([
      'Las determinaciones administrativas correspondientes requieren documentación complementaria especializada.',
    ]),
  ).toBeLessThan(20);
});
