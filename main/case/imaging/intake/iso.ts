// The files in an image of a disc (ISO 9660 with Joliet, or UDF), where they lie. Nothing is mounted, written or run.
import type { ByteSource } from '../../bytes.ts';
import { readUdf, type DiscFile } from './udf.ts';

const sectorBytes = 2048;
const firstDescriptor = 16;
const mostFiles = 100_000;
const deepest = 32;
/** Discs whose sectors were copied with their error correction: the 2,048 bytes lie within 2,352. */
const rawSectorBytes = 2352;

/** Null for what is no image of a disc that can be read, `too-many` for more files than any disc holds. */
export function readIso(source: ByteSource): { files: DiscFile[]; view: ByteSource } | 'too-many' | null {
  const view = discSectors(source);
  if (!view) return null;
  const [plain, udf] = [filesFrom(view), readUdf(view)];
  if (plain === 'too-many' || udf === 'too-many') return 'too-many';
  // A disc written like a memory stick may carry a list of the older kind with nothing but a note in it.
  const files = udf && udf.length > (plain?.length ?? 0) ? udf : plain;
  return files && { files, view };
}

function filesFrom(view: ByteSource): DiscFile[] | 'too-many' | null {
  const root = rootOf(view);
  if (!root) return null;
  const walk: Walk = { view, isWide: root.isWide, files: [], seen: new Set(), isTooMany: false };
  visit(walk, root, '', 0);
  return walk.isTooMany ? 'too-many' : walk.files;
}

export function isoFileSource(view: ByteSource, { extents, sizeBytes }: DiscFile): ByteSource {
  return {
    sizeBytes,
    read(offset, length) {
      const parts: Uint8Array[] = [];
      let from = 0;
      for (const extent of extents) {
        const start = Math.max(offset, from);
        const end = Math.min(offset + length, from + extent.sizeBytes);
        if (end > start) parts.push(view.read(extent.at + start - from, end - start));
        from += extent.sizeBytes;
      }
      return parts.length === 1 && parts[0] ? parts[0] : new Uint8Array(Buffer.concat(parts));
    },
  };
}

function hasMark(view: ByteSource): boolean {
  const mark = Buffer.from(view.read(firstDescriptor * sectorBytes + 1, 5)).toString('latin1');
  return mark === 'CD001' || mark === 'BEA01';
}

/** The plain sectors of an image of a disc; null for anything else. Its mark lies behind 32 KiB that are left to other systems. */
export function discSectors(source: ByteSource): ByteSource | null {
  if (source.sizeBytes < (firstDescriptor + 2) * sectorBytes) return null;
  if (hasMark(source)) return source;
  const sync = Buffer.from(source.read(0, 16));
  if (sync.readUInt32BE(0) !== 0x00ff_ffff || sync.readUInt32BE(8) !== 0xffff_ff00) return null;
  const raw = rawView(source, sync[15] === 2 ? 24 : 16);
  return hasMark(raw) ? raw : null;
}

function rawView(source: ByteSource, head: number): ByteSource {
  const sizeBytes = Math.floor(source.sizeBytes / rawSectorBytes) * sectorBytes;
  return {
    sizeBytes,
    read(offset, length) {
      const end = Math.min(sizeBytes, offset + length);
      const whole = new Uint8Array(Math.max(0, end - offset));
      for (let at = offset; at < end;) {
        const within = at % sectorBytes;
        const take = Math.min(sectorBytes - within, end - at);
        const sector = Math.floor(at / sectorBytes);
        whole.set(source.read(sector * rawSectorBytes + head + within, take), at - offset);
        at += take;
      }
      return whole;
    },
  };
}

type Place = { at: number; sizeBytes: number };
type Walk = { view: ByteSource; isWide: boolean; files: DiscFile[]; seen: Set<number>; isTooMany: boolean };

/** The list with long names (Joliet) where there is one, else the plain one. */
function rootOf(view: ByteSource): (Place & { isWide: boolean }) | null {
  let plain: (Place & { isWide: boolean }) | null = null;
  for (let sector = firstDescriptor; sector < firstDescriptor + 32; sector++) {
    const bytes = Buffer.from(view.read(sector * sectorBytes, sectorBytes));
    if (bytes.length < sectorBytes || bytes.toString('latin1', 1, 6) !== 'CD001' || bytes[0] === 255) break;
    const root = { at: bytes.readUInt32LE(158) * sectorBytes, sizeBytes: bytes.readUInt32LE(166) };
    if (bytes[0] === 2 && /^%\/[@CE]/.test(bytes.toString('latin1', 88, 91)))
      return { ...root, isWide: true };
    if (bytes[0] === 1) plain ??= { ...root, isWide: false };
  }
  return plain;
}

function visit(walk: Walk, { at, sizeBytes }: Place, folder: string, depth: number): void {
  // A folder that leads back to itself, or deeper than discs allow, is not followed.
  if (walk.seen.has(at) || depth > deepest || sizeBytes > 64 * 1024 * 1024) return;
  walk.seen.add(at);
  const table = Buffer.from(walk.view.read(at, sizeBytes));
  for (let offset = 0; offset < table.length;) {
    const length = table[offset] ?? 0;
    // Entries do not cross sectors; the rest of a sector is empty.
    if (length < 34 || offset + length > table.length) {
      offset = (Math.floor(offset / sectorBytes) + 1) * sectorBytes;
      continue;
    }
    takeEntry(walk, table.subarray(offset, offset + length), folder, depth);
    if (walk.isTooMany) return;
    offset += length;
  }
}

function takeEntry(walk: Walk, entry: Buffer, folder: string, depth: number): void {
  const name = nameOf(entry, walk.isWide);
  if (name === null) return;
  const path = folder === '' ? name : `${folder}/${name}`;
  const flags = entry[25] ?? 0;
  const extent = { at: entry.readUInt32LE(2) * sectorBytes, sizeBytes: entry.readUInt32LE(10) };
  if ((flags & 2) !== 0) return visit(walk, extent, path, depth + 1);
  const before = walk.files.at(-1);
  // A file over 4 GB stands in several entries, each but the last with a mark.
  if (before?.path === path) {
    before.extents.push(extent);
    before.sizeBytes += extent.sizeBytes;
  } else walk.files.push({ path, sizeBytes: extent.sizeBytes, extents: [extent] });
  walk.isTooMany = walk.files.length > mostFiles;
}

/** Null for the folder itself and the one above. */
function nameOf(entry: Buffer, isWide: boolean): string | null {
  const bytes = entry.subarray(33, 33 + (entry[32] ?? 0));
  if (bytes.length === 1 && (bytes[0] ?? 0) < 2) return null;
  const name = isWide
    ? Buffer.from(bytes).swap16().toString('utf16le')
    : (longName(entry) ?? bytes.toString('latin1'));
  const bare = name
    .replace(/;\d+$/, '')
    .replace(/\.$/, '')
    .replace(/[/\\\0]/g, '_');
  return bare === '' || bare === '.' || bare === '..' ? null : bare;
}

/** Unix systems write the name in full behind the entry (Rock Ridge). */
function longName(entry: Buffer): string | null {
  let at = 33 + (entry[32] ?? 0);
  at += at % 2;
  let name = '';
  while (at + 4 <= entry.length) {
    const length = entry[at + 2] ?? 0;
    if (length < 4) break;
    if (entry.toString('latin1', at, at + 2) === 'NM' && ((entry[at + 4] ?? 0) & 6) === 0)
      name += entry.toString('utf8', at + 5, at + length);
    at += length;
  }
  return name === '' ? null : name;
}
