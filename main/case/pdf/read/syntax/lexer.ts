// The bytes of PDF syntax: classes of characters and how far a token reaches. No objects and no meaning here.
import { refuse } from './refusal.ts';

const SPACE = 1;
const DELIMITER = 2;
const DIGIT = 4;

const classes = new Uint8Array(256);
for (const c of [0, 9, 10, 12, 13, 32]) classes[c] = SPACE;
for (const c of '()<>[]{}/%') classes[c.charCodeAt(0)] = DELIMITER;
for (let c = 48; c <= 57; c++) classes[c] = DIGIT;

export const isDigit = (c: number | undefined): boolean => c !== undefined && classes[c] === DIGIT;
/** True for a byte that belongs to a name, number or keyword. */
export const isRegular = (c: number | undefined): boolean =>
  c !== undefined && ((classes[c] as number) & (SPACE | DELIMITER)) === 0;

/** The next position that is neither white space nor comment. */
export function skipSpace(b: Uint8Array, at: number): number {
  let p = at;
  for (;;) {
    const c = b[p];
    if (c === undefined) return p;
    if (classes[c] === SPACE) p++;
    else if (c === 0x25) p = skipLine(b, p);
    else return p;
  }
}

function skipLine(b: Uint8Array, at: number): number {
  let p = at;
  for (let c = b[p]; c !== undefined && c !== 10 && c !== 13; c = b[++p]);
  return p;
}

export function skipRegular(b: Uint8Array, at: number): number {
  let p = at;
  while (p < b.length && ((classes[b[p] as number] as number) & (SPACE | DELIMITER)) === 0) p++;
  return p;
}

export function skipDigits(b: Uint8Array, at: number): number {
  let p = at;
  while (p < b.length && classes[b[p] as number] === DIGIT) p++;
  return p;
}

/** Digits with at most one point, and a sign before them; refuses anything else. Where the number ends, or ~that for one no reader can hold. */
export function skipNumber(b: Uint8Array, at: number): number {
  let p = at;
  let digits = 0;
  let isWhole = true;
  if (b[p] === 0x2b || b[p] === 0x2d) p++;
  for (; p < b.length; p++) {
    const c = classes[b[p] as number] as number;
    if (c === DIGIT) digits++;
    else if (c !== 0) break;
    else if (b[p] === 0x2e && isWhole) isWhole = false;
    else refuse('syntax');
  }
  if (digits === 0) refuse('syntax');
  return isWhole && digits > maxDigits ? ~p : p;
}

/** What 64 bits can hold. */
const maxDigits = 18;

/**
 * `at` is on the slash; refuses a name with a `#` that spells nothing. Where a letter stands that no name may hold, or -1: a zero,
 * spelled `#00`, or a vertical tab, which some readers take for a blank.
 */
export function oddLetterIn(b: Uint8Array, at: number, end: number): number {
  for (let p = at; p < end; p++) {
    if (b[p] === 0x0b) return p;
    if (b[p] !== 0x23) continue;
    if (p + 2 >= end || !isHexDigit(b[p + 1] as number) || !isHexDigit(b[p + 2] as number)) refuse('syntax');
    if (b[p + 1] === 0x30 && b[p + 2] === 0x30) return p;
  }
  return -1;
}

/** `at` is on the opening parenthesis; the answer is just behind the closing one. */
export function skipLiteral(b: Uint8Array, at: number): number {
  let depth = 0;
  for (let p = at; p < b.length; p++) {
    const c = b[p];
    if (c === 0x5c) p++;
    else if (c === 0x28) depth++;
    else if (c === 0x29 && --depth === 0) return p + 1;
  }
  return refuse('end-of-bytes');
}

/** `at` is on the `<` of a hex string; the answer is just behind the `>`. */
export function skipHex(b: Uint8Array, at: number): number {
  let p = at + 1;
  for (; p < b.length; p++) {
    const c = b[p] as number;
    if (c === 0x3e) return p + 1;
    if (!isHexDigit(c) && classes[c] !== SPACE) refuse('syntax');
  }
  return refuse('end-of-bytes');
}

export function isHexDigit(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
}

/** The digits from `start` to `end` as a number; the caller knows that they are digits. */
export function digitsValue(b: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let p = start; p < end; p++) value = value * 10 + (b[p] as number) - 48;
  return value;
}

/** Whether the keyword stands at `at` and ends there. */
export function keywordAt(b: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (b[at + i] !== word.charCodeAt(i)) return false;
  return !isRegular(b[at + word.length]);
}

/**
 * Where `12 0 R` at `at` ends, or -1 when something else stands there. The object number begins at `at`.
 * One is told from two plain numbers only by the R behind them.
 */
export function referenceEnd(b: Uint8Array, at: number): number {
  let p = skipDigits(b, at);
  if (p === at || p - at > 10) return -1;
  let q = skipSpace(b, p);
  if (q === p) return -1;
  p = skipDigits(b, q);
  if (p === q || p - q > 5) return -1;
  q = skipSpace(b, p);
  if (q === p || b[q] !== 0x52) return -1;
  return isRegular(b[q + 1]) ? -1 : q + 1;
}
