// The words of each language, fetched before they are spoken: nobody waits for a language they do not read.
import type { Language } from '../../shared/language.ts';
import type { Strings } from './en.ts';

const fetchers: Record<Language, () => Promise<Strings>> = {
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
};
const fetched = new Map<Language, Strings>();

export async function fetchCatalogue(language: Language): Promise<void> {
  fetched.set(language, fetched.get(language) ?? (await fetchers[language]()));
}

export function catalogueOf(language: Language): Strings {
  const catalogue = fetched.get(language);
  if (!catalogue) throw new Error('a language was spoken before it was fetched');
  return catalogue;
}
