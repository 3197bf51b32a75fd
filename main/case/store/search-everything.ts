// One question to the whole case: as it was typed and, where nothing is found, with close names in place of the typed ones.
import type { SearchHit } from '../../../shared/contract/documents.ts';
import { closeQuestion } from './search-close.ts';
import { searchTyped } from './search-typed.ts';
import { searchPages } from './search.ts';
import type { Wanted } from './search.ts';
import type { ReadDb } from './transaction.ts';

export function searchEverything(db: ReadDb, text: string, wanted: Wanted): SearchHit[] {
  const found = asked(db, text, wanted);
  if (found.length > 0) return found;
  const close = closeQuestion(db, text);
  return close === null ? [] : asked(db, close, wanted);
}

function asked(db: ReadDb, text: string, { limit, ...others }: Wanted): SearchHit[] {
  // A few of each typed noun, so that a common word in ten thousand titles never crowds out the pages.
  const typed = searchTyped(db, text, Math.ceil(limit / 8), others.only);
  return [...typed, ...searchPages(db, text, { ...others, limit: Math.max(1, limit - typed.length) })];
}
