// Where the words of a search stand on a page, the way the search itself understands them. Pure.
import type { Box, Word } from '../ui/viewer/word-pick.ts';

type Term = { tokens: string[]; unfinished: boolean };

function tokensOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Single words, and "quoted words" that stand together; the last word may be unfinished. */
export function termsOf(query: string): Term[] {
  const terms = [...query.matchAll(/"([^"]+)"|(\S+)/g)].map(([, phrase, word]) => ({
    tokens: tokensOf(phrase ?? word ?? ''),
    unfinished: phrase === undefined,
  }));
  const used = terms.filter(({ tokens }) => tokens.length > 0);
  return used.map((term, index) => ({
    ...term,
    unfinished: term.unfinished && index === used.length - 1 && !/\s$/.test(query),
  }));
}

type Token = { token: string; word: number };

function standsAt(all: readonly Token[], start: number, { tokens, unfinished }: Term): boolean {
  return tokens.every((wanted, index) => {
    const found = all[start + index]?.token;
    if (found === undefined) return false;
    return unfinished && index === tokens.length - 1 ? found.startsWith(wanted) : found === wanted;
  });
}

/** The boxes of every found word, in reading order, each once. */
export function foundBoxes(words: readonly Word[], query: string): Box[] {
  const tokens = words.flatMap(({ text }, word) => tokensOf(text).map((token) => ({ token, word })));
  const hits = termsOf(query).flatMap((term) =>
    [...tokens.keys()]
      .filter((start) => standsAt(tokens, start, term))
      .flatMap((start) => tokens.slice(start, start + term.tokens.length).map(({ word }) => word)),
  );
  const hit = new Set(hits);
  return words.flatMap(({ region }, index) => (hit.has(index) ? [region] : []));
}
