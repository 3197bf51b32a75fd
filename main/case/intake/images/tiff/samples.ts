// Plain samples of a TIFF, unpacked: uncompressed, PackBits, LZW and Deflate; strips and tiles; one to sixteen bits; any order of planes.
import { constants, inflateSync } from 'node:zlib';
import { unpackLzw } from './lzw.ts';
import type { Layout, Part } from './layout.ts';
import type { Rgba } from '../pixels.ts';

const unpackable = new Set([1, 5, 8, 32773, 32946]);

export function canUnpack({
  compression,
  bits,
  photometric,
  samples,
  sampleFormat,
  planar,
  predictor,
}: Layout): boolean {
  const kinds: Record<number, boolean> = {
    0: true,
    1: true,
    2: samples >= 3,
    3: bits <= 8,
    5: samples >= 4 && bits >= 8,
  };
  return (
    unpackable.has(compression) &&
    [1, 2, 4, 8, 16].includes(bits) &&
    (sampleFormat === 1 || sampleFormat === 4) &&
    (kinds[photometric] ?? false) &&
    (bits >= 8 || (samples === 1 && !planar)) &&
    (predictor === 1 || (predictor === 2 && bits >= 8))
  );
}

/** Rows of packed bits, one for white, where the picture is black and white; RGBA otherwise. Null where nothing could be unpacked. */
export function unpackSamples(file: Uint8Array, layout: Layout): Rgba | { bits: Uint8Array } | null {
  const perPart = layout.planar ? 1 : layout.samples;
  const rowBytes = Math.ceil((layout.width * layout.bits * perPart) / 8);
  const planes = Array.from(
    { length: layout.planar ? layout.samples : 1 },
    () => new Uint8Array(rowBytes * layout.height),
  );
  let got = 0;
  for (const part of layout.parts) {
    const raw = unpackPart(file.subarray(part.offset, part.offset + part.bytes), layout, part);
    const plane = planes[part.plane];
    if (!raw || !plane) continue;
    got += raw.length;
    copyPart(raw, part, { plane, rowBytes, layout });
  }
  if (got === 0) return null;
  const isBits = layout.bits === 1 && layout.samples === 1 && layout.photometric < 2;
  if (!isBits) return samplesToRgba(planes, rowBytes, layout);
  const rows = planes[0] ?? new Uint8Array(0);
  return { bits: layout.photometric === 0 ? rows.map((byte) => ~byte) : rows };
}

function unpackPart(data: Uint8Array, layout: Layout, part: Part): Uint8Array | null {
  const samples = layout.planar ? 1 : layout.samples;
  const rowBytes = Math.ceil((part.width * layout.bits * samples) / 8);
  const wanted = rowBytes * part.height;
  const raw = unpack(data, layout.compression, wanted);
  if (!raw) return null;
  if (layout.bits === 16 && layout.littleEndian) swapPairs(raw);
  if (layout.predictor === 2) addLeft(raw, { rowBytes, step: samples, wide: layout.bits === 16 });
  return raw;
}

function unpack(data: Uint8Array, compression: number, wanted: number): Uint8Array | null {
  if (compression === 1) return data.slice(0, wanted);
  if (compression === 32773) return unpackPackBits(data, wanted);
  if (compression === 5) return unpackLzw(data, wanted);
  try {
    return new Uint8Array(
      inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: wanted + 65_536 }).subarray(
        0,
        wanted,
      ),
    );
  } catch {
    return null;
  }
}

function unpackPackBits(data: Uint8Array, wanted: number): Uint8Array {
  const out = new Uint8Array(wanted);
  let to = 0;
  for (let at = 0; at < data.length && to < wanted;) {
    const code = data[at++] ?? 0;
    if (code < 128) {
      const run = data.subarray(at, at + code + 1).subarray(0, wanted - to);
      out.set(run, to);
      to += run.length;
      at += code + 1;
    } else if (code > 128) {
      out.fill(data[at++] ?? 0, to, to + 257 - code);
      to = Math.min(wanted, to + 257 - code);
    }
  }
  return out;
}

/** To the order in which the highest byte comes first. */
function swapPairs(raw: Uint8Array): void {
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const low = raw[at] ?? 0;
    raw[at] = raw[at + 1] ?? 0;
    raw[at + 1] = low;
  }
}

type Rows = { rowBytes: number; step: number; wide: boolean };

/** Undoes horizontal differencing. */
function addLeft(raw: Uint8Array, { rowBytes, step, wide }: Rows): void {
  const back = wide ? step * 2 : step;
  for (let start = 0; start < raw.length; start += rowBytes)
    for (let at = start + back; at < Math.min(raw.length, start + rowBytes); at += wide ? 2 : 1) {
      if (!wide) raw[at] = (raw[at] ?? 0) + (raw[at - back] ?? 0);
      else {
        const sum = pair(raw, at) + pair(raw, at - back);
        raw[at] = sum >> 8;
        raw[at + 1] = sum;
      }
    }
}

function pair(raw: Uint8Array, at: number): number {
  return ((raw[at] ?? 0) << 8) | (raw[at + 1] ?? 0);
}

type Target = { plane: Uint8Array; rowBytes: number; layout: Layout };

function copyPart(raw: Uint8Array, part: Part, { plane, rowBytes, layout }: Target): void {
  const bitsPerPixel = layout.bits * (layout.planar ? 1 : layout.samples);
  const partRow = Math.ceil((part.width * bitsPerPixel) / 8);
  const left = (part.x * bitsPerPixel) >> 3;
  const take = Math.min(partRow, rowBytes - left);
  for (let row = 0; row < part.height && part.y + row < layout.height; row++) {
    plane.set(raw.subarray(row * partRow, row * partRow + take), (part.y + row) * rowBytes + left);
  }
}

function samplesToRgba(planes: Uint8Array[], rowBytes: number, layout: Layout): Rgba {
  const { width, height, samples, planar } = layout;
  const rgba = new Uint8Array(width * height * 4);
  const read = sampleReader(layout.bits);
  const at = (row: number, column: number, sample: number): number => {
    const plane = planar ? planes[sample] : planes[0];
    return plane ? read(plane, row * rowBytes, planar ? column : column * samples + sample) : 0;
  };
  const colour = colourOf(layout);
  for (let row = 0, to = 0; row < height; row++)
    for (let column = 0; column < width; column++, to += 4)
      colour((sample) => at(row, column, sample), rgba, to);
  return { width, height, rgba };
}

/** Samples as they are for eight bits and fewer, the higher byte for sixteen. */
function sampleReader(bits: number): (plane: Uint8Array, start: number, index: number) => number {
  if (bits === 8) return (plane, start, index) => plane[start + index] ?? 0;
  if (bits === 16) return (plane, start, index) => plane[start + index * 2] ?? 0;
  const perByte = 8 / bits;
  return (plane, start, index) =>
    ((plane[start + Math.floor(index / perByte)] ?? 0) >> (8 - bits * ((index % perByte) + 1))) &
    (2 ** bits - 1);
}

type SetColour = (sample: (index: number) => number, rgba: Uint8Array, to: number) => void;

function colourOf({ bits, photometric, samples, extraSamples, colourMap }: Layout): SetColour {
  const scale = bits < 8 ? 255 / (2 ** bits - 1) : 1;
  const colours = photometric === 5 ? 4 : photometric === 2 ? 3 : 1;
  const alpha = samples > colours && (extraSamples[0] === 1 || extraSamples[0] === 2) ? colours : null;
  const set = (rgba: Uint8Array, to: number, [red, green, blue]: [number, number, number]) => {
    rgba[to] = red;
    rgba[to + 1] = green;
    rgba[to + 2] = blue;
  };
  const mapped = (index: number, channel: number) => (colourMap[channel * 2 ** bits + index] ?? 0) >> 8;
  return (sample, rgba, to) => {
    const first = sample(0);
    if (photometric === 2) set(rgba, to, [first, sample(1), sample(2)]);
    else if (photometric === 3) set(rgba, to, [mapped(first, 0), mapped(first, 1), mapped(first, 2)]);
    else if (photometric === 5)
      set(
        rgba,
        to,
        [0, 1, 2].map((ink) => ((255 - sample(ink)) * (255 - sample(3))) / 255) as [number, number, number],
      );
    else {
      const grey = photometric === 0 ? 255 - first * scale : first * scale;
      set(rgba, to, [grey, grey, grey]);
    }
    rgba[to + 3] = alpha === null ? 255 : sample(alpha);
  };
}
