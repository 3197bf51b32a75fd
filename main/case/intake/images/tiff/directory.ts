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

// Bytes per value, by field type: byte, ascii, short, long, rational, their signed kin, and the eight-byte ones of large files.
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
const maxValues = 1_000_000;

type Entry = { type: number; count: number; at: number };

/** Large files (BigTIFF) say everything that counts or points in eight bytes instead of four, or two. */
type Form = { little: boolean; large: boolean };

/** Null for what is no TIFF. Stops at the first directory that repeats or lies outside the file. */
export function tiffDirectories(bytes: Uint8Array, limit: number): TiffDirectory[] | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const form = formOf(view);
  if (!form) return null;
  const [countBytes, rowBytes, linkBytes] = form.large ? [8, 20, 8] : [2, 12, 4];
  const found: TiffDirectory[] = [];
  const seen = new Set<number>();
  let at = offsetAt(view, form.large ? 8 : 4, form);
  while (at >= 8 && at + countBytes <= bytes.length && !seen.has(at) && found.length < limit) {
    seen.add(at);
    const count = form.large ? offsetAt(view, at, form) : view.getUint16(at, form.little);
    const end = at + countBytes + count * rowBytes;
    if (count === 0 || end > bytes.length) break;
    found.push(directory(bytes, view, { at: at + countBytes, count, form }));
    at = end + linkBytes <= bytes.length ? offsetAt(view, end, form) : 0;
  }
  return found;
}

function formOf(view: DataView): Form | null {
  const little = view.getUint16(0) === 0x4949;
  const kind = view.getUint16(2, little);
  if (kind === 42) return { little, large: false };
  const isLarge = kind === 43 && view.byteLength >= 16 && view.getUint16(4, little) === 8;
  return isLarge ? { little, large: true } : null;
}

/** Beyond what a file can hold it only has to stay beyond. */
function offsetAt(view: DataView, at: number, { little, large }: Form): number {
  return large ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
}

function directory(
  bytes: Uint8Array,
  view: DataView,
  { at, count, form }: { at: number; count: number; form: Form },
): TiffDirectory {
  const { little } = form;
  const rowBytes = form.large ? 20 : 12;
  const entries = new Map<number, Entry>();
  for (let index = 0; index < count; index++) {
    const start = at + index * rowBytes;
    const entry = readEntry(view, start, form);
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
function readEntry(view: DataView, start: number, form: Form): Entry | null {
  const room = form.large ? 8 : 4;
  const type = view.getUint16(start + 2, form.little);
  const count = offsetAt(view, start + 4, form);
  const size = (sizes[type] ?? 0) * count;
  if (size === 0 || count > maxValues) return null;
  const at = size <= room ? start + 4 + room : offsetAt(view, start + 4 + room, form);
  return at + size <= view.byteLength ? { type, count, at } : null;
}

function readValue(view: DataView, type: number, at: number, little: boolean): number {
  if (type === 3) return view.getUint16(at, little);
  if (type === 4 || type === 13) return view.getUint32(at, little);
  if (type === 5) return view.getUint32(at, little) / Math.max(1, view.getUint32(at + 4, little));
  if (type >= 16) return Number(view.getBigUint64(at, little));
  return type === 8 ? view.getInt16(at, little) : type === 9 ? view.getInt32(at, little) : view.getUint8(at);
}

function dpi(x: number | undefined, y: number | undefined, unit = 2): { x: number; y: number } | null {
  const perInch = unit === 3 ? 2.54 : unit === 2 ? 1 : 0;
  const [across, down] = [(x ?? 0) * perInch, (y ?? x ?? 0) * perInch];
  return across > 0 && down > 0 ? { x: across, y: down } : null;
}
