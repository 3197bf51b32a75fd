// What a picture of a document is made of, and how many dots it needs where it is drawn. Null for all that cannot be drawn down exactly.
import { stepsOf } from '../mend/streams.ts';
import { decodedStream } from '../read/decoded.ts';
import type { Found, PdfDocument } from '../read/document.ts';
import type { StreamPlace } from '../read/stream.ts';
import { dictOf, isArray, isName, rawText, referenceOf } from '../read/syntax/value.ts';
import type { Dict } from '../read/syntax/dict.ts';
import type { Span } from '../read/syntax/span.ts';
import type { DrawnSize } from './placed-pictures.ts';
import type { Size } from './reduce.ts';

/** Indexed colours: what the numbers stand for, `colors` values each. */
export type Palette = { space: Span; colors: number; values: Buffer };
export type Picture = {
  object: number;
  dict: Dict;
  place: StreamPlace;
  from: Size;
  to: Size;
  /** `fax`: black and white in a packing of its own, opened by the reader of pages. */
  packing: 'jpeg' | 'samples' | 'fax';
  colors: number;
  bits: number;
  palette: Palette | null;
};

export const mostDpi = 300;
/** A picture within this of the wanted size is let be. */
const slack = 1.01;
/** A picture drawn down is in memory as a whole for a moment. */
const mostSamples = 110_000_000;
const fewDots = 64 * 64;

export function pictureAt(
  doc: PdfDocument,
  object: number,
  { found, size }: { found: Found; size: DrawnSize },
): Picture | null {
  const dict = dictOf(found);
  if (!dict || !found.stream || doc.name(dict.get('Subtype')) !== 'Image') return null;
  const [width, height] = [doc.number(dict.get('Width')), doc.number(dict.get('Height'))];
  if (!isCount(width) || !isCount(height) || width * height < fewDots) return null;
  const from = { width, height };
  const to = { width: wanted(width, size.across), height: wanted(height, size.along) };
  if (size.across < 1 || size.along < 1) return null;
  if (width <= to.width * slack && height <= to.height * slack) return null;
  // Some colours stand for holes: their neighbours must not be mixed with them.
  const mask = doc.resolve(dict.get('Mask'));
  if (mask && isArray(mask)) return null;
  const made = madeOf(doc, { found, dict });
  if (!made || width * height * made.colors > mostSamples) return null;
  return { object, dict, place: found.stream, from, to, ...made };
}

function isCount(value: number | null): value is number {
  return value !== null && Number.isInteger(value) && value > 0;
}

function wanted(dots: number, points: number): number {
  return Math.min(dots, Math.max(1, Math.ceil((points / 72) * mostDpi - 1e-6)));
}

type Made = Pick<Picture, 'packing' | 'colors' | 'bits' | 'palette'>;

function madeOf(doc: PdfDocument, { found, dict }: { found: Found; dict: Dict }): Made | null {
  const packing = packingOf(doc, found, dict);
  if (packing === null) return null;
  const mask = doc.resolve(dict.get('ImageMask'));
  const isMask = mask !== null && rawText(mask) === 'true';
  const bits =
    isMask || packing === 'fax' ? 1 : packing === 'jpeg' ? 8 : doc.number(dict.get('BitsPerComponent'));
  if (bits === null || ![1, 2, 4, 8].includes(bits)) return null;
  if (isMask) return { packing, bits, colors: 1, palette: null };
  const space = dict.get('ColorSpace');
  const palette = packing === 'jpeg' || bits === 1 ? null : paletteOf(doc, space);
  if (palette && dict.has('Decode')) return null;
  const colors = palette || (bits === 1 && isIndexed(doc, space)) ? 1 : colorsOf(doc, space);
  return colors === null || (bits === 1 && colors > 1) ? null : { packing, bits, colors, palette };
}

const plainSteps = new Set(['FlateDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode']);

function packingOf(doc: PdfDocument, found: Found, dict: Dict): Picture['packing'] | null {
  const filter = dict.get('Filter');
  const only = filter && (doc.array(filter) ?? [filter]);
  if (!only || only.length === 0) return 'samples';
  const name = only.length === 1 ? doc.name(only[0]) : null;
  if (name === 'CCITTFaxDecode' || name === 'CCF' || name === 'JBIG2Decode') return 'fax';
  const steps = stepsOf(doc, found);
  if (!steps) return null;
  const last = steps.at(-1)?.filter ?? '';
  if (!steps.slice(0, -1).every((step) => plainSteps.has(step.filter))) return null;
  return last === 'DCTDecode' ? 'jpeg' : plainSteps.has(last) ? 'samples' : null;
}

const named: Record<string, number> = {
  DeviceGray: 1,
  G: 1,
  CalGray: 1,
  Separation: 1,
  DeviceRGB: 3,
  RGB: 3,
  CalRGB: 3,
  Lab: 3,
  DeviceCMYK: 4,
  CMYK: 4,
};

/** How many values make a colour. */
function colorsOf(doc: PdfDocument, space: Span | undefined): number | null {
  const found = doc.resolve(space);
  if (!found) return null;
  if (isName(found)) return named[doc.name(found) ?? ''] ?? null;
  const [kind, about] = doc.array(found) ?? [];
  const name = doc.name(kind) ?? '';
  if (name === 'ICCBased') return doc.number(doc.dict(about)?.get('N'));
  if (name === 'DeviceN') return doc.array(about)?.length ?? null;
  return named[name] ?? null;
}

function isIndexed(doc: PdfDocument, space: Span | undefined): boolean {
  const name = doc.name(doc.array(space)?.[0]);
  return name === 'Indexed' || name === 'I';
}

function paletteOf(doc: PdfDocument, space: Span | undefined): Palette | null {
  if (!isIndexed(doc, space)) return null;
  const [, base, , table] = doc.array(space) ?? [];
  const colors = colorsOf(doc, base);
  const values = doc.string(table) ?? streamBytes(doc, table);
  return base && colors !== null && values ? { space: base, colors, values } : null;
}

function streamBytes(doc: PdfDocument, value: Span | undefined): Buffer | null {
  const reference = value && referenceOf(value);
  const found = reference && doc.find(reference.object, reference.generation);
  if (!found?.stream) return null;
  return decodedStream(doc, found, doc.source.read(found.stream.offset, found.stream.length));
}
