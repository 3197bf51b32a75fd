// Unpacked pixels as an image that a PDF can hold: one bit, grey or colour, whichever is enough, flattened on white paper.
import { deflateSync } from 'node:zlib';
import type { PdfImage } from './picture.ts';

export type Rgba = { width: number; height: number; rgba: Uint8Array };

/** Transparent parts become white. `rgba` is changed. */
export function flattenOnWhite({ width, height, rgba }: Rgba): Rgba {
  for (let at = 3; at < rgba.length; at += 4) {
    const alpha = rgba[at] ?? 255;
    if (alpha === 255) continue;
    for (let channel = at - 3; channel < at; channel++)
      rgba[channel] = 255 - Math.round(((255 - (rgba[channel] ?? 0)) * alpha) / 255);
    rgba[at] = 255;
  }
  return { width, height, rgba };
}

/** Rows of samples that lie `step` bytes apart. */
type Samples = { width: number; height: number; data: Uint8Array; step: 1 | 4 };

export function packPixels({ width, height, rgba }: Rgba): PdfImage {
  const samples: Samples = { width, height, data: rgba, step: 4 };
  const { bits, grey, flat } = look(rgba);
  return bits
    ? packBits(bitsOf(samples), width, height)
    : packSamples(samples, { channels: grey ? 1 : 3, differences: flat < 0.5 });
}

export function packGrey({
  width,
  height,
  grey,
}: {
  width: number;
  height: number;
  grey: Uint8Array;
}): PdfImage {
  const samples: Samples = { width, height, data: grey, step: 1 };
  const isBits = grey.every((shade) => shade === 0 || shade === 255);
  return isBits
    ? packBits(bitsOf(samples), width, height)
    : packSamples(samples, { channels: 1, differences: true });
}

/** Rows of packed bits, one for white. */
export function packBits(rows: Uint8Array, width: number, height: number): PdfImage {
  return {
    width,
    height,
    entries: '/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode',
    data: deflateSync(rows),
  };
}

/** Whether black and white or grey is enough, and how much of the picture is the same as its left neighbour. */
function look(rgba: Uint8Array): { bits: boolean; grey: boolean; flat: number } {
  let [bits, grey, same, before] = [true, true, 0, -1];
  for (let at = 0; at < rgba.length; at += 4) {
    const red = rgba[at] ?? 0;
    const now = (red << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
    if (now === before) same++;
    else if (now !== red * 0x010101) grey = false;
    if (now !== 0 && now !== 0xffffff) bits = false;
    before = now;
  }
  return { bits, grey, flat: (same * 4) / Math.max(4, rgba.length) };
}

function bitsOf({ width, height, data, step }: Samples): Uint8Array {
  const rowBytes = (width + 7) >> 3;
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += 8) {
      const end = (y * width + Math.min(width, x + 8)) * step;
      rows[y * rowBytes + (x >> 3)] = eightBits(data, { from: (y * width + x) * step, end, step });
    }
  return rows;
}

function eightBits(
  data: Uint8Array,
  { from, end, step }: { from: number; end: number; step: number },
): number {
  let byte = 0;
  for (let at = from, bit = 0x80; at < end; at += step, bit >>= 1) if (data[at] === 255) byte |= bit;
  return byte;
}

type Packing = { channels: 1 | 3; differences: boolean };

/** Photographs pack a third smaller as differences from the left neighbour; text packs smaller as it is. */
function packSamples(
  { width, height, data: samples, step }: Samples,
  { channels, differences }: Packing,
): PdfImage {
  const rowBytes = 1 + width * channels;
  const rows = new Uint8Array(rowBytes * height);
  let [from, to] = [0, 0];
  for (let y = 0; y < height; y++) {
    rows[to++] = differences ? 1 : 0;
    for (let x = 0; x < width; x++, from += step)
      for (let at = from; at < from + channels; at++)
        rows[to++] = (samples[at] ?? 0) - (differences && x > 0 ? (samples[at - step] ?? 0) : 0);
  }
  const space = channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  const parameters = `/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent 8/Columns ${width}>>`;
  const data = deflateSync(rows, { level: 5 });
  return {
    width,
    height,
    entries: `/ColorSpace/${space}/BitsPerComponent 8/Filter/FlateDecode${parameters}`,
    data,
  };
}
