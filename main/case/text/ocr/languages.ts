// Which languages pictures of text are read in, and how the words on a page tell which one it is. Data only, and one small count.
import { assetPath } from '../../assets.ts';
import type { AssetName } from '../../assets.ts';

/**
 * What ships: language → its trained data and some of its most frequent words, none of which is frequent in another language of
 * the table. A further one needs no line here: a family adds its file (language-files.ts).
 */
const shipped = {
  eng: {
    asset: 'eng.traineddata.gz',
    words: 'the of and to in is was with for on at by from this that are be not or as no',
  },
  spa: {
    asset: 'spa.traineddata.gz',
    words: 'el la los las de del que en y con por para una un se su al es lo como más sin fecha paciente',
  },
} as const satisfies Record<string, { asset: AssetName; words: string }>;

/** By the name of its file: `fra` for `fra.traineddata`. */
export type OcrLanguage = string;

/** A language and the file of its trained data, packed by gzip or not. */
export type LanguageFile = { code: OcrLanguage; path: string };

/** A page is read in this one first. */
export const firstLanguage: OcrLanguage = 'eng';

export const shippedLanguages: readonly OcrLanguage[] = Object.keys(shipped);

export function shippedFiles(): LanguageFile[] {
  return Object.entries(shipped).map(([code, { asset }]) => ({ code, path: assetPath(asset) }));
}

const frequent = Object.entries(shipped).map(
  ([language, { words }]) => [language, new Set<string>(words.split(' '))] as const,
);
const fewest = 5;

/** The language whose frequent words stand on the page most often; null where too few words tell. */
export function languageOf(words: readonly string[]): OcrLanguage | null {
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const counts = frequent.map(
    ([language, known]) => [language, plain.filter((word) => known.has(word)).length] as const,
  );
  const [best, second] = counts.toSorted(([, a], [, b]) => b - a);
  if (!best || best[1] < fewest || best[1] < 2 * (second?.[1] ?? 0)) return null;
  return best[0];
}
