// The piece of a found page around the words that were searched for, matched as the search index matches: whole words or
// beginnings, whatever their case and accents.
import { foundMarks } from './snippet.ts';

/** Words that stand together; the last of them may be the beginning of a word. */
export type Term = { words: readonly string[]; isBeginning: boolean };
type Place = { from: number; to: number; term: number };

const before = 40;
const length = 160;
/** Enough to find where the words stand closest together. */
const placesPerTerm = 20;
const inWord = /[\p{L}\p{N}\p{M}]/u;

/** Begins a little before the place where most of the terms stand; `…` stands where text is left out. */
export function pageSnippet(page: string, terms: readonly Term[]): string {
  const text = page.normalize('NFC');
  const plain = folded(text);
  const places = terms.flatMap((term, index) => placesOf(plain, term, index));
  const first = closest(places)?.from ?? 0;
  const from = first <= before ? 0 : Math.max(0, text.lastIndexOf(' ', first - before) + 1);
  const end = text.indexOf(' ', from + length);
  const to = end < 0 ? text.length : end;
  const cut = marked(text, { from, to }, places).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
}

/** How often any of the terms stands on the page, counted up to a screenful for each. */
export function countOfTerms(page: string, terms: readonly Term[]): number {
  const plain = folded(page.normalize('NFC'));
  return terms.reduce((sum, term, index) => sum + placesOf(plain, term, index).length, 0);
}

/** Lower case without accents, sign for sign, so that a place in one is the same place in the other. */
function folded(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (sign) => sign.normalize('NFD').charAt(0)).toLowerCase();
}

function placesOf(plain: string, { words, isBeginning }: Term, term: number): Place[] {
  const [first = '', ...others] = words.map((word) => folded(word.normalize('NFC')));
  const found: Place[] = [];
  if (first === '') return found;
  for (
    let at = plain.indexOf(first);
    at >= 0 && found.length < placesPerTerm;
    at = plain.indexOf(first, at + 1)
  ) {
    if (at > 0 && inWord.test(plain.charAt(at - 1))) continue;
    const to = endOf(plain, at + first.length, others, isBeginning);
    if (to !== null) found.push({ from: at, to, term });
  }
  return found;
}

/** Where the last of the words ends, if the others follow and it is as whole as it has to be. */
function endOf(plain: string, after: number, others: readonly string[], isBeginning: boolean): number | null {
  let to = after;
  for (const word of others) {
    const gap = to;
    while (to < plain.length && !inWord.test(plain.charAt(to))) to += 1;
    if (to === gap || !plain.startsWith(word, to)) return null;
    to += word.length;
  }
  const last = to;
  while (to < plain.length && inWord.test(plain.charAt(to))) to += 1;
  return to === last || isBeginning ? to : null;
}

/** The place after which the most different terms stand within one snippet's length: the first of such places. */
function closest(places: readonly Place[]): Place | undefined {
  let best: { place: Place; near: number } | undefined;
  for (const place of places) {
    const near = new Set<number>();
    for (const { from, term } of places)
      if (from >= place.from && from < place.from + length - before) near.add(term);
    if (!best || near.size > best.near || (near.size === best.near && place.from < best.place.from))
      best = { place, near: near.size };
  }
  return best?.place;
}

function marked(text: string, { from, to }: { from: number; to: number }, places: readonly Place[]): string {
  let shown = '';
  let at = from;
  for (const place of places.toSorted((a, b) => a.from - b.from)) {
    if (place.from < at || place.to > to) continue;
    shown += `${text.slice(at, place.from)}${foundMarks.open}${text.slice(place.from, place.to)}${foundMarks.close}`;
    at = place.to;
  }
  return shown + text.slice(at, to);
}
