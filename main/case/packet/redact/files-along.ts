// Files that go beside the packet as they are, such as images with a name in their head: looked through before anything leaves.
import { hiddenPatterns, holdsHidden } from '../../../../shared/domain/packet/hidden-words.ts';
import { fail } from '../../../../shared/errors.ts';
import type { ByteSource } from '../../bytes.ts';
import { needlesFor } from './leaks.ts';
import { byBeginning, holdsAny } from './stream-words.ts';

type FileAlong = { path: string; sizeBytes: number; source: ByteSource };

const pieceBytes = 1024 * 1024;
/** Longer than any hidden word in any form: words that lie across two pieces are found, too. */
const overlapBytes = 4096;
/** Where images keep names and dates as text. */
const headBytes = 64 * 1024;

/** Throws `packet.file-holds-words` for the first file in which a hidden word is found. Words in the dots of an image are not. */
export function requireFilesClean(
  files: Iterable<FileAlong>,
  words: readonly string[],
  looked: () => void,
): void {
  const needles = byBeginning(needlesFor(words));
  const patterns = hiddenPatterns(words.flatMap((word) => [word, lastNameFirst(word)]));
  for (const { path, sizeBytes, source } of files) {
    if (holdsHidden(path, patterns)) fail('packet.file-holds-words', { name: path });
    for (let at = 0; at < sizeBytes; at += pieceBytes) {
      looked();
      const bytes = Buffer.from(source.read(at, pieceBytes + overlapBytes));
      const isHead = at === 0 && holdsHidden(textOf(bytes.subarray(0, headBytes)), patterns);
      if (isHead || holdsAny(bytes, needles)) fail('packet.file-holds-words', { name: path });
    }
  }
}

/** Images write "Doe^Jane", and parts of a value apart from the next by bytes that are no letters. */
function textOf(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\0-\x1f]+/g, '\n\n\n\n');
}

function lastNameFirst(word: string): string {
  const parts = word.trim().split(/\s+/);
  return [...parts.slice(-1), ...parts.slice(0, -1)].join(' ');
}
