// Softens the edges between blocks (H.265, 8.7.2): first all upright ones, then all level ones. Everything here is predicted from within,
// so every edge counts the same.
import type { Frame, Plane } from './frame.ts';
import { colourQp } from './quality.ts';

const betas = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30, 32,
  34, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62, 64,
]; // prettier-ignore
const limits = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6,
  7, 8, 9, 10, 11, 13, 14, 16, 18, 20, 22, 24,
]; // prettier-ignore

export function deblock(frame: Frame): void {
  if (frame.slices.every(({ deblocking }) => deblocking.off)) return;
  for (const bit of [1, 2] as const)
    for (let row = 0; row < frame.unitsDown; row++)
      for (let column = 0; column < frame.unitsAcross; column++) softenUnit(frame, { bit, row, column });
}

type At = { bit: 1 | 2; row: number; column: number };

function softenUnit(frame: Frame, { bit, row, column }: At): void {
  const isUpright = bit === 1;
  const place = isUpright ? column : row;
  const unit = row * frame.unitsAcross + column;
  if (place === 0 || place & 1 || ((frame.edges[unit] ?? 0) & bit) === 0) return;
  const other = isUpright ? unit - 1 : unit - frame.unitsAcross;
  if (!mayCross(frame, unit, other, { row, column })) return;
  const slice = frame.slices[(frame.slice[unit] ?? 1) - 1];
  if (!slice || slice.deblocking.off) return;
  const qp = ((frame.qp[unit] ?? 0) + (frame.qp[other] ?? 0) + 1) >> 1;
  const keeps = { p: ((frame.edges[other] ?? 0) & 4) !== 0, q: ((frame.edges[unit] ?? 0) & 4) !== 0 };
  const { beta, tc } = slice.deblocking;
  const depth = frame.sps.bitDepth.luma;
  const luma = frame.planes[0];
  if (luma)
    softenLuma(edgeOf(luma, { x: column * 4, y: row * 4, isUpright, length: 4 }), {
      beta: (betas[within(qp + beta, 51)] ?? 0) << (depth - 8),
      limit: (limits[within(qp + 2 + tc, 53)] ?? 0) << (depth - 8),
      most: (1 << depth) - 1,
      ...keeps,
    });
  softenColours(frame, { isUpright, row, column, qp, tc, keeps });
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function mayCross(
  frame: Frame,
  unit: number,
  other: number,
  { row, column }: { row: number; column: number },
): boolean {
  const [slice, before] = [frame.slice[unit] ?? 0, frame.slice[other] ?? 0];
  if (slice === 0 || before === 0) return false;
  if (slice !== before && !frame.slices[slice - 1]?.filterAcross) return false;
  if (frame.pps.tiles.filtered) return true;
  const { tiles, sps } = frame;
  const shift = sps.log2Ctb - 2;
  const tileAt = (r: number, c: number) => tiles.tileOf[(r >> shift) * tiles.across + (c >> shift)];
  const otherRow = Math.floor(other / frame.unitsAcross);
  return tileAt(row, column) === tileAt(otherRow, other - otherRow * frame.unitsAcross);
}

/** `at` is the first sample behind the edge; `across` leads over it, `along` follows it. */
type Edge = { samples: Uint16Array; at: number; across: number; along: number; length: number };

function edgeOf(
  plane: Plane,
  { x, y, isUpright, length }: { x: number; y: number; isUpright: boolean; length: number },
): Edge {
  const { samples, width } = plane;
  return { samples, at: y * width + x, across: isUpright ? 1 : width, along: isUpright ? width : 1, length };
}

type Strength = { beta: number; limit: number; most: number; p: boolean; q: boolean };

function softenLuma(edge: Edge, strength: Strength): void {
  const { samples, at, across, along } = edge;
  const { beta, limit, p, q } = strength;
  if (beta === 0 || limit === 0) return;
  const sample = (line: number, step: number) => samples[at + line * along + step * across] ?? 0;
  const bend = (line: number, side: 1 | -1) => {
    const first = side === 1 ? 0 : -1;
    return Math.abs(sample(line, first + 2 * side) - 2 * sample(line, first + side) + sample(line, first));
  };
  const [p0, p3, q0, q3] = [bend(0, -1), bend(3, -1), bend(0, 1), bend(3, 1)];
  if (p0 + p3 + q0 + q3 >= beta) return;
  const isSmooth = (line: number, bends: number) =>
    2 * bends < beta >> 2 &&
    Math.abs(sample(line, -4) - sample(line, -1)) + Math.abs(sample(line, 0) - sample(line, 3)) < beta >> 3 &&
    Math.abs(sample(line, -1) - sample(line, 0)) < (5 * limit + 1) >> 1;
  const isStrong = isSmooth(0, p0 + q0) && isSmooth(3, p3 + q3);
  const more = (beta + (beta >> 1)) >> 3;
  for (let line = 0; line < 4; line++) {
    const from = at + line * along;
    if (isStrong) strongLine(samples, { from, across, limit, p, q });
    else normalLine(samples, { from, across, ...strength, alsoP: p0 + p3 < more, alsoQ: q0 + q3 < more });
  }
}

type Line = { from: number; across: number; limit: number; p: boolean; q: boolean };

function strongLine(samples: Uint16Array, { from, across, limit, p, q }: Line): void {
  const s = (step: number) => samples[from + step * across] ?? 0;
  const [p3, p2, p1, p0, q0, q1, q2, q3] = [s(-4), s(-3), s(-2), s(-1), s(0), s(1), s(2), s(3)];
  const put = (step: number, old: number, value: number) => {
    samples[from + step * across] = Math.max(old - 2 * limit, Math.min(old + 2 * limit, value));
  };
  if (!p) {
    put(-1, p0, (p2 + 2 * p1 + 2 * p0 + 2 * q0 + q1 + 4) >> 3);
    put(-2, p1, (p2 + p1 + p0 + q0 + 2) >> 2);
    put(-3, p2, (2 * p3 + 3 * p2 + p1 + p0 + q0 + 4) >> 3);
  }
  if (q) return;
  put(0, q0, (p1 + 2 * p0 + 2 * q0 + 2 * q1 + q2 + 4) >> 3);
  put(1, q1, (p0 + q0 + q1 + q2 + 2) >> 2);
  put(2, q2, (p0 + q0 + q1 + 3 * q2 + 2 * q3 + 4) >> 3);
}

function normalLine(
  samples: Uint16Array,
  { from, across, limit, most, p, q, alsoP, alsoQ }: Line & Strength & { alsoP: boolean; alsoQ: boolean },
): void {
  const s = (step: number) => samples[from + step * across] ?? 0;
  const [p2, p1, p0, q0, q1, q2] = [s(-3), s(-2), s(-1), s(0), s(1), s(2)];
  const coarse = (9 * (q0 - p0) - 3 * (q1 - p1) + 8) >> 4;
  if (Math.abs(coarse) >= limit * 10) return;
  const delta = Math.max(-limit, Math.min(limit, coarse));
  const half = limit >> 1;
  const put = (step: number, value: number) => {
    samples[from + step * across] = Math.max(0, Math.min(most, value));
  };
  const inHalf = (value: number) => Math.max(-half, Math.min(half, value));
  if (!p) {
    put(-1, p0 + delta);
    if (alsoP) put(-2, p1 + inHalf((((p2 + p0 + 1) >> 1) - p1 + delta) >> 1));
  }
  if (q) return;
  put(0, q0 - delta);
  if (alsoQ) put(1, q1 + inHalf((((q2 + q0 + 1) >> 1) - q1 - delta) >> 1));
}

type Colours = {
  isUpright: boolean;
  row: number;
  column: number;
  qp: number;
  tc: number;
  keeps: { p: boolean; q: boolean };
};

function softenColours(frame: Frame, { isUpright, row, column, qp, tc, keeps }: Colours): void {
  const { shiftX, shiftY, sps, pps } = frame;
  const grid = isUpright ? (column * 4) >> shiftX : (row * 4) >> shiftY;
  if (grid & 7) return;
  for (const index of [1, 2]) {
    const plane = frame.planes[index];
    if (!plane) return;
    const depth = sps.bitDepth.chroma;
    const own = colourQp(qp + (index === 1 ? pps.cbQpOffset : pps.crQpOffset), sps.chroma);
    const limit = (limits[within(own + 2 + tc, 53)] ?? 0) << (depth - 8);
    const [x, y] = [(column * 4) >> shiftX, (row * 4) >> shiftY];
    const edge = edgeOf(plane, { x, y, isUpright, length: isUpright ? 4 >> shiftY : 4 >> shiftX });
    if (limit > 0) softenColour(edge, { limit, most: (1 << depth) - 1, ...keeps });
  }
}

function softenColour(
  { samples, at, across, along, length }: Edge,
  { limit, most, p, q }: Omit<Strength, 'beta'>,
): void {
  for (let line = 0; line < length; line++) {
    const from = at + line * along;
    const [p1, p0] = [samples[from - 2 * across] ?? 0, samples[from - across] ?? 0];
    const [q0, q1] = [samples[from] ?? 0, samples[from + across] ?? 0];
    const delta = Math.max(-limit, Math.min(limit, (((q0 - p0) << 2) + p1 - q1 + 4) >> 3));
    if (!p) samples[from - across] = Math.max(0, Math.min(most, p0 + delta));
    if (!q) samples[from] = Math.max(0, Math.min(most, q0 - delta));
  }
}
