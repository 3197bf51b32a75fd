// PNG: its packed rows go into the PDF as they are where PDF can hold them; transparency and interlacing are unpacked first.
import { deflateSync, inflateSync, constants } from 'node:zlib';
import type { IntakeWarning } from '../../../../shared/domain/intake.ts';
import { flattenOnWhite, packPixels } from './pixels.ts';
import { pngPixels, rawBytes, samplesPerPixel, type PngHeader } from './png-pixels.ts';
import {
  maxPixels,
  maxUnpackedPixels,
  wholePage,
  type PdfImage,
  type PicturePage,
  type PictureReading,
} from './picture.ts';

type Chunks = {
  header: PngHeader;
  palette: Uint8Array | null;
  transparency: Uint8Array | null;
  dpi: PicturePage['dpi'];
  packed: Uint8Array;
};

export function readPng(bytes: Uint8Array): PictureReading {
  const chunks = readChunks(bytes);
  if (!chunks) return { failed: 'damaged-picture' };
  const { header, transparency, dpi } = chunks;
  const { width, height } = header;
  const passes = !header.interlaced && transparency === null && [0, 2, 3].includes(header.colour);
  if (width * height > (passes ? maxPixels : maxUnpackedPixels)) return { kept: 'picture-too-large' };
  const raw = inflateAtMost(chunks.packed, rawBytes(header));
  if (raw === null || raw.length === 0) return { failed: 'damaged-picture' };
  const cut = raw.length < rawBytes(header);
  const warnings: IntakeWarning[] = cut ? ['cut-off'] : [];
  if (passes)
    return {
      pages: [
        wholePage(passedThrough(chunks, cut ? deflateSync(filledUp(raw, header)) : chunks.packed), { dpi }),
      ],
      warnings,
    };
  const pixels = pngPixels(header, raw, chunks);
  return { pages: [wholePage(packPixels(flattenOnWhite(pixels)), { dpi })], warnings };
}

function readChunks(bytes: Uint8Array): Chunks | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [];
  const found: Partial<Chunks> = {};
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    // The last chunk of a file that was cut off is shorter than it says.
    const body = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + length));
    if (type === 'IDAT') parts.push(body);
    else if (type === 'IEND') break;
    else noteChunk(found, type, body);
    at += 12 + length;
  }
  const { header, palette = null, transparency = null, dpi = null } = found;
  if (!header || parts.length === 0 || (header.colour === 3 && palette === null)) return null;
  return { header, palette, transparency, dpi, packed: new Uint8Array(Buffer.concat(parts)) };
}

function noteChunk(found: Partial<Chunks>, type: string, body: Uint8Array): void {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  if (type === 'PLTE') found.palette = body.subarray(0, 768);
  if (type === 'tRNS') found.transparency = body;
  if (type === 'pHYs' && body.length >= 9 && body[8] === 1) {
    const [x, y] = [view.getUint32(0) * 0.0254, view.getUint32(4) * 0.0254];
    if (x > 0 && y > 0) found.dpi = { x, y };
  }
  if (type !== 'IHDR' || body.length < 13) return;
  const header = {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: body[8] ?? 0,
    colour: body[9] ?? 0,
    interlaced: body[12] === 1,
  };
  if (
    header.width > 0 &&
    header.height > 0 &&
    [1, 2, 4, 8, 16].includes(header.bits) &&
    samplesPerPixel(header.colour) > 0
  )
    found.header = header;
}

/** What is there, and white below it. */
function filledUp(raw: Uint8Array, header: PngHeader): Uint8Array {
  const rowBytes = rawBytes(header) / header.height;
  const rows = new Uint8Array(rawBytes(header)).fill(0xff);
  const whole = Math.floor(raw.length / rowBytes);
  rows.set(raw.subarray(0, whole * rowBytes));
  for (let row = whole; row < header.height; row++) rows[row * rowBytes] = 0;
  return rows;
}

/** Null for data that is no deflate or unpacks to more than the picture can hold. */
function inflateAtMost(packed: Uint8Array, bytes: number): Uint8Array | null {
  try {
    const unpacked = inflateSync(packed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: bytes + 65_536,
    });
    return unpacked.subarray(0, bytes);
  } catch {
    return null;
  }
}

function passedThrough({ header, palette }: Chunks, packed: Uint8Array): PdfImage {
  const { width, height, bits, colour } = header;
  const parameters = `/DecodeParms<</Predictor 15/Colors ${samplesPerPixel(colour)}/BitsPerComponent ${bits}/Columns ${width}>>`;
  return {
    width,
    height,
    entries: `/ColorSpace${colourSpace(colour, palette)}/BitsPerComponent ${bits}/Filter/FlateDecode${parameters}`,
    data: packed,
  };
}

function colourSpace(colour: number, palette: Uint8Array | null): string {
  if (colour !== 3 || palette === null) return colour === 0 ? '/DeviceGray' : '/DeviceRGB';
  const entries = Math.floor(palette.length / 3);
  return `[/Indexed/DeviceRGB ${entries - 1}<${Buffer.from(palette.subarray(0, entries * 3)).toString('hex')}>]`;
}
