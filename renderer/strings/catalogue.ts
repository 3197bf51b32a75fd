// The words of each language. English comes with the page, so that the first screen waits for one file less; the others are fetched
// before they are spoken.
import type { Language } from '../../shared/language.ts';
import { en } from './en.ts';
import type { Strings } from './en.ts';

const fetchers: Record<Exclude<Language, 'en'>, () => Promise<Strings>> = {
  es: async () => (await import('./es.ts')).es,
};
const fetched = new Map<Language, Strings>([['en', en]]);

export async function fetchCatalogue(language: Language): Promise<void> {
  if (language === 'en' || fetched.has(language)) return;
  fetched.set(language, await fetchers[language]());
}

export function catalogueOf(language: Language): Strings {
  const catalogue = fetched.get(language);
  if (!catalogue) throw new Error('a language was spoken before it was fetched');
  return catalogue;
}
