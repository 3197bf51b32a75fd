// Bytes of a text file as text, whatever letters it was written in: by its mark, by what it says of itself, by what fits.

import { decoderOf } from '../../western-letters.ts';

export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const wide = zerosBetween(bytes);
  if (wide) return decoded(bytes, wide);
  const own = declared ? inLetters(bytes, declared) : null;
  if (own !== null && !own.includes('\ufffd')) return own;
  return inUtf8(bytes) ?? own ?? inOldLetters(bytes);
}

function decoded(bytes: Uint8Array, label: string): string {
  return decoderOf(label).decode(bytes);
}

/**
 * Text that must be UTF-8 by its rules, and is not: old letters, or one letter cut in two by a careless program? What was read as UTF-8
 * tells: where more of it is broken than whole, it was never UTF-8.
 */
export function isBrokenUtf8(read: string, wholeBefore = 0): boolean {
  let [whole, broken] = [wholeBefore, 0];
  for (let at = 0; at < read.length; at++) {
    const code = read.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code >= 0x80) whole++;
  }
  return broken > whole;
}

/** As `decodeText`, for formats that are UTF-8 unless a program got it wrong. */
export function decodeUtf8(bytes: Uint8Array): string {
  if ((bytes[0] ?? 0) >= 0xfe || zerosBetween(bytes)) return decodeText(bytes);
  const read = decoded(bytes, 'utf-8');
  return read.includes('\ufffd') && isBrokenUtf8(read) ? decodeText(bytes) : read;
}

/** Null where no such letters are known. */
export function inLetters(bytes: Uint8Array, label: string): string | null {
  try {
    return decoded(bytes, label.trim().toLowerCase());
  } catch {
    return null;
  }
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Two bytes a letter without a mark: every other byte of plain text is zero. */
function zerosBetween(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const count = Math.min(bytes.length & ~1, 2000);
  if (count < 8) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < count; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (odd > count * 0.4 && even === 0) return 'utf-16le';
  return even > count * 0.4 && odd === 0 ? 'utf-16be' : null;
}

/**
 * Neither marked nor UTF-8: Windows letters of the West, unless it reads as Japanese. In those, nearly every high byte
 * begins a pair; a Western text has high bytes alone, between plain letters.
 */
function inOldLetters(bytes: Uint8Array): string {
  const japanese = inLetters(bytes, 'shift_jis') ?? '';
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const kana = (japanese.match(/[\u3040-\u30ff\u4e00-\u9fff]/g) ?? []).length;
  if (!japanese.includes('\ufffd') && kana * 2 >= high * 0.8 && kana > 3) return japanese;
  return decoded(bytes, 'windows-1252');
}
