// Pictures of pages, packed small for keeping and showing: PNG for text and drawings, WebP for photographs. Chooses by what it sees.
import { encodeWebp } from './webp-codec.ts';
import { writePng } from './png-writer.ts';

const thumbnailPx = 400;
const webpQuality = 75;
/** How far red, green and blue may differ in a picture that still counts as grey. */
const greyTolerance = 10;

/** PNG or WebP; `imageMediaType` tells which. Pixels are RGBA without transparency. */
export async function encodePage(rgba: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const pixels = words(rgba);
  const { grey, flat } = look(pixels);
  const small = width <= thumbnailPx;
  // Sixteen shades are enough for a thumbnail of text, and half the size.
  const bits = small ? 4 : 8;
  if (grey && flat >= (small ? 0.25 : 0.5))
    return writePng({ width, height, bits, colour: 'grey', rows: greyRows(pixels, width, bits) });
  const webp = !small && flat >= 0.6 ? null : await encodeWebp({ width, height, rgba }, webpQuality);
  return webp ?? writePng({ width, height, bits: 8, colour: 'rgb', rows: rgbRows(pixels, width) });
}

/** One number a pixel, red in the lowest byte. */
function words(rgba: Uint8Array): Uint32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

export function imageMediaType(image: Uint8Array): 'image/png' | 'image/webp' {
  return image[0] === 0x89 ? 'image/png' : 'image/webp';
}

/** Whether there is colour, and how much of the picture is the same as its left neighbour (nearly all of a page of text). */
function look(pixels: Uint32Array): { grey: boolean; flat: number } {
  let same = 0;
  let grey = true;
  let before = -1;
  for (const pixel of pixels) {
    if (pixel === before) same++;
    else if (grey) grey = isGrey(pixel);
    before = pixel;
  }
  return { grey, flat: same / Math.max(1, pixels.length) };
}

function isGrey(pixel: number): boolean {
  const green = (pixel >>> 8) & 0xff;
  return (
    Math.abs((pixel & 0xff) - green) <= greyTolerance &&
    Math.abs(((pixel >>> 16) & 0xff) - green) <= greyTolerance
  );
}

function greyRows(pixels: Uint32Array, width: number, bits: 4 | 8): Uint8Array {
  const height = pixels.length / width;
  const rowBytes = 1 + (bits === 8 ? width : (width + 1) >> 1);
  const rows = new Uint8Array(rowBytes * height);
  let from = 0;
  for (let y = 0; y < height; y++) {
    const start = y * rowBytes + 1;
    for (let x = 0; x < width; x++) {
      const shade = (pixels[from++] ?? 0) & 0xff;
      if (bits === 8) rows[start + x] = shade;
      else if (x & 1) rows[start + (x >> 1)] = (rows[start + (x >> 1)] ?? 0) | (shade >> 4);
      else rows[start + (x >> 1)] = shade & 0xf0;
    }
  }
  return rows;
}

function rgbRows(pixels: Uint32Array, width: number): Uint8Array {
  const height = pixels.length / width;
  const rows = new Uint8Array((width * 3 + 1) * height);
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) {
      const pixel = pixels[from++] ?? 0;
      rows[to++] = pixel & 0xff;
      rows[to++] = (pixel >>> 8) & 0xff;
      rows[to++] = (pixel >>> 16) & 0xff;
    }
  }
  return rows;
}
