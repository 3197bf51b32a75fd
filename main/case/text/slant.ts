// How far the lines of a page in a picture run aslant, and the picture turned so that they run level. Pure: grey pixels in, grey pixels out.
import type { GreyImage } from './pdfium/page.ts';

type Size = { width: number; height: number };
type Box = { left: number; top: number; width: number; height: number };
/** Where ink ends on paper, each a place along the lines and across them. */
type Edges = { along: Float32Array; across: Float32Array; count: number; length: number; span: number };

/** Steeper than this nobody lays a page; a page on its side is turned by quarters elsewhere. */
const steepest = 12;
const coarse = 0.5;
const fine = 0.1;
/** A scanner's own waver. Reading does not mind it, and turning costs sharpness. */
const least = 0.3;
/** Long side of the picture it is measured on, in pixels. */
const enough = 1300;
/** The strongest edges are left out: one ruled line, or a horizon, does not make a page of text. */
const leftOut = 24;
/** How much sharper the lines must stand out at their slant than at a middling one. */
const clearly = 6;
const fewEdges = 400;
/** More than this say no more, and cost their time at every angle. */
const manyEdges = 15_000;

/**
 * Degrees by which lines go down towards the right; negative where they go up. 0 where they run level, or where too little tells.
 * The same for a page that lies on its side.
 */
export function slantOf(image: GreyImage): number {
  const small = shrunk(image, Math.max(1, Math.ceil(Math.max(image.width, image.height) / enough)));
  const level = found(edgesOf(small, 'level'));
  const { degrees, clearness } = level.clearness >= clearly ? level : found(edgesOf(small, 'upright'));
  return clearness >= clearly && Math.abs(degrees) >= least ? degrees : 0;
}

function found(edges: Edges): { degrees: number; clearness: number } {
  return edges.count < fewEdges ? { degrees: 0, clearness: 0 } : sharpest(edges);
}

/** Each pixel the mean of `by` by `by`. */
function shrunk({ width, height, grey }: GreyImage, by: number): GreyImage {
  if (by === 1) return { width, height, grey };
  const [w, h] = [Math.floor(width / by), Math.floor(height / by)];
  const out = new Uint8Array(w * h);
  const sums = new Uint32Array(w);
  for (let y = 0; y < h; y++) {
    sums.fill(0);
    for (let row = y * by; row < (y + 1) * by; row++) {
      const from = row * width;
      for (let x = 0; x < w * by; x++) {
        const into = Math.floor(x / by);
        sums[into] = (sums[into] ?? 0) + (grey[from + x] ?? 255);
      }
    }
    for (let x = 0; x < w; x++) out[y * w + x] = (sums[x] ?? 0) / (by * by);
  }
  return { width: w, height: h, grey: out };
}

/** Going down (or to the right, for a page on its side), the places where dark gives way to light: the feet of letters. */
function edgesOf({ width, height, grey }: GreyImage, lines: 'level' | 'upright'): Edges {
  const isLevel = lines === 'level';
  const step = isLevel ? width : 1;
  const [endX, endY] = isLevel ? [width, height - 1] : [width - 1, height];
  const strong = strongEdge(grey, step);
  const along: number[] = [];
  const across: number[] = [];
  for (let y = 0; y < endY; y++) {
    for (let x = 0, at = y * width; x < endX; x++, at++) {
      if ((grey[at + step] ?? 0) - (grey[at] ?? 0) < strong) continue;
      along.push(isLevel ? x : y);
      across.push(isLevel ? y : x);
    }
  }
  const each = Math.max(1, along.length / manyEdges);
  const count = Math.floor(along.length / each);
  const chosen = (places: number[]) =>
    Float32Array.from({ length: count }, (_, at) => places[Math.floor(at * each)] ?? 0);
  return {
    along: chosen(along),
    // A page that turns clockwise takes its upright lines to the left as they go down.
    across: isLevel ? chosen(across) : chosen(across).map((x) => width - 1 - x),
    count,
    length: isLevel ? width : height,
    span: isLevel ? height : width,
  };
}

/** Half of what the strongest hundredth of all steps shows, so that a pale photograph counts like a scan. */
function strongEdge(grey: Uint8Array, step: number): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at + step < grey.length; at += 3) {
    const lighter = (grey[at + step] ?? 0) - (grey[at] ?? 0);
    if (lighter > 0) counts[lighter] = (counts[lighter] ?? 0) + 1;
  }
  let left = grey.length / 300;
  let strong = 255;
  while (strong > 0 && left > 0) left -= counts[strong--] ?? 0;
  return Math.max(12, strong / 2);
}

function sharpest(edges: Edges): { degrees: number; clearness: number } {
  const rows = new Float64Array(edges.span + 2 * rise(edges, steepest + coarse) + 2);
  const wide = angles(-steepest, steepest, coarse).map((degrees) => ({
    degrees,
    score: sharpness(edges, degrees, rows),
  }));
  const best = wide.reduce((a, b) => (b.score > a.score ? b : a));
  const near = angles(best.degrees - coarse, best.degrees + coarse, fine).map((degrees) => ({
    degrees,
    score: sharpness(edges, degrees, rows),
  }));
  const top = near.reduce((a, b) => (b.score > a.score ? b : a));
  const scores = wide.map(({ score }) => score).toSorted((a, b) => a - b);
  // Edges that fall at random give more than one for each of them.
  const middling = scores[Math.floor(scores.length / 2)] ?? 0;
  return {
    degrees: Math.round(top.degrees * 10) / 10,
    clearness: top.score / Math.max(edges.count, middling, 1),
  };
}

/** How far a line that steep goes down from one end of the page to the other. */
function rise({ length }: Edges, degrees: number): number {
  return Math.ceil(length * Math.tan((degrees * Math.PI) / 180));
}

function angles(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** How unevenly the edges fall onto rows that are slanted so: text has rows full of feet and rows without any. */
function sharpness({ along, across, count, span }: Edges, degrees: number, rows: Float64Array): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const top = (rows.length - span) / 2;
  rows.fill(0);
  for (let at = 0; at < count; at++) {
    const row = Math.round((across[at] ?? 0) - (along[at] ?? 0) * slope + top);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  const steps = new Float64Array(rows.length - 1);
  for (let at = 0; at < steps.length; at++) steps[at] = ((rows[at + 1] ?? 0) - (rows[at] ?? 0)) ** 2;
  steps.sort();
  return steps.subarray(0, steps.length - leftOut).reduce((sum, step) => sum + step, 0);
}

/** The picture with its lines level: larger than it was, so that no corner is lost, on white. */
export function levelled(image: GreyImage, degrees: number): GreyImage {
  const { width, height, grey } = image;
  const size = levelledSize(image, degrees);
  const [cos, sin] = turn(degrees);
  const out = new Uint8Array(size.width * size.height).fill(255);
  for (let y = 0, to = 0; y < size.height; y++) {
    const { x: startX, y: startY } = cameFrom({ x: 0, y }, image, degrees);
    for (let x = 0; x < size.width; x++, to++) {
      const [fromX, fromY] = [startX + x * cos, startY + x * sin];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [right, down] = [fromX - left, fromY - top];
      const at = top * width + left;
      const above = (grey[at] ?? 255) * (1 - right) + (grey[at + 1] ?? 255) * right;
      const below = (grey[at + width] ?? 255) * (1 - right) + (grey[at + width + 1] ?? 255) * right;
      out[to] = above * (1 - down) + below * down + 0.5;
    }
  }
  return { ...size, grey: out };
}

/** Of a picture or a page, whatever its unit, rounded up. */
export function levelledSize({ width, height }: Size, degrees: number): Size {
  const [cos, sin] = turn(Math.abs(degrees));
  return { width: Math.ceil(width * cos + height * sin), height: Math.ceil(width * sin + height * cos) };
}

function turn(degrees: number): [cos: number, sin: number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

function cameFrom({ x, y }: { x: number; y: number }, image: Size, degrees: number) {
  const size = levelledSize(image, degrees);
  const [cos, sin] = turn(degrees);
  const [dx, dy] = [x - size.width / 2, y - size.height / 2];
  return { x: image.width / 2 + dx * cos - dy * sin, y: image.height / 2 + dx * sin + dy * cos };
}

/** The box that holds, in the picture as it was, what a box of the levelled one holds. */
export function boxAsItLay<T extends Box>(box: T, image: Size, degrees: number): T {
  if (degrees === 0) return box;
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const corners = [
    { x: box.left, y: box.top },
    { x: right, y: box.top },
    { x: box.left, y: bottom },
    { x: right, y: bottom },
  ].map((corner) => cameFrom(corner, image, degrees));
  const clip = (value: number, most: number) => Math.max(0, Math.min(most, value));
  const xs = corners.map(({ x }) => clip(x, image.width));
  const ys = corners.map(({ y }) => clip(y, image.height));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { ...box, left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
