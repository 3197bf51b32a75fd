// The Spanish catalogue says what the English one says: nothing left in English, nothing that is filled in left out.
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';

/** Names, signs and words that are the same in both languages. */
const sameInBoth = new Set([
  'Second Opinion Binder',
  'Fax',
  'Portal',
  'No',
  'HMO',
  'PPO',
  'TRICARE',
  'Medicare',
  'Medicare Advantage',
  'Alaska',
  'Arizona',
  'Puerto Rico',
  'CD',
  'DVD',
  'A4',
  'CMS-1696 (Medicare)',
  'Original',
  'English',
  'Español',
]);

type Entry = { path: string; english: unknown; spanish: unknown };

function entriesOf(english: unknown, spanish: unknown, path: string): Entry[] {
  if (typeof english !== 'object' || english === null) return [{ path, english, spanish }];
  return Object.entries(english).flatMap(([key, value]) =>
    entriesOf(value, (spanish as Record<string, unknown>)[key], `${path}.${key}`),
  );
}

const all = Object.keys(en)
  .filter((key) => key !== 'locale' && key !== 'language')
  .flatMap((key) =>
    entriesOf(
      (en as unknown as Record<string, unknown>)[key],
      (es as unknown as Record<string, unknown>)[key],
      key,
    ),
  );
const texts = all.filter((entry) => typeof entry.english === 'string');
const made = all.filter((entry) => typeof entry.english === 'function');

test('no entry is left in English', () => {
  const left = texts.filter(
    ({ english, spanish }) =>
      english === spanish && /\p{L}{2}/u.test(String(english)) && !sameInBoth.has(String(english)),
  );
  expect(left.map(({ path, english }) => `${path}: ${String(english)}`)).toEqual([]);
  const half = texts.filter(({ spanish }) =>
    /\b(?:the|of|and|with|is|are|your|this)\b/i.test(String(spanish)),
  );
  expect(half.map(({ path, spanish }) => `${path}: ${String(spanish)}`)).toEqual([]);
});

/** What may stand in a place: words, a number, several words. Each is recognizable in the sentence that comes out. */
const fillings = (at: number) => [`«${at}»`, 71 + at, [`«${at}a»`, `«${at}b»`], ''];

function* waysToFill(places: number): Generator<unknown[]> {
  if (places === 0) yield [];
  else
    for (const rest of waysToFill(places - 1)) for (const last of fillings(places - 1)) yield [...rest, last];
}

function said(entry: unknown, filled: readonly unknown[]): string | null {
  try {
    const text = JSON.stringify((entry as (...places: unknown[]) => unknown)(...filled));
    return /undefined|NaN|\[object/.test(text) ? null : text;
  } catch {
    return null;
  }
}

const marksIn = (text: string) => new Set(text.match(/«\d[ab]?»|7\d/g) ?? []);

test('what is filled in stands in the Spanish sentence where it stands in the English one', () => {
  const lost = made.flatMap(({ path, english, spanish }) =>
    [...waysToFill((english as { length: number }).length)].flatMap((filled) => {
      const text = said(english, filled);
      if (text === null) return [];
      const translated = said(spanish, filled) ?? '';
      const missing = [...marksIn(text)].filter((mark) => !marksIn(translated).has(mark));
      return missing.length === 0 ? [] : [`${path}: ${text} → ${translated}`];
    }),
  );
  expect(lost).toEqual([]);
});

test('both languages are counted through, not only the texts that stand still', () => {
  expect(texts.length).toBeGreaterThan(900);
  expect(made.length).toBeGreaterThan(250);
});

test('Spanish lists end with "y", and with "e" before the same sound', () => {
  expect(es.opinions.list(['la causa', 'el tamaño', 'qué hacer'])).toBe('la causa, el tamaño y qué hacer');
  expect(es.opinions.list(['riesgos', 'imágenes'])).toBe('riesgos e imágenes');
  expect(es.opinions.list(['agua', 'hielo'])).toBe('agua y hielo');
  expect(es.opinions.list(['uno'])).toBe('uno');
});
