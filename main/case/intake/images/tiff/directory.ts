// The directories of a TIFF file, and of EXIF blocks, which are small TIFF files: what each says of its image. Bounded against lies.

const tags = {
  subfileType: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  xResolution: 282,
  yResolution: 283,
  planar: 284,
  t4Options: 292,
  resolutionUnit: 296,
  predictor: 317,
  colourMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
  oldJpeg: 513,
  oldJpegBytes: 514,
} as const;

export type TiffTag = keyof typeof tags;

export type TiffDirectory = {
  numbers(tag: TiffTag): number[];
  number(tag: TiffTag): number | undefined;
  bytes(tag: TiffTag): Uint8Array | null;
  dpi(): { x: number; y: number } | null;
};

// Bytes per value, by field type: byte, ascii, short, long, rational, and their signed kin.
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const maxValues = 1_000_000;

type Entry = { type: number; count: number; at: number };

/** Null for what is no classic TIFF. Stops at the first directory that repeats or lies outside the file. */
export function tiffDirectories(bytes: Uint8Array, limit: number): TiffDirectory[] | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = view.getUint16(0) === 0x4949;
  if (view.getUint16(2, little) !== 42) return null;
  const found: TiffDirectory[] = [];
  const seen = new Set<number>();
  let at = view.getUint32(4, little);
  while (at >= 8 && at + 2 <= bytes.length && !seen.has(at) && found.length < limit) {
    seen.add(at);
    const count = view.getUint16(at, little);
    const end = at + 2 + count * 12;
    if (count === 0 || end > bytes.length) break;
    found.push(directory(bytes, view, { at, count, little }));
    at = end + 4 <= bytes.length ? view.getUint32(end, little) : 0;
  }
  return found;
}

function directory(
  bytes: Uint8Array,
  view: DataView,
  { at, count, little }: { at: number; count: number; little: boolean },
): TiffDirectory {
  const entries = new Map<number, Entry>();
  for (let index = 0; index < count; index++) {
    const start = at + 2 + index * 12;
    const entry = readEntry(view, start, little);
    if (entry) entries.set(view.getUint16(start, little), entry);
  }
  const numbers = (tag: TiffTag): number[] => {
    const entry = entries.get(tags[tag]);
    if (!entry) return [];
    const size = sizes[entry.type] ?? 1;
    return Array.from({ length: entry.count }, (_, index) =>
      readValue(view, entry.type, entry.at + index * size, little),
    );
  };
  const number = (tag: TiffTag) => {
    const entry = entries.get(tags[tag]);
    return entry && readValue(view, entry.type, entry.at, little);
  };
  return {
    numbers,
    number,
    bytes(tag) {
      const entry = entries.get(tags[tag]);
      return entry ? bytes.subarray(entry.at, entry.at + entry.count * (sizes[entry.type] ?? 1)) : null;
    },
    dpi: () => dpi(number('xResolution'), number('yResolution'), number('resolutionUnit')),
  };
}

/** Null for an entry of an unknown kind or one that points outside the file. */
function readEntry(view: DataView, start: number, little: boolean): Entry | null {
  const type = view.getUint16(start + 2, little);
  const count = view.getUint32(start + 4, little);
  const size = (sizes[type] ?? 0) * count;
  if (size === 0 || count > maxValues) return null;
  const at = size <= 4 ? start + 8 : view.getUint32(start + 8, little);
  return at + size <= view.byteLength ? { type, count, at } : null;
}

function readValue(view: DataView, type: number, at: number, little: boolean): number {
  if (type === 3) return view.getUint16(at, little);
  if (type === 4) return view.getUint32(at, little);
  if (type === 5) return view.getUint32(at, little) / Math.max(1, view.getUint32(at + 4, little));
  return type === 8 ? view.getInt16(at, little) : type === 9 ? view.getInt32(at, little) : view.getUint8(at);
}

function dpi(x: number | undefined, y: number | undefined, unit = 2): { x: number; y: number } | null {
  const perInch = unit === 3 ? 2.54 : unit === 2 ? 1 : 0;
  const [across, down] = [(x ?? 0) * perInch, (y ?? x ?? 0) * perInch];
  return across > 0 && down > 0 ? { x: across, y: down } : null;
}
