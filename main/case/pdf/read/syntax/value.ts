// Values as stretches of bytes, looked into only as far as asked. No following of references here.
import { digitsValue, isHexDigit, referenceEnd, skipDigits, skipSpace } from './lexer.ts';
import { entriesOf } from './dict.ts';
import type { Dict } from './dict.ts';
import { nameText } from './names.ts';
import { refuse } from './refusal.ts';
import { Scan, scanValue } from './scan.ts';
import type { Span } from './span.ts';

const scratch = new Scan();

/** The value that begins at or behind `at`. */
export function spanAt(bytes: Buffer, at: number): Span {
  const start = skipSpace(bytes, at);
  scratch.reset();
  return { bytes, start, end: scanValue(bytes, start, scratch) };
}

/** A value written by us, to stand where one from a source would. */
export function spanOf(text: string): Span {
  const bytes = Buffer.from(text, 'latin1');
  return { bytes, start: 0, end: bytes.length };
}

export const rawText = ({ bytes, start, end }: Span): string => bytes.toString('latin1', start, end);

export const isDict = (v: Span): boolean => v.bytes[v.start] === 0x3c && v.bytes[v.start + 1] === 0x3c;
export const isArray = (v: Span): boolean => v.bytes[v.start] === 0x5b;
export const isName = (v: Span): boolean => v.bytes[v.start] === 0x2f;
export const isString = (v: Span): boolean =>
  v.bytes[v.start] === 0x28 || (v.bytes[v.start] === 0x3c && v.bytes[v.start + 1] !== 0x3c);

/** The object a reference names, or null where the value is no reference. */
export function referenceOf(v: Span): { object: number; generation: number } | null {
  if (referenceEnd(v.bytes, v.start) !== v.end) return null;
  const numberEnd = skipDigits(v.bytes, v.start);
  const generation = skipSpace(v.bytes, numberEnd);
  return {
    object: digitsValue(v.bytes, v.start, numberEnd),
    generation: digitsValue(v.bytes, generation, skipDigits(v.bytes, generation)),
  };
}

/** A name without its slash, `#20` and the like resolved. */
export function nameOf(v: Span): string | null {
  return isName(v) ? nameText(v.bytes, v.start + 1, v.end) : null;
}

export function numberOf(v: Span): number | null {
  const c = v.bytes[v.start];
  if (c === undefined || !((c >= 48 && c <= 57) || c === 0x2b || c === 0x2d || c === 0x2e)) return null;
  const value = Number(rawText(v));
  return Number.isFinite(value) ? value : null;
}

/** The entries of a dictionary; where a key stands twice the last one counts. Null where the value is something else. */
export function dictOf(v: Span): Dict | null {
  if (!isDict(v)) return null;
  scratch.reset();
  scanValue(v.bytes, v.start, scratch);
  return entriesOf(v.bytes, scratch);
}

/** The elements of an array, or null where the value is something else. */
export function arrayOf(v: Span): Span[] | null {
  if (!isArray(v)) return null;
  const items: Span[] = [];
  let p = skipSpace(v.bytes, v.start + 1);
  while (v.bytes[p] !== 0x5d) {
    const item = spanAt(v.bytes, p);
    if (item.end <= p || p >= v.end) refuse('syntax');
    items.push(item);
    p = skipSpace(v.bytes, item.end);
  }
  return items;
}

/** The bytes a literal or hex string stands for. */
export function stringBytes(v: Span): Buffer | null {
  if (!isString(v)) return null;
  return v.bytes[v.start] === 0x28 ? literalBytes(v) : hexBytes(v);
}

function hexBytes({ bytes, start, end }: Span): Buffer {
  let digits = '';
  for (let p = start + 1; p < end - 1; p++)
    if (isHexDigit(bytes[p] as number)) digits += String.fromCharCode(bytes[p] as number);
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const escapes: Record<number, number> = { 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12 };

function literalBytes({ bytes, start, end }: Span): Buffer {
  const out: number[] = [];
  for (let p = start + 1; p < end - 1; p++) {
    const c = bytes[p] as number;
    if (c === 13) {
      // An end of line inside a string is one line feed, whatever it was written as.
      if (bytes[p + 1] === 10) p++;
      out.push(10);
    } else if (c !== 0x5c) out.push(c);
    else p = escaped(bytes, p + 1, end - 1, out);
  }
  return Buffer.from(out);
}

/** Handles what follows a backslash at `p` and says which byte was its last. */
function escaped(bytes: Buffer, p: number, end: number, out: number[]): number {
  const c = bytes[p] as number;
  if (c >= 48 && c <= 55) {
    let value = 0;
    let q = p;
    for (; q < p + 3 && q < end && (bytes[q] as number) >= 48 && (bytes[q] as number) <= 55; q++)
      value = value * 8 + (bytes[q] as number) - 48;
    out.push(value & 255);
    return q - 1;
  }
  if (c === 13) return bytes[p + 1] === 10 ? p + 1 : p;
  if (c !== 10) out.push(escapes[c] ?? c);
  return p;
}

/** True where the header `12 0 obj` of exactly this object stands at or behind `at`; the position behind it, else -1. */
export function objectHeaderEnd(b: Buffer, at: number, object: number): number {
  const start = skipSpace(b, at);
  const numberEnd = skipDigits(b, start);
  if (numberEnd === start || digitsValue(b, start, numberEnd) !== object) return -1;
  const generation = skipSpace(b, numberEnd);
  const generationEnd = skipDigits(b, generation);
  if (generation === numberEnd || generationEnd === generation) return -1;
  const word = skipSpace(b, generationEnd);
  if (b[word] !== 0x6f || b[word + 1] !== 0x62 || b[word + 2] !== 0x6a) return -1;
  return word + 3;
}

/** Four finite numbers, ordered so that x1 ≤ x2 and y1 ≤ y2. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number];

export function orderedBox(n: readonly number[]): Box | null {
  if (n.length !== 4) return null;
  const [x1, y1, x2, y2] = n as unknown as Box;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
