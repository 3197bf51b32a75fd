// Files inside an archive (ZIP, TAR, gzip), unpacked in memory one at a time, within limits that no honest archive reaches. Nothing is written to disk.
import type { FailReason } from '../../../shared/domain/intake.ts';
import { memorySource, type ByteSource } from '../bytes.ts';
import { isHealthExport, readHealthZip } from './clinical/apple/apple-file.ts';
import { findPassword, isLocked, knownPasswords, lockReason, type Passwords } from './archive-password.ts';
import { displayName, inNaturalOrder, isDiscMark, isSystemName, type Found, type OpenSource } from './found.ts'; // prettier-ignore
import type { InnerFile, IntakeInput, IntakeResult } from './result.ts';
import { sniff } from './sniff.ts';
import { gzipInnerName, isGzip, isTar, readTar, unpackGzip, type TarEntry } from './tarball.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { firstBytes, unpackEntry } from './zip-entry.ts';

const maxDepth = 3;
const maxEntryBytes = 512 * 1024 * 1024;
const maxTotalBytes = 8 * 1024 * 1024 * 1024;
/** Text packs to a tenth, an empty scan to a hundredth; more, in a large file, is a trap. */
const maxRatio = 200;
const smallBytes = 16 * 1024 * 1024;

export type Outer = {
  path: string;
  sizeBytes: number;
  open(): OpenSource | null;
  depth: number;
  passwords: Passwords;
};

/** Null where this is no archive to look into: office documents, disc images of scanners, damaged ones. They are files like any other. */
export function filesInArchive(outer: Outer): Found[] | null {
  const source = outer.open();
  if (!source) return null;
  try {
    // Asked of every file of a folder, so the cheapest question comes first.
    if (Buffer.from(source.read(0, 2)).toString('latin1') !== 'PK') return filesInTarball(outer, source);
    if (sniff(source) !== 'zip') return null;
    const entries = readZipDirectory(source);
    if (entries === null || entries.length === 0) return null;
    if (entries === 'too-many' || isTrap(entries, outer.sizeBytes))
      return [{ path: outer.path, skipped: 'archive-too-large' }];
    if (isHealthExport(entries) || isAppleDocument(entries)) return null;
    if (outer.depth > maxDepth) return [{ path: outer.path, skipped: 'archive-too-deep' }];
    return filesInZip(outer, source, entries);
  } finally {
    source.close();
  }
}

function filesInZip(outer: Outer, source: ByteSource, entries: readonly ZipEntry[]): Found[] {
  const discs = discFolders(entries);
  const locked = entries.filter((entry) => isLocked(entry) && refusal(entry) === null);
  const known = knownPasswords(outer.passwords);
  const password = locked.length === 0 ? null : findPassword(source, locked, known);
  const isShut = locked.length > 0 && password === null;
  // One line asks for the password of all its files. A disc comes in whole or not at all.
  const asks = isShut ? [{ path: outer.path, skipped: lockReason(outer.passwords) }] : [];
  if (isShut && discs.length > 0) return asks;
  const keys = password === null ? [] : [password, ...known.filter((one) => one !== password)];
  const files = entries
    .filter((entry) => !entry.name.endsWith('/') && !(isShut && locked.includes(entry)))
    .sort((a, b) => inNaturalOrder(a.name, b.name))
    .flatMap((entry) => {
      const disc = discs.find((folder) => entry.name.startsWith(folder));
      const found = foundIn(outer, source, { entry, keys });
      const shown = `${outer.path}/${disc ?? ''}`.replace(/\/$/, '');
      return disc === undefined ? found : found.map((one) => ({ ...one, disc: shown }));
    });
  return [...asks, ...files];
}

/** An archive that was not looked into, or that came by itself. */
export function readZip(input: IntakeInput): Promise<IntakeResult> {
  const mediaType = 'application/zip';
  const entries = readZipDirectory(input.source);
  if (entries === null) return Promise.resolve({ outcome: 'failed', mediaType, reason: 'damaged-archive' });
  if (entries !== 'too-many' && isHealthExport(entries)) return readHealthZip(input, entries);
  if (entries !== 'too-many' && isAppleDocument(entries)) {
    const reason = 'office-file';
    return Promise.resolve({ outcome: 'kept', mediaType, reason, inner: previewOf(input.source, entries) });
  }
  return Promise.resolve({ outcome: 'kept', mediaType, reason: 'archive' });
}

/** Pages, Numbers and Keynote: one document, whose parts nobody else reads. */
function isAppleDocument(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === 'Index/Document.iwa' || name === 'Index.zip');
}

/** How it looked when it was saved: all of it, or its first page. */
function previewOf(source: ByteSource, entries: readonly ZipEntry[]): InnerFile[] {
  const entry =
    entries.find(({ name }) => /^QuickLook\/Preview\.pdf$/i.test(name)) ??
    entries.find(({ name }) => /^preview\.jpg$/i.test(name));
  if (!entry) return [];
  const open = () => {
    const bytes = entryBytes(source, entry);
    return bytes && memorySource(bytes);
  };
  return [{ name: displayName(entry.name.split('/').at(-1) ?? ''), open }];
}

/** Folders, ending in a slash, that are copies of discs; the archive itself is the empty one. The outermost first. */
function discFolders(entries: readonly ZipEntry[]): string[] {
  return entries
    .filter(({ name }) => isDiscMark(name.slice(name.lastIndexOf('/') + 1)))
    .map(({ name }) => name.slice(0, name.lastIndexOf('/') + 1))
    .sort((a, b) => a.length - b.length);
}

function isTrap(entries: ZipEntry[], archiveBytes: number): boolean {
  const total = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  return total > maxTotalBytes || (total > smallBytes && total > archiveBytes * maxRatio);
}

/** `keys`: passwords for what is locked, the one that opened the archive first. */
type Keyed = { entry: ZipEntry; keys: readonly string[] };

function foundIn(outer: Outer, source: ByteSource, { entry, keys }: Keyed): Found[] {
  const path = `${outer.path}/${entry.name}`;
  if (isUnsafe(entry.name)) return [{ path, skipped: 'unsafe-name' }];
  const parts = entry.name.split('/');
  if (parts.some(isSystemName)) return [{ path, skipped: 'system-file' }];
  if (entry.isLink) return [{ path, skipped: 'not-a-file' }];
  const refused = refusal(entry);
  if (refused) return [{ path, skipped: refused }];
  const open = () => unpacked(outer, { entry, keys });
  const [openedWith] = entry.lock ? keys : [];
  const file = {
    path,
    fileName: displayName(parts.at(-1) ?? ''),
    sizeBytes: entry.sizeBytes,
    open,
    begins: () => firstBytesOf(outer, { entry, keys }),
    unreadable: entry.lock ? ('archive-locked' as const) : ('damaged-archive' as const),
    ...(openedWith === undefined ? {} : { openedWith: [openedWith] }),
    outOf: { kind: 'archive' as const, name: displayName(outer.path.split(/[\\/]/).at(-1) ?? '') },
  };
  if (!beginsLikeArchive(firstBytes(source, entry, keys))) return [file];
  const { sizeBytes } = entry;
  const inner = filesInArchive({ ...outer, path, sizeBytes, open: remembered(open), depth: outer.depth + 1 });
  if (openedWith === undefined) return inner ?? [file];
  return (
    inner?.map((one) => ({
      ...one,
      openedWith: [openedWith, ...(('openedWith' in one && one.openedWith) || [])],
    })) ?? [file]
  );
}

/** Absolute, climbing, or with characters that end a path early. */
function isUnsafe(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    /^[A-Za-z]:/.test(name) ||
    name.includes('\0') ||
    name.split('/').includes('..')
  );
}

function refusal(entry: ZipEntry): FailReason | null {
  if (entry.lock?.kind === 'unknown') return 'archive-locked';
  if (entry.method !== 0 && entry.method !== 8) return 'archive-method';
  const isTooMuch =
    entry.sizeBytes > maxEntryBytes ||
    (entry.sizeBytes > smallBytes && entry.sizeBytes > entry.packedBytes * maxRatio);
  return isTooMuch ? 'archive-too-large' : null;
}

function firstBytesOf(outer: Outer, { entry, keys }: Keyed): Uint8Array | null {
  const source = outer.open();
  try {
    return source && firstBytes(source, entry, keys);
  } finally {
    source?.close();
  }
}

function beginsLikeArchive(first: Uint8Array | null): boolean {
  return first !== null && first[0] === 0x50 && first[1] === 0x4b && (first[2] === 3 || first[2] === 5);
}

function unpacked(outer: Outer, { entry, keys }: Keyed): OpenSource | null {
  const source = outer.open();
  if (!source) return null;
  try {
    const bytes = entryBytes(source, entry, keys);
    return bytes && { ...memorySource(bytes), close: () => undefined };
  } finally {
    source.close();
  }
}

/** Null for what is locked, packed in another way, damaged, or unpacks to more than an honest file. */
export function entryBytes(
  source: ByteSource,
  entry: ZipEntry,
  keys: readonly string[] = [],
): Uint8Array | null {
  return refusal(entry) ? null : unpackEntry(source, entry, keys);
}

/** An archive within an archive is unpacked once while its files are read in turn. */
function remembered(open: () => OpenSource | null): () => OpenSource | null {
  let held: WeakRef<OpenSource> | null = null;
  return () => {
    const source = held?.deref() ?? open();
    held = source && new WeakRef(source);
    return source;
  };
}

/** TAR archives, packed or not, and single files packed with gzip. */
function filesInTarball(outer: Outer, source: ByteSource): Found[] | null {
  if (isGzip(source)) return filesInGzip(outer, source);
  if (!isTar(source)) return null;
  const entries = readTar(source);
  if (entries === null || entries.length === 0) return null;
  if (entries === 'too-many') return [{ path: outer.path, skipped: 'archive-too-large' }];
  if (outer.depth > maxDepth) return [{ path: outer.path, skipped: 'archive-too-deep' }];
  return entries
    .filter(({ isFolder }) => !isFolder)
    .sort((a, b) => inNaturalOrder(a.name, b.name))
    .flatMap((entry) => foundInTar(outer, source, entry));
}

function foundInTar(outer: Outer, source: ByteSource, entry: TarEntry): Found[] {
  const path = `${outer.path}/${entry.name}`;
  const parts = entry.name.split('/');
  if (isUnsafe(entry.name)) return [{ path, skipped: 'unsafe-name' }];
  if (parts.some(isSystemName)) return [{ path, skipped: 'system-file' }];
  if (!entry.isFile) return [{ path, skipped: 'not-a-file' }];
  if (entry.at + entry.sizeBytes > source.sizeBytes) return [{ path, skipped: 'damaged-archive' }];
  const open = (): OpenSource | null => {
    const whole = outer.open();
    return whole && { ...slice(whole, entry), close: () => whole.close() };
  };
  return orFilesInside({ path, name: parts.at(-1) ?? '', sizeBytes: entry.sizeBytes, open }, outer);
}

function slice(source: ByteSource, { at, sizeBytes }: { at: number; sizeBytes: number }): ByteSource {
  return {
    sizeBytes,
    read: (offset, length) => source.read(at + offset, Math.max(0, Math.min(length, sizeBytes - offset))),
  };
}

function filesInGzip(outer: Outer, source: ByteSource): Found[] | null {
  const bytes = outer.depth > maxDepth ? null : unpackGzip(source);
  if (outer.depth > maxDepth) return [{ path: outer.path, skipped: 'archive-too-deep' }];
  if (bytes === 'too-large') return [{ path: outer.path, skipped: 'archive-too-large' }];
  if (bytes === null) return [{ path: outer.path, skipped: 'damaged-archive' }];
  const unpack = (): OpenSource | null => {
    const whole = outer.open();
    const again = whole && unpackGzip(whole);
    whole?.close();
    return again && again !== 'too-large' ? { ...memorySource(again), close: () => undefined } : null;
  };
  const name = gzipInnerName(outer.path.split(/[\\/]/).at(-1) ?? '');
  return orFilesInside(
    { path: `${outer.path}/${name}`, name, sizeBytes: bytes.length, open: remembered(unpack) },
    outer,
  );
}

type Inside = { path: string; name: string; sizeBytes: number; open(): OpenSource | null };

function orFilesInside({ path, name, sizeBytes, open }: Inside, outer: Outer): Found[] {
  const outOf = { kind: 'archive' as const, name: displayName(outer.path.split(/[\\/]/).at(-1) ?? '') };
  const file = {
    path,
    fileName: displayName(name),
    sizeBytes,
    open,
    unreadable: 'damaged-archive' as const,
    outOf,
  };
  return filesInArchive({ ...outer, path, sizeBytes, open, depth: outer.depth + 1 }) ?? [file];
}
