// The meter must never praise what is guessed first, nor scare people away from good words.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passphraseBits, passphraseStrength } from './passphrase-strength.ts';

test.each([
  ['', 'none'],
  ['marble', 'tooShort'],
  ['password123', 'weak'],
  ['1234567890', 'weak'],
  ['qwertyuiop', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['Summer2026!', 'weak'],
  ['margarethe1967', 'weak'],
  ['mother mother mother mother', 'weak'],
  ['marble kettle window', 'weak'],
  ['marble kettle window 58', 'fair'],
  ['marble kettle window tractor', 'good'],
  ['marble kettle window tractor violet', 'strong'],
  ['xK9#mPq2vL7w', 'strong'],
])('"%s" is %s', (text, strength) => {
  expect(passphraseStrength(text)).toBe(strength);
});

test('adding an unrelated word never makes it weaker', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, (list) => {
      expect(passphraseBits([...list, 'walnut'].join(' '))).toBeGreaterThanOrEqual(
        passphraseBits(list.join(' ')),
      );
    }),
  );
});
