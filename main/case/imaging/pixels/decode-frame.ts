// One picture of an image object as plain numbers, whatever way it is packed.
import { constants, inflateRawSync } from 'node:zlib';
import type { DicomFile } from '../read/dicom-file.ts';
import { decodeJpeg2000, decodeJpegLs, type Decoded } from './codecs.ts';
import { imageFacts, nativeFrame, packedFrame, type ImageFacts } from './image.ts';
import { decodeJpeg, type JpegPicture } from './jpeg/decode.ts';
import { decodeRle } from './rle.ts';

export type Values = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;
export type Frame = {
  facts: ImageFacts;
  /** `samples` to a pixel, side by side. */
  values: Values;
  /** Colours that are brightness and two differences, and not red, green and blue. */
  isDifferences: boolean;
};

/** Null where this picture cannot be shown: a film, an unknown packing, or bytes that make no picture. */
export async function decodeFrame(file: DicomFile, frame: number): Promise<Frame | null> {
  const facts = imageFacts(file);
  if (!facts || frame < 0 || frame >= facts.frames) return null;
  const { packing } = file.syntax;
  if (packing === 'native') {
    const bytes = nativeFrame(file, facts, frame);
    return bytes && plain(facts, bytes, { little: file.syntax.little, isPlanar: facts.isPlanar });
  }
  const packed = packedFrame(file, facts, frame);
  if (!packed) return null;
  if (packing === 'rle' || packing === 'deflated-frames') return unpacked(facts, packed, packing);
  if (packing === 'jpeg' || packing === 'jpeg-lossless') return jpeg(facts, packed);
  if (packing === 'jpeg-ls') return decoded(facts, await decodeJpegLs(packed, facts), 'stays');
  if (packing === 'jpeg-2000') return decoded(facts, await decodeJpeg2000(packed, facts), 'undone');
  return null;
}

function unpacked(facts: ImageFacts, packed: Uint8Array, packing: 'rle' | 'deflated-frames'): Frame | null {
  const pixels = facts.width * facts.height;
  const bytesEach = facts.bitsAllocated / 8;
  if (packing === 'rle') {
    const bytes = decodeRle(packed, { pixels, samples: facts.samples, bytesEach });
    return bytes && plain(facts, bytes, { little: true, isPlanar: false });
  }
  try {
    const maxOutputLength = Math.ceil(pixels * facts.samples * bytesEach) + 16;
    const bytes = inflateRawSync(packed, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
    return plain(facts, new Uint8Array(bytes), { little: true, isPlanar: facts.isPlanar });
  } catch {
    return null;
  }
}

function jpeg(facts: ImageFacts, packed: Uint8Array): Frame | null {
  const picture = decodeJpeg(packed, facts);
  if (!picture || picture.samples !== facts.samples) return null;
  const { adobe } = picture;
  const values = filledUp(picture, facts);
  const isDifferences = facts.samples === 3 && adobe !== 0 && facts.photometric !== 'RGB';
  return { facts, values: facts.isSigned ? signedFrom(values, facts.bitsStored) : values, isDifferences };
}

/** Some makers store a last frame that is smaller than the others: the rest of it stays empty. */
function filledUp({ width, height, samples, values }: JpegPicture, facts: ImageFacts): Uint16Array {
  if (width === facts.width && height === facts.height) return values;
  const whole = new Uint16Array(facts.width * facts.height * samples);
  for (let y = 0; y < height; y++)
    whole.set(values.subarray(y * width * samples, (y + 1) * width * samples), y * facts.width * samples);
  return whole;
}

/** JPEG 2000 turns differences back into colours by itself; JPEG-LS keeps them. */
function decoded(facts: ImageFacts, one: Decoded | null, differences: 'stays' | 'undone'): Frame | null {
  if (!one || one.componentCount !== facts.samples) return null;
  const isWide = one.bitsPerSample > 8;
  const length = facts.width * facts.height * facts.samples;
  if (one.bytes.length < length * (isWide ? 2 : 1)) return null;
  const isDifferences = differences === 'stays' && facts.photometric.startsWith('YBR_FULL');
  const sized = { ...facts, bitsAllocated: isWide ? 16 : 8 };
  return { ...plain(sized, one.bytes, { little: true, isPlanar: false }), facts, isDifferences };
}

function plain(facts: ImageFacts, bytes: Uint8Array, how: { little: boolean; isPlanar: boolean }): Frame {
  const { bitsAllocated, bitsStored, isSigned, samples, width, height } = facts;
  const isDifferences = samples === 3 && facts.photometric.startsWith('YBR');
  let values = numbersOf(bytes, bitsAllocated, how.little, width * height * samples);
  if (isSigned) values = signedFrom(values, bitsStored);
  else if (bitsStored < bitsAllocated && bitsAllocated > 1) values = masked(values, bitsStored);
  if (how.isPlanar && samples === 3) values = sideBySide(values, width * height);
  return { facts, values, isDifferences };
}

function numbersOf(bytes: Uint8Array, bits: number, little: boolean, count: number): Values {
  if (bits === 1)
    return Uint8Array.from({ length: count }, (_, at) => ((bytes[at >> 3] ?? 0) >> (at & 7)) & 1);
  if (bits === 8) return bytes.subarray(0, count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bits === 32) {
    const wide = new Uint32Array(Math.min(count, bytes.length >> 2));
    for (let at = 0; at < wide.length; at++) wide[at] = view.getUint32(at * 4, little);
    return wide;
  }
  const values = new Uint16Array(Math.min(count, bytes.length >> 1));
  for (let at = 0; at < values.length; at++) values[at] = view.getUint16(at * 2, little);
  return values;
}

/** The highest stored bit tells the sign; what lies above it is not part of the number. */
function signedFrom(values: Values, bitsStored: number): Values {
  const shift = 32 - bitsStored;
  const signed = new Int32Array(values.length);
  for (let at = 0; at < values.length; at++) signed[at] = ((values[at] ?? 0) << shift) >> shift;
  return signed;
}

function masked(values: Values, bitsStored: number): Values {
  const mask = 2 ** bitsStored - 1;
  const kept = new Uint16Array(values.length);
  for (let at = 0; at < values.length; at++) kept[at] = (values[at] ?? 0) & mask;
  return kept;
}

function sideBySide(values: Values, pixels: number): Values {
  const whole = new Uint16Array(values.length);
  for (let at = 0; at < pixels; at++)
    for (let sample = 0; sample < 3; sample++) whole[at * 3 + sample] = values[sample * pixels + at] ?? 0;
  return whole;
}
