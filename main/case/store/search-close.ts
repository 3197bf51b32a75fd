// The names and words of the case that are close to what somebody typed, for when nothing was found as it was typed.
import { slipsAllowed, slipsBetween } from '../../../shared/domain/close-word.ts';
import type { ReadDb } from './transaction.ts';

/** Words that begin alike; past this many, the rest are not looked at. */
const mostOfOneBeginning = 3_000;

/** The same question with close words in place of those the case does not hold; null where it would be the same. */
export function closeQuestion(db: ReadDb, text: string): string | null {
  const names = namesIn(db);
  let changed = false;
  const close = text.replace(/[\p{L}\p{M}]+/gu, (typed) => {
    const word = plain(typed);
    const slips = slipsAllowed(word);
    if (slips === 0 || names.has(word) || isOnAPage(db, word)) return typed;
    const found = closest(word, slips, [...names, ...wordsLike(db, word)]);
    if (found === null) return typed;
    changed = true;
    return found;
  });
  return changed ? close : null;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Fewest slips first; among equals a name before a word of the pages. */
function closest(word: string, slips: number, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = slips + 1;
  for (const candidate of candidates) {
    const apart = slipsBetween(word, candidate, least - 1);
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

function namesIn(db: ReadDb): Set<string> {
  const rows = db
    .prepare(
      `SELECT name FROM person WHERE deleted_at IS NULL UNION SELECT name FROM organization WHERE deleted_at IS NULL
       UNION SELECT name FROM medication WHERE deleted_at IS NULL UNION SELECT patient_name FROM case_file
       UNION SELECT title FROM record WHERE deleted_at IS NULL`,
    )
    .pluck()
    .all() as string[];
  const words = rows.flatMap((name) => name.match(/[\p{L}\p{M}]{4,}/gu) ?? []);
  return new Set(words.map(plain));
}

function isOnAPage(db: ReadDb, word: string): boolean {
  return (
    db.prepare('SELECT 1 FROM page_text WHERE page_text MATCH ? LIMIT 1').get(`"${word}"*`) !== undefined
  );
}

/** Words of the pages that begin with the same two letters. */
function wordsLike(db: ReadDb, word: string): string[] {
  const from = word.slice(0, 2);
  return db
    .prepare("SELECT term FROM page_word WHERE term >= ? AND term < ? || '\u{10ffff}' LIMIT (? + 0)")
    .pluck()
    .all(from, from, mostOfOneBeginning) as string[];
}
