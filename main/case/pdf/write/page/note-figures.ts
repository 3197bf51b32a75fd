// Straight figures that notes are drawn with: lines, outlines, and what stands at the end of a line.
import { encodeNumber } from '../../read/syntax/text.ts';
import type { Box } from '../../read/syntax/value.ts';

export type Point = readonly [x: number, y: number];
export type Figure = {
  readonly points: readonly Point[];
  readonly isClosed?: boolean;
  readonly isFilled?: boolean;
  /** Takes room and is not drawn. */
  readonly isUnseen?: boolean;
};

export function pairs(numbers: readonly number[]): Point[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, at) => [
    numbers[at * 2] as number,
    numbers[at * 2 + 1] as number,
  ]);
}

export function shifted([x, y]: Point, [dx, dy]: Point, by: number): Point {
  return [x + dx * by, y + dy * by];
}

export function middle(one: Point, other: Point): Point {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
}

/** The direction from one place to another, one long; to the right where they are the same. */
export function unit(from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return length > 0 ? [dx / length, dy / length] : [1, 0];
}

function turned([x, y]: Point, degrees: number): Point {
  const [cos, sin] = [Math.cos((degrees / 180) * Math.PI), Math.sin((degrees / 180) * Math.PI)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** How far, in degrees, the wings of an arrow stand from the way that its line goes. */
const arrows: Record<string, { wings: number; isClosed: boolean } | undefined> = {
  OpenArrow: { wings: 150, isClosed: false },
  ClosedArrow: { wings: 150, isClosed: true },
  ROpenArrow: { wings: 30, isClosed: false },
  RClosedArrow: { wings: 30, isClosed: true },
};
const bars: Record<string, number | undefined> = { Butt: 90, Slash: 60 };
/** Corners around the end of a line, and how far they are from it where the ending is one long. */
const outlines: Record<string, { corners: readonly number[]; reach: number } | undefined> = {
  Square: { corners: [45, 135, 225, 315], reach: Math.SQRT1_2 },
  Diamond: { corners: [0, 90, 180, 270], reach: 0.5 },
  Circle: { corners: Array.from({ length: 24 }, (_, at) => at * 15), reach: 0.5 },
};

/** What stands at the end of a line. `along`: away from the line, one long. */
export function ending(
  name: string | null,
  tip: Point,
  { along, size }: { along: Point; size: number },
): Figure[] {
  const at = (degrees: number, reach: number): Point => shifted(tip, turned(along, degrees), reach * size);
  const [arrow, bar, outline] = [arrows[name ?? ''], bars[name ?? ''], outlines[name ?? '']];
  if (arrow) {
    const { wings, isClosed } = arrow;
    return [{ points: [at(wings, 1), tip, at(-wings, 1)], isClosed, isFilled: isClosed }];
  }
  if (bar !== undefined) return [{ points: [at(bar, 0.5), at(bar + 180, 0.5)] }];
  if (!outline) return [];
  const points = outline.corners.map((degrees) => at(degrees, outline.reach));
  return [{ points, isClosed: true, isFilled: true }];
}

/** The operators of one figure. Without a colour for its line or its ground that is left out. */
export function figureText(
  { points, isClosed = false, isFilled = false, isUnseen = false }: Figure,
  { stroke, fill, widthPt }: { stroke: string; fill: string; widthPt: number },
): string {
  const isLine = stroke !== '' && widthPt > 0;
  const isGround = isFilled && fill !== '';
  if (isUnseen || !(isLine || isGround)) return '';
  const path = points.map(([x, y], at) => `${encodeNumber(x)} ${encodeNumber(y)} ${at === 0 ? 'm' : 'l'}`);
  return `${path.join(' ')}${isClosed ? ' h' : ''} ${isLine ? (isGround ? 'B' : 'S') : 'f'}\n`;
}

/** The box around all of them and `rect`, with room for thick lines; null around nothing. */
export function boundsOf(
  figures: readonly Figure[],
  { pad, rect }: { pad: number; rect: Box | null },
): Box | null {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const { points } of figures)
    for (const [x, y] of points) {
      xs.push(x - pad, x + pad);
      ys.push(y - pad, y + pad);
    }
  if (rect) {
    xs.push(rect[0], rect[2]);
    ys.push(rect[1], rect[3]);
  }
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const box: Box = [least(xs), least(ys), most(xs), most(ys)];
  return box.every(Number.isFinite) && box[2] > box[0] && box[3] > box[1] ? box : null;
}
