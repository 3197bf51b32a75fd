// Where the bytes of a stream begin and end. They are never decoded here.
import { keywordAt, skipSpace } from './syntax/lexer.ts';
import type { SourceBytes } from './windows.ts';

export type StreamPlace = { offset: number; length: number };

const searchStep = 1024 * 1024;

/**
 * The stream whose dictionary ends at file position `dictEnd`, or null where none follows. `length` is what the dictionary
 * says; where `endstream` does not stand there, it is looked for, as every reader does.
 */
export function streamAt(source: SourceBytes, dictEnd: number, length: number | null): StreamPlace | null {
  // A whole source is looked at where it lies; of a large one only these few bytes are fetched.
  const head = source.isWhole ? source.bytes : source.read(dictEnd, 64);
  const at = source.isWhole ? dictEnd : 0;
  const word = skipSpace(head, at);
  if (!keywordAt(head, word, 'stream')) return null;
  const offset = dictEnd + dataStart(head, word + 6) - at;
  if (length !== null && Number.isInteger(length) && length >= 0 && offset + length <= source.size) {
    const after = source.isWhole ? source.bytes : source.read(offset + length, 16);
    const end = skipSpace(after, source.isWhole ? offset + length : 0);
    if (keywordAt(after, end, 'endstream')) return { offset, length };
  }
  return searched(source, offset);
}

function dataStart(b: Buffer, at: number): number {
  let p = at;
  // Blanks between the keyword and its end of line are a slip of some writers.
  while (b[p] === 32 || b[p] === 9) p++;
  if (b[p] !== 13 && b[p] !== 10) p = at;
  if (b[p] === 13 && b[p + 1] === 10) return p + 2;
  return b[p] === 13 || b[p] === 10 ? p + 1 : p;
}

function searched(source: SourceBytes, offset: number): StreamPlace | null {
  for (let from = offset; from < source.size; from += searchStep) {
    const piece = source.read(from, searchStep + 16);
    const found = piece.indexOf('endstream');
    if (found === -1) continue;
    const end = from + found;
    const before = source.read(Math.max(offset, end - 2), Math.min(2, end - offset));
    const last = before[before.length - 1];
    const eol = last === 10 ? (before[before.length - 2] === 13 ? 2 : 1) : last === 13 ? 1 : 0;
    return { offset, length: Math.max(0, end - offset - eol) };
  }
  return null;
}
