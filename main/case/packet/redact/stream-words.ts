// Whether a stream holds a hidden word, or only bytes that happen to look like one. A short number is found in many places and dots.
import type { Found, PdfDocument } from '../../pdf/read/document.ts';
import { decodedStream } from '../../pdf/read/decoded.ts';
import { isDigit, skipHex, skipLiteral } from '../../pdf/read/syntax/lexer.ts';
import { attempt } from '../../pdf/read/syntax/refusal.ts';

/** Needles by their first two bytes: a stream is then walked once, however many words there are. */
export type Needles = { beginnings: Uint8Array; of: Map<number, Buffer[]> };

export function byBeginning(needles: readonly Buffer[]): Needles {
  const of = new Map<number, Buffer[]>();
  const beginnings = new Uint8Array(65_536);
  for (const needle of needles) {
    const beginning = needle.readUInt16BE(0);
    beginnings[beginning] = 1;
    of.set(beginning, [...(of.get(beginning) ?? []), needle]);
  }
  return { beginnings, of };
}

export function holdsAny(bytes: Buffer, { beginnings, of }: Needles, leastBytes = 0): boolean {
  for (let at = 0; at + 1 < bytes.length; at++) {
    const beginning = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
    if (beginnings[beginning] === 0) continue;
    const found = of
      .get(beginning)
      ?.some(
        (one) =>
          one.length >= leastBytes &&
          at + one.length <= bytes.length &&
          one.compare(bytes, at, at + one.length) === 0,
      );
    if (found) return true;
  }
  return false;
}

export function streamHolds(doc: PdfDocument, object: Found, needles: Needles): boolean {
  if (!object.stream) return false;
  const raw = doc.source.read(object.stream.offset, object.stream.length);
  const bytes = decodedStream(doc, object, raw) ?? raw;
  if (!holdsAny(bytes, needles)) return false;
  const kind = kindOf(doc, object);
  if (kind === 'drawing') return holdsAny(withoutPlaces(bytes), needles);
  return kind === 'other' || holdsAny(headOf(bytes), needles) || holdsAny(bytes, needles, leastInDots);
}

/** In megabytes of dots any five bytes come up by chance; words in a picture are looked for by reading it. */
const leastInDots = 6;

function kindOf(doc: PdfDocument, object: Found): 'drawing' | 'dots' | 'other' {
  const dict = doc.dict(object);
  const [type, subtype] = [doc.name(dict?.get('Type')), doc.name(dict?.get('Subtype'))];
  const isFont = dict?.has('Length1') || /^(Type1C|CIDFontType0C|OpenType)$/.test(subtype ?? '');
  if (subtype === 'Image' || isFont) return 'dots';
  return (type === null || type === 'XObject') && (subtype === null || subtype === 'Form')
    ? 'drawing'
    : 'other';
}

/** What a JPEG says before its dots begin: remarks and facts of the camera. */
function headOf(bytes: Buffer): Buffer {
  const isJpeg = bytes.readUInt16BE(0) === 0xffd8;
  return bytes.subarray(0, isJpeg ? Math.max(0, bytes.indexOf(Buffer.from([0xff, 0xda]))) : 0);
}

/** Digits that stand outside the strings of a drawing are its places and sizes, and the names it gives its parts. */
export function withoutPlaces(bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  const walked = attempt(() => {
    for (let p = 0; p < out.length;) {
      const c = out[p];
      if (c === 0x28) p = skipLiteral(out, p);
      else if (c === 0x3c && out[p + 1] === 0x3c) p += 2;
      else if (c === 0x3c) p = skipHex(out, p);
      else if (c === 0x25) while (p < out.length && out[p] !== 10 && out[p] !== 13) p++;
      else {
        if (isDigit(c)) out[p] = 0x20;
        p++;
      }
    }
    return {};
  });
  return walked.ok ? out : bytes;
}
