// A compound file (OLE): a small file system inside one file, as old Office and Outlook write it. Reads streams; never writes.
import { memorySource, type ByteSource } from '../../bytes.ts';

export type Storage = {
  /** Streams by name as written. Null where its chain is broken. */
  stream(name: string): Uint8Array | null;
  storages: ReadonlyMap<string, Storage>;
  streamNames: readonly string[];
};

const free = 0xffff_ffff;
const endOfChain = 0xffff_fffe;
const miniLimit = 4096;
const maxEntries = 100_000;
const maxStreamBytes = 256 * 1024 * 1024;
const maxDepth = 40;

type Entry = {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  start: number;
  sizeBytes: number;
};

/** Null for what is no whole compound file. */
export function openCompoundFile(bytes: Uint8Array): Storage | null {
  const source = memorySource(bytes);
  const head = Buffer.from(source.read(0, 512));
  if (head.length < 512 || head.readUInt32BE(0) !== 0xd0cf11e0) return null;
  const shift = head.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const file = new Sectors(source, { sectorBytes: 1 << shift, head });
  const directory = file.chain(head.readUInt32LE(48), maxEntries * 128);
  if (!directory) return null;
  const entries = entriesOf(Buffer.from(directory));
  const root = entries[0];
  if (!root) return null;
  const mini = file.chain(root.start, root.sizeBytes) ?? new Uint8Array(0);
  const miniTable = file.chain(head.readUInt32LE(60), maxStreamBytes) ?? new Uint8Array(0);
  const reader = { file, mini, miniTable: Buffer.from(miniTable), entries };
  return storageOf(reader, root, 0);
}

type Reader = { file: Sectors; mini: Uint8Array; miniTable: Buffer; entries: Entry[] };

class Sectors {
  private readonly source: ByteSource;
  private readonly sectorBytes: number;
  private readonly table: number[] = [];

  constructor(source: ByteSource, { sectorBytes, head }: { sectorBytes: number; head: Buffer }) {
    this.source = source;
    this.sectorBytes = sectorBytes;
    const most = Math.ceil(source.sizeBytes / sectorBytes) + 1;
    for (const sector of this.tableSectors(head, most)) {
      const piece = Buffer.from(this.sector(sector));
      for (let at = 0; at + 4 <= piece.length; at += 4) this.table.push(piece.readUInt32LE(at));
      if (this.table.length > most + sectorBytes) break;
    }
  }

  private *tableSectors(head: Buffer, most: number): Generator<number> {
    let left = Math.min(head.readUInt32LE(44), most);
    for (let at = 76; at < 512 && left > 0; at += 4, left--) yield head.readUInt32LE(at);
    let next = head.readUInt32LE(68);
    for (let hops = 0; left > 0 && next < endOfChain && hops < most; hops++) {
      const piece = Buffer.from(this.sector(next));
      if (piece.length < this.sectorBytes) return;
      for (let at = 0; at < this.sectorBytes - 4 && left > 0; at += 4, left--) yield piece.readUInt32LE(at);
      next = piece.readUInt32LE(this.sectorBytes - 4);
    }
  }

  private sector(index: number): Uint8Array {
    return this.source.read((index + 1) * this.sectorBytes, this.sectorBytes);
  }

  /** At most `limit` bytes. Null where the chain leads outside or in a circle. */
  chain(start: number, limit: number): Uint8Array | null {
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for (let at = start; at < endOfChain && bytes < limit; at = this.table[at] ?? free) {
      const piece = this.sector(at);
      if (piece.length === 0 || parts.length > this.table.length)
        return parts.length > 0 ? joined(parts) : null;
      parts.push(piece);
      bytes += piece.length;
    }
    return joined(parts).subarray(0, limit);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length && entries.length < maxEntries; at += 128) {
    const nameBytes = Math.max(0, Math.min(64, directory.readUInt16LE(at + 64)) - 2);
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes),
      kind: directory.readUInt8(at + 66),
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      sizeBytes: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

function storageOf(reader: Reader, entry: Entry, depth: number): Storage {
  const inside = depth >= maxDepth ? [] : childrenOf(reader.entries, entry.child);
  const streams = new Map(inside.filter(({ kind }) => kind === 2).map((one) => [one.name, one]));
  const storages = new Map(
    inside.filter(({ kind }) => kind === 1).map((one) => [one.name, storageOf(reader, one, depth + 1)]),
  );
  return {
    storages,
    streamNames: [...streams.keys()],
    stream(name) {
      const found = streams.get(name);
      return found && found.sizeBytes <= maxStreamBytes ? streamBytes(reader, found) : null;
    },
  };
}

/** Siblings hang in a tree; a damaged one may lead in circles. */
function childrenOf(entries: readonly Entry[], first: number): Entry[] {
  const seen = new Set<number>();
  const waiting = [first];
  const found: Entry[] = [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function streamBytes({ file, mini, miniTable }: Reader, { start, sizeBytes }: Entry): Uint8Array | null {
  if (sizeBytes >= miniLimit) return file.chain(start, sizeBytes);
  const bytes = new Uint8Array(sizeBytes);
  let to = 0;
  for (let at = start; at < endOfChain && to < sizeBytes;) {
    const piece = mini.subarray(at * 64, Math.min(at * 64 + 64, at * 64 + sizeBytes - to));
    if (piece.length === 0) return null;
    bytes.set(piece, to);
    to += piece.length;
    at = at * 4 + 4 <= miniTable.length ? miniTable.readUInt32LE(at * 4) : free;
  }
  return bytes.subarray(0, to);
}
