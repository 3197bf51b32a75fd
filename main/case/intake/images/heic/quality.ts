// How coarsely a block is coded (its QP): predicted from its neighbours, corrected where the data says so (H.265, 8.6.1).
import { ctx, type Cabac } from './cabac.ts';
import type { Frame, Square } from './frame.ts';
import type { IsAvailable } from './intra.ts';
import type { SliceHeader } from './slice-header.ts';

export class Quality {
  private readonly frame: Frame;
  private readonly offset: number;
  private predicted: number;
  private last: number;
  private isRead = false;
  private delta = 0;

  constructor(frame: Frame, slice: SliceHeader) {
    this.frame = frame;
    this.offset = 6 * (frame.sps.bitDepth.luma - 8);
    this.predicted = slice.qp;
    this.last = slice.qp;
  }

  /** At the start of a slice, a tile, or a row that is coded by itself. */
  restart(qp: number): void {
    this.last = qp;
    this.predicted = qp;
  }

  startGroup(x: number, y: number, isAvailable: IsAvailable): void {
    const { frame } = this;
    this.isRead = false;
    this.delta = 0;
    const mask = ~((1 << frame.sps.log2Ctb) - 1);
    const inBlock = (nx: number, ny: number) =>
      (nx & mask) === (x & mask) && (ny & mask) === (y & mask) && isAvailable(nx, ny)
        ? (frame.qp[frame.unit(nx, ny)] ?? this.last)
        : this.last;
    this.predicted = (inBlock(x - 1, y) + inBlock(x, y - 1) + 1) >> 1;
  }

  readDelta(cabac: Cabac): void {
    if (this.isRead || this.frame.pps.qpDeltaDepth === null) return;
    this.isRead = true;
    let size = 0;
    while (size < 5 && cabac.bin(ctx.qpDelta + (size > 0 ? 1 : 0)) === 1) size++;
    if (size === 5) size += golomb(cabac);
    this.delta = size > 0 && cabac.bypass() === 1 ? -size : size;
  }

  /** QpY of the block in hand. */
  get qp(): number {
    const span = 52 + this.offset;
    return ((((this.predicted + this.delta + 52 + 2 * this.offset) % span) + span) % span) - this.offset;
  }

  /** Qp′Y: what brightness is scaled with. */
  get luma(): number {
    return this.qp + this.offset;
  }

  endUnit(unit: Square): void {
    this.last = this.qp;
    this.frame.fill(this.frame.qp, unit, this.last);
  }
}

function golomb(cabac: Cabac): number {
  let order = 0;
  let value = 0;
  while (order < 16 && cabac.bypass() === 1) value += 1 << order++;
  return value + cabac.bypassBits(order);
}

const colourTable = [29, 30, 31, 32, 33, 33, 34, 34, 35, 35, 36, 36, 37, 37];

/** Colour is coded less coarsely than brightness where that is coarse. */
export function colourQp(index: number, chroma: number): number {
  if (chroma !== 1) return Math.min(51, index);
  return index < 30 ? index : index > 43 ? index - 6 : (colourTable[index - 30] ?? 29);
}

export function chromaQp(
  frame: Frame,
  slice: SliceHeader,
  { plane, luma }: { plane: number; luma: number },
): number {
  const { sps, pps } = frame;
  const offset = 6 * (sps.bitDepth.chroma - 8);
  const own = plane === 1 ? pps.cbQpOffset + slice.cbQpOffset : pps.crQpOffset + slice.crQpOffset;
  return colourQp(Math.min(57, Math.max(-offset, luma + own)), sps.chroma) + offset;
}
