// How the picture's blocks may be coded, tiled and filtered (PPS of HEVC).
import { Bits, HevcRefused } from './bits.ts';
import { readLists, type ScalingLists } from './scaling-lists.ts';

export type Pps = {
  spsId: number;
  dependentSlices: boolean;
  outputFlag: boolean;
  extraSliceBits: number;
  signHiding: boolean;
  initQp: number;
  transformSkip: boolean;
  /** Null where the quality does not change within the picture. */
  qpDeltaDepth: number | null;
  cbQpOffset: number;
  crQpOffset: number;
  sliceChromaQp: boolean;
  lossless: boolean;
  wavefront: boolean;
  /** Column and row widths in coding blocks; empty for even ones. */
  tiles: {
    columns: number;
    rows: number;
    uniform: boolean;
    widths: number[];
    heights: number[];
    filtered: boolean;
  };
  sliceFilterAcross: boolean;
  deblocking: { override: boolean; off: boolean; beta: number; tc: number };
  lists: ScalingLists | null;
  sliceHeaderExtension: boolean;
};

export function readPps(nal: Uint8Array, chromaOf: (spsId: number) => number): { id: number; pps: Pps } {
  const bits = new Bits(nal.subarray(2));
  const id = bits.upTo(63);
  const spsId = bits.upTo(15);
  const [dependentSlices, outputFlag, extraSliceBits, signHiding] = [
    bits.flag(),
    bits.flag(),
    bits.number(3),
    bits.flag(),
  ];
  bits.skip(1);
  bits.unsigned();
  bits.unsigned();
  const initQp = 26 + bits.signed();
  bits.skip(1);
  const transformSkip = bits.flag();
  const qpDeltaDepth = bits.flag() ? bits.upTo(3) : null;
  const [cbQpOffset, crQpOffset, sliceChromaQp] = [bits.signed(), bits.signed(), bits.flag()];
  bits.skip(2);
  const [lossless, hasTiles, wavefront] = [bits.flag(), bits.flag(), bits.flag()];
  const tiles = hasTiles
    ? readTiles(bits)
    : { columns: 1, rows: 1, uniform: true, widths: [], heights: [], filtered: true };
  const sliceFilterAcross = bits.flag();
  const deblocking = readDeblocking(bits);
  const lists = bits.flag() ? readLists(bits, chromaOf(spsId)) : null;
  bits.skip(1);
  bits.unsigned();
  const sliceHeaderExtension = bits.flag();
  // Extensions for studios, not for cameras.
  if (bits.flag() && bits.flag()) throw new HevcRefused('unsupported');
  return {
    id,
    pps: {
      spsId, dependentSlices, outputFlag, extraSliceBits, signHiding, initQp, transformSkip, qpDeltaDepth, cbQpOffset,
      crQpOffset, sliceChromaQp, lossless, wavefront, tiles, sliceFilterAcross, deblocking, lists, sliceHeaderExtension,
    }, // prettier-ignore
  };
}

function readDeblocking(bits: Bits): Pps['deblocking'] {
  if (!bits.flag()) return { override: false, off: false, beta: 0, tc: 0 };
  const [override, off] = [bits.flag(), bits.flag()];
  return { override, off, beta: off ? 0 : 2 * bits.signed(), tc: off ? 0 : 2 * bits.signed() };
}

function readTiles(bits: Bits): Pps['tiles'] {
  const [columns, rows] = [1 + bits.upTo(63), 1 + bits.upTo(63)];
  const uniform = bits.flag();
  const sizes = (count: number) =>
    uniform ? [] : Array.from({ length: count - 1 }, () => 1 + bits.unsigned());
  return { columns, rows, uniform, widths: sizes(columns), heights: sizes(rows), filtered: bits.flag() };
}
