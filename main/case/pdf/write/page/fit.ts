// A page brought onto a sheet of paper: how its content moves, and what is said in the page's coordinates along with it.
import { encodeNumber } from '../../read/syntax/text.ts';
import type { PdfDocument } from '../../read/document.ts';
import type { Span } from '../../read/syntax/span.ts';
import { isArray } from '../../read/syntax/value.ts';
import type { Box } from '../../read/syntax/value.ts';

/** A sheet of paper, in points, whichever way it lies. */
export type PaperSize = { readonly widthPt: number; readonly heightPt: number };

/** Content is made `k` times as large and moved; nothing outside `seen`, in the coordinates before, comes into sight. */
export type Move = { readonly k: number; readonly x: number; readonly y: number; readonly seen: Box };

/** The move that brings `seen` into the middle of `area`: smaller where it must be, never larger than `most`. */
export function moveInto(area: Box, seen: Box, most: number): Move {
  const [across, along] = [seen[2] - seen[0], seen[3] - seen[1]];
  const k = Math.min(most, (area[2] - area[0]) / across, (area[3] - area[1]) / along);
  const middle = (from: 0 | 1): number =>
    (area[from] + area[(from + 2) as 2 | 3] - k * (seen[from] + seen[(from + 2) as 2 | 3])) / 2;
  return { k, x: middle(0), y: middle(1), seen };
}

export function moveText({ k, x, y }: Move): string {
  return `${[k, 0, 0, k, x, y].map(encodeNumber).join(' ')} cm`;
}

/** The stream that stands before the page's own content, instead of a plain saving of the state. */
export function movedStart(move: Move): string {
  const [x1, y1, x2, y2] = move.seen;
  return `q\n${moveText(move)}\n${[x1, y1, x2 - x1, y2 - y1].map(encodeNumber).join(' ')} re W n\n`;
}

/** Keys of notes and links whose numbers are places on the page, x and y in turn. */
const placeKeys = new Set(['Rect', 'QuadPoints', 'InkList', 'Vertices', 'L', 'CL']);

/** The value of a note's entry after the move; null for one that stays as it is. */
export function movedEntry(doc: PdfDocument, key: string, value: Span, move: Move | null): string | null {
  if (!move || !placeKeys.has(key)) return null;
  const items = doc.array(value);
  if (!items) return null;
  if (items.some((item) => isArray(doc.resolve(item) ?? item)))
    return `[${items.map((item) => movedEntry(doc, key, item, move) ?? '[]').join(' ')}]`;
  const numbers = doc.numbers(value);
  if (!numbers) return null;
  return `[${movedNumbers(numbers, move).map(encodeNumber).join(' ')}]`;
}

/** Places, x and y in turn, after the move. */
export function movedNumbers(numbers: readonly number[], move: Move | null): number[] {
  return numbers.map((n, at) => (move ? move.k * n + (at % 2 === 0 ? move.x : move.y) : n));
}

/** Which operands of a view are places across the page, and which along it. */
const viewPlaces: Record<string, string> = {
  XYZ: 'xy-',
  FitH: 'y',
  FitV: 'x',
  FitR: 'xyxy',
  FitBH: 'y',
  FitBV: 'x',
};

/** A view such as `/XYZ 72 700 null` after the move. */
export function movedView(view: string, move: Move | null): string {
  const [name = '', ...operands] = view.split(/\s+/);
  const places = viewPlaces[name.slice(1)];
  if (!move || places === undefined) return view;
  const moved = operands.map((operand, at) => {
    const value = Number(operand);
    if (operand === 'null' || !Number.isFinite(value) || places[at] === '-') return operand;
    return encodeNumber(move.k * value + (places[at] === 'x' ? move.x : move.y));
  });
  return [name, ...moved].join(' ');
}
