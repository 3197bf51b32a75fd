import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, encodeName, encodeNumber, encodeText } from './text.ts';
import { nameOf, numberOf, spanOf, stringBytes } from './value.ts';

test('any text comes back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      // U+001B marks a language inside UTF-16 text strings and is no text.
      fc.pre(!text.includes('\u001b'));
      expect(decodeText(stringBytes(spanOf(encodeText(text))) as Buffer)).toBe(text);
    }),
  );
});

test('any name comes back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary-ascii' }), (name) => {
      fc.pre(!name.includes('\0'));
      expect(nameOf(spanOf(encodeName(name)))).toBe(name);
    }),
  );
});

test('numbers are written without exponents and read back within a millionth', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (n) => {
      const text = encodeNumber(n);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Math.abs((numberOf(spanOf(text)) as number) - n)).toBeLessThan(1e-6);
    }),
  );
});

test('literal strings: escapes, octal codes, line ends and nested parentheses', () => {
  const bytes = (text: string): string => (stringBytes(spanOf(text)) as Buffer).toString('latin1');
  expect(bytes('(a\\n\\(b\\)\\\\)')).toBe('a\n(b)\\');
  expect(bytes('(\\101\\7\\0533)')).toBe('A\x07+3');
  expect(bytes('(one\\\r\ntwo\r\nthree(four))')).toBe('onetwo\nthree(four)');
  expect(bytes('<4 8 6>')).toBe('H`');
});

test('text strings in each of their codings', () => {
  expect(decodeText(Buffer.from('Caf\u00e9 \u0084 x', 'latin1'))).toBe('Café — x');
  expect(decodeText(Buffer.from('feff00410042', 'hex'))).toBe('AB');
  expect(decodeText(Buffer.from('fffe41004200', 'hex'))).toBe('AB');
  expect(decodeText(Buffer.from('\ufeffÄ', 'utf8'))).toBe('Ä');
});
