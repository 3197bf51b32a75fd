// TAR archives and gzip, read without trusting them. What of their files is used is decided with that of ZIP archives.
import { gunzipSync } from 'node:zlib';
import type { ByteSource } from '../bytes.ts';

export type TarEntry = { name: string; at: number; sizeBytes: number; isFile: boolean; isFolder: boolean };

const blockBytes = 512;
const maxEntries = 20_000;
const maxNameBytes = 64 * 1024;

export function isTar(source: ByteSource): boolean {
  const mark = Buffer.from(source.read(257, 5)).toString('latin1');
  return mark === 'ustar' && headOf(source, 0) !== null;
}

/** Null where the first head makes no sense; `too-many` where nobody would have packed so many by hand. */
export function readTar(source: ByteSource): TarEntry[] | 'too-many' | null {
  const entries: TarEntry[] = [];
  let longName: string | null = null;
  for (let at = 0; at + blockBytes <= source.sizeBytes;) {
    const head = headOf(source, at);
    if (head === null) return entries.length > 0 ? entries : null;
    const data = at + blockBytes;
    at = data + Math.ceil(head.sizeBytes / blockBytes) * blockBytes;
    if (head.kind === 'L' || head.kind === 'x') {
      longName = longNameIn(source.read(data, Math.min(maxNameBytes, head.sizeBytes)), head.kind) ?? longName;
      continue;
    }
    if (head.kind === 'g' || head.kind === 'K') continue;
    if (entries.length >= maxEntries) return 'too-many';
    const isFile = head.kind === '0' || head.kind === '' || head.kind === '7';
    const name = (longName ?? head.name).replace(/\\/g, '/').replace(/^(\.\/)+/, '');
    entries.push({ name, at: data, sizeBytes: head.sizeBytes, isFile, isFolder: head.kind === '5' });
    longName = null;
  }
  return entries;
}

type Head = { name: string; kind: string; sizeBytes: number };

/** Null for a block whose sum does not fit, and for the empty ones at the end. */
function headOf(source: ByteSource, at: number): Head | null {
  const block = Buffer.from(source.read(at, blockBytes));
  if (block.length < blockBytes) return null;
  const text = (from: number, to: number) => block.toString('utf8', from, to).replace(/\0[\s\S]*$/, '');
  const sum = block.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  if (Number.parseInt(text(148, 156).trim(), 8) !== sum) return null;
  const sizeBytes =
    (block[124] ?? 0) & 0x80 ? largeNumber(block) : Number.parseInt(text(124, 136).trim(), 8) || 0;
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) return null;
  const prefix = text(257, 262) === 'ustar' && block[262] === 0 ? text(345, 500) : '';
  return {
    name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`,
    kind: text(156, 157),
    sizeBytes,
  };
}

/** Sizes past eight gigabytes are written in bytes instead of figures. */
function largeNumber(block: Buffer): number {
  return Number(block.readBigUInt64BE(128));
}

/** A name too long for its head comes before it as a file of its own. */
function longNameIn(bytes: Uint8Array, kind: string): string | null {
  const text = Buffer.from(bytes).toString('utf8');
  return kind === 'L' ? text.replace(/\0[\s\S]*$/, '') : (/(?:^|\n)\d+ path=(.*)\n/.exec(text)?.[1] ?? null);
}

const smallBytes = 16 * 1024 * 1024;
const maxUnpackedBytes = 512 * 1024 * 1024;
/** More than honest files pack to. */
const maxRatio = 200;

export function isGzip(source: ByteSource): boolean {
  const head = source.read(0, 3);
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** `too-large` for what unpacks without end; null for what cannot be unpacked. */
export function unpackGzip(source: ByteSource): Uint8Array | 'too-large' | null {
  if (source.sizeBytes > maxUnpackedBytes) return 'too-large';
  const most = Math.min(maxUnpackedBytes, Math.max(smallBytes, source.sizeBytes * maxRatio));
  try {
    return new Uint8Array(gunzipSync(source.read(0, source.sizeBytes), { maxOutputLength: most }));
  } catch (cause) {
    return (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : null;
  }
}

/** `scan.tgz` holds `scan.tar`, `report.pdf.gz` holds `report.pdf`. */
export function gzipInnerName(name: string): string {
  const inner = name.replace(/\.t[ag]z$/i, '.tar').replace(/\.gz$/i, '');
  return inner === name ? `${name} (unpacked)` : inner;
}
