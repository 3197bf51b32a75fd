// The coding blocks of a slice one after the other, in tiles and rows that may be coded each for itself.
import { HevcRefused } from './bits.ts';
import { Cabac, ctx } from './cabac.ts';
import { CodingTree } from './coding-tree.ts';
import type { Frame, SaoOf } from './frame.ts';
import type { SliceHeader } from './slice-header.ts';

/** What a slice that goes on with another's chances needs of it. */
export class SliceReader {
  private readonly frame: Frame;
  private tree: CodingTree | null = null;
  private ended: Uint8Array | null = null;
  private above: Uint8Array | null = null;
  private done = 0;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  get isComplete(): boolean {
    return this.done >= this.frame.tiles.order.length;
  }

  read(header: SliceHeader, bytes: Uint8Array): void {
    const { frame } = this;
    const cabac = new Cabac(bytes, header.dataAt);
    cabac.resetChances(header.qp);
    if (header.isDependent && this.tree) {
      if (this.ended) cabac.states.set(this.ended);
      this.tree.goOn(cabac, header);
    } else {
      frame.slices.push(header);
      this.tree = new CodingTree(frame, cabac, { slice: header, sliceNumber: frame.slices.length });
    }
    this.readBlocks(cabac, header, this.tree);
    if (frame.pps.dependentSlices) this.ended = cabac.states.slice();
  }

  private readBlocks(cabac: Cabac, header: SliceHeader, tree: CodingTree): void {
    const { tiles, sps, pps } = this.frame;
    for (let at = tiles.place[header.address] ?? 0; ; at++) {
      const block = tiles.order[at];
      if (block === undefined) throw new HevcRefused('damaged');
      const [column, row] = [block % tiles.across, Math.floor(block / tiles.across)];
      const [x, y] = [column << sps.log2Ctb, row << sps.log2Ctb];
      const startsTile = at > 0 && tiles.tileOf[block] !== tiles.tileOf[tiles.order[at - 1] ?? 0];
      const first = tiles.firstColumn[block] ?? 0;
      if (startsTile) this.restart(cabac, tree, header.qp);
      else if (pps.wavefront && column === first && at > 0) this.startRow(cabac, { tree, header, block });
      tree.enter(x, y);
      this.done++;
      if (header.saoLuma || header.saoChroma)
        readSao({ frame: this.frame, cabac, header, tree, column, row });
      tree.readBlock(x, y);
      const isSecond = column === first + 1 || (column === first && isLastOfTile(tiles, block));
      if (pps.wavefront && isSecond) this.above = cabac.states.slice();
      if (cabac.terminates()) return;
      const next = tiles.order[at + 1];
      if (next === undefined) throw new HevcRefused('damaged');
      const isNewTile = tiles.tileOf[next] !== tiles.tileOf[block];
      const isNewRow = pps.wavefront && next % tiles.across === tiles.firstColumn[next];
      if (isNewTile || isNewRow) {
        if (!cabac.terminates()) throw new HevcRefused('damaged');
        cabac.restart(cabac.position);
      }
    }
  }

  private restart(cabac: Cabac, tree: CodingTree, qp: number): void {
    cabac.resetChances(qp);
    tree.quality.restart(qp);
  }

  /** A row goes on with the chances that the second block of the row above it left, where that one may be used. */
  private startRow(
    cabac: Cabac,
    { tree, header, block }: { tree: CodingTree; header: SliceHeader; block: number },
  ): void {
    const { tiles, sps } = this.frame;
    this.restart(cabac, tree, header.qp);
    const [column, row] = [block % tiles.across, Math.floor(block / tiles.across)];
    tree.enter(column << sps.log2Ctb, row << sps.log2Ctb);
    const isThere = tree.usable((column + 1) << sps.log2Ctb, (row - 1) << sps.log2Ctb);
    if (isThere && this.above) cabac.states.set(this.above);
  }
}

function isLastOfTile({ across, tileOf }: Frame['tiles'], block: number): boolean {
  return (block + 1) % across === 0 || tileOf[block + 1] !== tileOf[block];
}

type Around = {
  frame: Frame;
  cabac: Cabac;
  header: SliceHeader;
  tree: CodingTree;
  column: number;
  row: number;
};

function readSao({ frame, cabac, header, tree, column, row }: Around): void {
  const { tiles, sps } = frame;
  const block = row * tiles.across + column;
  const near = (from: number, x: number, y: number): boolean => {
    if (!tree.usable(x << sps.log2Ctb, y << sps.log2Ctb) || cabac.bin(ctx.saoMerge) === 0) return false;
    frame.sao[block] = frame.sao[from];
    return true;
  };
  if (column > 0 && near(block - 1, column - 1, row)) return;
  if (row > 0 && near(block - tiles.across, column, row - 1)) return;
  const own: SaoOf[] = [];
  for (let plane = 0; plane < frame.planes.length; plane++) {
    const isOn = plane === 0 ? header.saoLuma : header.saoChroma;
    const depth = plane === 0 ? sps.bitDepth.luma : sps.bitDepth.chroma;
    own.push(isOn ? readSaoPlane(cabac, depth, plane === 2 ? own[1] : undefined) : none);
  }
  frame.sao[block] = own;
}

const none: SaoOf = { kind: 0, offsets: [], band: 0, direction: 0 };

/** Both colours share kind and direction. */
function readSaoPlane(cabac: Cabac, depth: number, twin: SaoOf | undefined): SaoOf {
  const kind = twin ? twin.kind : cabac.bin(ctx.saoType) === 0 ? 0 : 1 + cabac.bypass();
  if (kind === 0) return none;
  const most = (1 << (Math.min(depth, 10) - 5)) - 1;
  const sizes = [0, 1, 2, 3].map(() => {
    let size = 0;
    while (size < most && cabac.bypass() === 1) size++;
    return size;
  });
  const scale = depth - Math.min(depth, 10);
  if (kind === 1) {
    const offsets = sizes.map((size) => (size > 0 && cabac.bypass() === 1 ? -size : size) * (1 << scale));
    return { kind, offsets, band: cabac.bypassBits(5), direction: 0 };
  }
  const direction = twin ? twin.direction : cabac.bypassBits(2);
  return {
    kind,
    offsets: sizes.map((size, at) => (at < 2 ? size : -size) * (1 << scale)),
    band: 0,
    direction,
  };
}
