// Files inside an image of a disc (.iso, .udf), read where they lie. The disc's files come in together.
import { discSectors, isoFileSource, readIso } from '../imaging/intake/iso.ts';
import type { DiscFile } from '../imaging/intake/udf.ts';
import { displayName, inNaturalOrder, isSystemName, type Found, type OpenSource } from './found.ts';

type Outer = { path: string; open(): OpenSource | null };

/** Null where this is no image of a disc, or one that cannot be looked into: a file like any other. */
export function filesInDiscImage(outer: Outer): Found[] | null {
  const source = outer.open();
  if (!source) return null;
  try {
    const read = readIso(source);
    if (read === 'too-many') return [{ path: outer.path, skipped: 'too-many-files' }];
    if (!read || read.files.length === 0) return null;
    return read.files
      .sort((a, b) => inNaturalOrder(a.path, b.path))
      .map((file) => foundOn(outer, file, read.view.sizeBytes));
  } finally {
    source.close();
  }
}

function foundOn(outer: Outer, file: DiscFile, imageBytes: number): Found {
  const path = `${outer.path}/${file.path}`;
  const disc = outer.path;
  const parts = file.path.split('/');
  if (parts.some(isSystemName)) return { path, disc, skipped: 'system-file' };
  // What lies past the end was lost when the disc was copied.
  if (file.extents.some(({ at, sizeBytes }) => at + sizeBytes > imageBytes))
    return { path, disc, skipped: 'disc-cut-off' };
  return {
    path,
    disc,
    fileName: displayName(parts.at(-1) ?? ''),
    sizeBytes: file.sizeBytes,
    open: () => openOn(outer, file),
    unreadable: 'cannot-read',
  };
}

function openOn(outer: Outer, file: DiscFile): OpenSource | null {
  const source = outer.open();
  if (!source) return null;
  const read = discSectors(source);
  if (read) return { ...isoFileSource(read, file), close: () => source.close() };
  source.close();
  return null;
}
