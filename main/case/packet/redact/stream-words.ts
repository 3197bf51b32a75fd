// Whether a stream holds a hidden word, or only bytes that happen to look like one. A short number is found in many places and dots.
import { holdsHidden } from '../../../../shared/domain/packet/hidden-words.ts';
import type { Found, PdfDocument } from '../../pdf/read/document.ts';
import { decodedStream } from '../../pdf/read/decoded.ts';
import { isDigit, skipHex, skipLiteral } from '../../pdf/read/syntax/lexer.ts';
import { attempt } from '../../pdf/read/syntax/refusal.ts';
import { stringBytes } from '../../pdf/read/syntax/value.ts';
import { remarksIn } from './picture-remarks.ts';

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

/** `counts` says of a needle whether it is long enough to be more than chance. */
export function holdsAny(
  bytes: Buffer,
  { beginnings, of }: Needles,
  counts: (needle: Buffer) => boolean = () => true,
): boolean {
  for (let at = 0; at + 1 < bytes.length; at++) {
    const beginning = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
    if (beginnings[beginning] === 0) continue;
    const found = of
      .get(beginning)
      ?.some(
        (one) =>
          at + one.length <= bytes.length && one.compare(bytes, at, at + one.length) === 0 && counts(one),
      );
    if (found) return true;
  }
  return false;
}

export type Sought = { needles: Needles; patterns: readonly RegExp[] };

/** `isOurs`: a stream of a page that the app made, anew or from nothing. What it draws was covered before, and is proved by reading the page. */
export function streamHolds(
  doc: PdfDocument,
  object: Found,
  { needles, patterns }: Sought,
  { isOurs = false } = {},
): boolean {
  if (!object.stream) return false;
  const kind = kindOf(doc, object);
  if (isOurs && kind !== 'other') return false;
  const raw = doc.source.read(object.stream.offset, object.stream.length);
  const bytes = decodedStream(doc, object, raw) ?? raw;
  if (kind === 'drawing' && holdsHidden(wordsDrawn(bytes), patterns)) return true;
  if (!holdsAny(bytes, needles)) return false;
  if (kind === 'drawing') return holdsAny(withoutPlaces(bytes), needles);
  return kind === 'other' || holdsAny(remarksIn(bytes), needles) || holdsAny(bytes, needles, isNoChance);
}

/** In megabytes of dots any four bytes come up by chance, and five of one shade; words in a picture are looked for by reading it. */
function isNoChance(needle: Buffer): boolean {
  return needle.length > 5 || (needle.length === 5 && new Set(needle).size > 2);
}

function kindOf(doc: PdfDocument, object: Found): 'drawing' | 'dots' | 'other' {
  const dict = doc.dict(object);
  const [type, subtype] = [doc.name(dict?.get('Type')), doc.name(dict?.get('Subtype'))];
  const isFont = dict?.has('Length1') || /^(Type1C|CIDFontType0C|OpenType)$/.test(subtype ?? '');
  if (subtype === 'Image' || isFont) return 'dots';
  return (type === null || type === 'XObject') && (subtype === null || subtype === 'Form')
    ? 'drawing'
    : 'other';
}

/** What a drawing's strings say, those of one array as one: letters are often set apart by a hair. Also where nothing of it is shown. */
function wordsDrawn(bytes: Buffer): string {
  // A font's table of its letters: their order says nothing.
  if (bytes.includes('begincmap')) return '';
  const words: string[] = [];
  let isInArray = false;
  walkTokens(bytes, ({ start, end, kind }) => {
    if (kind === 'string') {
      const said = stringBytes({ bytes, start, end })?.toString('latin1') ?? '';
      words.push(isInArray ? said : ` ${said}`);
    } else if (kind === 'array') {
      isInArray = bytes[start] === 0x5b;
      words.push(' ');
    }
  });
  return words.join('');
}

/** Digits that stand outside the strings of a drawing are its places and sizes, and the names it gives its parts. */
export function withoutPlaces(bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  const isWhole = walkTokens(bytes, ({ start, kind }) => {
    if (kind === 'letter' && isDigit(bytes[start])) out[start] = 0x20;
  });
  return isWhole ? out : bytes;
}

type Token = { start: number; end: number; kind: 'string' | 'array' | 'letter' };

/** Strings, brackets and all other letters outside remarks. False where the drawing breaks off within a string. */
function walkTokens(bytes: Buffer, met: (token: Token) => void): boolean {
  return attempt(() => {
    for (let p = 0; p < bytes.length;) {
      const [start, c] = [p, bytes[p]];
      if (c === 0x25) {
        while (p < bytes.length && bytes[p] !== 10 && bytes[p] !== 13) p++;
        continue;
      }
      const isHex = c === 0x3c && bytes[p + 1] !== 0x3c;
      if (c === 0x28 || isHex) {
        p = isHex ? skipHex(bytes, p) : skipLiteral(bytes, p);
        met({ start, end: p, kind: 'string' });
      } else {
        p += c === 0x3c ? 2 : 1;
        met({ start, end: p, kind: c === 0x5b || c === 0x5d ? 'array' : 'letter' });
      }
    }
    return {};
  }).ok;
}
