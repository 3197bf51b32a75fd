// An honest guess at how long a passphrase would hold. Errs low: it gives no credit for what attackers try first. Pure.
import { leastPassphraseCharacters } from '../../../shared/passphrase.ts';

export type Strength = 'none' | 'tooShort' | 'weak' | 'fair' | 'good' | 'strong';

/** What lists of leaked passwords are full of, and what people reach for first. Words inside count as almost nothing. */
const common = new Set(
  (
    'password passwort passphrase password1 secret letmein welcome admin login master monkey dragon sunshine princess football baseball ' +
    'superman batman iloveyou love mother father mom mum dad family hospital doctor cancer health secondopinion second opinion binder ' +
    'qwerty qwertz azerty asdf zxcv abc123 trustno1 shadow michael jennifer jordan michelle daniel charlie ashley summer winter spring autumn ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'correct horse battery staple the and you for with this that hello freedom whatever computer internet access google apple amazon facebook'
  ).split(' '),
);

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '01234567890',
  '1234567890',
];

/** Bits for a word somebody chose at random from a big list; people choose worse, so a little less than the list's 12.9. */
const wordBits = 11.5;
const commonBits = 5;

function inARow(a: string, b: string, c: string): boolean {
  return runs.some((run) => run.includes(a + b + c) || run.includes(c + b + a));
}

/** Characters that add something: repeats and steps along the keyboard or alphabet add next to nothing. */
function surprisingCharacters(text: string): number {
  const letters = [...text];
  return letters.reduce((sum, letter, at) => {
    const [one, two] = [letters[at - 1] ?? '', letters[at - 2] ?? ''];
    if (letter === one) return sum + 0.15;
    if (one !== '' && two !== '' && inARow(two, one, letter)) return sum + 0.2;
    return sum + (letters.slice(0, at).includes(letter) ? 0.75 : 1);
  }, 0);
}

function alphabetOf(text: string): number {
  const kinds: [RegExp, number][] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\d/, 10],
    [/[^\p{L}\d]/u, 20],
  ];
  return kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);
}

function bitsOfPart(part: string): number {
  const bare = part.toLowerCase();
  const byCharacter = surprisingCharacters(bare) * Math.log2(Math.max(2, alphabetOf(part)));
  if (/^(?:19|20)\d\d$/.test(bare)) return 6.5;
  if (/^\d+$/.test(bare)) return Math.min(byCharacter, surprisingCharacters(bare) * 3.32);
  if (common.has(bare)) return commonBits;
  // A run of letters is most likely a word or a name, however long it is.
  if (/^\p{L}+$/u.test(bare))
    return Math.min(byCharacter, bare.length <= 10 ? wordBits : wordBits + (bare.length - 10) * 1.5);
  return byCharacter;
}

/** Base-2 logarithm of the guesses an informed attacker needs. */
export function passphraseBits(text: string): number {
  const parts = text.match(/\p{L}+|\d+|[^\p{L}\d\s]+/gu) ?? [];
  const seen = new Set<string>();
  let bits = 0;
  for (const part of parts) {
    const bare = part.toLowerCase();
    bits += seen.has(bare) ? 1 : bitsOfPart(part);
    // A capital at the front is where everyone puts it; others are a choice.
    if (/.\p{Lu}/u.test(part) && part !== part.toUpperCase()) bits += 2;
    seen.add(bare);
  }
  return bits;
}

/**
 * Guesses a second, as a power of two, of a hundred fast graphics cards against this file format's 256,000 rounds (about 5,000
 * each). One year is 2^25 seconds, so 44 bits hold a year and every bit more doubles it.
 */
const bitsForOneYear = 19 + 25;

export function passphraseStrength(text: string): Strength {
  if (text === '') return 'none';
  if ([...text].length < leastPassphraseCharacters) return 'tooShort';
  const bits = passphraseBits(text);
  if (bits < bitsForOneYear - 8) return 'weak';
  if (bits < bitsForOneYear) return 'fair';
  return bits < bitsForOneYear + 9 ? 'good' : 'strong';
}
