// A second look at a finished packet: is a hidden word left anywhere in its bytes, and is every covered place really empty?
import { hiddenPatterns, holdsHidden } from '../../../../shared/domain/packet/hidden-words.ts';
import type { ByteSource } from '../../bytes.ts';
import { openDocument } from '../../pdf/read/document.ts';
import type { Found } from '../../pdf/read/document.ts';
import { decodeText } from '../../pdf/read/syntax/text.ts';
import { skipHex, skipLiteral, skipRegular } from '../../pdf/read/syntax/lexer.ts';
import { nameOf, stringBytes } from '../../pdf/read/syntax/value.ts';
import { PLAIN } from '../../pdf/read/xref.ts';
import { openPdf } from '../../text/pdfium.ts';
import type { PdfDocument as PdfiumDocument } from '../../text/pdfium.ts';
import type { Box } from './picture-pages.ts';
import { byBeginning, streamHolds } from './stream-words.ts';

/** `looked` is called for each page and object looked at: it says that the work goes on, and may throw to end it. */
export type Hidden = { words: readonly string[]; patterns: readonly RegExp[]; looked(): void };

/** Where an object of a packet comes from: a document, a page of one made anew, or the app itself. */
export type Origin = 'document' | 'picture' | 'own';

/** Numbers of objects that hold a hidden word: in a string, a name, or the bytes of a stream. */
export function objectsWithWords(
  source: ByteSource,
  hidden: Hidden,
  originOf: (object: number) => Origin = () => 'document',
): number[] {
  const doc = openDocument(source);
  const sought = { needles: byBeginning(needlesFor(hidden.words)), patterns: hidden.patterns };
  const inNames = hiddenPatterns(hidden.words.filter((word) => word.length >= leastInName));
  const found: number[] = [];
  for (let n = 1; n < doc.xref.table.count; n++) {
    if (doc.xref.table.kind[n] !== PLAIN) continue;
    const object = doc.find(n, doc.xref.table.extra[n]);
    if (!object) continue;
    hidden.looked();
    const origin = originOf(n);
    const isDots = origin === 'picture' && doc.name(doc.dict(object)?.get('Subtype')) === 'Image';
    const said = { strings: hidden.patterns, names: origin === 'document' ? inNames : [] };
    if (
      saysHidden(object, said) ||
      (!isDots && streamHolds(doc, object, sought, { isOurs: origin !== 'document' }))
    )
      found.push(n);
  }
  return found;
}

/** Shorter words are in many names that programs give. */
const leastInName = 5;

/** A word as programs write it: in one byte a letter, in two, and as hexadecimal digits; as typed, and without what divides it. */
export function needlesFor(words: readonly string[]): Buffer[] {
  const forms = new Set(
    words.flatMap((word) => {
      const tight = word.replace(/[^\p{L}\p{N}]/gu, '');
      return [word, tight].flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()]);
    }),
  );
  return [...forms]
    .filter((form) => form.length > 2)
    .flatMap((form) => {
      const single = Buffer.from(form, 'utf8');
      const little = Buffer.from(form, 'utf16le');
      const big = Buffer.from(little).swap16();
      const hex = [single, big].flatMap((bytes) => [
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
      ]);
      return [single, little, big, ...hex.map((digits) => Buffer.from(digits))];
    });
}

type Said = { strings: readonly RegExp[]; names: readonly RegExp[] };

function saysHidden({ bytes, start, end }: Found, { strings, names }: Said): boolean {
  let before = '';
  for (let p = start; p < end;) {
    const c = bytes[p];
    const isHex = c === 0x3c && bytes[p + 1] !== 0x3c;
    if (c === 0x28 || isHex) {
      const stringEnd = isHex ? skipHex(bytes, p) : skipLiteral(bytes, p);
      const text = stringBytes({ bytes, start: p, end: stringEnd });
      if (text && holdsHidden(decodeText(text), strings)) return true;
      p = stringEnd;
    } else if (c === 0x2f) {
      const nameEnd = skipRegular(bytes, p + 1);
      const name = nameOf({ bytes, start: p, end: nameEnd }) ?? '';
      // A face may be called like a person.
      if (names.length > 0 && !/^(BaseFont|FontName)$/.test(before) && holdsHidden(name, names)) return true;
      before = name;
      p = nameEnd;
    } else p += c === 0x3c ? 2 : 1;
  }
  return false;
}

/** `page` is a page of the file, from 1; the boxes stand as its document has them, before it was turned by `turn`. */
export type Covered = { page: number; boxes: readonly Box[]; turn: 0 | 90 | 180 | 270 };

/** The first page, from 1, on which a hidden word can still be read or a covered place is not black and empty; null where all is well. */
export async function pageStillReadable(
  source: ByteSource,
  { hidden, covered }: { hidden: Hidden; covered: readonly Covered[] },
): Promise<number | null> {
  const opened = await openPdf(source);
  if (!opened.ok) throw new Error('the packet cannot be opened for its last check');
  const { pdf } = opened;
  try {
    for (let at = 0; hidden.patterns.length > 0 && at < pdf.pageCount; at++) {
      hidden.looked();
      if (holdsHidden(pdf.text(at), hidden.patterns)) return at + 1;
    }
    const shows = ({ page, boxes, turn }: Covered): boolean => {
      hidden.looked();
      return !isCovered(pdf, page - 1, turnedBoxes(pdf.pageSize(page - 1), boxes, turn));
    };
    return covered.find(shows)?.page ?? null;
  } finally {
    pdf.close();
  }
}

/** Where the boxes lie once their page is turned clockwise; `size` is that of the turned page. */
function turnedBoxes(
  { widthPt, heightPt }: { widthPt: number; heightPt: number },
  boxes: readonly Box[],
  turn: Covered['turn'],
): Box[] {
  return boxes.map(({ x, y, width, height }) => {
    if (turn === 90) return { x: widthPt - y - height, y: x, width: height, height: width };
    if (turn === 180) return { x: widthPt - x - width, y: heightPt - y - height, width, height };
    if (turn === 270) return { x: y, y: heightPt - x - width, width: height, height: width };
    return { x, y, width, height };
  });
}

/** Darker than this is black: a dot at the edge of a box may be mixed with its neighbour. */
const black = 40;

function isCovered(pdf: PdfiumDocument, index: number, boxes: readonly Box[]): boolean {
  const { widthPt } = pdf.pageSize(index);
  const words = pdf.textRegions(index);
  const { width, height, grey } = pdf.renderGrey(index, { widthPx: Math.round(widthPt) });
  const k = width / widthPt;
  return boxes.every((box) => {
    if (words.some((word) => hides(box, word, { leastShare: 0.4 }))) return false;
    for (
      let y = Math.ceil(box.y * k) + 1;
      y < Math.min(height, Math.floor((box.y + box.height) * k) - 1);
      y++
    ) {
      for (
        let x = Math.ceil(box.x * k) + 1;
        x < Math.min(width, Math.floor((box.x + box.width) * k) - 1);
        x++
      )
        if (x >= 0 && y >= 0 && (grey[y * width + x] ?? 0) > black) return false;
    }
    return true;
  });
}

/**
 * Whether a box takes something of a word away. Lines and words stand closer than the boxes around their letters: a sliver of a neighbour's
 * box, less than a third of how large its letters are, has no ink in it.
 */
export function hides(box: Box, word: Box, { leastShare = 0.3 } = {}): boolean {
  const least = leastShare * Math.min(word.width, word.height);
  const across = Math.min(box.x + box.width, word.x + word.width) - Math.max(box.x, word.x);
  const down = Math.min(box.y + box.height, word.y + word.height) - Math.max(box.y, word.y);
  const isWhole = across >= word.width * 0.99 && down >= word.height * 0.99;
  return isWhole ? word.width > 0 || word.height > 0 : across > least && down > least;
}
