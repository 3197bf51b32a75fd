// The coded differences of one block: which coefficients there are, how large, with which sign (H.265, 7.3.8.11), scaled back.
import { ctx, type Cabac } from './cabac.ts';
import { HevcRefused } from './bits.ts';
import { scans } from './scans.ts';
import { inverseTransform, skipTransform } from './transform.ts';

export type Residual = {
  /** 0 for brightness, 1 and 2 for colour. */
  plane: number;
  log2: number;
  /** The direction of prediction chooses the order of the coefficients. */
  scan: number;
  qp: number;
  bitDepth: number;
  maySkip: boolean;
  signHiding: boolean;
  lossless: boolean;
  /** Null where every frequency counts alike. */
  factors: Uint8Array | null;
};

const smallContexts = Uint8Array.from([0, 1, 4, 5, 2, 3, 4, 5, 6, 6, 8, 8, 7, 7, 8]);
const levelScale = [40, 45, 51, 57, 64, 72];
const block = new Int32Array(32 * 32);
const subBlocks = new Uint8Array(64);
const positions = new Uint8Array(16);
const levels = new Int32Array(16);

/** Differences of a block, side × side, valid until the next call. */
export function readResidual(cabac: Cabac, residual: Residual): Int32Array {
  const { log2, scan, lossless } = residual;
  const side = 1 << log2;
  block.fill(0, 0, side * side);
  const skips =
    residual.maySkip && !lossless && cabac.bin(ctx.transformSkip + (residual.plane > 0 ? 1 : 0)) === 1;
  const extent = readCoefficients(cabac, residual, { scan, skips });
  if (lossless) return block;
  if (skips) skipTransform(block, residual);
  else inverseTransform(block, { ...residual, isSine: log2 === 2 && residual.plane === 0, extent });
  return block;
}

function lastPrefix(cabac: Cabac, start: number, { log2, plane }: Residual): number {
  const [offset, shift] =
    plane === 0 ? [3 * (log2 - 2) + ((log2 - 1) >> 2), (log2 + 1) >> 2] : [15, log2 - 2];
  const most = (log2 << 1) - 1;
  let prefix = 0;
  while (prefix < most && cabac.bin(start + offset + (prefix >> shift)) === 1) prefix++;
  return prefix;
}

function lastPlace(cabac: Cabac, prefix: number): number {
  if (prefix <= 3) return prefix;
  const bits = (prefix >> 1) - 1;
  return (1 << bits) * (2 + (prefix & 1)) + cabac.bypassBits(bits);
}

type Coding = { scan: number; skips: boolean };
/** What goes on from one group of 16 to the next. */
type Running = { greater1: number; isFirst: boolean };

function readCoefficients(cabac: Cabac, residual: Residual, { scan, skips }: Coding) {
  const { log2, plane } = residual;
  const prefixX = lastPrefix(cabac, ctx.lastX, residual);
  const prefixY = lastPrefix(cabac, ctx.lastY, residual);
  let lastX = lastPlace(cabac, prefixX);
  let lastY = lastPlace(cabac, prefixY);
  if (scan === 2) [lastX, lastY] = [lastY, lastX];
  const groups = scans[scan]?.[log2 - 2];
  const within = scans[scan]?.[2];
  if (!groups || !within || lastX >> log2 || lastY >> log2) throw new HevcRefused('damaged');
  const groupSide = 1 << (log2 - 2);
  subBlocks.fill(0, 0, groupSide * groupSide);
  let group = indexOf(groups, lastX >> 2, lastY >> 2);
  let from = indexOf(within, lastX & 3, lastY & 3);
  const lastGroup = group;
  const running: Running = { greater1: 1, isFirst: true };
  const extent = { columns: 0, rows: 0 };
  for (; group >= 0; group--, from = 15) {
    const [gx, gy] = [groups.x[group] ?? 0, groups.y[group] ?? 0];
    const right = gx + 1 < groupSide ? (subBlocks[gy * groupSide + gx + 1] ?? 0) : 0;
    const below = gy + 1 < groupSide ? (subBlocks[(gy + 1) * groupSide + gx] ?? 0) : 0;
    const isInner = group < lastGroup && group > 0;
    const isCoded = !isInner || cabac.bin(ctx.codedSubBlock + (right | below) + (plane > 0 ? 2 : 0)) === 1;
    if (!isCoded) continue;
    subBlocks[gy * groupSide + gx] = 1;
    const isLast = group === lastGroup;
    const near = right | (below << 1);
    const count = significantOnes(cabac, residual, { gx, gy, near, from, within, isLast, isInner, scan });
    if (count === 0) continue;
    extent.columns = Math.max(extent.columns, gx * 4 + 4);
    extent.rows = Math.max(extent.rows, gy * 4 + 4);
    readLevels(cabac, residual, { count, group, running });
    store(residual, { gx, gy, count, within, skips });
  }
  return extent;
}

function indexOf(order: { x: Uint8Array; y: Uint8Array }, x: number, y: number): number {
  for (let at = 0; at < order.x.length; at++) if (order.x[at] === x && order.y[at] === y) return at;
  throw new HevcRefused('damaged');
}

type Group = {
  gx: number;
  gy: number;
  near: number;
  from: number;
  within: { x: Uint8Array; y: Uint8Array };
  isLast: boolean;
  isInner: boolean;
  scan: number;
};

/** Fills `positions`, the last in the scan first. */
function significantOnes(cabac: Cabac, residual: Residual, group: Group): number {
  const { within, isLast, from, gx, gy } = group;
  let count = 0;
  if (isLast) positions[count++] = from;
  for (let at = isLast ? from - 1 : 15; at >= 0; at--) {
    const [x, y] = [within.x[at] ?? 0, within.y[at] ?? 0];
    // In a group that says it has some, and had none so far, the first place must hold one.
    if (at === 0 && group.isInner && count === 0) {
      positions[count++] = 0;
      break;
    }
    const context = significantContext(residual, group, (gx << 2) + x === 0 && (gy << 2) + y === 0, x, y);
    if (cabac.bin(ctx.significant + context) === 1) positions[count++] = at;
  }
  return count;
}

// eslint-disable-next-line max-params
function significantContext(
  { log2, plane }: Residual,
  { near, gx, gy, scan }: Group,
  isDc: boolean,
  x: number,
  y: number,
): number {
  const isLuma = plane === 0;
  let context = 0;
  if (log2 === 2) context = smallContexts[(y << 2) + x] ?? 0;
  else if (!isDc) {
    if (near === 0) context = x + y === 0 ? 2 : x + y < 3 ? 1 : 0;
    else if (near === 1) context = y === 0 ? 2 : y === 1 ? 1 : 0;
    else if (near === 2) context = x === 0 ? 2 : x === 1 ? 1 : 0;
    else context = 2;
    if (isLuma) {
      if (gx + gy > 0) context += 3;
      context += log2 === 3 ? (scan === 0 ? 9 : 15) : 21;
    } else context += log2 === 3 ? 9 : 12;
  }
  return isLuma ? context : 27 + context;
}

type Levels = { count: number; group: number; running: Running };

/** Fills `levels` with signed sizes, in the order of `positions`. */
function readLevels(cabac: Cabac, residual: Residual, { count, group, running }: Levels): void {
  const isColour = residual.plane > 0;
  let set = group === 0 || isColour ? 0 : 2;
  if (!running.isFirst && running.greater1 === 0) set++;
  running.isFirst = false;
  running.greater1 = 1;
  let firstLarge = -1;
  for (let at = 0; at < Math.min(8, count); at++) {
    const flag = cabac.bin(ctx.greater1 + set * 4 + running.greater1 + (isColour ? 16 : 0));
    levels[at] = 1 + flag;
    if (flag === 1) {
      running.greater1 = 0;
      if (firstLarge < 0) firstLarge = at;
    } else if (running.greater1 > 0 && running.greater1 < 3) running.greater1++;
  }
  for (let at = 8; at < count; at++) levels[at] = 1;
  if (firstLarge >= 0) levels[firstLarge] = 2 + cabac.bin(ctx.greater2 + set + (isColour ? 4 : 0));
  const spread = (positions[0] ?? 0) - (positions[count - 1] ?? 0);
  const hides = residual.signHiding && !residual.lossless && spread > 3;
  const signCount = hides ? count - 1 : count;
  const signs = cabac.bypassBits(signCount) << (16 - signCount);
  readRest(cabac, { count, firstLarge });
  let sum = 0;
  for (let at = 0; at < count; at++) {
    sum += levels[at] ?? 0;
    const isHidden = hides && at === count - 1;
    const isNegative = isHidden ? (sum & 1) === 1 : ((signs >> (15 - at)) & 1) === 1;
    if (isNegative) levels[at] = -(levels[at] ?? 0);
  }
}

function readRest(cabac: Cabac, { count, firstLarge }: { count: number; firstLarge: number }): void {
  let rice = 0;
  for (let at = 0; at < count; at++) {
    const base = levels[at] ?? 1;
    const most = at >= 8 ? 1 : at === firstLarge ? 3 : 2;
    if (base !== most) continue;
    const level = base + remaining(cabac, rice);
    levels[at] = level;
    if (level > 3 * (1 << rice)) rice = Math.min(4, rice + 1);
  }
}

function remaining(cabac: Cabac, rice: number): number {
  let prefix = 0;
  while (prefix < 32 && cabac.bypass() === 1) prefix++;
  if (prefix <= 3) return (prefix << rice) + cabac.bypassBits(rice);
  if (prefix > 20) throw new HevcRefused('damaged');
  return (((1 << (prefix - 3)) + 3 - 1) << rice) + cabac.bypassBits(prefix - 3 + rice);
}

type Storing = {
  gx: number;
  gy: number;
  count: number;
  within: { x: Uint8Array; y: Uint8Array };
  skips: boolean;
};

function store(residual: Residual, { gx, gy, count, within, skips }: Storing): void {
  const { log2, qp, bitDepth, lossless, factors } = residual;
  const scale = (levelScale[qp % 6] ?? 40) * 2 ** Math.floor(qp / 6);
  const divisor = 2 ** (bitDepth + log2 - 5);
  const flat = factors === null || (skips && log2 > 2);
  for (let at = 0; at < count; at++) {
    const position = positions[at] ?? 0;
    const place = (((gy << 2) + (within.y[position] ?? 0)) << log2) + (gx << 2) + (within.x[position] ?? 0);
    const level = levels[at] ?? 0;
    if (lossless) {
      block[place] = level;
      continue;
    }
    const factor = flat ? 16 : (factors[place] ?? 16);
    const value = Math.floor((level * factor * scale + divisor / 2) / divisor);
    block[place] = value < -32768 ? -32768 : value > 32767 ? 32767 : value;
  }
}
