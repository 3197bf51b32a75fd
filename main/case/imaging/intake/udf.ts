// The files in an image of a disc that is written like a memory stick or a DVD (UDF), where they lie. Nothing is mounted, written or run.
import type { ByteSource } from '../../bytes.ts';

/** `extents`: the stretches of the image that hold the file, in order. */
export type DiscFile = { path: string; sizeBytes: number; extents: Extent[] };

const sectorBytes = 2048;
const anchorSector = 256;
const mostFiles = 100_000;
const deepest = 32;
const mostFolderBytes = 64 * 1024 * 1024;
/** What a list of descriptors, stretches or parts of the disc holds at most before it is taken for a trap. */
const mostListed = 10_000;

const tags = {
  anchor: 2,
  partition: 5,
  volume: 6,
  end: 8,
  files: 256,
  name: 257,
  entry: 261,
  longEntry: 266,
};

type Extent = { at: number; sizeBytes: number };
type Disc = {
  view: ByteSource;
  blockBytes: number;
  /** Of each part of the disc: where in the image a block of it lies; null for one that is not there. */
  parts: ((block: number) => number | null)[];
};
type Entry = { isFolder: boolean; sizeBytes: number; extents: Extent[] };
type Walk = { disc: Disc; files: DiscFile[]; seen: Set<number>; isTooMany: boolean };

/** Null for what is no such disc or one whose way of writing is not known here, `too-many` for more files than any disc holds. */
export function readUdf(view: ByteSource): DiscFile[] | 'too-many' | null {
  const disc = openDisc(view);
  if (!disc) return null;
  const set = blockAt(disc.disc, disc.files);
  if (!set || set.readUInt16LE(0) !== tags.files) return null;
  const walk: Walk = { disc: disc.disc, files: [], seen: new Set(), isTooMany: false };
  visit(walk, addressIn(set, 400), '', 0);
  return walk.isTooMany ? 'too-many' : walk.files;
}

type Address = { block: number; part: number };

/** A place as UDF writes it: length, block, part of the disc. */
function addressIn(bytes: Buffer, at: number): Address {
  return { block: bytes.readUInt32LE(at + 4), part: bytes.readUInt16LE(at + 8) };
}

function sector(view: ByteSource, number: number): Buffer | null {
  const bytes = Buffer.from(view.read(number * sectorBytes, sectorBytes));
  return bytes.length === sectorBytes ? bytes : null;
}

function openDisc(view: ByteSource): { disc: Disc; files: Address } | null {
  const anchor = sector(view, anchorSector);
  if (!anchor || anchor.readUInt16LE(0) !== tags.anchor) return null;
  const [first, count] = [anchor.readUInt32LE(20), Math.floor(anchor.readUInt32LE(16) / sectorBytes)];
  const starts = new Map<number, number>();
  let volume: Buffer | null = null;
  for (let at = first; at < first + Math.min(count, mostListed); at++) {
    const descriptor = sector(view, at);
    const tag = descriptor?.readUInt16LE(0);
    if (!descriptor || tag === tags.end) break;
    if (tag === tags.partition) starts.set(descriptor.readUInt16LE(22), descriptor.readUInt32LE(188));
    if (tag === tags.volume) volume = descriptor;
  }
  const blockBytes = volume?.readUInt32LE(212) ?? 0;
  if (!volume || blockBytes < 512 || blockBytes > 32_768) return null;
  const disc: Disc = { view, blockBytes, parts: [] };
  addParts(disc, volume, starts);
  return { disc, files: addressIn(volume, 248) };
}

/** Most discs have one part. Newer ones keep their folders in a file of their own, which counts as a second. */
function addParts(disc: Disc, volume: Buffer, starts: ReadonlyMap<number, number>): void {
  const end = Math.min(sectorBytes, 440 + volume.readUInt32LE(264));
  for (let at = 440; at + 6 <= end && disc.parts.length < volume.readUInt32LE(268);) {
    const [kind, length] = [volume[at] ?? 0, volume[at + 1] ?? 0];
    if (length < 6 || at + length > end) return;
    const name = volume.toString('latin1', at + 5, at + 28);
    const number = volume.readUInt16LE(at + (kind === 1 ? 4 : 38));
    const start = starts.get(number);
    const plain = (block: number) =>
      start === undefined ? null : start * sectorBytes + block * disc.blockBytes;
    if (kind === 1 || name.startsWith('*UDF Sparable')) disc.parts.push(plain);
    else if (name.startsWith('*UDF Metadata'))
      disc.parts.push(throughFile(disc, plain(volume.readUInt32LE(at + 40))));
    else disc.parts.push(() => null);
    at += length;
  }
}

function throughFile(disc: Disc, at: number | null): (block: number) => number | null {
  const entry = at === null ? null : entryAt(disc, at, 0);
  return (block) => {
    let offset = block * disc.blockBytes;
    for (const extent of entry?.extents ?? []) {
      if (offset < extent.sizeBytes) return extent.at + offset;
      offset -= extent.sizeBytes;
    }
    return null;
  };
}

function blockAt(disc: Disc, { block, part }: Address): Buffer | null {
  const at = disc.parts[part]?.(block) ?? null;
  const bytes = at === null ? null : Buffer.from(disc.view.read(at, disc.blockBytes));
  return bytes?.length === disc.blockBytes ? bytes : null;
}

/** What a file or folder is and where its bytes lie; null for what is neither. */
function entryAt(disc: Disc, at: number, part: number): Entry | null {
  const bytes = Buffer.from(disc.view.read(at, disc.blockBytes));
  const tag = bytes.length === disc.blockBytes ? bytes.readUInt16LE(0) : 0;
  if (tag !== tags.entry && tag !== tags.longEntry) return null;
  const head = tag === tags.entry ? 176 : 216;
  const [sizeBytes, skipped, listBytes] = [
    Number(bytes.readBigUInt64LE(56)),
    bytes.readUInt32LE(head - 8),
    bytes.readUInt32LE(head - 4),
  ];
  const from = head + skipped;
  if (from + listBytes > bytes.length || !Number.isSafeInteger(sizeBytes)) return null;
  const kind = bytes.readUInt16LE(34) & 7;
  const isFolder = bytes[27] === 4;
  // Small files lie in their own entry.
  if (kind === 3)
    return { isFolder, sizeBytes, extents: [{ at: at + from, sizeBytes: Math.min(sizeBytes, listBytes) }] };
  if (kind > 1) return null;
  const extents = extentsIn(disc, bytes.subarray(from, from + listBytes), { isLong: kind === 1, part });
  return extents && { isFolder, sizeBytes, extents: cutTo(extents, sizeBytes) };
}

function extentsIn(
  disc: Disc,
  list: Buffer,
  { isLong, part }: { isLong: boolean; part: number },
): Extent[] | null {
  const found: Extent[] = [];
  let bytes = list;
  const step = isLong ? 16 : 8;
  for (let at = 0, steps = 0; at + step <= bytes.length; at += step) {
    if (++steps > mostListed) return null;
    const [word, block] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    const [sizeBytes, kind] = [word & 0x3fff_ffff, word >>> 30];
    if (sizeBytes === 0) break;
    const place = disc.parts[isLong ? bytes.readUInt16LE(at + 8) : part]?.(block) ?? null;
    if (place === null || (kind !== 0 && kind !== 3)) return null;
    if (kind === 0) found.push({ at: place, sizeBytes });
    else {
      // The list goes on in a block of its own.
      const next = Buffer.from(disc.view.read(place, disc.blockBytes));
      if (next.length < 24) return null;
      bytes = next.subarray(24, 24 + next.readUInt32LE(20));
      at = -step;
    }
  }
  return found;
}

function cutTo(extents: readonly Extent[], sizeBytes: number): Extent[] {
  let left = sizeBytes;
  return extents.flatMap((extent) => {
    const own = Math.min(left, extent.sizeBytes);
    left -= own;
    return own > 0 ? [{ at: extent.at, sizeBytes: own }] : [];
  });
}

function visit(walk: Walk, address: Address, folder: string, depth: number): void {
  const at = walk.disc.parts[address.part]?.(address.block) ?? null;
  if (at === null || walk.seen.has(at) || depth > deepest) return;
  walk.seen.add(at);
  const entry = entryAt(walk.disc, at, address.part);
  if (!entry?.isFolder || entry.sizeBytes > mostFolderBytes) return;
  const list = Buffer.concat(entry.extents.map((extent) => walk.disc.view.read(extent.at, extent.sizeBytes)));
  for (let offset = 0; offset + 38 <= list.length;) {
    if (list.readUInt16LE(offset) !== tags.name) return;
    const [nameBytes, own] = [list[offset + 19] ?? 0, list.readUInt16LE(offset + 36)];
    const nameAt = offset + 38 + own;
    takeName(walk, { flags: list[offset + 18] ?? 0, name: nameOf(list.subarray(nameAt, nameAt + nameBytes)), address: addressIn(list, offset + 20) }, folder, depth); // prettier-ignore
    if (walk.isTooMany) return;
    offset += (38 + own + nameBytes + 3) & ~3;
  }
}

const [isFolderFlag, isRemovedFlag, isAboveFlag] = [2, 4, 8];

function takeName(
  walk: Walk,
  { flags, name, address }: { flags: number; name: string | null; address: Address },
  folder: string,
  depth: number,
): void {
  if (name === null || (flags & (isRemovedFlag | isAboveFlag)) !== 0) return;
  const path = folder === '' ? name : `${folder}/${name}`;
  if ((flags & isFolderFlag) !== 0) return visit(walk, address, path, depth + 1);
  const at = walk.disc.parts[address.part]?.(address.block) ?? null;
  const entry = at === null ? null : entryAt(walk.disc, at, address.part);
  if (!entry || entry.isFolder) return;
  walk.files.push({ path, sizeBytes: entry.sizeBytes, extents: entry.extents });
  walk.isTooMany = walk.files.length > mostFiles;
}

/** Letters of one byte or of two, as the first byte says. */
function nameOf(bytes: Buffer): string | null {
  const isWide = bytes[0] === 16 || bytes[0] === 255;
  const rest = bytes.subarray(1);
  const text = isWide
    ? Buffer.from(rest.subarray(0, rest.length & ~1))
        .swap16()
        .toString('utf16le')
    : rest.toString('latin1');
  const bare = text.replace(/[/\\\0]/g, '_');
  return bare === '' || bare === '.' || bare === '..' ? null : bare;
}
