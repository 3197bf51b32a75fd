// GIF: its first picture. Nobody scans paper to GIF; portals show logos and graphs in it.
import type { IntakeWarning } from '../../../../shared/domain/intake.ts';
import { flattenOnWhite, packPixels } from './pixels.ts';
import { maxUnpackedPixels, wholePage, type PictureReading } from './picture.ts';

type Frame = {
  x: number;
  y: number;
  width: number;
  height: number;
  palette: Uint8Array;
  interlaced: boolean;
  packed: Uint8Array;
  codeBits: number;
};

export function readGif(bytes: Uint8Array): PictureReading {
  if (bytes.length < 13) return { failed: 'damaged-picture' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  if (width * height > maxUnpackedPixels) return { kept: 'picture-too-large' };
  const { frame, transparent, more } = firstFrame(bytes, view);
  if (!frame || width === 0 || height === 0) return { failed: 'damaged-picture' };
  const { indexes, whole } = unpackLzw(frame.packed, frame.codeBits, frame.width * frame.height);
  const rgba = draw(frame, indexes, { width, height, transparent });
  const warnings: IntakeWarning[] = [
    ...(whole ? [] : (['cut-off'] as const)),
    ...(more ? (['first-picture-only'] as const) : []),
  ];
  return { pages: [wholePage(packPixels(flattenOnWhite({ width, height, rgba })))], warnings };
}

type Found = { frame: Frame | null; transparent: number; more: boolean };

function firstFrame(bytes: Uint8Array, view: DataView): Found {
  const flags = bytes[10] ?? 0;
  const global = bytes.subarray(13, 13 + paletteBytes(flags));
  const found: Found = { frame: null, transparent: -1, more: false };
  let at = 13 + paletteBytes(flags);
  while (at < bytes.length) {
    const kind = bytes[at++];
    if (kind === 0x21) {
      // The graphic control before a picture names its transparent colour.
      if (bytes[at] === 0xf9 && !found.frame && ((bytes[at + 2] ?? 0) & 1) === 1)
        found.transparent = bytes[at + 5] ?? -1;
      at = skipBlocks(bytes, at + 1);
    } else if (kind === 0x2c && at + 10 <= bytes.length) {
      if (found.frame) return { ...found, more: true };
      const own = bytes[at + 8] ?? 0;
      const data = at + 9 + paletteBytes(own);
      found.frame = {
        x: view.getUint16(at, true),
        y: view.getUint16(at + 2, true),
        width: view.getUint16(at + 4, true),
        height: view.getUint16(at + 6, true),
        palette: own & 0x80 ? bytes.subarray(at + 9, data) : global,
        interlaced: (own & 0x40) !== 0,
        codeBits: bytes[data] ?? 0,
        packed: joinBlocks(bytes, data + 1),
      };
      at = skipBlocks(bytes, data + 1);
    } else return found;
  }
  return found;
}

function paletteBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function skipBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

function joinBlocks(bytes: Uint8Array, from: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = from; at < bytes.length && bytes[at] !== 0; at += 1 + (bytes[at] ?? 0))
    parts.push(bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)));
  return new Uint8Array(Buffer.concat(parts));
}

type Run = { start: number; length: number };

/** GIF's LZW counts bits from the lowest and widens codes one later than TIFF's. */
function unpackLzw(
  packed: Uint8Array,
  codeBits: number,
  wanted: number,
): { indexes: Uint8Array; whole: boolean } {
  const indexes = new Uint8Array(wanted);
  if (codeBits < 2 || codeBits > 11) return { indexes, whole: false };
  const clear = 1 << codeBits;
  let runs: Run[] = [];
  let previous: Run | null = null;
  let [bits, to, bitAt] = [codeBits + 1, 0, 0];
  while (to < wanted && bitAt + bits <= packed.length * 8) {
    const code = bitsAt(packed, bitAt, bits);
    bitAt += bits;
    if (code === clear + 1) break;
    if (code === clear) {
      [runs, bits, previous] = [[], codeBits + 1, null];
      continue;
    }
    const next = clear + 2 + runs.length;
    if (code >= next && (previous === null || code > next)) break;
    const run: Run = code < clear ? { start: to, length: 1 } : (runs[code - clear - 2] ?? longer(previous));
    if (code < clear) indexes[to] = code;
    else copyRun(indexes, run, to);
    if (previous && next < 4096) runs.push(longer(previous));
    if (clear + 2 + runs.length === 1 << bits && bits < 12) bits++;
    previous = { start: to, length: run.length };
    to += run.length;
  }
  return { indexes, whole: to >= wanted };
}

/** A code not yet known is the run before it and one more; the bytes lie one after the other in what is written. */
function longer(previous: Run | null): Run {
  return { start: previous?.start ?? 0, length: (previous?.length ?? 0) + 1 };
}

// Byte by byte: a run may go on into what it is just writing.
function copyRun(indexes: Uint8Array, run: Run, to: number): void {
  for (let at = 0; at < run.length && to + at < indexes.length; at++)
    indexes[to + at] = indexes[run.start + at] ?? 0;
}

function bitsAt(packed: Uint8Array, bitAt: number, bits: number): number {
  const at = bitAt >> 3;
  const word = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8) | ((packed[at + 2] ?? 0) << 16);
  return (word >> (bitAt & 7)) & ((1 << bits) - 1);
}

/** Rows of an interlaced picture come in four sweeps. */
function rowOrder(height: number, interlaced: boolean): number[] {
  const sweeps: [number, number][] = interlaced ? [[0, 8], [4, 8], [2, 4], [1, 2]] : [[0, 1]]; // prettier-ignore
  return sweeps.flatMap(([first, step]) =>
    Array.from(
      { length: Math.max(0, Math.ceil((height - first) / step)) },
      (_, index) => first + index * step,
    ),
  );
}

function draw(
  frame: Frame,
  indexes: Uint8Array,
  { width, height, transparent }: { width: number; height: number; transparent: number },
): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  rowOrder(frame.height, frame.interlaced).forEach((row, line) => {
    for (let column = 0; column < frame.width; column++) {
      const [x, y] = [frame.x + column, frame.y + row];
      const index = indexes[line * frame.width + column] ?? 0;
      if (x >= width || y >= height || index === transparent) continue;
      const [red = 0, green = 0, blue = 0] = frame.palette.subarray(index * 3, index * 3 + 3);
      rgba.set([red, green, blue, 255], (y * width + x) * 4);
    }
  });
  return rgba;
}
