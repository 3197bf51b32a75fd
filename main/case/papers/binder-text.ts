// What the pages of the paper binder share: a paragraph from its first line down, and dots to cut along.
import { ink, quiet } from '../packet/sheet.ts';
import type { Sheet } from '../packet/sheet.ts';
import { breakLines } from '../packet/type/faces.ts';

/** Where text begins on pages that are mostly empty. */
export const left = 104;

type Drawn = {
  text: string;
  x: number;
  y: number;
  widthPt: number;
  sizePt: number;
  face: 'serif' | 'serifBold' | 'serifItalic';
  color?: typeof ink;
  maxLines?: number;
};

/** Gives back where the next line would stand. */
export function drawText(
  sheet: Sheet,
  { text, x, y, widthPt, sizePt, face, color = ink, maxLines = 4 }: Drawn,
): number {
  const leadPt = sizePt * 1.25;
  const lines = breakLines(text, face, { sizePt, widthPt, maxLines });
  for (const [at, line] of lines.entries()) sheet.text(x, y + at * leadPt, line, { face, sizePt, color });
  return y + lines.length * leadPt;
}

export function dotsDown(sheet: Sheet, x: number, { from, to }: { from: number; to: number }): void {
  for (let y = from; y <= to; y += 5) sheet.dot(x, y, 0.45, quiet);
}
