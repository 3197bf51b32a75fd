// A second look at a finished packet: is a hidden word left anywhere in its bytes, and is every covered place really empty?
import { holdsHidden } from '../../../../shared/domain/packet/hidden-words.ts';
import type { ByteSource } from '../../bytes.ts';
import { openDocument } from '../../pdf/read/document.ts';
import type { Found } from '../../pdf/read/document.ts';
import { decodeText } from '../../pdf/read/syntax/text.ts';
import { skipHex, skipLiteral, skipRegular } from '../../pdf/read/syntax/lexer.ts';
import { stringBytes } from '../../pdf/read/syntax/value.ts';
import { PLAIN } from '../../pdf/read/xref.ts';
import { openPdf } from '../../text/pdfium.ts';
import type { PdfDocument as PdfiumDocument } from '../../text/pdfium.ts';
import type { Box } from './picture-pages.ts';
import { byBeginning, streamHolds } from './stream-words.ts';

/** `looked` is called for each page and object looked at: it says that the work goes on, and may throw to end it. */
export type Hidden = { words: readonly string[]; patterns: readonly RegExp[]; looked(): void };

/** Numbers of objects that hold a hidden word: in a string, or in the bytes of a stream. */
export function objectsWithWords(
  source: ByteSource,
  hidden: Hidden,
  isOurPicture: (object: number) => boolean = () => false,
): number[] {
  const doc = openDocument(source);
  const needles = byBeginning(needlesFor(hidden.words));
  const found: number[] = [];
  for (let n = 1; n < doc.xref.table.count; n++) {
    if (doc.xref.table.kind[n] !== PLAIN) continue;
    const object = doc.find(n, doc.xref.table.extra[n]);
    if (!object) continue;
    hidden.looked();
    const isDots = isOurPicture(n) && doc.name(doc.dict(object)?.get('Subtype')) === 'Image';
    if (stringsHold(object, hidden) || (!isDots && streamHolds(doc, object, needles))) found.push(n);
  }
  return found;
}

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

function stringsHold({ bytes, start, end }: Found, { patterns }: Hidden): boolean {
  for (let p = start; p < end;) {
    const c = bytes[p];
    const isHex = c === 0x3c && bytes[p + 1] !== 0x3c;
    if (c === 0x28 || isHex) {
      const stringEnd = isHex ? skipHex(bytes, p) : skipLiteral(bytes, p);
      const text = stringBytes({ bytes, start: p, end: stringEnd });
      if (text && holdsHidden(decodeText(text), patterns)) return true;
      p = stringEnd;
    } else if (c === 0x2f) p = skipRegular(bytes, p + 1);
    else p += c === 0x3c ? 2 : 1;
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
    if (words.some((word) => overlaps(word, box))) return false;
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

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
