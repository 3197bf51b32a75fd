// Turning grey pictures by quarter turns, halving them, and bringing a word's box back to the picture as it lay. Pure.
import { turnedRegion } from '../../store/ocr.ts';
import type { OcrWord, PageOcr, Turn } from '../../store/ocr.ts';
import type { GreyImage, PageImage } from '../pdfium/page.ts';

type Box = { left: number; top: number; width: number; height: number };
type Size = { width: number; height: number };

export function turned({ width, height, grey }: GreyImage, turn: Turn): GreyImage {
  if (turn === 0) return { width, height, grey };
  const out = new Uint8Array(grey.length);
  if (turn === 180) {
    for (let at = 0; at < grey.length; at++) out[grey.length - 1 - at] = grey[at] ?? 0;
    return { width, height, grey: out };
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      out[placeAfter(turn, x, y, { width, height })] = grey[y * width + x] ?? 0;
    }
  }
  return { width: height, height: width, grey: out };
}

/** Where a pixel lies in the rows of the picture after a quarter turn. */
function placeAfter(turn: 90 | 270, x: number, y: number, { width, height }: Size): number {
  return turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
}

/** Each pixel the mean of four. */
export function halved({ width, height, grey }: GreyImage): GreyImage {
  const [w, h] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const from = 2 * y * width + 2 * x;
      const sum =
        (grey[from] ?? 255) +
        (grey[from + 1] ?? 255) +
        (grey[from + width] ?? 255) +
        (grey[from + width + 1] ?? 255);
      out[y * w + x] = sum >> 2;
    }
  }
  return { width: w, height: h, grey: out };
}

/** A box of the turned picture in the picture as it was, whose size is given. */
export function turnedBack<T extends Box>(box: T, { width, height }: Size, turn: Turn): T {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  if (turn === 90)
    return { ...box, left: box.top, top: height - right, width: box.height, height: box.width };
  if (turn === 180) return { ...box, left: width - right, top: height - bottom };
  if (turn === 270)
    return { ...box, left: width - bottom, top: box.left, width: box.height, height: box.width };
  return box;
}

/** Words of a page that is shown upright, in points from its upper left corner as shown. */
export function uprightWords({
  words,
  widthPt,
  heightPt,
  turn,
}: PageOcr): Pick<OcrWord, 'text' | 'region'>[] {
  return words.map(({ text, region }) => ({
    text,
    region: turnedRegion(region, { widthPt, heightPt }, turn),
  }));
}

/** The same for a picture in colour: four bytes a pixel. */
export function turnedImage({ width, height, rgba }: PageImage, turn: Turn): PageImage {
  if (turn === 0) return { width, height, rgba };
  const from = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length >> 2);
  const to = new Uint32Array(from.length);
  const size = turn === 180 ? { width, height } : { width: height, height: width };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = turn === 180 ? from.length - 1 - (y * width + x) : placeAfter(turn, x, y, { width, height });
      to[at] = from[y * width + x] ?? 0;
    }
  }
  return { ...size, rgba: new Uint8Array(to.buffer) };
}
