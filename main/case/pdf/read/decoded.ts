// What a stream holds, its lossless filters undone. For looking into finished files, never on the way of a copy.
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { PdfDocument } from './document.ts';
import type { Span } from './syntax/span.ts';
import { unpredict } from './filters.ts';
import { attempt } from './syntax/refusal.ts';

const mostBytes = 512 * 1024 * 1024;

/** As far as it can be decoded: pictures in formats of their own (JPEG, JPX, fax) stay as they are. Null where a filter is not known. */
export function decodedStream(doc: PdfDocument, object: Span, raw: Buffer): Buffer | null {
  const dict = doc.dict(object);
  const filters = doc.array(dict?.get('Filter'))?.map((one) => doc.name(one)) ?? [
    doc.name(dict?.get('Filter')),
  ];
  const parms = doc.array(dict?.get('DecodeParms')) ?? [dict?.get('DecodeParms')];
  let bytes: Buffer = raw;
  for (const [at, filter] of filters.entries()) {
    const next = filter === null ? bytes : undone(filter, bytes);
    if (next === null) return at > 0 || /^(DCT|JPX|CCITTFax|JBIG2)/.test(filter ?? '') ? bytes : null;
    bytes = filter?.startsWith('Fl') ? unpredicted(doc, next, parms[at]) : next;
  }
  return bytes;
}

function unpredicted(doc: PdfDocument, bytes: Buffer, parm: Span | undefined): Buffer {
  const dict = doc.dict(parm);
  const value = (key: string, otherwise: number): number => doc.number(dict?.get(key)) ?? otherwise;
  const predictor = value('Predictor', 1);
  if (predictor < 10) return bytes;
  const how = {
    predictor,
    colors: value('Colors', 1),
    bitsPerComponent: value('BitsPerComponent', 8),
    columns: value('Columns', 1),
  };
  const done = attempt(() => ({ bytes: unpredict(bytes, how) }));
  return done.ok ? done.bytes : bytes;
}

export function undone(filter: string, bytes: Buffer): Buffer | null {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflated(bytes);
    case 'ASCIIHexDecode':
    case 'AHx':
      return Buffer.from(
        bytes
          .toString('latin1')
          .replace(/>[^]*$/, '')
          .replace(/\s/g, ''),
        'hex',
      );
    case 'ASCII85Decode':
    case 'A85':
      return ascii85(bytes);
    case 'RunLengthDecode':
    case 'RL':
      return runLengths(bytes);
    case 'LZWDecode':
    case 'LZW':
      return lzwSoFar(bytes).bytes;
    default:
      return null;
  }
}

function inflated(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : inflatedSoFar(bytes);
  }
}

/**
 * All that comes out before the first bad byte. Neither the sum at the end counts, nor how far back the head says that the data reaches:
 * readers pass over both.
 */
export function inflatedSoFar(bytes: Buffer, maxOutputLength = mostBytes): Buffer {
  const hasHead = bytes.length > 2 && (bytes.readUInt8(0) & 15) === 8 && bytes.readUInt16BE(0) % 31 === 0;
  const [packed, inflate] = hasHead ? [bytes.subarray(2), inflateRawSync] : [bytes, inflateSync];
  const upTo = (length: number): Buffer | null => {
    try {
      return inflate(packed.subarray(0, length), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength,
      });
    } catch {
      return null;
    }
  };
  let best = upTo(packed.length);
  if (best) return best;
  let [good, bad] = [0, packed.length];
  while (bad - good > 1) {
    const half = (good + bad) >> 1;
    const found = upTo(half);
    if (found) [best, good] = [found, half];
    else bad = half;
  }
  return best ?? Buffer.alloc(0);
}

function ascii85(bytes: Buffer): Buffer {
  const text = bytes
    .toString('latin1')
    .replace(/\s/g, '')
    .replace(/^<~/, '')
    .replace(/~>[^]*$/, '');
  const out: number[] = [];
  for (let at = 0; at < text.length;) {
    if (text[at] === 'z') {
      out.push(0, 0, 0, 0);
      at++;
      continue;
    }
    const group = text.slice(at, at + 5);
    let value = 0;
    for (let i = 0; i < 5; i++) value = value * 85 + ((group.charCodeAt(i) || 117) - 33);
    const four = [value >>> 24, value >>> 16, value >>> 8, value].map((one) => one & 255);
    out.push(...four.slice(0, group.length - 1));
    at += 5;
  }
  return Buffer.from(out);
}

function runLengths(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] as number;
    if (length === 128) break;
    if (length < 128) parts.push(bytes.subarray(at + 1, at + 2 + length));
    else parts.push(Buffer.alloc(257 - length, bytes[at + 1]));
    at += length < 128 ? length + 2 : 2;
  }
  return Buffer.concat(parts);
}

/** All that comes out before the first code that stands for nothing yet. */
export function lzwSoFar(bytes: Buffer): { bytes: Buffer; isWhole: boolean } {
  const out: number[] = [];
  let table: number[][] = [];
  const reset = (): void => void (table = Array.from({ length: 258 }, (_, at) => (at < 256 ? [at] : [])));
  reset();
  let [held, bits, width] = [0, 0, 9];
  let before: number[] | null = null;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      reset();
      width = 9;
      before = null;
      continue;
    }
    // The one code that may come before its entry is the next, which then is what came last and its first letter again.
    if (code > table.length || (before === null && code > 255))
      return { bytes: Buffer.from(out), isWhole: false };
    const entry: number[] = table[code] ?? [...(before ?? []), before?.[0] ?? 0];
    out.push(...entry);
    if (before) table.push([...before, entry[0] ?? 0]);
    before = entry;
    if (table.length >= (1 << width) - 1 && width < 12) width++;
  }
  return { bytes: Buffer.from(out), isWhole: true };
}
