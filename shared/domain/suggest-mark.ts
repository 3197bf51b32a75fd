// What the words and numbers of one row suggest about how the opinions stand to each other, and why. Only a person sets a mark.
import type { NumberScale } from './number-scale.ts';
import { scalesOf } from './number-scale.ts';
import type { Finding, Mark } from './opinion.ts';
import { cellKey, wordsOf } from './said.ts';
import { closeness, contentOf, signedWords } from './words.ts';

export type SuggestReason =
  | { kind: 'same-words' | 'close-words' | 'one-speaks' | 'same-numbers' }
  | { kind: 'numbers'; scale: NumberScale }
  /** One says the first, another the second. */
  | { kind: 'contrast'; words: readonly [string, string] };
export type Suggestion = { mark: Mark; reason: SuggestReason };

/** So much of their words must be shared to be called nearly the same. */
const nearlySame = 0.6;

/** Pairs that exclude each other when said of the same thing. Short on purpose: a list a family can read. */
const opposites: readonly (readonly [string, string])[] = [
  ['high-grade', 'low-grade'],
  ['benign', 'malignant'],
  ['resectable', 'unresectable'],
  ['curable', 'incurable'],
  ['present', 'absent'],
  ['positive', 'negative'],
  ['stable', 'growing'],
  ['increased', 'decreased'],
];

function fullText(findings: readonly Finding[]): string {
  // A full stop between them: a negation at the end of one must not deny the first word of the next.
  return findings.map((finding) => `${wordsOf(finding)}. ${finding.quote}`).join('. ');
}

type Said = { affirmed: Map<string, string>; denied: Map<string, string> };

/** What a cell both affirms and denies says neither. */
function saidIn(findings: readonly Finding[]): Said {
  const affirmed = new Map<string, string>();
  const denied = new Map<string, string>();
  for (const sentence of fullText(findings).split(/[.;!?]\s/u))
    for (const { root, word, isDenied } of signedWords(sentence))
      (isDenied ? denied : affirmed).set(root, word);
  for (const root of [...denied.keys()]) if (affirmed.has(root) && denied.delete(root)) affirmed.delete(root);
  return { affirmed, denied };
}

type Contrast = readonly [string, string];

/** What the first affirms and the second denies, or says the opposite of. */
function contrastsOf(a: Said, b: Said): Contrast[] {
  const denied = [...a.affirmed].flatMap(([root, word]): Contrast[] =>
    b.denied.has(root) ? [[word, `not ${b.denied.get(root)}`]] : [],
  );
  const [ours, theirs] = [new Set(a.affirmed.values()), new Set(b.affirmed.values())];
  return [...denied, ...opposites.filter(([one, other]) => ours.has(one) && theirs.has(other))];
}

function contrastIn(cells: readonly Said[]): Contrast | null {
  const pairs = cells.flatMap((a) => cells.flatMap((b) => (a === b ? [] : contrastsOf(a, b))));
  // By the words themselves, so that the order of the columns changes nothing.
  return pairs.toSorted((x, y) => (x.join() < y.join() ? -1 : 1))[0] ?? null;
}

function areClose(cells: readonly (readonly Finding[])[]): boolean {
  const texts = cells.map((findings) => contentOf(findings.map(wordsOf).join(' ')));
  return texts.every((a, at) => texts.slice(at + 1).every((b) => closeness(a, b) >= nearlySame));
}

/** Null where the rules see nothing: most rows. `cells` in the order of the columns, empty where an opinion says nothing. */
export function suggestMark(cells: readonly (readonly Finding[])[]): Suggestion | null {
  const speaking = cells.filter((findings) => cellKey(findings) !== '');
  if (cells.length < 2 || speaking.length === 0) return null;
  if (speaking.length === 1) return { mark: 'single', reason: { kind: 'one-speaks' } };
  if (new Set(speaking.map(cellKey)).size === 1) return { mark: 'agree', reason: { kind: 'same-words' } };
  const words = contrastIn(speaking.map(saidIn));
  if (words) return { mark: 'conflict', reason: { kind: 'contrast', words } };
  const scales = scalesOf(cells);
  const apart = scales.find(({ isEqual }) => !isEqual);
  if (apart) return { mark: 'emphasis', reason: { kind: 'numbers', scale: apart } };
  if (!areClose(speaking)) return null;
  return { mark: 'agree', reason: { kind: scales.length > 0 ? 'same-numbers' : 'close-words' } };
}
