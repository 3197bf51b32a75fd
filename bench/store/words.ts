// Made-up pages whose words are as common and as rare as words are: the commonest one in eleven, the next half as often, and so on.
import { seededRandom } from '../measure.ts';

const syllables =
  'ba be bi bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  );
const vocabulary = 30_000;
/** Nobody searches for the commonest words: they are the “the” and “of” of this language. */
const fillers = 200;
export const wordsPerPage = 300;

export type Language = { page(): string; searched(): string; pair(): string };

export function language(seed: number): Language {
  const random = seededRandom(seed);
  const words = madeWords(random);
  // The sum of 1/1 + 1/2 + … up to a rank, so that a drawn number finds its word by halving.
  const sums = new Float64Array(vocabulary);
  for (let rank = 0, sum = 0; rank < vocabulary; rank++) sums[rank] = sum += 1 / (rank + 1);
  const drawRank = (): number => rankAt(sums, random() * (sums[vocabulary - 1] ?? 0));
  const draw = (): string => words[drawRank()] ?? '';
  return {
    page: () => Array.from({ length: wordsPerPage }, draw).join(' '),
    /** Rare and common ones alike: evenly over the orders of magnitude. */
    searched: () => words[Math.floor(fillers * (vocabulary / fillers) ** random())] ?? '',
    /** Two words as they stand side by side in a text, the first of them one that is searched for. */
    pair: () => {
      for (;;) {
        const rank = drawRank();
        if (rank >= fillers) return `${words[rank]} ${draw()}`;
      }
    },
  };
}

function madeWords(random: () => number): string[] {
  const made = new Set<string>();
  while (made.size < vocabulary) {
    let word = '';
    for (let left = 2 + Math.floor(random() * 4); left > 0; left--)
      word += syllables[Math.floor(random() * syllables.length)] ?? '';
    made.add(word);
  }
  return [...made];
}

function rankAt(sums: Float64Array, wanted: number): number {
  let from = 0;
  let to = sums.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sums[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
