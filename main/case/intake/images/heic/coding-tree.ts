// One coding block and what it is divided into: reads how each part is predicted, predicts it, adds its differences.
import { HevcRefused } from './bits.ts';
import { ctx, type Cabac } from './cabac.ts';
import type { Frame, Square } from './frame.ts';
import { markEdges } from './edges.ts';
import { predict, type IsAvailable } from './intra.ts';
import { readPcmSamples } from './pcm.ts';
import { chromaQp, Quality } from './quality.ts';
import { readResidual } from './residual.ts';
import type { SliceHeader } from './slice-header.ts';

const halves = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;
/** Colour modes by their number; the fifth is that of the brightness. */
const colourModes = [0, 26, 10, 1];
const fromAcross = [
  0, 1, 2, 2, 2, 2, 3, 5, 7, 8, 10, 11, 13, 15, 16, 18, 19, 20, 21, 22, 23, 23, 24, 24, 25, 25, 26, 27, 27, 28, 28, 29, 29, 30, 31,
]; // prettier-ignore

type Unit = Square & { log2: number; lossless: boolean; modes: number[]; colour: number[]; split: boolean };
type Transform = {
  x: number;
  y: number;
  log2: number;
  depth: number;
  index: number;
  baseX: number;
  baseY: number;
  cb: number;
  cr: number;
};

export class CodingTree {
  private readonly frame: Frame;
  private cabac: Cabac;
  private slice: SliceHeader;
  private readonly sliceNumber: number;
  readonly quality: Quality;
  private tile = 0;
  private readonly isAvailable: IsAvailable;

  constructor(
    frame: Frame,
    cabac: Cabac,
    { slice, sliceNumber }: { slice: SliceHeader; sliceNumber: number },
  ) {
    this.frame = frame;
    this.cabac = cabac;
    this.slice = slice;
    this.sliceNumber = sliceNumber;
    this.quality = new Quality(frame, slice);
    const { sps, tiles } = frame;
    this.isAvailable = (x, y) =>
      x >= 0 &&
      y >= 0 &&
      x < sps.width &&
      y < sps.height &&
      frame.slice[frame.unit(x, y)] === this.sliceNumber &&
      tiles.tileOf[(y >> sps.log2Ctb) * tiles.across + (x >> sps.log2Ctb)] === this.tile;
  }

  /** A dependent slice goes on where the one before it ended. */
  goOn(cabac: Cabac, slice: SliceHeader): void {
    this.cabac = cabac;
    this.slice = slice;
  }

  /** From here on, what lies in other tiles than this place cannot be used. */
  enter(x: number, y: number): void {
    const { sps, tiles } = this.frame;
    this.tile = tiles.tileOf[(y >> sps.log2Ctb) * tiles.across + (x >> sps.log2Ctb)] ?? 0;
  }

  readBlock(x: number, y: number): void {
    this.quadtree(x, y, this.frame.sps.log2Ctb, 0);
  }

  usable(x: number, y: number): boolean {
    return this.isAvailable(x, y);
  }

  // eslint-disable-next-line max-params
  private quadtree(x: number, y: number, log2: number, depth: number): void {
    const { sps, pps } = this.frame;
    const side = 1 << log2;
    const fits = x + side <= sps.width && y + side <= sps.height;
    const splits = fits && log2 > sps.log2MinCb ? this.readSplit(x, y, depth) : log2 > sps.log2MinCb;
    if (pps.qpDeltaDepth !== null && log2 >= sps.log2Ctb - pps.qpDeltaDepth)
      this.quality.startGroup(x, y, this.isAvailable);
    if (!splits) return this.codingUnit(x, y, log2, depth);
    const half = side >> 1;
    for (const [right, lower] of halves) {
      const [nextX, nextY] = [x + right * half, y + lower * half];
      if (nextX < sps.width && nextY < sps.height) this.quadtree(nextX, nextY, log2 - 1, depth + 1);
    }
  }

  private readSplit(x: number, y: number, depth: number): boolean {
    const deeper = (nx: number, ny: number) =>
      this.isAvailable(nx, ny) && (this.frame.depth[this.frame.unit(nx, ny)] ?? 0) > depth ? 1 : 0;
    return this.cabac.bin(ctx.split + deeper(x - 1, y) + deeper(x, y - 1)) === 1;
  }

  // eslint-disable-next-line max-params
  private codingUnit(x: number, y: number, log2: number, depth: number): void {
    const { frame, cabac } = this;
    const { sps, pps } = frame;
    const lossless = pps.lossless && cabac.bin(ctx.bypass) === 1;
    const split = log2 === sps.log2MinCb && cabac.bin(ctx.partMode) === 0;
    const unit: Unit = { x, y, log2, side: 1 << log2, lossless, modes: [], colour: [], split };
    const { pcm } = sps;
    if (!split && pcm && log2 >= pcm.log2Min && log2 <= pcm.log2Max && cabac.terminates()) {
      cabac.restart(readPcmSamples(frame, unit, cabac));
      frame.fill(frame.lumaMode, unit, 1);
      markEdges(frame, { x, y, log2, isKept: lossless || pcm.unfiltered });
      frame.fill(frame.slice, unit, this.sliceNumber);
    } else {
      this.readModes(unit);
      this.transformTree(unit, { x, y, log2, depth: 0, index: 0, baseX: x, baseY: y, cb: 3, cr: 3 });
    }
    frame.fill(frame.depth, unit, depth);
    this.quality.endUnit(unit);
  }

  private readModes(unit: Unit): void {
    const { cabac, frame } = this;
    const count = unit.split ? 4 : 1;
    const side = unit.side >> (unit.split ? 1 : 0);
    const predicted = Array.from({ length: count }, () => cabac.bin(ctx.lumaPredicted) === 1);
    for (const [index, isPredicted] of predicted.entries()) {
      const number = isPredicted ? (cabac.bypass() === 0 ? 0 : 1 + cabac.bypass()) : cabac.bypassBits(5);
      const [right, lower] = halves[index] ?? halves[0];
      const [x, y] = [unit.x + right * side, unit.y + lower * side];
      const mode = this.lumaMode(unit, { x, y }, { isPredicted, number });
      unit.modes.push(mode);
      frame.fill(frame.lumaMode, { x, y, side }, mode);
    }
    if (frame.sps.chroma === 0) return;
    const colours = frame.sps.chroma === 3 ? count : 1;
    for (let index = 0; index < colours; index++) {
      const luma = unit.modes[index] ?? 1;
      const coded = cabac.bin(ctx.chromaMode) === 0 ? null : (colourModes[cabac.bypassBits(2)] ?? 0);
      // A number that would say the same as the brightness says something else instead.
      const own = coded === null ? luma : coded === luma ? 34 : coded;
      unit.colour.push(frame.sps.chroma === 2 ? (fromAcross[own] ?? own) : own);
    }
  }

  private lumaMode(
    unit: Unit,
    { x, y }: { x: number; y: number },
    coded: { isPredicted: boolean; number: number },
  ): number {
    const { frame } = this;
    const modeAt = (nx: number, ny: number): number => {
      const isOwn = nx >= unit.x && ny >= unit.y;
      return isOwn || this.isAvailable(nx, ny) ? (frame.lumaMode[frame.unit(nx, ny)] ?? 1) : 1;
    };
    const left = modeAt(x - 1, y);
    // What lies above the row of coding blocks is not kept for this.
    const above = (y & ((1 << frame.sps.log2Ctb) - 1)) === 0 ? 1 : modeAt(x, y - 1);
    const likely =
      left !== above
        ? [left, above, left !== 0 && above !== 0 ? 0 : left !== 1 && above !== 1 ? 1 : 26]
        : left < 2
          ? [0, 1, 26]
          : [left, 2 + ((left + 29) % 32), 2 + ((left - 2 + 1) % 32)];
    if (coded.isPredicted) return likely[coded.number] ?? 0;
    let mode = coded.number;
    for (const one of [...likely].sort((a, b) => a - b)) if (mode >= one) mode++;
    return mode;
  }

  private transformTree(unit: Unit, at: Transform): void {
    const { cabac } = this;
    const { sps } = this.frame;
    const { log2, depth } = at;
    const isForced = log2 > sps.log2MaxTb || (unit.split && depth === 0);
    const mayChoose = log2 > sps.log2MinTb && depth < sps.maxIntraDepth + (unit.split ? 1 : 0);
    const splits = isForced || (mayChoose && cabac.bin(ctx.splitTransform + 5 - log2) === 1);
    const both = sps.chroma === 2 && (!splits || log2 === 3);
    let [cb, cr] = [at.cb, at.cr];
    if (sps.chroma !== 0 && (log2 > 2 || sps.chroma === 3)) {
      const read = (before: number): number => {
        if (before === 0) return 0;
        const first = cabac.bin(ctx.codedChroma + depth);
        return first | (both ? cabac.bin(ctx.codedChroma + depth) << 1 : first << 1);
      };
      cb = read(cb);
      cr = read(cr);
    } else if (sps.chroma === 0) [cb, cr] = [0, 0];
    if (!splits) {
      const isCoded = cabac.bin(ctx.codedLuma + (depth === 0 ? 1 : 0)) === 1;
      return this.transformUnit(unit, { ...at, cb, cr }, isCoded);
    }
    const half = 1 << (log2 - 1);
    for (const [index, [right, lower]] of halves.entries()) {
      const [x, y] = [at.x + right * half, at.y + lower * half];
      this.transformTree(unit, {
        x,
        y,
        log2: log2 - 1,
        depth: depth + 1,
        index,
        baseX: at.x,
        baseY: at.y,
        cb,
        cr,
      });
    }
  }

  private transformUnit(unit: Unit, at: Transform, isCoded: boolean): void {
    const { frame } = this;
    const { sps } = frame;
    const { x, y, log2, index } = at;
    const isWhole = sps.chroma === 3;
    if (isCoded || at.cb !== 0 || at.cr !== 0) this.quality.readDelta(this.cabac);
    const luma = unit.modes[unit.split ? this.partOf(unit, x, y) : 0] ?? 1;
    this.paint({ unit, plane: 0, x, y, log2, mode: luma, isCoded });
    frame.fill(frame.slice, { x, y, side: 1 << log2 }, this.sliceNumber);
    markEdges(frame, { x, y, log2, isKept: unit.lossless });
    if (sps.chroma === 0) return;
    const colour = unit.colour[unit.split && isWhole ? this.partOf(unit, x, y) : 0] ?? 1;
    if (log2 > 2 || isWhole) this.paintColours(unit, { ...at, log2: isWhole ? log2 : log2 - 1 }, colour);
    else if (index === 3) this.paintColours(unit, { ...at, x: at.baseX, y: at.baseY, log2: 2 }, colour);
  }

  private partOf(unit: Unit, x: number, y: number): number {
    const half = unit.side >> 1;
    return (x >= unit.x + half ? 1 : 0) + (y >= unit.y + half ? 2 : 0);
  }

  private paintColours(unit: Unit, at: Transform, mode: number): void {
    const { shiftX, shiftY, sps } = this.frame;
    const parts = sps.chroma === 2 ? 2 : 1;
    for (const plane of [1, 2])
      for (let part = 0; part < parts; part++) {
        const isCoded = ((plane === 1 ? at.cb : at.cr) & (1 << part)) !== 0;
        const y = (at.y >> shiftY) + (part << at.log2);
        this.paint({ unit, plane, x: at.x >> shiftX, y, log2: at.log2, mode, isCoded });
      }
  }

  private paint({ unit, plane, x, y, log2, mode, isCoded }: Paint): void {
    const { frame, cabac } = this;
    const { sps, pps } = frame;
    predict(frame, { plane, x, y, log2, mode }, this.isAvailable);
    if (!isCoded) return;
    const bitDepth = plane === 0 ? sps.bitDepth.luma : sps.bitDepth.chroma;
    const lists = sps.lists && (pps.lists ?? sps.lists);
    const isDirected = log2 === 2 || (log2 === 3 && (plane === 0 || sps.chroma === 3));
    const residual = readResidual(cabac, {
      plane,
      log2,
      scan: isDirected ? (mode >= 6 && mode <= 14 ? 2 : mode >= 22 && mode <= 30 ? 1 : 0) : 0,
      qp: plane === 0 ? this.quality.luma : chromaQp(frame, this.slice, { plane, luma: this.quality.qp }),
      bitDepth,
      maySkip: pps.transformSkip && log2 === 2,
      signHiding: pps.signHiding,
      lossless: unit.lossless,
      factors: lists?.[log2 - 2]?.[plane] ?? null,
    });
    this.add(residual, { plane, x, y, log2, most: (1 << bitDepth) - 1 });
  }

  private add(
    residual: Int32Array,
    { plane, x, y, log2, most }: { plane: number; x: number; y: number; log2: number; most: number },
  ): void {
    const target = this.frame.planes[plane];
    if (!target) throw new HevcRefused('damaged');
    const side = 1 << log2;
    const { samples, width, height } = target;
    const [columns, rows] = [Math.min(side, width - x), Math.min(side, height - y)];
    for (let row = 0; row < rows; row++) {
      let to = (y + row) * width + x;
      for (let from = row << log2; from < (row << log2) + columns; from++, to++) {
        const value = (samples[to] ?? 0) + (residual[from] ?? 0);
        samples[to] = value < 0 ? 0 : value > most ? most : value;
      }
    }
  }
}

type Paint = {
  unit: Unit;
  plane: number;
  x: number;
  y: number;
  log2: number;
  mode: number;
  isCoded: boolean;
};
