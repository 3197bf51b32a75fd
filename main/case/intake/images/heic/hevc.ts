// One still picture of HEVC, from its parameter sets and slices to planes of samples.
import { HevcRefused, withoutGuards } from './bits.ts';
import { deblock } from './deblock.ts';
import { Frame } from './frame.ts';
import { readSps, type Sps } from './parameter-sets.ts';
import { readPps, type Pps } from './pps.ts';
import { offsetSamples } from './sao.ts';
import { readSliceHeader, type SliceHeader } from './slice-header.ts';
import { SliceReader } from './slice-data.ts';

export { HevcRefused } from './bits.ts';

export type HevcSets = { sps: Map<number, Sps>; pps: Map<number, Pps> };

const spsKind = 33;
const ppsKind = 34;

function kindOf(unit: Uint8Array): number {
  return ((unit[0] ?? 0) >> 1) & 63;
}

/** `units` are as in the file, each without its length or start code. */
export function readSets(units: readonly Uint8Array[]): HevcSets {
  const sets: HevcSets = { sps: new Map(), pps: new Map() };
  for (const unit of units) addSet(sets, unit);
  return sets;
}

function addSet(sets: HevcSets, unit: Uint8Array): void {
  if (kindOf(unit) === spsKind) {
    const { id, sps } = readSps(withoutGuards(unit));
    sets.sps.set(id, sps);
  } else if (kindOf(unit) === ppsKind) {
    const { id, pps } = readPps(withoutGuards(unit), (spsId) => sets.sps.get(spsId)?.chroma ?? 1);
    sets.pps.set(id, pps);
  }
}

/** Throws HevcRefused. `isWhole` is false where slices are missing: what there is is shown. */
export function decodePicture(
  before: HevcSets,
  units: readonly Uint8Array[],
): { frame: Frame; isWhole: boolean } {
  const sets: HevcSets = { sps: new Map(before.sps), pps: new Map(before.pps) };
  let frame: Frame | null = null;
  let reader: SliceReader | null = null;
  let header: SliceHeader | null = null;
  const pps = (id: number): Pps => sets.pps.get(id) ?? damaged();
  const sps = (id: number): Sps => sets.sps.get(id) ?? damaged();
  for (const unit of units) {
    const kind = kindOf(unit);
    if (kind > 31) {
      addSet(sets, unit);
      continue;
    }
    const bytes = withoutGuards(unit);
    header = readSliceHeader(bytes, { pps, sps }, header);
    if (header.isFirst && frame) break;
    const own = pps(header.ppsId);
    frame ??= new Frame(sps(own.spsId), own);
    reader ??= new SliceReader(frame);
    reader.read(header, bytes);
  }
  if (!frame || !reader) return damaged();
  deblock(frame);
  offsetSamples(frame);
  return { frame, isWhole: reader.isComplete };
}

function damaged(): never {
  throw new HevcRefused('damaged');
}
