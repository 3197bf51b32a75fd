// What one entry of a ZIP archive holds: unpacked whole, piece by piece, or only its beginning. Knows no archive as a whole.
import { Readable } from 'node:stream';
import { constants, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ByteSource } from '../bytes.ts';
import { crc32 } from '../crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Where the data begins is told by the entry's own header; its other claims are not needed. */
function packedData(source: ByteSource, entry: ZipEntry, limit: number): Uint8Array | null {
  const start = dataStart(source, entry);
  return start === null ? null : source.read(start, Math.min(limit, entry.packedBytes));
}

function dataStart(source: ByteSource, { headerAt }: ZipEntry): number | null {
  const header = Buffer.from(source.read(headerAt, 30));
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return null;
  return headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

export function firstBytes(source: ByteSource, entry: ZipEntry): Uint8Array | null {
  const packed = packedData(source, entry, 4096);
  // Deflate stores small or packed files as they are, behind five bytes, or packs them: the first bytes tell either way.
  return packed && entry.method !== 0 ? (inflate(packed, 1 << 20, { partly: true }) ?? packed) : packed;
}

/** Null where it does not come out as its directory says. */
export function unpackEntry(source: ByteSource, entry: ZipEntry): Uint8Array | null {
  const packed = packedData(source, entry, entry.packedBytes);
  if (!packed || packed.length !== entry.packedBytes) return null;
  const bytes = entry.method === 0 ? packed.slice() : inflate(packed, entry.sizeBytes, { partly: false });
  return bytes && bytes.length === entry.sizeBytes && crc32(bytes) === entry.crc ? bytes : null;
}

/** A large entry piece by piece, never all of it at once; ends early where it grows beyond what its directory says. */
export async function* entryPieces(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const from = dataStart(source, entry) ?? -1;
  if (from < 0 || (entry.method !== 0 && entry.method !== 8)) throw new RangeError('not an entry');
  const step = 1024 * 1024;
  function* packed(): Generator<Uint8Array> {
    for (let at = 0; at < entry.packedBytes; at += step)
      yield source.read(from + at, Math.min(step, entry.packedBytes - at));
  }
  if (entry.method === 0) return yield* packed();
  let left = entry.sizeBytes;
  for await (const piece of Readable.from(packed()).pipe(createInflateRaw())) {
    const bytes = piece as Uint8Array;
    left -= bytes.length;
    if (left < 0) return;
    yield bytes;
  }
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
