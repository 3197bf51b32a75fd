// WebP: unpacked, because no PDF can hold it, and packed again without loss.
import { decodeWebp } from '../../text/webp-codec.ts';
import { exifFacts } from './exif.ts';
import { flattenOnWhite, packPixels } from './pixels.ts';
import { maxUnpackedPixels, wholePage, type PictureReading } from './picture.ts';

export async function readWebp(bytes: Uint8Array): Promise<PictureReading> {
  const size = webpSize(bytes);
  if (!size) return { failed: 'damaged-picture' };
  if (size.width * size.height > maxUnpackedPixels) return { kept: 'picture-too-large' };
  const moving = chunkOf(bytes, 'ANIM') !== null;
  const still = moving ? firstFrame(bytes) : bytes;
  const pixels = still && (await decodeWebp(still));
  if (!pixels) return { failed: 'damaged-picture' };
  const exif = chunkOf(bytes, 'EXIF');
  const facts =
    exif &&
    exifFacts(Buffer.from(exif.subarray(0, 6)).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif);
  return {
    pages: [wholePage(packPixels(flattenOnWhite(pixels)), facts ?? {})],
    warnings: moving ? ['first-picture-only'] : [],
  };
}

const frameHead = 16;

/** A moving picture's first frame as a picture that stands by itself. Null where there is none. */
function firstFrame(bytes: Uint8Array): Uint8Array | null {
  const frame = chunkOf(bytes, 'ANMF');
  if (!frame || frame.length <= frameHead) return null;
  const image = frame.subarray(frameHead);
  // It may come with a transparency of its own; its size stands in its head as it does here.
  const extended = Buffer.from([
    ...Buffer.from('VP8X'),
    10,
    0,
    0,
    0,
    0x10,
    0,
    0,
    0,
    ...frame.subarray(6, 12),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + extended.length + image.length, 4);
  return new Uint8Array(Buffer.concat([head, extended, image]));
}

/** As the header says, before anything is unpacked. */
function webpSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 30) return null;
  const kind = Buffer.from(bytes.subarray(12, 16)).toString('latin1');
  if (kind === 'VP8X')
    return { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(26, true) >>> 8) };
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  const packed = view.getUint32(21, true);
  return kind === 'VP8L' ? { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) } : null;
}

function chunkOf(bytes: Uint8Array, wanted: string): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    if (Buffer.from(bytes.subarray(at, at + 4)).toString('latin1') === wanted)
      return bytes.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length & 1);
  }
  return null;
}
