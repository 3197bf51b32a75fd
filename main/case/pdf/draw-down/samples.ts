// The dots of a picture that is packed without loss: opened to one value a byte, and packed again row by row.
import { deflateSync, inflateSync } from 'node:zlib';
import { stepsOf } from '../mend/streams.ts';
import { undone } from '../read/decoded.ts';
import type { PdfDocument } from '../read/document.ts';
import { paeth, unpredict } from '../read/filters.ts';
import { attempt } from '../read/syntax/refusal.ts';
import type { Span } from '../read/syntax/span.ts';
import { spanOf } from '../read/syntax/value.ts';
import type { Picture } from './picture.ts';
import type { Samples, Size } from './reduce.ts';

export type Opened = Samples & { values: Uint8Array };

/** One value a byte: of eight bits, or 0 and 1 for black and white. Null where not every dot is there. */
export function openSamples(doc: PdfDocument, picture: Picture): Opened | null {
  const { from, bits, colors } = picture;
  const packed = packedRows(doc, picture);
  const rowBytes = Math.ceil((from.width * colors * bits) / 8);
  if (!packed || packed.length < rowBytes * from.height) return null;
  const values = bits === 8 ? packed : unpacked(packed, { ...from, width: from.width * colors }, bits);
  return picture.palette ? coloured(values, picture) : { ...from, colors, values };
}

function packedRows(doc: PdfDocument, picture: Picture): Buffer | null {
  const { dict, place, from, bits, colors } = picture;
  let bytes: Buffer | null = doc.source.read(place.offset, place.length);
  for (const { filter, parms } of stepsIn(doc, dict)) {
    if (!bytes) return null;
    if (filter !== 'FlateDecode') bytes = undone(filter, bytes);
    else {
      const rows = inflated(bytes);
      bytes = rows && unpredicted(doc, rows, { parms, width: from.width, bits, colors });
    }
  }
  return bytes;
}

/** The JPEG itself, and what its parameters say of its colours; null where what it is packed in cannot be undone. */
export function openJpeg(
  doc: PdfDocument,
  { dict, place }: Picture,
): { bytes: Buffer; transform: number | null } | null {
  let bytes: Buffer | null = doc.source.read(place.offset, place.length);
  for (const { filter, parms } of stepsIn(doc, dict)) {
    if (!bytes) return null;
    if (filter === 'DCTDecode')
      return { bytes, transform: doc.number(doc.dict(parms)?.get('ColorTransform')) };
    bytes = filter === 'FlateDecode' ? inflated(bytes) : undone(filter, bytes);
  }
  return null;
}

function stepsIn(doc: PdfDocument, dict: Picture['dict']): NonNullable<ReturnType<typeof stepsOf>> {
  return stepsOf(doc, spanOfDict(dict)) ?? [];
}

/** The filters as a dictionary of their own. */
function spanOfDict(dict: Picture['dict']): Span {
  const parts = ['Filter', 'DecodeParms'].flatMap((key) => {
    const value = dict.get(key);
    return value ? [`/${key} ${value.bytes.toString('latin1', value.start, value.end)}`] : [];
  });
  return spanOf(`<<${parts.join(' ')}>>`);
}

const mostBytes = 512 * 1024 * 1024;

function inflated(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    // Cut off or damaged: such a picture stays as it is.
    return null;
  }
}

type Rows = { parms: Span | undefined; width: number; bits: number; colors: number };

function unpredicted(doc: PdfDocument, bytes: Buffer, { parms, width, bits, colors }: Rows): Buffer | null {
  const dict = doc.dict(parms);
  const value = (key: string, otherwise: number): number => doc.number(dict?.get(key)) ?? otherwise;
  const predictor = value('Predictor', 1);
  if (predictor <= 1) return bytes;
  const how = {
    predictor,
    colors: value('Colors', 1),
    bitsPerComponent: value('BitsPerComponent', 8),
    columns: value('Columns', 1),
  };
  if (how.columns !== width || how.colors !== colors || how.bitsPerComponent !== bits) return null;
  if (predictor < 10) return predictor === 2 && bits === 8 ? leftAdded(bytes, width * colors, colors) : null;
  const done = attempt(() => ({ bytes: unpredict(bytes, how) }));
  return done.ok ? done.bytes : null;
}

/** TIFF's way: each value as its difference from the one to the left. */
function leftAdded(bytes: Buffer, row: number, colors: number): Buffer {
  const out = Buffer.from(bytes);
  for (let start = 0; start + row <= out.length; start += row)
    for (let at = start + colors; at < start + row; at++)
      out[at] = (out[at] as number) + (out[at - colors] as number);
  return out;
}

/** Black and white stay 0 and 1; steps of grey are spread to eight bits. */
function unpacked(packed: Buffer, { width, height }: Size, bits: number): Uint8Array {
  const out = new Uint8Array(width * height);
  const rowBytes = Math.ceil((width * bits) / 8);
  const most = (1 << bits) - 1;
  const spread = bits === 1 ? 1 : 255 / most;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = x * bits;
      const value = ((packed[y * rowBytes + (at >> 3)] as number) >> (8 - bits - (at & 7))) & most;
      out[y * width + x] = value * spread;
    }
  return out;
}

function coloured(values: Uint8Array, { from, bits, palette }: Picture): Opened | null {
  if (!palette) return null;
  const { colors } = palette;
  // Numbers of colours were spread like steps of grey.
  const step = bits === 8 ? 1 : 255 / ((1 << bits) - 1);
  const out = new Uint8Array(from.width * from.height * colors);
  for (let at = 0; at < from.width * from.height; at++) {
    const index = Math.round((values[at] as number) / step) * colors;
    for (let color = 0; color < colors; color++)
      out[at * colors + color] = palette.values[index + color] ?? 0;
  }
  return { ...from, colors, values: out };
}

/** Each row as differences that pack well: from the dot to the left, from the row above, or from both (PNG's ways 1, 2 and 4). */
export function packSamples(
  values: Uint8Array,
  { width, height, colors }: Size & { colors: number },
): Buffer {
  const row = width * colors;
  const rows = Buffer.alloc(height * (row + 1));
  const tries = [1, 2, 4].map((way) => ({ way, bytes: new Uint8Array(row), cost: 0 }));
  for (let y = 0; y < height; y++) {
    for (const one of tries) one.cost = differences(values, one, { row, colors, start: y * row });
    const best = tries.reduce((least, one) => (one.cost < least.cost ? one : least));
    rows[y * (row + 1)] = best.way;
    rows.set(best.bytes, y * (row + 1) + 1);
  }
  return deflateSync(rows, { level: 6 });
}

type Line = { row: number; colors: number; start: number };

/** Fills `bytes`; the smaller the sum of what is in them, the better they pack. */
function differences(
  values: Uint8Array,
  { way, bytes }: { way: number; bytes: Uint8Array },
  { row, colors, start }: Line,
): number {
  let cost = 0;
  for (let at = 0; at < row; at++) {
    const left = at < colors ? 0 : (values[start + at - colors] as number);
    const up = start === 0 ? 0 : (values[start + at - row] as number);
    const corner = at < colors || start === 0 ? 0 : (values[start + at - row - colors] as number);
    const guess = way === 1 ? left : way === 2 ? up : paeth(left, up, corner);
    const difference = ((values[start + at] as number) - guess) & 255;
    bytes[at] = difference;
    cost += difference < 128 ? difference : 256 - difference;
  }
  return cost;
}

/** Eight dots a byte; a 1 in `zeros` is stored as 0. */
export function packBits(zeros: Uint8Array, { width, height }: Size): Buffer {
  const rowBytes = Math.ceil(width / 8);
  const out = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (zeros[y * width + x] === 0)
        out[y * rowBytes + (x >> 3)] = (out[y * rowBytes + (x >> 3)] as number) | (0x80 >> (x & 7));
  return deflateSync(out, { level: 9 });
}
