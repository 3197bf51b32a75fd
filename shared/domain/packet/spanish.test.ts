// A packet for a reader of Spanish: planned in Spanish from the first page to the last, and nothing of a person's own words is changed.
import { expect, test } from 'vitest';
import { sampleFacts } from '../../../scripts/testing/packet-facts.ts';
import { newOrganization, newPerson } from '../people.ts';
import { refusalOf, planPacket } from '../packet-plan.ts';
import { bookmarksOf } from './contents.ts';
import { inLanguage, languageOfReader } from './in-language.ts';
import { packetWords, wordsFor } from './words.ts';

test('a packet without papers counts none on its cover', () => {
  const contains = (documents: number): string[] =>
    Object.values(packetWords).map(({ coverWords }) => coverWords.contains(4, documents));
  expect(contains(0)).toEqual(['4 pages', '4 páginas']);
  expect(contains(1)).toEqual(['4 pages · 1 document', '4 páginas · 1 documento']);
});

const english = sampleFacts();
const spanish = { ...english, packet: inLanguage(english.packet, 'es') };

test('a Spanish packet has the same papers on the same pages, and every line of its own is in Spanish', () => {
  const [one, other] = [planPacket(english), planPacket(spanish)];
  expect(refusalOf(other)).toBeNull();
  const papers = (plan: typeof one) => plan.outline.filter(({ kind }) => kind === 'document');
  expect(papers(other).map(({ title, pages }) => [title, pages])).toEqual(
    papers(one).map(({ title, pages }) => [title, pages]),
  );
  const own = other.outline.filter(({ kind }) => kind === 'front').map(({ title }) => title);
  expect(own).toContain('Resumen del caso');
  expect(own).not.toContain('Case summary');
  expect(bookmarksOf(other.outline, wordsFor(spanish)).every(({ title }) => /, pág\. \d+$/.test(title))).toBe(
    true,
  );
  const inEnglish = new Set<unknown>(Object.values(packetWords.en.reasons));
  expect(other.leftOut.filter(({ reason }) => inEnglish.has(reason))).toEqual([]);
  expect(other.leftOut.map(({ reason }) => reason)).toContain('Pedido, aún no llega.');
});

test('sections that still have the name of their kind change with the language, and back; others stay', () => {
  const packet = {
    title: 'Second-opinion visit',
    sections: [
      { title: 'Imaging reports', recordIds: [] },
      { title: 'Para la tía Rosa', recordIds: [] },
    ],
  };
  const turned = inLanguage(packet, 'es');
  expect(turned).toMatchObject({ language: 'es', title: 'Cita de segunda opinión' });
  expect(turned.sections.map(({ title }) => title)).toEqual(['Informes de imágenes', 'Para la tía Rosa']);
  expect(inLanguage(turned, 'en')).toMatchObject(packet);
});

test('a reader whose language is known is found by name, a person or a place', () => {
  const contacts = [
    { ...newPerson('Dra. Inés Robledo', 'doctor'), language: 'es' as const },
    newOrganization('Lakeside Clinic', 'practice'),
  ];
  expect(languageOfReader(' dra. inés robledo ', contacts)).toBe('es');
  expect(languageOfReader('Lakeside Clinic', contacts)).toBe('en');
  expect(languageOfReader('', contacts)).toBeNull();
});

/** Every text of a catalogue with its place; what is filled in is not called. */
function textsIn(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsIn(value, `${path}.${key}`));
}

test('no text of a packet is left in English', () => {
  const said = new Map(textsIn(packetWords.en));
  const same = new Set(['CD', 'DVD', '', 'No']);
  const left = textsIn(packetWords.es).filter(([path, text]) => said.get(path) === text && !same.has(text));
  expect(left).toEqual([]);
});
