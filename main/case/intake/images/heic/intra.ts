// A block predicted from the samples around it (H.265, 8.4.4.2): 35 ways to carry the border into the block.
import type { Frame } from './frame.ts';

const planar = 0;
const dc = 1;
const across = 10;
const down = 26;
const angles = [
  0, 0, 32, 26, 21, 17, 13, 9, 5, 2, 0, -2, -5, -9, -13, -17, -21, -26, -32, -26, -21, -17, -13, -9, -5, -2, 0, 2, 5, 9, 13, 17,
  21, 26, 32,
]; // prettier-ignore
const inverseAngles = [
  -4096, -1638, -910, -630, -482, -390, -315, -256, -315, -390, -482, -630, -910, -1638, -4096,
];

// The border as one line: from the lower left (0) up to the corner (2n) and on to the upper right (4n).
let border = new Int32Array(129);
let smooth = new Int32Array(129);
const reference = new Int32Array(160);

export type Predicted = {
  plane: number;
  /** In samples of the plane. */
  x: number;
  y: number;
  log2: number;
  mode: number;
  /** No softening at the block's edges: for blocks coded without loss. */
  isExact?: boolean;
};
/** Whether the unit that holds a place in luma samples may be used. */
export type IsAvailable = (x: number, y: number) => boolean;

export function predict(frame: Frame, block: Predicted, isAvailable: IsAvailable): void {
  const { plane, log2, mode } = block;
  const side = 1 << log2;
  gather(frame, block, isAvailable);
  if (plane === 0 || frame.sps.chroma === 3) soften(frame, block);
  const target = frame.planes[plane];
  if (!target) return;
  const at = block.y * target.width + block.x;
  const paint = { samples: target.samples, at, stride: target.width, side };
  if (mode === planar) paintPlanar(paint);
  else if (mode === dc) paintDc(paint, plane === 0 && side < 32);
  else {
    const depth = plane === 0 ? frame.sps.bitDepth.luma : frame.sps.bitDepth.chroma;
    const softens = plane === 0 && side < 32 && !block.isExact;
    paintAngle(paint, { mode, softens, most: (1 << depth) - 1 });
  }
}

/** What is not there is taken from its neighbour towards the lower left; where nothing is, the middle shade. */
function gather(frame: Frame, { plane, x, y, log2 }: Predicted, isAvailable: IsAvailable): void {
  const side = 1 << log2;
  const { samples, width } = frame.planes[plane] ?? { samples: new Uint16Array(0), width: 0 };
  const [shiftX, shiftY] = plane === 0 ? [0, 0] : [frame.shiftX, frame.shiftY];
  const depth = plane === 0 ? frame.sps.bitDepth.luma : frame.sps.bitDepth.chroma;
  // A unit is four luma samples: so many of the plane's are there or not there together.
  const [stepX, stepY] = [4 >> shiftX, 4 >> shiftY];
  const length = 4 * side + 1;
  let known = -1;
  const take = (index: number, count: number, there: boolean, sampleAt: (offset: number) => number) => {
    if (!there) {
      if (known >= 0) border.fill(border[known] ?? 0, index, index + count);
      return;
    }
    for (let offset = 0; offset < count; offset++) border[index + offset] = samples[sampleAt(offset)] ?? 0;
    if (known < 0) border.fill(border[index] ?? 0, 0, index);
    known = index + count - 1;
  };
  const advance = (index: number, count: number, there: boolean, sampleAt: (offset: number) => number) => {
    take(index, count, there, sampleAt);
    if (!there && known >= 0) known = index + count - 1;
  };
  for (let row = 2 * side - stepY, index = 0; row >= 0; row -= stepY, index += stepY)
    advance(
      index,
      stepY,
      isAvailable((x - 1) << shiftX, (y + row) << shiftY),
      (offset) => (y + row + stepY - 1 - offset) * width + x - 1,
    );
  advance(2 * side, 1, isAvailable((x - 1) << shiftX, (y - 1) << shiftY), () => (y - 1) * width + x - 1);
  for (let column = 0, index = 2 * side + 1; column < 2 * side; column += stepX, index += stepX)
    advance(
      index,
      stepX,
      isAvailable((x + column) << shiftX, (y - 1) << shiftY),
      (offset) => (y - 1) * width + x + column + offset,
    );
  if (known < 0) border.fill(1 << (depth - 1), 0, length);
}

function soften(frame: Frame, { plane, log2, mode }: Predicted): void {
  const side = 1 << log2;
  if (mode === dc || side === 4) return;
  const away = Math.min(Math.abs(mode - down), Math.abs(mode - across));
  const least = side === 8 ? 7 : side === 16 ? 1 : 0;
  if (away <= least) return;
  const last = 4 * side;
  const [low, corner, high] = [border[0] ?? 0, border[2 * side] ?? 0, border[last] ?? 0];
  const depth = frame.sps.bitDepth.luma;
  const isFlat = (middle: number, end: number) => Math.abs(corner + end - 2 * middle) < 1 << (depth - 5);
  smooth[0] = low;
  smooth[last] = high;
  const isStrong =
    frame.sps.strongSmoothing &&
    plane === 0 &&
    side === 32 &&
    isFlat(border[side] ?? 0, low) &&
    isFlat(border[3 * side] ?? 0, high);
  if (isStrong) {
    for (let at = 1; at < 64; at++) {
      smooth[at] = ((64 - at) * low + at * corner + 32) >> 6;
      smooth[64 + at] = ((64 - at) * corner + at * high + 32) >> 6;
    }
    smooth[64] = corner;
  } else
    for (let at = 1; at < last; at++)
      smooth[at] = ((border[at - 1] ?? 0) + 2 * (border[at] ?? 0) + (border[at + 1] ?? 0) + 2) >> 2;
  [border, smooth] = [smooth, border];
}

type Paint = { samples: Uint16Array; at: number; stride: number; side: number };

function paintPlanar({ samples, at, stride, side }: Paint): void {
  const log2 = 31 - Math.clz32(side);
  const [corner, right, below] = [2 * side, border[3 * side + 1] ?? 0, border[side - 1] ?? 0];
  for (let y = 0; y < side; y++) {
    const left = border[corner - 1 - y] ?? 0;
    for (let x = 0; x < side; x++) {
      const top = border[corner + 1 + x] ?? 0;
      samples[at + y * stride + x] =
        ((side - 1 - x) * left + (x + 1) * right + (side - 1 - y) * top + (y + 1) * below + side) >>
        (log2 + 1);
    }
  }
}

function paintDc({ samples, at, stride, side }: Paint, softens: boolean): void {
  const log2 = 31 - Math.clz32(side);
  const corner = 2 * side;
  let sum = side;
  for (let step = 1; step <= side; step++) sum += (border[corner - step] ?? 0) + (border[corner + step] ?? 0);
  const value = sum >> (log2 + 1);
  for (let y = 0; y < side; y++) samples.fill(value, at + y * stride, at + y * stride + side);
  if (!softens) return;
  samples[at] = ((border[corner - 1] ?? 0) + 2 * value + (border[corner + 1] ?? 0) + 2) >> 2;
  for (let step = 1; step < side; step++) {
    samples[at + step] = ((border[corner + 1 + step] ?? 0) + 3 * value + 2) >> 2;
    samples[at + step * stride] = ((border[corner - 1 - step] ?? 0) + 3 * value + 2) >> 2;
  }
}

type Angle = { mode: number; softens: boolean; most: number };

/** Modes from 18 on look along the top, the others along the left; both read one line of references. */
function paintAngle(paint: Paint, { mode, softens, most }: Angle): void {
  const { samples, at, stride, side } = paint;
  const isDown = mode >= 18;
  const corner = 2 * side;
  const sign = isDown ? 1 : -1;
  const angle = angles[mode] ?? 0;
  // reference[32 + k] is ref[k] of the standard.
  for (let k = 0; k <= side; k++) reference[32 + k] = border[corner + sign * k] ?? 0;
  const lowest = (side * angle) >> 5;
  if (angle < 0) {
    const inverse = inverseAngles[mode - 11] ?? 0;
    for (let k = -1; k >= lowest; k--)
      reference[32 + k] = border[corner - sign * ((k * inverse + 128) >> 8)] ?? 0;
  } else for (let k = side + 1; k <= 2 * side; k++) reference[32 + k] = border[corner + sign * k] ?? 0;
  const [along, next] = isDown ? [1, stride] : [stride, 1];
  for (let line = 0; line < side; line++) {
    const offset = (line + 1) * angle;
    const [whole, part] = [32 + (offset >> 5) + 1, offset & 31];
    let to = at + line * next;
    for (let k = 0; k < side; k++, to += along)
      samples[to] =
        part === 0
          ? (reference[whole + k] ?? 0)
          : ((32 - part) * (reference[whole + k] ?? 0) + part * (reference[whole + k + 1] ?? 0) + 16) >> 5;
  }
  if (angle !== 0 || !softens) return;
  const [start, base] = [border[corner + sign] ?? 0, border[corner] ?? 0];
  for (let k = 0; k < side; k++) {
    const value = start + (((border[corner - sign * (k + 1)] ?? 0) - base) >> 1);
    samples[at + k * next] = value < 0 ? 0 : value > most ? most : value;
  }
}
