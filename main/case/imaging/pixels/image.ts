// What an image object says about its pictures: size, depth, colours, brightness. And where each picture's bytes lie.
import type { DicomFile } from '../read/dicom-file.ts';
import { pixelDataTag, readFragments, readItems, type DataSet } from '../read/elements.ts';
import { tags } from '../read/tags.ts';
import { code, number, numbers } from '../read/values.ts';

export type Window = { center: number; width: number };
export type Palette = { first: number; entries: Uint8Array[] };
export type ImageFacts = {
  width: number;
  height: number;
  frames: number;
  samples: number;
  photometric: string;
  bitsAllocated: number;
  bitsStored: number;
  isSigned: boolean;
  isPlanar: boolean;
  palette: Palette | null;
};
/** Brightness of one picture: what a stored number means, and what is shown as black and white. */
export type Shade = { slope: number; intercept: number; window: Window | null };

const mostPixels = 64_000_000;

/** Null for what has no pictures, or states sizes that no picture has. */
export function imageFacts({ set }: DicomFile): ImageFacts | null {
  const [width, height] = [number(set, tags.columns) ?? 0, number(set, tags.rows) ?? 0];
  const samples = number(set, tags.samplesPerPixel) ?? 1;
  const bitsAllocated = number(set, tags.bitsAllocated) ?? 16;
  if (width < 1 || height < 1 || width * height > mostPixels) return null;
  if (![1, 3].includes(samples) || ![1, 8, 16, 32].includes(bitsAllocated)) return null;
  return {
    width,
    height,
    samples,
    bitsAllocated,
    frames: Math.max(1, Math.trunc(number(set, tags.frames, 'DS') ?? 1)),
    photometric: code(set, tags.photometric) ?? 'MONOCHROME2',
    bitsStored: Math.min(bitsAllocated, Math.max(1, number(set, tags.bitsStored) ?? bitsAllocated)),
    isSigned: number(set, tags.pixelRepresentation) === 1,
    isPlanar: number(set, tags.planarConfiguration) === 1,
    palette: paletteOf(set),
  };
}

function paletteOf(set: DataSet): Palette | null {
  const [count = 0, first = 0, bits = 16] = numbers(set, tags.redPalette);
  const entries = [tags.redPaletteData, tags.greenPaletteData, tags.bluePaletteData].map((tag) => {
    const element = set.elements.get(tag);
    const bytes = element?.sizeBytes
      ? set.view.bytes(element.valueAt, Math.min(element.sizeBytes, 131_072))
      : null;
    if (!bytes) return null;
    const size = count === 0 ? 65_536 : count;
    const isWide = bits > 8 || bytes.length >= size * 2;
    return Uint8Array.from({ length: size }, (_, index) =>
      isWide ? (bytes[index * 2 + 1] ?? 0) : (bytes[index] ?? 0),
    );
  });
  const [red, green, blue] = entries;
  return red && green && blue ? { first, entries: [red, green, blue] } : null;
}

/** The picture's own group of facts comes before the shared one, and both before the file's. */
export function shadeOf({ set }: DicomFile, frame: number): Shade {
  const own = readItems(set, tags.frameGroups, frame + 1)[frame];
  const [shared] = readItems(set, tags.sharedGroups, 1);
  const groups = [own, shared].filter((group) => group !== undefined);
  const within = (tag: number): DataSet[] => groups.flatMap((group) => readItems(group, tag, 1));
  const windows = [...within(tags.voiLut), set];
  const meanings = [...within(tags.pixelTransformation), set];
  const first = (sets: DataSet[], tag: number): number | null =>
    sets.map((one) => number(one, tag, 'DS')).find((value) => value !== null) ?? null;
  const [center, width] = [first(windows, tags.windowCenter), first(windows, tags.windowWidth)];
  const slope = first(meanings, tags.rescaleSlope);
  return {
    slope: slope === null || slope === 0 ? 1 : slope,
    intercept: first(meanings, tags.rescaleIntercept) ?? 0,
    window: center !== null && width !== null && width >= 1 ? { center, width } : null,
  };
}

/** The packed bytes of one picture; null where the file ends before it. */
export function packedFrame({ set }: DicomFile, facts: ImageFacts, frame: number): Uint8Array | null {
  const element = set.elements.get(pixelDataTag);
  if (!element) return null;
  const [table, ...pieces] = readFragments(set, element);
  const { source } = set.view;
  const read = ({ from, to }: { from: number; to: number }): Uint8Array => source.read(from, to - from);
  if (!table || pieces.length === 0) return null;
  if (facts.frames === 1) return joined(pieces.map(read));
  if (pieces.length === facts.frames) {
    const piece = pieces[frame];
    return piece ? read(piece) : null;
  }
  const starts = Buffer.from(read(table));
  const base = pieces[0]?.from ?? 0;
  if (starts.length < facts.frames * 4) return pieces[frame] ? read(pieces[frame]) : null;
  const from = starts.readUInt32LE(frame * 4) + base - 8;
  const to = frame + 1 < facts.frames ? starts.readUInt32LE(frame * 4 + 4) + base - 8 : element.endAt;
  return joined(pieces.filter((piece) => piece.from > from && piece.from <= to).map(read));
}

function joined(parts: Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] ? parts[0] : new Uint8Array(Buffer.concat(parts));
}

/** The bytes of one picture that is not packed, filled up with zeros where the file ends early. */
export function nativeFrame({ set }: DicomFile, facts: ImageFacts, frame: number): Uint8Array | null {
  const element = set.elements.get(pixelDataTag);
  if (!element) return null;
  const bits = facts.width * facts.height * facts.samples * facts.bitsAllocated;
  const from = element.valueAt + Math.floor((bits * frame) / 8);
  const wanted = Math.ceil(bits / 8);
  const there = Math.max(0, Math.min(wanted, Math.min(element.endAt, set.view.source.sizeBytes) - from));
  if (there === 0) return null;
  const bytes = set.view.source.read(from, there);
  if (bytes.length === wanted) return bytes;
  const whole = new Uint8Array(wanted);
  whole.set(bytes);
  return whole;
}
