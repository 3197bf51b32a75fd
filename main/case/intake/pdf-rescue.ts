// A PDF whose first line or end is lost or torn: its first object is looked for by what it says of itself, and new ends are put
// around the old bytes.
import { memorySource, type ByteSource } from '../bytes.ts';

const windowBytes = 1024 * 1024;
const overlapBytes = 4096;
/** Further in, nobody has waited long enough to want what is left. */
const maxSearchBytes = 512 * 1024 * 1024;

/** The same bytes with a first line and an end that names the catalog; null where no catalog lies open in the file. */
export function withNewEnds(source: ByteSource): ByteSource | null {
  const root = findCatalog(source);
  if (root === null) return null;
  const start = Buffer.from(hasFirstLine(source) ? '' : '%PDF-1.7\n', 'latin1');
  // What was being said where the file was torn is closed first. No table of objects is given, so a reader has to
  // look for every one of them itself, and it does not matter that what lies before has moved.
  const end = Buffer.from(
    `\n>)]>>\nendobj\ntrailer\n<</Root ${root}/Size 1>>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
  return oneAfterAnother([memorySource(start), source, memorySource(end)]);
}

function hasFirstLine(source: ByteSource): boolean {
  return Buffer.from(source.read(0, 1024 + 5)).includes('%PDF-');
}

function oneAfterAnother(parts: ByteSource[]): ByteSource {
  return {
    sizeBytes: parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    read(offset, length) {
      const pieces: Uint8Array[] = [];
      let from = offset;
      let left = length;
      for (const part of parts) {
        const here = Math.max(0, Math.min(left, part.sizeBytes - from));
        if (here > 0) pieces.push(part.read(from, here));
        left -= here;
        from = Math.max(0, from - part.sizeBytes);
      }
      return new Uint8Array(Buffer.concat(pieces));
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
