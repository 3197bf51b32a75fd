// An opened PDF: its objects by number, references followed. It reads; it never changes or writes.
import type { ByteSource } from '../../bytes.ts';
import { keywordAt, skipSpace } from './syntax/lexer.ts';
import { refuse } from './syntax/refusal.ts';
import { Scan, scanValue } from './syntax/scan.ts';
import { streamAt } from './stream.ts';
import type { StreamPlace } from './stream.ts';
import {
  arrayOf,
  dictOf,
  isDict,
  nameOf,
  numberOf,
  objectHeaderEnd,
  orderedBox,
  referenceOf,
  spanAt,
  stringBytes,
} from './syntax/value.ts';
import { entriesOf } from './syntax/dict.ts';
import type { Dict } from './syntax/dict.ts';
import { isText } from './syntax/names.ts';
import type { Span } from './syntax/span.ts';
import type { Box } from './syntax/value.ts';
import { SourceBytes } from './windows.ts';
import { decodeTable, PACKED, PLAIN, readXref, within } from './xref.ts';
import type { Xref } from './xref.ts';

/** An object: its value, and where its stream lies if it has one. */
export type Found = Span & { readonly stream: StreamPlace | null };

type Packed = { bytes: Buffer; numbers: Int32Array; starts: Int32Array };

/** Decoded object streams kept at hand, all together. */
const packedLimitBytes = 8 * 1024 * 1024;
const maxHops = 32;

export class PdfDocument {
  readonly source: SourceBytes;
  readonly xref: Xref;
  private readonly scratch = new Scan();
  private readonly packed = new Map<number, Packed>();
  private packedBytes = 0;
  private root: Dict | null = null;
  /** Object streams being decoded, so that one that refers to itself ends in a refusal. */
  private readonly decoding = new Set<number>();

  constructor(source: SourceBytes, xref: Xref) {
    this.source = source;
    this.xref = xref;
  }

  /** The object, or null where there is none. `scan` receives its references and keys. */
  find(object: number, generation = 0, scan: Scan = this.scratch): Found | null {
    const { table, base } = this.xref;
    const kind = table.kind[object];
    if (kind === PLAIN) {
      if (table.extra[object] !== generation) return null;
      return this.findPlain(object, (table.place[object] as number) + base, scan);
    }
    if (kind === PACKED && generation === 0)
      return this.findPacked(object, table.place[object] as number, table.extra[object] as number, scan);
    return null;
  }

  private findPlain(object: number, offset: number, scan: Scan): Found | null {
    const { source } = this;
    if (offset >= source.size) return refuse('object');
    if (source.isWhole) return this.readPlain(object, source.bytes, offset, scan);
    return within(source, offset, (bytes, at) => this.readPlain(object, bytes, at, scan));
  }

  private readPlain(object: number, bytes: Buffer, at: number, scan: Scan): Found | null {
    const valueAt = objectHeaderEnd(bytes, at, object);
    if (valueAt === -1) return refuse(at + 32 > bytes.length ? 'end-of-bytes' : 'object');
    const start = skipSpace(bytes, valueAt);
    // "1 0 obj endobj" is how some writers say null.
    if (bytes[start] === 0x65 && keywordAt(bytes, start, 'endobj')) return null;
    scan.reset();
    const end = scanValue(bytes, start, scan);
    if (end + 8 > bytes.length && !this.source.reachesEnd()) refuse('end-of-bytes');
    return { bytes, start, end, stream: this.streamBehind(bytes, end, scan) };
  }

  private streamBehind(bytes: Buffer, end: number, scan: Scan): StreamPlace | null {
    const word = skipSpace(bytes, end);
    if (bytes[word] !== 0x73 || !keywordAt(bytes, word, 'stream')) return null;
    const base = this.source.base;
    return streamAt(this.source, base + word, this.lengthOf(bytes, scan)) ?? refuse('stream');
  }

  /** What the scanned dictionary gives as /Length, followed if it is a reference. */
  private lengthOf(bytes: Buffer, scan: Scan): number | null {
    for (let i = scan.keyCount - 1; i >= 0; i--) {
      const keyStart = scan.keys[i * 4] as number;
      if (!isText(bytes, keyStart, scan.keys[i * 4 + 1] as number, '/Length')) continue;
      const value = { bytes, start: scan.keys[i * 4 + 2] as number, end: scan.keys[i * 4 + 3] as number };
      const reference = referenceOf(value);
      return reference ? this.integer(reference.object) : numberOf(value);
    }
    return null;
  }

  /** An object that is a plain number, read without moving the window in which its asker stands. */
  private integer(object: number): number | null {
    const { table, base } = this.xref;
    if (table.kind[object] === PACKED) {
      const found = this.find(object, 0, new Scan());
      return found ? numberOf(found) : null;
    }
    if (table.kind[object] !== PLAIN) return null;
    const bytes = this.source.read((table.place[object] as number) + base, 64);
    const at = objectHeaderEnd(bytes, 0, object);
    if (at === -1) return null;
    const text = /^\s*(\d+)\s/.exec(bytes.toString('latin1', at, 64));
    return text ? Number(text[1]) : null;
  }

  private findPacked(object: number, container: number, index: number, scan: Scan): Found | null {
    const { bytes, numbers, starts } = this.unpacked(container);
    const at = numbers[index] === object ? index : numbers.indexOf(object);
    if (at === -1) return refuse('object-stream');
    const start = skipSpace(bytes, starts[at] as number);
    if (start >= bytes.length) return null;
    scan.reset();
    return { bytes, start, end: scanValue(bytes, start, scan), stream: null };
  }

  private unpacked(container: number): Packed {
    const known = this.packed.get(container);
    if (known) return known;
    if (this.decoding.has(container) || this.xref.table.kind[container] !== PLAIN) refuse('object-stream');
    this.decoding.add(container);
    const fresh = this.unpack(container);
    this.decoding.delete(container);
    for (const [oldest, { bytes }] of this.packed) {
      if (this.packedBytes <= packedLimitBytes) break;
      this.packed.delete(oldest);
      this.packedBytes -= bytes.length;
    }
    this.packed.set(container, fresh);
    this.packedBytes += fresh.bytes.length;
    return fresh;
  }

  private unpack(container: number): Packed {
    // An own scan: the asker's may be half filled.
    const found = this.find(container, this.xref.table.extra[container], new Scan());
    if (!found?.stream) return refuse('object-stream');
    const dict = dictOf(found) ?? refuse('object-stream');
    const [count, first] = [this.number(dict.get('N')), this.number(dict.get('First'))];
    if (count === null || first === null || count < 0 || count > 1_000_000) return refuse('object-stream');
    const raw = this.source.read(found.stream.offset, found.stream.length);
    const resolved = new Map([...dict.entries()].map(([key, value]) => [key, this.resolve(value) ?? value]));
    const bytes = decodeTable(raw, resolved);
    const [numbers, starts] = [new Int32Array(count), new Int32Array(count)];
    let p = 0;
    for (let i = 0; i < count; i++) {
      const number = spanAt(bytes, p);
      const start = spanAt(bytes, number.end);
      numbers[i] = numberOf(number) ?? refuse('object-stream');
      starts[i] = first + (numberOf(start) ?? refuse('object-stream'));
      p = start.end;
    }
    return { bytes, numbers, starts };
  }

  /** The value itself, through any references; null where it is missing or the null object. */
  resolve(value: Span | undefined | null): Span | null {
    let v: Span | null = value ?? null;
    for (let hop = 0; v && hop < maxHops; hop++) {
      const reference = referenceOf(v);
      if (!reference) return v.bytes[v.start] === 0x6e ? null : v;
      v = this.find(reference.object, reference.generation);
    }
    return null;
  }

  dict(value: Span | undefined | null): Dict | null {
    const reference = value && referenceOf(value);
    // The usual case in one pass: the scan that found the object has seen its entries.
    const found = reference && this.find(reference.object, reference.generation);
    if (found && isDict(found)) return entriesOf(found.bytes, this.scratch);
    const v = this.resolve(found ?? value);
    return v && dictOf(v);
  }

  /** A dictionary that is an object of its own. */
  dictObject(object: number, generation = 0): Dict | null {
    const found = this.find(object, generation);
    return found && isDict(found) ? entriesOf(found.bytes, this.scratch) : null;
  }

  array(value: Span | undefined | null): Span[] | null {
    const v = this.resolve(value);
    return v && arrayOf(v);
  }

  name(value: Span | undefined | null): string | null {
    const v = this.resolve(value);
    return v && nameOf(v);
  }

  number(value: Span | undefined | null): number | null {
    const v = this.resolve(value);
    return v && numberOf(v);
  }

  string(value: Span | undefined | null): Buffer | null {
    const v = this.resolve(value);
    return v && stringBytes(v);
  }

  /** Numbers of an array, or null where one of them is not a number. */
  numbers(value: Span | undefined | null): number[] | null {
    const items = this.array(value);
    const numbers = items?.map((item) => this.number(item));
    return numbers && !numbers.includes(null) ? (numbers as number[]) : null;
  }

  box(value: Span | undefined | null): Box | null {
    const numbers = this.numbers(value);
    return numbers && orderedBox(numbers);
  }

  get catalog(): Dict {
    this.root ??= this.dict(this.xref.trailer.get('Root')) ?? refuse('xref');
    return this.root;
  }
}

/** Opens a source that is not encrypted and whose cross-references are in order. Throws a Refusal otherwise. */
export function openDocument(source: ByteSource): PdfDocument {
  const bytes = new SourceBytes(source);
  const xref = readXref(bytes);
  if (xref.trailer.has('Encrypt')) refuse('encrypted');
  return new PdfDocument(bytes, xref);
}
