// The app's own sentences are plain: reading grade 8 or lower by the Flesch-Kincaid measure, for each screen and for the rules.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conflicts } from '../../shared/rules/facts/conflicts.ts';
import { facts } from '../../shared/rules/facts/facts.ts';
import { furtherReading, recordsTrouble } from '../../shared/rules/further-reading.ts';
import { glossary } from '../../shared/rules/glossary.ts';
import { notesOf, stepsOf } from '../../shared/rules/pathways/pathways.ts';
import { pathways } from '../../shared/rules/pathways/step.ts';

const most = 8;

/** Groups of vowels, without a silent e at the end: the measure's usual way to count. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const groups = plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

function gradeOf(sentences: readonly string[]): number {
  const split = sentences
    .flatMap((text) => text.split(/(?<=[.?!:;])\s+/))
    .filter((text) => /\p{L}{2}/u.test(text));
  const words = split.flatMap((text) => text.match(/[\p{L}’'-]+/gu) ?? []);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / split.length) + 11.8 * (sounds / words.length) - 15.59;
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

test('the measure tells plain words from heavy ones', () => {
  expect(gradeOf(['Ask the plan for a copy. Keep it.'])).toBeLessThan(4);
  expect(
    gradeOf(['Authorization determinations necessitate comprehensive documentation of medical necessity.']),
  ).toBeGreaterThan(14);
});
