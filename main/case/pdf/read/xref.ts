// Cross-references: tables, streams, both in one file, and the chain of updates. Says where objects lie, never what they are.
import { digitsValue, isDigit, keywordAt, skipDigits, skipSpace } from './syntax/lexer.ts';
import { refuse, Refusal } from './syntax/refusal.ts';
import { arrayOf, dictOf, nameOf, numberOf, objectHeaderEnd, spanAt } from './syntax/value.ts';
import type { Dict } from './syntax/dict.ts';
import { inflate, unpredict } from './filters.ts';
import { streamAt } from './stream.ts';
import type { SourceBytes } from './windows.ts';

/** No file of paper pages has more objects; a forged number would only exhaust memory. */
const maxObjects = 8_388_608;
const maxSections = 4096;

export const UNSET = 0;
export const FREE = 1;
export const PLAIN = 2;
export const PACKED = 3;

/** Where each object lies: PLAIN at file position `place` with generation `extra`, PACKED in object stream `place` at index `extra`. */
export class XrefTable {
  kind: Uint8Array = new Uint8Array(256);
  place: Float64Array = new Float64Array(256);
  extra: Int32Array = new Int32Array(256);
  /** One more than the highest object number. */
  count = 0;

  /** Sections are read newest first, so what is already known stays. */
  add(object: number, kind: number, place: number, extra: number): void {
    if (object >= this.kind.length) this.grow(object);
    if (this.kind[object] !== UNSET) return;
    this.kind[object] = kind;
    this.place[object] = place;
    this.extra[object] = extra;
    if (object >= this.count) this.count = object + 1;
  }

  private grow(object: number): void {
    if (object >= maxObjects) refuse('too-large');
    const size = Math.min(maxObjects, Math.max(object + 1, this.kind.length * 2));
    const [kind, place, extra] = [new Uint8Array(size), new Float64Array(size), new Int32Array(size)];
    kind.set(this.kind);
    place.set(this.place);
    extra.set(this.extra);
    [this.kind, this.place, this.extra] = [kind, place, extra];
  }
}

export type Xref = {
  table: XrefTable;
  trailer: Dict;
  /** added to every position in the file */ base: number;
};

/** Runs `read` with ever larger stretches until it no longer runs off the end. */
export function within<T>(
  source: SourceBytes,
  offset: number,
  read: (bytes: Buffer, at: number) => T,
  first = 4096,
): T {
  for (let length = first; ; length *= 4) {
    const at = source.reach(offset, length);
    try {
      return read(source.bytes, at);
    } catch (error) {
      if (!(error instanceof Refusal) || error.why !== 'end-of-bytes') throw error;
      if (source.reachesEnd()) refuse('syntax');
    }
  }
}

/** Reads the whole chain. Throws a Refusal where anything in it is not as it should be. */
export function readXref(source: SourceBytes): Xref {
  const header = source.read(0, 1024).indexOf('%PDF-');
  if (header === -1) refuse('not-a-pdf');
  const tail = source.read(Math.max(0, source.size - 2048), 2048);
  const word = tail.lastIndexOf('startxref');
  if (word === -1) refuse('xref');
  const start = skipSpace(tail, word + 9);
  const first = digitsValue(tail, start, skipDigits(tail, start));
  const table = new XrefTable();
  // Junk before the header: most writers then count from the header, some from the start of the file.
  const base = header > 0 && !sectionStarts(source, first) ? header : 0;
  return { table, trailer: readChain(source, table, first, base), base };
}

function sectionStarts(source: SourceBytes, offset: number): boolean {
  const b = source.read(offset, 64);
  const p = skipSpace(b, 0);
  return keywordAt(b, p, 'xref') || /^\d+\s+\d+\s+obj/.test(b.toString('latin1', p, 64));
}

function readChain(source: SourceBytes, table: XrefTable, first: number, base: number): Dict {
  const seen = new Set<number>();
  const trailer = new Map<string, ReturnType<typeof spanAt>>();
  let next: number | null = first;
  while (next !== null && !seen.has(next)) {
    if (seen.size > maxSections || next + base >= source.size) refuse('xref');
    seen.add(next);
    const section: Dict = readSection(source, table, next + base, base);
    for (const [key, value] of section.entries()) if (!trailer.has(key)) trailer.set(key, value);
    const previous = section.get('Prev');
    next = previous ? numberOf(previous) : null;
  }
  if (!trailer.has('Root')) refuse('xref');
  return trailer;
}

function readSection(source: SourceBytes, table: XrefTable, offset: number, base: number): Dict {
  const at = source.reach(offset, 4096);
  if (!keywordAt(source.bytes, skipSpace(source.bytes, at), 'xref'))
    return readXrefStream(source, table, offset);
  const trailer = within(source, offset, (bytes, from) => readTable(bytes, from, table), 64 * 1024);
  const hybrid = trailer.get('XRefStm');
  if (hybrid) readXrefStream(source, table, (numberOf(hybrid) ?? refuse('xref')) + base);
  return trailer;
}

function readTable(b: Buffer, from: number, table: XrefTable): Dict {
  let p = skipSpace(b, skipSpace(b, from) + 4);
  const rows: Rows[] = [];
  while (isDigit(b[p])) {
    const startEnd = skipDigits(b, p);
    const countStart = skipSpace(b, startEnd);
    const countEnd = skipDigits(b, countStart);
    if (countEnd === countStart) refuse(countStart >= b.length ? 'end-of-bytes' : 'xref');
    const start = digitsValue(b, p, startEnd);
    const count = digitsValue(b, countStart, countEnd);
    if (start + count > maxObjects) refuse('too-large');
    rows.push({ start, count, at: skipSpace(b, countEnd) });
    p = skipRows(b, skipSpace(b, countEnd), count);
  }
  if (!keywordAt(b, p, 'trailer')) refuse(p + 8 > b.length ? 'end-of-bytes' : 'xref');
  const trailer = dictOf(spanAt(b, p + 7)) ?? refuse('xref');
  // Only now that the section is known to be whole may it add to the table.
  for (const one of rows) addRows(b, one, table);
  return trailer;
}

type Rows = { start: number; count: number; at: number };

/** Rows are 20 bytes each; some writers make them 19 or pad them otherwise, so every row is looked at. */
function skipRows(b: Buffer, from: number, count: number): number {
  let p = from;
  for (let i = 0; i < count; i++) {
    p = rowEnd(b, p);
    if (p === -1) refuse('xref');
  }
  return p;
}

function rowEnd(b: Buffer, p: number): number {
  if (b[p + 10] === 32 && b[p + 16] === 32 && (b[p + 17] === 0x6e || b[p + 17] === 0x66))
    return skipSpace(b, p + 18);
  const placeEnd = skipDigits(b, p);
  const extra = skipSpace(b, placeEnd);
  const extraEnd = skipDigits(b, extra);
  const letter = skipSpace(b, extraEnd);
  if (letter >= b.length) refuse('end-of-bytes');
  if (placeEnd === p || extraEnd === extra || (b[letter] !== 0x6e && b[letter] !== 0x66)) return -1;
  return skipSpace(b, letter + 1);
}

function addRows(b: Buffer, { start, count, at }: Rows, table: XrefTable): void {
  let p = at;
  for (let i = 0; i < count; i++) {
    const placeEnd = skipDigits(b, p);
    const extra = skipSpace(b, placeEnd);
    const extraEnd = skipDigits(b, extra);
    const inUse = b[skipSpace(b, extraEnd)] === 0x6e;
    const place = digitsValue(b, p, placeEnd);
    // A row in use at position 0 is a common slip for a free one.
    table.add(start + i, inUse && place > 0 ? PLAIN : FREE, place, digitsValue(b, extra, extraEnd));
    p = rowEnd(b, p);
  }
}

function readXrefStream(source: SourceBytes, table: XrefTable, offset: number): Dict {
  const { dict, dictEnd } = within(source, offset, (b, at) => {
    const number = skipSpace(b, at);
    const value = objectHeaderEnd(b, number, digitsValue(b, number, skipDigits(b, number)));
    if (value === -1) refuse('xref');
    const span = spanAt(b, value);
    const entries = dictOf(span) ?? refuse('xref');
    if (span.end + 16 > b.length && !source.reachesEnd()) refuse('end-of-bytes');
    return { dict: entries, dictEnd: span.end };
  });
  if (nameOf(dict.get('Type') ?? refuse('xref')) !== 'XRef') refuse('xref');
  const data = streamAt(source, source.base + dictEnd, numberOf(dict.get('Length') ?? refuse('xref')));
  if (!data) return refuse('xref');
  addStreamRows(decodeTable(source.read(data.offset, data.length), dict), dict, table);
  return dict;
}

/** Decodes a stream with at most one Flate filter; anything else is not worth reading here. */
export function decodeTable(bytes: Buffer, dict: Dict): Buffer {
  const filter = only(dict, 'Filter');
  if (!filter) return bytes;
  const name = nameOf(filter);
  if (name !== 'FlateDecode' && name !== 'Fl') refuse('filter');
  const parms = only(dict, 'DecodeParms');
  const parm = (parms && dictOf(parms)) || new Map();
  const value = (key: string, otherwise: number): number => {
    const v = parm.get(key);
    return v ? (numberOf(v) ?? otherwise) : otherwise;
  };
  return unpredict(inflate(bytes), {
    predictor: value('Predictor', 1),
    colors: value('Colors', 1),
    bitsPerComponent: value('BitsPerComponent', 8),
    columns: value('Columns', 1),
  });
}

/** The value under `key`, taken out of an array of one. */
function only(dict: Dict, key: string): ReturnType<typeof spanAt> | undefined {
  const v = dict.get(key);
  const items = v ? arrayOf(v) : null;
  if (!items) return v;
  if (items.length > 1) refuse('filter');
  return items[0];
}

function addStreamRows(b: Buffer, dict: Dict, table: XrefTable): void {
  const numbers = (key: string): number[] | null =>
    dict.has(key)
      ? (arrayOf(dict.get(key) ?? refuse('xref')) ?? refuse('xref')).map((v) => numberOf(v) ?? refuse('xref'))
      : null;
  const widths = numbers('W') ?? refuse('xref');
  const [w0, w1, w2] = [widths[0] ?? 0, widths[1] ?? 0, widths[2] ?? 0];
  const size = w0 + w1 + w2;
  if (widths.length < 3 || size < 1 || Math.max(w0, w1, w2) > 8) refuse('xref');
  const index = numbers('Index') ?? [0, numberOf(dict.get('Size') ?? refuse('xref')) ?? refuse('xref')];
  let p = 0;
  for (let i = 0; i + 1 < index.length; i += 2) {
    const [start, count] = [index[i] as number, index[i + 1] as number];
    if (start < 0 || start + count > maxObjects) refuse('too-large');
    for (let n = 0; n < count && p + size <= b.length; n++, p += size) {
      const kind = w0 === 0 ? 1 : field(b, p, w0);
      const place = field(b, p + w0, w1);
      const extra = field(b, p + w0 + w1, w2);
      if (kind === 1) table.add(start + n, place > 0 ? PLAIN : FREE, place, extra);
      else if (kind === 2) table.add(start + n, PACKED, place, extra);
      else table.add(start + n, FREE, 0, 0);
    }
  }
}

function field(b: Buffer, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + (b[at + i] as number);
  return value;
}
