// A stream whose bytes cannot be undone to their end, as one that can: what every reader gets out of it, packed anew.
import { deflateSync, inflateSync } from 'node:zlib';
import { jpegReach } from './jpeg.ts';
import { inflatedSoFar, lzwSoFar, undone } from '../read/decoded.ts';
import type { PdfDocument } from '../read/document.ts';
import type { StreamPlace } from '../read/stream.ts';
import type { Span } from '../read/syntax/span.ts';

export type MendedStream = {
  filter: 'FlateDecode' | 'DCTDecode';
  parms: Span | undefined;
  body: Buffer;
};

/** Larger than any honest page's content or picture; what is more, or unpacks to more, is left as it is. */
const mostBytes = 256 * 1024 * 1024;

const names: Record<string, string> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
  DCT: 'DCTDecode',
};
const looked = new Set(Object.values(names));

const endOfImage = Buffer.from([0xff, 0xd9]);

type Step = { filter: string; parms: Span | undefined };

/** The filters of a stream, or null where there are none or one of them is a picture format nobody looks into. */
export function stepsOf(doc: PdfDocument, stream: Span): Step[] | null {
  const dict = doc.dict(stream);
  const filters = dict?.get('Filter');
  if (!dict || !filters) return null;
  const list = doc.array(filters) ?? [filters];
  const parms = dict.get('DecodeParms');
  const parmList = doc.array(parms) ?? [parms];
  const steps = list.map((one, at) => {
    const name = doc.name(one) ?? '';
    return { filter: names[name] ?? name, parms: parmList[at] };
  });
  return steps.length > 0 && steps.every(({ filter }) => looked.has(filter)) ? steps : null;
}

/** Null for a stream that is in order. */
export function mendedStream(
  doc: PdfDocument,
  stream: Span,
  { offset, length }: StreamPlace,
): MendedStream | null {
  const steps = length > mostBytes ? null : stepsOf(doc, stream);
  if (!steps) return null;
  let bytes = doc.source.read(offset, length);
  let isBroken = false;
  for (const [at, { filter, parms }] of steps.entries()) {
    if (filter === 'DCTDecode') {
      const reach = jpegReach(bytes);
      if (reach === null) return { filter: 'FlateDecode', parms: undefined, body: deflateSync('') };
      if (reach.isWhole) return isBroken ? { filter, parms, body: bytes } : null;
      return { filter, parms, body: Buffer.concat([bytes.subarray(reach.start, reach.end), endOfImage]) };
    }
    const next = filter === 'LZWDecode' && growsLate(doc, parms) ? null : opened(filter, bytes);
    if (next === null) return null;
    isBroken ||= !next.isWhole;
    bytes = next.bytes;
    // What follows a broken packing is not worth more than what came out of it.
    if (at === steps.length - 1 && isBroken)
      return {
        filter: 'FlateDecode',
        parms: packs.has(filter) ? parms : undefined,
        body: deflateSync(bytes),
      };
  }
  return null;
}

const packs = new Set(['FlateDecode', 'LZWDecode']);

/** A rare way of counting codes, which nobody here undoes. */
function growsLate(doc: PdfDocument, parms: Span | undefined): boolean {
  return doc.number(doc.dict(parms)?.get('EarlyChange')) === 0;
}

/** Null where there is too much in it to look. */
function opened(filter: string, bytes: Buffer): { bytes: Buffer; isWhole: boolean } | null {
  if (filter === 'LZWDecode') return lzwSoFar(bytes);
  if (filter !== 'FlateDecode') {
    const out = undone(filter, bytes);
    return out && { bytes: out, isWhole: isClean(filter, bytes) };
  }
  try {
    return { bytes: inflateSync(bytes, { maxOutputLength: mostBytes }), isWhole: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    return { bytes: inflatedSoFar(bytes, mostBytes), isWhole: false };
  }
}

/** Letters that no such packing has are passed over by some readers and stop others. */
function isClean(filter: string, bytes: Buffer): boolean {
  if (filter === 'ASCIIHexDecode') return /^[\s0-9a-fA-F]*>/.test(bytes.toString('latin1'));
  return filter !== 'ASCII85Decode' || isCleanAscii85(bytes);
}

function isCleanAscii85(bytes: Buffer): boolean {
  let inGroup = 0;
  for (const [at, c] of bytes.entries()) {
    if (c === 0x7e) return bytes[at + 1] === 0x3e;
    if (c === 0x7a && inGroup === 0) continue;
    if (c === 32 || (c >= 9 && c <= 13)) continue;
    if (c < 33 || c > 117) return false;
    inGroup = (inGroup + 1) % 5;
  }
  return false;
}
