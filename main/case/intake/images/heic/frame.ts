// The picture while it is decoded: its samples, and what is remembered of every 4 × 4 block of it.
import type { Sps } from './parameter-sets.ts';
import type { Pps } from './pps.ts';
import type { SliceHeader } from './slice-header.ts';

export type Plane = { width: number; height: number; samples: Uint16Array };

export class Frame {
  readonly sps: Sps;
  readonly pps: Pps;
  readonly planes: Plane[];
  /** Width of a plane's blocks against luma's: 1 where both halve. */
  readonly shiftX: number;
  readonly shiftY: number;
  readonly unitsAcross: number;
  readonly unitsDown: number;
  /** Which slice has decoded a unit, counting from 1; 0 where none has yet. */
  readonly slice: Uint16Array;
  readonly lumaMode: Uint8Array;
  readonly qp: Int8Array;
  readonly depth: Uint8Array;
  /** 1: an edge on its left; 2: on its top; 4: not to be filtered. */
  readonly edges: Uint8Array;
  readonly slices: SliceHeader[] = [];
  readonly tiles: TileMap;
  readonly sao: (SaoOf[] | undefined)[] = [];

  constructor(sps: Sps, pps: Pps) {
    this.sps = sps;
    this.pps = pps;
    this.shiftX = sps.chroma === 1 || sps.chroma === 2 ? 1 : 0;
    this.shiftY = sps.chroma === 1 ? 1 : 0;
    const plane = (shiftX: number, shiftY: number): Plane => {
      const [width, height] = [(sps.width + shiftX) >> shiftX, (sps.height + shiftY) >> shiftY];
      return { width, height, samples: new Uint16Array(width * height) };
    };
    const colours = sps.chroma === 0 ? 0 : 2;
    this.planes = [plane(0, 0), ...Array.from({ length: colours }, () => plane(this.shiftX, this.shiftY))];
    this.unitsAcross = (sps.width + 3) >> 2;
    this.unitsDown = (sps.height + 3) >> 2;
    const units = this.unitsAcross * this.unitsDown;
    this.slice = new Uint16Array(units);
    this.lumaMode = new Uint8Array(units).fill(1);
    this.qp = new Int8Array(units);
    this.depth = new Uint8Array(units);
    this.edges = new Uint8Array(units);
    this.tiles = tileMap(sps, pps);
  }

  unit(x: number, y: number): number {
    return (y >> 2) * this.unitsAcross + (x >> 2);
  }

  /** Marks a square of luma samples, cut at the picture's border. */
  fill(map: Uint8Array | Int8Array | Uint16Array, { x, y, side }: Square, value: number): void {
    const right = Math.min(this.unitsAcross, (x + side + 3) >> 2);
    const bottom = Math.min(this.unitsDown, (y + side + 3) >> 2);
    for (let row = y >> 2; row < bottom; row++)
      map.fill(value, row * this.unitsAcross + (x >> 2), row * this.unitsAcross + right);
  }
}

export type Square = { x: number; y: number; side: number };
/** `kind` 0 none, 1 bands, 2 edges. */
export type SaoOf = { kind: number; offsets: number[]; band: number; direction: number };

export type TileMap = {
  across: number;
  down: number;
  /** Coding blocks in the order of decoding. */
  order: Uint32Array;
  place: Uint32Array;
  tileOf: Uint16Array;
  /** The first column of the tile in which a coding block lies. */
  firstColumn: Uint16Array;
};

function bounds(
  count: number,
  total: number,
  { uniform, sizes }: { uniform: boolean; sizes: number[] },
): number[] {
  if (uniform) return Array.from({ length: count + 1 }, (_, at) => Math.floor((at * total) / count));
  const list = [0];
  for (const size of sizes) list.push(Math.min(total, (list.at(-1) ?? 0) + size));
  return [...list, total];
}

function tileMap(sps: Sps, { tiles }: Pps): TileMap {
  const side = 1 << sps.log2Ctb;
  const [across, down] = [Math.ceil(sps.width / side), Math.ceil(sps.height / side)];
  const columns = bounds(tiles.columns, across, { uniform: tiles.uniform, sizes: tiles.widths });
  const rows = bounds(tiles.rows, down, { uniform: tiles.uniform, sizes: tiles.heights });
  const blocks = across * down;
  const map: TileMap = {
    across,
    down,
    order: new Uint32Array(blocks),
    place: new Uint32Array(blocks),
    tileOf: new Uint16Array(blocks),
    firstColumn: new Uint16Array(blocks),
  };
  let next = 0;
  for (let row = 0; row + 1 < rows.length; row++)
    for (let column = 0; column + 1 < columns.length; column++) {
      const left = columns[column] ?? 0;
      const tile = { left, right: columns[column + 1] ?? 0, top: rows[row] ?? 0, bottom: rows[row + 1] ?? 0 };
      next = addTile(map, tile, { number: row * (columns.length - 1) + column, next });
    }
  return map;
}

type Tile = { left: number; right: number; top: number; bottom: number };

function addTile(
  map: TileMap,
  { left, right, top, bottom }: Tile,
  at: { number: number; next: number },
): number {
  let { next } = at;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const block = y * map.across + x;
      map.order[next] = block;
      map.place[block] = next++;
      map.tileOf[block] = at.number;
      map.firstColumn[block] = left;
    }
  return next;
}
