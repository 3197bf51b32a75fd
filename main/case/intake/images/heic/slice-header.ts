// The head of a slice: where it begins and what differs in it. Only slices predicted from within the picture.
import { Bits, HevcRefused } from './bits.ts';
import type { Sps } from './parameter-sets.ts';
import type { Pps } from './pps.ts';

export type SliceHeader = {
  ppsId: number;
  isFirst: boolean;
  isDependent: boolean;
  /** In coding blocks, row by row. */
  address: number;
  saoLuma: boolean;
  saoChroma: boolean;
  qp: number;
  cbQpOffset: number;
  crQpOffset: number;
  deblocking: { off: boolean; beta: number; tc: number };
  filterAcross: boolean;
  /** Where the coded data begins in the unit's bytes. */
  dataAt: number;
};

/** Kinds of units that are pictures which need no other. */
const firstAlone = 16;
const lastAlone = 23;
const intraSlice = 2;

type Sets = { pps: (id: number) => Pps; sps: (id: number) => Sps };

/** `before` is the head that a dependent slice goes on with. */
export function readSliceHeader(nal: Uint8Array, sets: Sets, before: SliceHeader | null): SliceHeader {
  const kind = ((nal[0] ?? 0) >> 1) & 63;
  const bits = new Bits(nal.subarray(2));
  const isFirst = bits.flag();
  if (kind >= firstAlone && kind <= lastAlone) bits.skip(1);
  const ppsId = bits.upTo(63);
  const pps = sets.pps(ppsId);
  const sps = sets.sps(pps.spsId);
  const side = 1 << sps.log2Ctb;
  const blocks = Math.ceil(sps.width / side) * Math.ceil(sps.height / side);
  const isDependent = !isFirst && pps.dependentSlices && bits.flag();
  const address = isFirst ? 0 : bits.number(Math.ceil(Math.log2(blocks)));
  if (address >= blocks || (isDependent && !before)) throw new HevcRefused('damaged');
  const own = isDependent && before ? before : readOwn(bits, { pps, sps, kind });
  if (pps.tiles.columns * pps.tiles.rows > 1 || pps.wavefront) skipEntryPoints(bits);
  if (pps.sliceHeaderExtension) bits.skip(8 * bits.upTo(256));
  return { ...own, ppsId, isFirst, isDependent, address, dataAt: 2 + bits.alignedByte() };
}

type Around = { pps: Pps; sps: Sps; kind: number };
type Own = Omit<SliceHeader, 'ppsId' | 'isFirst' | 'isDependent' | 'address' | 'dataAt'>;

function readOwn(bits: Bits, { pps, sps, kind }: Around): Own {
  bits.skip(pps.extraSliceBits);
  if (bits.upTo(2) !== intraSlice) throw new HevcRefused('unsupported');
  if (pps.outputFlag) bits.skip(1);
  const isIdr = kind === 19 || kind === 20;
  if (!isIdr) {
    // A picture that needs no other may still be numbered among others; sets of references would follow.
    bits.skip(sps.log2MaxPoc);
    if (!bits.flag() || sps.longTerm) throw new HevcRefused('unsupported');
    if (sps.shortTermSets > 1) bits.skip(Math.ceil(Math.log2(sps.shortTermSets)));
    if (sps.temporalMvp) bits.skip(1);
  }
  const saoLuma = sps.sao && bits.flag();
  const saoChroma = sps.sao && sps.chroma !== 0 && bits.flag();
  const qp = pps.initQp + bits.signed();
  const [cbQpOffset, crQpOffset] = pps.sliceChromaQp ? [bits.signed(), bits.signed()] : [0, 0];
  const deblocking = readDeblocking(bits, pps);
  const isFiltered = saoLuma || saoChroma || !deblocking.off;
  const filterAcross = pps.sliceFilterAcross && isFiltered ? bits.flag() : pps.sliceFilterAcross;
  return { saoLuma, saoChroma, qp, cbQpOffset, crQpOffset, deblocking, filterAcross };
}

function readDeblocking(bits: Bits, { deblocking }: Pps): SliceHeader['deblocking'] {
  const { off, beta, tc } = deblocking;
  if (!deblocking.override || !bits.flag()) return { off, beta, tc };
  if (bits.flag()) return { off: true, beta, tc };
  return { off: false, beta: 2 * bits.signed(), tc: 2 * bits.signed() };
}

/** Pieces follow one another without a gap, so where each begins is known without these. */
function skipEntryPoints(bits: Bits): void {
  const count = bits.upTo(100_000);
  if (count === 0) return;
  const length = bits.upTo(31) + 1;
  bits.skip(count * length);
}
