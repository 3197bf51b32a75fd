// Does anything stand on a page where the packet's number would be printed? Looked at as a picture: words, lines, marks, scans alike.
import type { Turn } from '../pdf/write/page/shape.ts';
import type { PdfDocument } from '../text/pdfium.ts';
import { stampRoom } from '../text/stamp-room.ts';
import type { Room } from '../text/stamp-room.ts';

/** Dots a point: enough for small print to leave a mark. */
const fineness = 0.7;
/** Paper is lighter than this, also when it was scanned. */
const paper = 225;

/** `turn`: how far clockwise the packet turns the page. True also where the page cannot be looked at. */
export function isFootUsed(pdf: PdfDocument, index: number, turn: Turn): boolean {
  if (!pdf.isReadable(index)) return true;
  const { widthPt } = pdf.pageSize(index);
  const { width, height, grey } = pdf.renderGrey(index, {
    widthPx: Math.max(1, Math.round(widthPt * fineness)),
  });
  const { left, right, top, bottom } = roomInDots(width, height, { turn, dots: width / widthPt });
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if ((grey[y * width + x] as number) < paper) return true;
  return false;
}

/** In dots of the page as it lies, before it is turned. */
function roomInDots(width: number, height: number, { turn, dots }: { turn: Turn; dots: number }): Room {
  const isAcross = turn === 90 || turn === 270;
  const [wide, high] = isAcross ? [height, width] : [width, height];
  const shown = stampRoom({ widthPt: wide / dots, heightPt: high / dots });
  const [left, right, top, bottom] = [shown.left, shown.right, shown.top, shown.bottom].map(
    (pt) => pt * dots,
  ) as [number, number, number, number];
  const box = {
    0: { left, right, top, bottom },
    90: { left: top, right: bottom, top: height - right, bottom: height - left },
    180: { left: width - right, right: width - left, top: height - bottom, bottom: height - top },
    270: { left: width - bottom, right: width - top, top: left, bottom: right },
  }[turn];
  const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
  return {
    left: within(box.left, width),
    right: within(box.right, width),
    top: within(box.top, height),
    bottom: within(box.bottom, height),
  };
}
