// Does anything stand on a page where the packet's number would be printed? Looked at as a picture: words, lines, marks, scans alike.
import type { Turn } from '../pdf/write/page/shape.ts';
import type { PdfDocument } from '../text/pdfium.ts';

/** The stamp's room in points of a Letter page: how high, where it ends at the right, and how far its longest words reach. */
const room = { heightPt: 24, rightPt: 18, widthPt: 190 };
const usualShortSide = 612;
/** Dots a point: enough for small print to leave a mark. */
const fineness = 0.7;
/** Paper is lighter than this, also when it was scanned. */
const paper = 225;

type Box = { left: number; right: number; top: number; bottom: number };

/** `turn`: how far clockwise the packet turns the page. True also where the page cannot be looked at. */
export function isFootUsed(pdf: PdfDocument, index: number, turn: Turn): boolean {
  if (!pdf.isReadable(index)) return true;
  const { widthPt } = pdf.pageSize(index);
  const { width, height, grey } = pdf.renderGrey(index, {
    widthPx: Math.max(1, Math.round(widthPt * fineness)),
  });
  const { left, right, top, bottom } = stampRoom(width, height, { turn, dots: width / widthPt });
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if ((grey[y * width + x] as number) < paper) return true;
  return false;
}

/** In dots of the page as it lies, before it is turned. */
function stampRoom(width: number, height: number, { turn, dots }: { turn: Turn; dots: number }): Box {
  const grown = Math.max(1, Math.min(width, height) / dots / usualShortSide) * dots;
  const [high, near, far] = [room.heightPt, room.rightPt, room.rightPt + room.widthPt].map(
    (pt) => pt * grown,
  ) as [number, number, number];
  const box = {
    0: { left: width - far, right: width - near, top: height - high, bottom: height },
    90: { left: width - high, right: width, top: near, bottom: far },
    180: { left: near, right: far, top: 0, bottom: high },
    270: { left: 0, right: high, top: height - far, bottom: height - near },
  }[turn];
  const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
  return {
    left: within(box.left, width),
    right: within(box.right, width),
    top: within(box.top, height),
    bottom: within(box.bottom, height),
  };
}
