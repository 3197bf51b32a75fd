// One pass over a value: where it ends, which references it holds, which keys stand at its top. The heart of the raw copier.
// Nothing is decoded and nothing is allocated per token.
import {
  digitsValue,
  isDigit,
  keywordAt,
  oddLetterIn,
  referenceEnd,
  skipDigits,
  skipHex,
  skipLiteral,
  skipNumber,
  skipRegular,
  skipSpace,
} from './lexer.ts';
import { refuse } from './refusal.ts';

/** Deeper nesting than this is an attack or damage, never a document. */
const maxDepth = 100;

/** Marks an edit that removes its bytes. Other edits hold the number of the object referred to. */
export const CUT = -1;

/** What a scan found. Positions are in the scanned bytes; reused from scan to scan. */
export class Scan {
  /** start, end, object number (or CUT), generation: four each, in order of position. */
  edits: Int32Array;
  editCount = 0;
  /** keyStart, keyEnd, valueStart, valueEnd of each entry of the outermost dictionary. */
  keys: Int32Array;
  keyCount = 0;
  /** Open dictionaries' keys, to find one that stands twice: hash, keyStart, keyEnd, valueEnd. */
  open: Int32Array;
  openCount = 0;
  /** Whether an edit was added out of order, by a key that stands twice. */
  disordered = false;
  /** Whether a key spells a letter as `#41`. */
  escaped = false;

  constructor(entries = 64) {
    this.edits = new Int32Array(4 * entries);
    this.keys = new Int32Array(4 * entries);
    this.open = new Int32Array(4 * entries);
  }

  reset(): void {
    this.editCount = 0;
    this.keyCount = 0;
    this.openCount = 0;
    this.disordered = false;
    this.escaped = false;
  }

  addEdit(start: number, end: number, object: number, generation: number): void {
    const at = this.editCount * 4;
    if (at === this.edits.length) this.edits = grown(this.edits);
    this.edits[at] = start;
    this.edits[at + 1] = end;
    this.edits[at + 2] = object;
    this.edits[at + 3] = generation;
    this.editCount++;
  }

  addKey(keyStart: number, keyEnd: number, valueStart: number, valueEnd: number): void {
    const at = this.keyCount * 4;
    if (at === this.keys.length) this.keys = grown(this.keys);
    this.keys[at] = keyStart;
    this.keys[at + 1] = keyEnd;
    this.keys[at + 2] = valueStart;
    this.keys[at + 3] = valueEnd;
    this.keyCount++;
  }

  openKey(hash: number, keyStart: number, keyEnd: number): number {
    const at = this.openCount * 4;
    if (at === this.open.length) this.open = grown(this.open);
    this.open[at] = hash;
    this.open[at + 1] = keyStart;
    this.open[at + 2] = keyEnd;
    this.openCount++;
    return at;
  }

  /** Cuts [start, end) and forgets every edit inside it. */
  cut(start: number, end: number): void {
    let kept = 0;
    for (let i = 0; i < this.editCount; i++) {
      const from = this.edits[i * 4] as number;
      if (from >= start && from < end) continue;
      if (kept !== i) this.edits.copyWithin(kept * 4, i * 4, i * 4 + 4);
      kept++;
    }
    this.editCount = kept;
    this.addEdit(start, end, CUT, 0);
    this.disordered = true;
  }

  /** Puts the edits in order of position. Cheap unless a cut was made. */
  settle(): void {
    if (!this.disordered) return;
    const rows = Array.from({ length: this.editCount }, (_, i) => this.edits.slice(i * 4, i * 4 + 4));
    rows.sort((x, y) => (x[0] as number) - (y[0] as number));
    for (const [i, row] of rows.entries()) this.edits.set(row, i * 4);
    this.disordered = false;
  }
}

function grown(a: Int32Array): Int32Array {
  const bigger = new Int32Array(a.length * 2);
  bigger.set(a);
  return bigger;
}

/** Scans the one value that begins at or behind `at` and says where it ends. `scan` must have been reset. */
export function scanValue(b: Uint8Array, at: number, scan: Scan, depth = 0): number {
  const p = skipSpace(b, at);
  const c = b[p];
  switch (c) {
    case undefined:
      return refuse('end-of-bytes');
    case 0x2f:
      return scanName(b, p, scan);
    case 0x28:
      return skipLiteral(b, p);
    case 0x5b:
      return scanArray(b, p, scan, depth + 1);
    case 0x3c:
      return b[p + 1] === 0x3c ? scanDict(b, p, scan, depth + 1) : skipHex(b, p);
    default:
      return scanPlain(b, p, c, scan);
  }
}

function scanPlain(b: Uint8Array, p: number, c: number, scan: Scan): number {
  if (isDigit(c)) {
    const end = referenceEnd(b, p);
    if (end === -1) return scanNumber(b, p, scan);
    const numberEnd = skipDigits(b, p);
    const generation = skipSpace(b, numberEnd);
    scan.addEdit(p, end, digitsValue(b, p, numberEnd), digitsValue(b, generation, skipDigits(b, generation)));
    return end;
  }
  if (c === 0x2b || c === 0x2d || c === 0x2e) return scanNumber(b, p, scan);
  if (keywordAt(b, p, 'true') || keywordAt(b, p, 'null')) return p + 4;
  if (keywordAt(b, p, 'false')) return p + 5;
  return refuse(p + 5 > b.length ? 'end-of-bytes' : 'syntax');
}

/** A number too large for any reader becomes null, as a reference to no object does. */
function scanNumber(b: Uint8Array, p: number, scan: Scan): number {
  const end = skipNumber(b, p);
  if (end >= 0) return end;
  scan.addEdit(p, ~end, 0, 0);
  return ~end;
}

function scanName(b: Uint8Array, p: number, scan: Scan): number {
  const end = skipRegular(b, p + 1);
  cutOddLetters(b, p, end, scan);
  return end;
}

function cutOddLetters(b: Uint8Array, start: number, end: number, scan: Scan): void {
  for (let at = oddLetterIn(b, start, end); at !== -1;) {
    const behind = at + (b[at] === 0x23 ? 3 : 1);
    scan.addEdit(at, behind, CUT, 0);
    at = oddLetterIn(b, behind, end);
  }
}

function scanArray(b: Uint8Array, at: number, scan: Scan, depth: number): number {
  if (depth > maxDepth) refuse('syntax');
  let p = skipSpace(b, at + 1);
  while (b[p] !== 0x5d) {
    if (p >= b.length) refuse('end-of-bytes');
    p = skipSpace(b, scanValue(b, p, scan, depth));
  }
  return p + 1;
}

function scanDict(b: Uint8Array, at: number, scan: Scan, depth: number): number {
  if (depth > maxDepth) refuse('syntax');
  const firstOpen = scan.openCount;
  let seen = 0;
  let p = skipSpace(b, at + 2);
  for (;;) {
    const c = b[p];
    if (c === 0x3e && b[p + 1] === 0x3e) break;
    if (c !== 0x2f) refuse(p + 1 >= b.length ? 'end-of-bytes' : 'syntax');
    let hash = 0;
    let keyEnd = p + 1;
    for (const end = skipRegular(b, p + 1); keyEnd < end; keyEnd++) {
      if (b[keyEnd] === 0x23 || b[keyEnd] === 0x0b) scan.escaped = true;
      hash = (Math.imul(hash, 31) + (b[keyEnd] as number)) | 0;
    }
    if (scan.escaped) cutOddLetters(b, p, keyEnd, scan);
    const bit = 1 << (hash & 31);
    const own = scan.openKey(hash, p, keyEnd);
    if (seen & bit) cutTwin(b, scan, firstOpen, own);
    seen |= bit;
    const valueStart = skipSpace(b, keyEnd);
    const valueEnd = scanValue(b, valueStart, scan, depth);
    scan.open[own + 3] = valueEnd;
    if (depth === 1) scan.addKey(p, keyEnd, valueStart, valueEnd);
    p = skipSpace(b, valueEnd);
  }
  scan.openCount = firstOpen;
  return p + 2;
}

/** Where a key stands twice in one dictionary the last one counts, as every reader has it; the earlier one is cut. */
function cutTwin(b: Uint8Array, scan: Scan, firstOpen: number, own: number): void {
  const { open } = scan;
  const [hash, keyStart, keyEnd] = [open[own] as number, open[own + 1] as number, open[own + 2] as number];
  for (let at = firstOpen * 4; at < own; at += 4) {
    if (open[at] !== hash) continue;
    const start = open[at + 1] as number;
    if ((open[at + 2] as number) - start !== keyEnd - keyStart) continue;
    let length = 0;
    while (start + length < (open[at + 2] as number) && b[start + length] === b[keyStart + length]) length++;
    if (length < keyEnd - keyStart) continue;
    scan.cut(start, open[at + 3] as number);
    open[at] = ~hash;
  }
}
