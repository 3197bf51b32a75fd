// The boxes of an HEIF file: which items it holds, what is said of each, and where its bytes lie. Nothing is decoded here.
import { memorySource, type ByteSource } from '../../../bytes.ts';

export type Property = { kind: string; body: Buffer };
export type Item = {
  id: number;
  kind: string;
  isHidden: boolean;
  properties: Property[];
  extents: Extent[];
  inData: boolean;
};
type Extent = { offset: number; length: number };
export type Reference = { kind: string; from: number; to: number[] };
export type HeifFile = {
  primary: number;
  items: Map<number, Item>;
  references: Reference[];
  /** Null where the bytes lie outside the file or are too many. */
  bytesOf(item: Item): Uint8Array | null;
};

type Box = { kind: string; body: Buffer };
const maxMetaBytes = 16 * 1024 * 1024;
const maxItems = 20_000;
const maxItemBytes = 256 * 1024 * 1024;

export function* boxesIn(body: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= body.length;) {
    let [size, head] = [body.readUInt32BE(at), 8];
    if (size === 1 && at + 16 <= body.length) [size, head] = [Number(body.readBigUInt64BE(at + 8)), 16];
    if (size === 0) size = body.length - at;
    if (size < head || at + size > body.length) return;
    yield { kind: body.toString('latin1', at + 4, at + 8), body: body.subarray(at + head, at + size) };
    at += size;
  }
}

/** A box to write. */
export function boxOf(kind: string, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** Null where there is no list of items: a film, or a damaged file. */
export function openHeif(bytes: Uint8Array): HeifFile | null {
  const source = memorySource(bytes);
  const meta = findMeta(source);
  if (!meta) return null;
  try {
    return readMeta(source, meta);
  } catch (cause) {
    // Buffers refuse to be read past their end: the box says more than it holds.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function findMeta(source: ByteSource): Buffer | null {
  for (let at = 0; at + 8 <= source.sizeBytes;) {
    const head = Buffer.from(source.read(at, 16));
    let size = head.readUInt32BE(0);
    if (size === 1 && head.length === 16) size = Number(head.readBigUInt64BE(8));
    if (size === 0) size = source.sizeBytes - at;
    if (size < 8) return null;
    if (head.toString('latin1', 4, 8) === 'meta')
      return size > maxMetaBytes ? null : Buffer.from(source.read(at + 12, size - 12));
    at += size;
  }
  return null;
}

function readMeta(source: ByteSource, meta: Buffer): HeifFile | null {
  const boxes = new Map([...boxesIn(meta)].map(({ kind, body }) => [kind, body]));
  const items = new Map<number, Item>();
  readInfos(boxes.get('iinf'), items);
  readPlaces(boxes.get('iloc'), items);
  readProperties(boxes.get('iprp'), items);
  const pitm = boxes.get('pitm');
  if (!pitm || items.size === 0) return null;
  const primary = pitm[0] === 0 ? pitm.readUInt16BE(4) : pitm.readUInt32BE(4);
  const own = boxes.get('idat') ?? Buffer.alloc(0);
  return {
    primary,
    items,
    references: readReferences(boxes.get('iref')),
    bytesOf({ extents, inData }) {
      const total = extents.reduce((sum, { length }) => sum + length, 0);
      if (total === 0 || total > maxItemBytes) return null;
      const from = inData ? memorySource(own) : source;
      const parts = extents.map(({ offset, length }) => from.read(offset, length));
      return parts.some((part, at) => part.length !== extents[at]?.length) ? null : joined(parts);
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only ? only : new Uint8Array(Buffer.concat(parts));
}

function readInfos(iinf: Buffer | undefined, items: Map<number, Item>): void {
  if (!iinf) return;
  for (const { kind, body } of boxesIn(iinf.subarray(iinf[0] === 0 ? 6 : 8))) {
    const version = body[0] ?? 0;
    if (kind !== 'infe' || version < 2 || items.size >= maxItems) continue;
    const wide = version > 2 ? 2 : 0;
    const id = wide ? body.readUInt32BE(4) : body.readUInt16BE(4);
    const type = body.toString('latin1', 8 + wide, 12 + wide);
    items.set(id, {
      id,
      kind: type,
      isHidden: ((body[3] ?? 0) & 1) === 1,
      properties: [],
      extents: [],
      inData: false,
    });
  }
}

function readPlaces(iloc: Buffer | undefined, items: Map<number, Item>): void {
  if (!iloc) return;
  const version = iloc[0] ?? 0;
  const [a, b] = [iloc[4] ?? 0, iloc[5] ?? 0];
  const [offsetSize, lengthSize, baseSize, indexSize] = [a >> 4, a & 15, b >> 4, version > 0 ? b & 15 : 0];
  let at = 6;
  const number = (size: number): number => {
    const value = size === 8 ? Number(iloc.readBigUInt64BE(at)) : size === 0 ? 0 : iloc.readUIntBE(at, size);
    at += size;
    return value;
  };
  const wide = version === 2 ? 4 : 2;
  for (let left = Math.min(maxItems, number(wide)); left > 0; left--) {
    const item = items.get(number(wide));
    const method = version > 0 ? number(2) & 15 : 0;
    number(2);
    const base = number(baseSize);
    for (let extents = number(2); extents > 0; extents--) {
      number(indexSize);
      const extent = { offset: base + number(offsetSize), length: number(lengthSize) };
      item?.extents.push(extent);
    }
    if (item) item.inData = method === 1;
  }
}

function readProperties(iprp: Buffer | undefined, items: Map<number, Item>): void {
  if (!iprp) return;
  const parts = [...boxesIn(iprp)];
  const all = parts.filter(({ kind }) => kind === 'ipco').flatMap(({ body }) => [...boxesIn(body)]);
  for (const { body } of parts.filter(({ kind }) => kind === 'ipma')) {
    const isWide = ((body[3] ?? 0) & 1) === 1;
    let at = 8;
    for (let left = body.readUInt32BE(4); left > 0; left--) {
      const id = body[0] === 0 ? body.readUInt16BE(at) : body.readUInt32BE(at);
      at += body[0] === 0 ? 2 : 4;
      const count = body.readUInt8(at++);
      for (let one = 0; one < count; one++, at += isWide ? 2 : 1) {
        const index = isWide ? body.readUInt16BE(at) & 0x7fff : body.readUInt8(at) & 0x7f;
        items.get(id)?.properties.push(...all.slice(Math.max(0, index - 1), index));
      }
    }
  }
}

function readReferences(iref: Buffer | undefined): Reference[] {
  if (!iref) return [];
  const wide = iref[0] === 0 ? 2 : 4;
  return [...boxesIn(iref.subarray(4))].map(({ kind, body }) => ({
    kind,
    from: body.readUIntBE(0, wide),
    to: Array.from({ length: body.readUInt16BE(wide) }, (_, at) =>
      body.readUIntBE(wide + 2 + at * wide, wide),
    ),
  }));
}
