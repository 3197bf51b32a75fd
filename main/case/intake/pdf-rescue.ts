// A PDF whose end is lost or torn: its first object is looked for by what it says of itself, and a new end put behind the old bytes.
import type { ByteSource } from '../bytes.ts';

const windowBytes = 1024 * 1024;
const overlapBytes = 4096;
/** Further in, nobody has waited long enough to want what is left. */
const maxSearchBytes = 512 * 1024 * 1024;

/** The same bytes with an end that names the catalog; null where no catalog lies open in the file. */
export function withNewEnd(source: ByteSource): ByteSource | null {
  const root = findCatalog(source);
  if (root === null) return null;
  // No table of objects is given, so a reader has to look for every one of them itself.
  const end = Buffer.from(`\nendobj\ntrailer\n<</Root ${root}/Size 1>>\nstartxref\n0\n%%EOF\n`, 'latin1');
  const { sizeBytes } = source;
  return {
    sizeBytes: sizeBytes + end.length,
    read(offset, length) {
      const before =
        offset < sizeBytes ? source.read(offset, Math.min(length, sizeBytes - offset)) : new Uint8Array(0);
      const from = Math.max(0, offset - sizeBytes);
      const after =
        offset + length > sizeBytes ? end.subarray(from, offset + length - sizeBytes) : new Uint8Array(0);
      return after.length === 0 ? before : new Uint8Array(Buffer.concat([before, after]));
    },
  };
}

/** The last one counts: a file that was changed says things again at its end. */
function findCatalog(source: ByteSource): string | null {
  let root: string | null = null;
  const limit = Math.min(source.sizeBytes, maxSearchBytes);
  for (let at = 0; at < limit; at += windowBytes) {
    const text = Buffer.from(source.read(at, windowBytes + overlapBytes)).toString('latin1');
    for (let found = text.indexOf('/Catalog'); found !== -1; found = text.indexOf('/Catalog', found + 8)) {
      root = objectAround(text.slice(Math.max(0, found - overlapBytes / 2), found)) ?? root;
    }
  }
  return root;
}

/** `before` is what stands before the word: the object it belongs to begins last, and has not ended. */
function objectAround(before: string): string | null {
  if (!/\/Type\s{0,4}$/.test(before)) return null;
  const start = before.lastIndexOf(' obj');
  const head = /(\d{1,8}) (\d{1,5})$/.exec(before.slice(Math.max(0, start - 16), Math.max(0, start)));
  return head && !before.includes('endobj', start) ? `${head[1]} ${head[2]} R` : null;
}
