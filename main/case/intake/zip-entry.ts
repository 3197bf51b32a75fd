// What one entry of a ZIP archive holds: unpacked whole, piece by piece, or only its beginning. Knows no archive as a whole.
import { Readable } from 'node:stream';
import { constants, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ByteSource } from '../bytes.ts';
import { crc32 } from '../crc32.ts';
import type { ZipEntry, ZipLock } from './zip-directory.ts';
import { lockBytes, openLock, type OpenedLock } from './zip-lock.ts';

/** Where the data begins is told by the entry's own header; its other claims are not needed. */
function dataStart(source: ByteSource, { headerAt }: ZipEntry): number | null {
  const header = Buffer.from(source.read(headerAt, 30));
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return null;
  return headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** Up to `limit` bytes as they were packed, without the lock around them. Of a lock that more than one password seems to open, the first. */
function packedBeginning(
  source: ByteSource,
  entry: ZipEntry,
  { limit, passwords }: { limit: number; passwords: readonly string[] },
): Uint8Array | null {
  const start = dataStart(source, entry);
  if (start === null || !entry.lock) return start === null ? null : source.read(start, Math.min(limit, entry.packedBytes)); // prettier-ignore
  const { headBytes, tailBytes } = lockBytes(entry.lock);
  const opened = firstOpened(source.read(start, headBytes), entry.lock, passwords);
  const length = Math.max(0, Math.min(limit, entry.packedBytes - headBytes - tailBytes));
  return opened && opened.update(source.read(start + headBytes, length));
}

/** Null where it cannot be unlocked, too. The password that opened the archive comes first among those given. */
export function firstBytes(
  source: ByteSource,
  entry: ZipEntry,
  passwords: readonly string[] = [],
): Uint8Array | null {
  const packed = packedBeginning(source, entry, { limit: 4096, passwords });
  // Deflate stores small or packed files as they are, behind five bytes, or packs them: the first bytes tell either way.
  return packed && entry.method !== 0 ? (inflate(packed, 1 << 20, { partly: true }) ?? packed) : packed;
}

/** Null where it does not come out as its directory says, or none of the passwords opens it. */
export function unpackEntry(
  source: ByteSource,
  entry: ZipEntry,
  passwords: readonly string[] = [],
): Uint8Array | null {
  const start = dataStart(source, entry);
  const packed = start === null ? null : source.read(start, entry.packedBytes);
  if (!packed || packed.length !== entry.packedBytes) return null;
  if (!entry.lock) return unpacked(packed, entry);
  for (const password of passwords) {
    for (const { headBytes, tailBytes, update, isProven } of openLock(packed, entry.lock, password)) {
      const end = packed.length - tailBytes;
      if (end < headBytes) return null;
      const open = update(packed.subarray(headBytes, end));
      const bytes = isProven(packed.subarray(end)) ? unpacked(open, entry) : null;
      if (bytes) return bytes;
    }
  }
  return null;
}

function unpacked(packed: Uint8Array, { method, sizeBytes, crc, lock }: ZipEntry): Uint8Array | null {
  const bytes = method !== 0 ? inflate(packed, sizeBytes, { partly: false }) : lock ? packed : packed.slice();
  // What is proven by its lock may carry no checksum.
  const isSound = (lock?.kind === 'aes' && !lock.hasCrc) || (bytes !== null && crc32(bytes) === crc);
  return bytes && bytes.length === sizeBytes && isSound ? bytes : null;
}

/** A large entry piece by piece, never all of it at once; ends early where it grows beyond what its directory says. */
export async function* entryPieces(
  source: ByteSource,
  entry: ZipEntry,
  passwords: readonly string[] = [],
): AsyncGenerator<Uint8Array> {
  const packed = packedPieces(source, entry, passwords);
  if (entry.method === 0) return yield* packed;
  let left = entry.sizeBytes;
  for await (const piece of Readable.from(packed).pipe(createInflateRaw())) {
    const bytes = piece as Uint8Array;
    left -= bytes.length;
    if (left < 0) return;
    yield bytes;
  }
}

function* packedPieces(
  source: ByteSource,
  entry: ZipEntry,
  passwords: readonly string[],
): Generator<Uint8Array> {
  const from = dataStart(source, entry) ?? -1;
  if (from < 0 || (entry.method !== 0 && entry.method !== 8)) return;
  const head = entry.lock ? source.read(from, lockBytes(entry.lock).headBytes) : new Uint8Array(0);
  const lock = entry.lock && firstOpened(head, entry.lock, passwords);
  if (entry.lock && !lock) return;
  const end = entry.packedBytes - (lock?.tailBytes ?? 0);
  const step = 1024 * 1024;
  for (let at = head.length; at < end; at += step) {
    const bytes = source.read(from + at, Math.min(step, end - at));
    yield lock ? lock.update(bytes) : bytes;
  }
}

function firstOpened(head: Uint8Array, lock: ZipLock, passwords: readonly string[]): OpenedLock | null {
  for (const password of passwords) for (const opened of openLock(head, lock, password)) return opened;
  return null;
}

function inflate(packed: Uint8Array, atMost: number, { partly }: { partly: boolean }): Uint8Array | null {
  try {
    return new Uint8Array(
      inflateRawSync(packed, {
        maxOutputLength: Math.max(1, atMost),
        ...(partly ? { finishFlush: constants.Z_SYNC_FLUSH } : {}),
      }),
    );
  } catch {
    return null;
  }
}
