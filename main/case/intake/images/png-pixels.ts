// From a PNG's unpacked bytes to pixels: filters undone, interlacing undone, every kind of sample as RGBA. Missing bytes stay transparent.
import type { Rgba } from './pixels.ts';

export type PngHeader = { width: number; height: number; bits: number; colour: number; interlaced: boolean };
type Colours = { palette: Uint8Array | null; transparency: Uint8Array | null };
type Pass = { x: number; y: number; dx: number; dy: number };

/** 0 for a colour type that does not exist. */
export function samplesPerPixel(colour: number): number {
  return { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour] ?? 0;
}

const adam7: Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];
const inOneGo: Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }];

function passesOf(header: PngHeader): { pass: Pass; columns: number; rows: number; rowBytes: number }[] {
  const pixelBits = header.bits * samplesPerPixel(header.colour);
  return (header.interlaced ? adam7 : inOneGo)
    .map((pass) => {
      const columns = Math.ceil((header.width - pass.x) / pass.dx);
      const rows = Math.ceil((header.height - pass.y) / pass.dy);
      return { pass, columns, rows, rowBytes: Math.ceil((columns * pixelBits) / 8) };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/** How many bytes a whole picture unpacks to: every row behind its filter byte. */
export function rawBytes(header: PngHeader): number {
  return passesOf(header).reduce((sum, { rows, rowBytes }) => sum + rows * (rowBytes + 1), 0);
}

/** `raw` is changed, and may end early. */
export function pngPixels(header: PngHeader, raw: Uint8Array, colours: Colours): Rgba {
  const { width, height } = header;
  const rgba = new Uint8Array(width * height * 4);
  const pixelBytes = Math.max(1, (header.bits * samplesPerPixel(header.colour)) >> 3);
  const put = pixelWriter(header, colours, rgba);
  const isRgba = header.colour === 6 && header.bits === 8;
  let at = 0;
  for (const { pass, columns, rows, rowBytes } of passesOf(header)) {
    let before: Uint8Array | null = null;
    for (let row = 0; row < rows && at + 1 + rowBytes <= raw.length; row++, at += 1 + rowBytes) {
      const line: Uint8Array = raw.subarray(at + 1, at + 1 + rowBytes);
      undoFilter(raw[at] ?? 0, { line, before, pixelBytes });
      const start = (pass.y + row * pass.dy) * width + pass.x;
      before = line;
      if (isRgba && pass.dx === 1) {
        rgba.set(line, start * 4);
        continue;
      }
      for (let column = 0; column < columns; column++) put(line, column, (start + column * pass.dx) * 4);
    }
  }
  return { width, height, rgba };
}

type Line = { line: Uint8Array; before: Uint8Array | null; pixelBytes: number };

// One loop a filter: a picture from a phone has forty million bytes to undo.
function undoFilter(filter: number, { line, before, pixelBytes }: Line): void {
  const up = before ?? new Uint8Array(line.length);
  if (filter === 1)
    for (let at = pixelBytes; at < line.length; at++)
      line[at] = (line[at] ?? 0) + (line[at - pixelBytes] ?? 0);
  if (filter === 2) for (let at = 0; at < line.length; at++) line[at] = (line[at] ?? 0) + (up[at] ?? 0);
  if (filter === 3)
    for (let at = 0; at < line.length; at++) {
      const left = at < pixelBytes ? 0 : (line[at - pixelBytes] ?? 0);
      line[at] = (line[at] ?? 0) + ((left + (up[at] ?? 0)) >> 1);
    }
  if (filter === 4) undoPaeth(line, up, pixelBytes);
}

/** Each byte was told as its difference from whichever neighbour lies nearest to left + up − corner. */
function undoPaeth(line: Uint8Array, up: Uint8Array, pixelBytes: number): void {
  for (let at = 0; at < Math.min(pixelBytes, line.length); at++) line[at] = (line[at] ?? 0) + (up[at] ?? 0);
  for (let at = pixelBytes; at < line.length; at++) {
    const left = line[at - pixelBytes] ?? 0;
    const above = up[at] ?? 0;
    const corner = up[at - pixelBytes] ?? 0;
    const [toLeft, toAbove, toCorner] = [
      Math.abs(above - corner),
      Math.abs(left - corner),
      Math.abs(left + above - 2 * corner),
    ];
    line[at] =
      (line[at] ?? 0) +
      (toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
  }
}

type PutPixel = (line: Uint8Array, column: number, to: number) => void;

function pixelWriter(
  { bits, colour }: PngHeader,
  { palette, transparency }: Colours,
  rgba: Uint8Array,
): PutPixel {
  const samples = samplesPerPixel(colour);
  const scale = bits === 16 ? 1 / 257 : 255 / (2 ** bits - 1);
  const clear = transparency && colour !== 3 ? see16(transparency, samples) : null;
  const sample = sampleReader(bits);
  return (line, column, to) => {
    const first = column * samples;
    if (colour === 3) {
      const index = sample(line, first);
      for (let channel = 0; channel < 3; channel++) rgba[to + channel] = palette?.[index * 3 + channel] ?? 0;
      rgba[to + 3] = transparency?.[index] ?? 255;
      return;
    }
    const values = [
      sample(line, first),
      samples > 1 ? sample(line, first + 1) : 0,
      samples > 2 ? sample(line, first + 2) : 0,
    ];
    const grey = samples < 3;
    for (let channel = 0; channel < 3; channel++)
      rgba[to + channel] = Math.round((values[grey ? 0 : channel] ?? 0) * scale);
    if (samples === 2 || samples === 4) rgba[to + 3] = Math.round(sample(line, first + samples - 1) * scale);
    else rgba[to + 3] = clear?.every((value, channel) => value === values[channel]) ? 0 : 255;
  };
}

function sampleReader(bits: number): (line: Uint8Array, index: number) => number {
  if (bits === 8) return (line, index) => line[index] ?? 0;
  if (bits === 16) return (line, index) => ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
  const perByte = 8 / bits;
  const mask = 2 ** bits - 1;
  return (line, index) =>
    ((line[Math.floor(index / perByte)] ?? 0) >> (8 - bits * ((index % perByte) + 1))) & mask;
}

/** The one colour that counts as transparent, as sixteen-bit values. */
function see16(transparency: Uint8Array, samples: number): number[] {
  return Array.from(
    { length: samples },
    (_, index) => ((transparency[index * 2] ?? 0) << 8) | (transparency[index * 2 + 1] ?? 0),
  );
}
