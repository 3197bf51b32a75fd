// The table of contents at the end of a ZIP archive, read without trusting it. Unpacking is done elsewhere.
import type { ByteSource } from '../bytes.ts';
import { fromDosLetters } from '../dos-letters.ts';

export type ZipEntry = {
  /** As written in the archive, backslashes turned; it may ask for anything. */
  name: string;
  method: number;
  /** Null where everybody may read it. */
  lock: ZipLock | null;
  isLink: boolean;
  crc: number;
  packedBytes: number;
  sizeBytes: number;
  headerAt: number;
};

/** `old`: the way of the first ZIP programs; `check` are the bytes by which most wrong passwords are known. */
export type ZipLock =
  | { kind: 'old'; check: [number, number] }
  | { kind: 'aes'; saltBytes: number; hasCrc: boolean }
  | { kind: 'unknown' };

export const maxEntries = 20_000;
const maxDirectoryBytes = 64 * 1024 * 1024;
const endBytes = 22;
const u32 = 0xffff_ffff;

/** Null for what is no whole archive; `too-many` where nobody would have packed so many by hand. */
export function readZipDirectory(source: ByteSource): ZipEntry[] | 'too-many' | null {
  const end = findEnd(source);
  if (!end) return null;
  if (end.count > maxEntries || end.bytes > maxDirectoryBytes) return 'too-many';
  const table = Buffer.from(source.read(end.at, end.bytes));
  if (table.length !== end.bytes) return null;
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < end.count;) {
    if (at + 46 > table.length || table.readUInt32LE(at) !== 0x02014b50) return null;
    const [nameBytes, extraBytes, commentBytes] = [
      table.readUInt16LE(at + 28),
      table.readUInt16LE(at + 30),
      table.readUInt16LE(at + 32),
    ];
    const next = at + 46 + nameBytes + extraBytes + commentBytes;
    if (next > table.length) return null;
    entries.push(entryAt(table.subarray(at, next), { nameBytes, extraBytes, shift: end.shift }));
    at = next;
  }
  return entries;
}

type End = { at: number; bytes: number; count: number; shift: number };

/** The end record lies behind at most 64 KiB of comment. `shift` is what was put before the archive, such as a self-extractor. */
function findEnd(source: ByteSource): End | null {
  const tailBytes = Math.min(source.sizeBytes, endBytes + 0xffff + 20);
  const tailAt = source.sizeBytes - tailBytes;
  const tail = Buffer.from(source.read(tailAt, tailBytes));
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + endBytes + tail.readUInt16LE(at + 20) > tail.length)
      continue;
    const [count, bytes, offset] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16),
    ];
    // Programs that pack without knowing how much will come write the large record always, and it lies in between.
    const large = largeEnd(source, tail, tailAt, at);
    if (large) return large;
    const start = tailAt + at - bytes;
    return start >= offset ? { at: start, bytes, count, shift: start - offset } : null;
  }
  return null;
}

const largeBytes = 56;

function largeEnd(source: ByteSource, tail: Buffer, tailAt: number, at: number): End | null {
  if (at < 20 || tail.readUInt32LE(at - 20) !== 0x07064b50) return null;
  const told = Number(tail.readBigUInt64LE(at - 12));
  // Where something was put before the archive, the record lies further on than it says: right before its locator.
  for (const recordAt of [told, tailAt + at - 20 - largeBytes]) {
    const record = Buffer.from(source.read(Math.max(0, recordAt), largeBytes));
    if (record.length < largeBytes || record.readUInt32LE(0) !== 0x06064b50) continue;
    const shift = recordAt - told;
    return {
      count: Number(record.readBigUInt64LE(32)),
      bytes: Number(record.readBigUInt64LE(40)),
      at: Number(record.readBigUInt64LE(48)) + shift,
      shift,
    };
  }
  return null;
}

type Sizes = { nameBytes: number; extraBytes: number; shift: number };

function entryAt(row: Buffer, { nameBytes, extraBytes, shift }: Sizes): ZipEntry {
  const flags = row.readUInt16LE(8);
  const extra = row.subarray(46 + nameBytes, 46 + nameBytes + extraBytes);
  const [sizeBytes, packedBytes, headerAt] = trueSizes(extra, [
    row.readUInt32LE(24),
    row.readUInt32LE(20),
    row.readUInt32LE(42),
  ]);
  const madeOnUnix = row.readUInt16LE(4) >> 8 === 3;
  return {
    name: nameOf(row.subarray(46, 46 + nameBytes), extra, (flags & 0x800) !== 0).replace(/\\/g, '/'),
    ...packing(row, extra, flags),
    isLink: madeOnUnix && row.readUInt32LE(38) >>> 28 === 0xa,
    crc: row.readUInt32LE(16),
    packedBytes,
    sizeBytes,
    headerAt: headerAt + shift,
  };
}

const [isLockedFlag, isStrongFlag, isMaskedFlag] = [1, 0x40, 0x2000];
const aesMethod = 99;

/** Under WinZip's lock the true way of packing stands in an extra field. */
function packing(row: Buffer, extra: Buffer, flags: number): Pick<ZipEntry, 'method' | 'lock'> {
  const method = row.readUInt16LE(10);
  if ((flags & isLockedFlag) === 0) return { method, lock: null };
  if ((flags & (isStrongFlag | isMaskedFlag)) !== 0) return { method, lock: { kind: 'unknown' } };
  if (method !== aesMethod) return { method, lock: { kind: 'old', check: [row[19] ?? 0, row[13] ?? 0] } };
  const field = extraField(extra, 0x9901);
  const strength = field && field.length >= 7 ? (field[4] ?? 0) : 0;
  if (!field || strength < 1 || strength > 3) return { method, lock: { kind: 'unknown' } };
  const lock = { kind: 'aes' as const, saltBytes: 4 + 4 * strength, hasCrc: field.readUInt16LE(0) === 1 };
  return { method: field.readUInt16LE(5), lock };
}

/** Values too large for 32 bits stand in an extra field, in this order. */
function trueSizes(extra: Buffer, short: [number, number, number]): [number, number, number] {
  const field = extraField(extra, 0x0001);
  let at = 0;
  const next = (value: number) => {
    if (value !== u32 || !field || at + 8 > field.length) return value;
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  return [next(short[0]), next(short[1]), next(short[2])];
}

function nameOf(bytes: Buffer, extra: Buffer, isUtf8: boolean): string {
  const unicode = extraField(extra, 0x7075);
  if (unicode && unicode.length > 5) return unicode.toString('utf8', 5);
  const text = bytes.toString('utf8');
  // Many programs write UTF-8 without saying so; what is no UTF-8 is taken for the old letters of DOS.
  return isUtf8 || !text.includes('\ufffd') ? text : fromDosLetters(bytes);
}

function extraField(extra: Buffer, wanted: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return null;
}
