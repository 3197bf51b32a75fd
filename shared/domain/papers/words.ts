// The words of the printed pages in the language of whoever prints them.
import type { Language } from '../../language.ts';
import type { PaperWords } from './paper-words.ts';
import { english } from './words-en.ts';
import { spanish } from './words-es.ts';

const all: Record<Language, PaperWords> = { en: english, es: spanish };

export function paperWordsIn(language: Language): PaperWords {
  return all[language];
}
