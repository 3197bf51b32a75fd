// What holds for the whole picture: its size, its colours, how its blocks are divided and coded (SPS of HEVC).
import { Bits, HevcRefused } from './bits.ts';
import { defaultLists, readLists, type ScalingLists } from './scaling-lists.ts';

/** Of a photograph; what needs more is no photograph. */
const maxSamples = 80_000_000;

export type Sps = {
  width: number;
  height: number;
  /** 0 grey, 1 halved both ways, 2 halved across, 3 whole. */
  chroma: 0 | 1 | 2 | 3;
  crop: { left: number; right: number; top: number; bottom: number };
  bitDepth: { luma: number; chroma: number };
  log2MinCb: number;
  log2Ctb: number;
  log2MinTb: number;
  log2MaxTb: number;
  maxIntraDepth: number;
  lists: ScalingLists | null;
  sao: boolean;
  pcm: { luma: number; chroma: number; log2Min: number; log2Max: number; unfiltered: boolean } | null;
  strongSmoothing: boolean;
  log2MaxPoc: number;
  separatePlanes: boolean;
  shortTermSets: number;
  longTerm: boolean;
  temporalMvp: boolean;
  colour: { matrix: number; fullRange: boolean } | null;
};

export function readSps(nal: Uint8Array): { id: number; sps: Sps } {
  const bits = new Bits(nal.subarray(2));
  bits.skip(4);
  const subLayers = bits.number(3);
  bits.skip(1);
  skipProfile(bits, subLayers);
  const id = bits.upTo(15);
  const chroma = bits.upTo(3) as Sps['chroma'];
  const separatePlanes = chroma === 3 && bits.flag();
  const [width, height] = [bits.unsigned(), bits.unsigned()];
  if (width === 0 || height === 0) throw new HevcRefused('damaged');
  if (width * height > maxSamples || separatePlanes) throw new HevcRefused('unsupported');
  const crop = readCrop(bits, chroma);
  const bitDepth = { luma: 8 + bits.upTo(8), chroma: 8 + bits.upTo(8) };
  if (bitDepth.luma > 12 || bitDepth.chroma > 12) throw new HevcRefused('unsupported');
  const log2MaxPoc = 4 + bits.upTo(12);
  for (let layer = bits.flag() ? 0 : subLayers; layer <= subLayers; layer++)
    for (let field = 0; field < 3; field++) bits.unsigned();
  const blocks = readBlockSizes(bits);
  if (width % (1 << blocks.log2MinCb) || height % (1 << blocks.log2MinCb)) throw new HevcRefused('damaged');
  const lists = bits.flag() ? (bits.flag() ? readLists(bits, chroma) : defaultLists()) : null;
  bits.skip(1);
  const sao = bits.flag();
  const pcm = bits.flag() ? readPcm(bits) : null;
  const shortTermSets = readShortTermSets(bits);
  const longTerm = bits.flag();
  if (longTerm) for (let left = bits.upTo(32); left > 0; left--) bits.skip(log2MaxPoc + 1);
  const temporalMvp = bits.flag();
  const strongSmoothing = bits.flag();
  const colour = bits.flag() ? readVuiColour(bits) : null;
  return {
    id,
    sps: {
      width, height, chroma, crop, bitDepth, ...blocks, lists, sao, pcm,
      strongSmoothing, log2MaxPoc, separatePlanes, shortTermSets, longTerm, temporalMvp, colour,
    }, // prettier-ignore
  };
}

type BlockSizes = Pick<Sps, 'log2MinCb' | 'log2Ctb' | 'log2MinTb' | 'log2MaxTb' | 'maxIntraDepth'>;

function readBlockSizes(bits: Bits): BlockSizes {
  const log2MinCb = 3 + bits.upTo(3);
  const log2Ctb = log2MinCb + bits.upTo(3);
  const log2MinTb = 2 + bits.upTo(3);
  const log2MaxTb = log2MinTb + bits.upTo(3);
  bits.unsigned();
  const maxIntraDepth = bits.upTo(4);
  if (log2Ctb < 4 || log2Ctb > 6 || log2MinTb >= log2MinCb || log2MaxTb > Math.min(5, log2Ctb))
    throw new HevcRefused('damaged');
  return { log2MinCb, log2Ctb, log2MinTb, log2MaxTb, maxIntraDepth };
}

function readCrop(bits: Bits, chroma: number): Sps['crop'] {
  const none = { left: 0, right: 0, top: 0, bottom: 0 };
  if (!bits.flag()) return none;
  const [across, down] = [chroma === 1 || chroma === 2 ? 2 : 1, chroma === 1 ? 2 : 1];
  const [left, right, top, bottom] = [bits.unsigned(), bits.unsigned(), bits.unsigned(), bits.unsigned()];
  return { left: left * across, right: right * across, top: top * down, bottom: bottom * down };
}

function skipProfile(bits: Bits, subLayers: number): void {
  bits.skip(88 + 8);
  const present: [boolean, boolean][] = [];
  for (let layer = 0; layer < subLayers; layer++) present.push([bits.flag(), bits.flag()]);
  if (subLayers > 0) bits.skip(2 * (8 - subLayers));
  for (const [profile, level] of present) bits.skip((profile ? 88 : 0) + (level ? 8 : 0));
}

function readPcm(bits: Bits): NonNullable<Sps['pcm']> {
  const [luma, chroma] = [bits.number(4) + 1, bits.number(4) + 1];
  const log2Min = 3 + bits.upTo(2);
  return { luma, chroma, log2Min, log2Max: log2Min + bits.upTo(2), unfiltered: bits.flag() };
}

/** Only for films; a still picture may declare some, and they have to be stepped over. */
function readShortTermSets(bits: Bits): number {
  const count = bits.upTo(64);
  let before = 0;
  for (let set = 0; set < count; set++) {
    if (set > 0 && bits.flag()) {
      before = skipCopiedSet(bits, before);
      continue;
    }
    const [negative, positive] = [bits.upTo(16), bits.upTo(16)];
    for (let picture = 0; picture < negative + positive; picture++) {
      bits.unsigned();
      bits.skip(1);
    }
    before = negative + positive;
  }
  return count;
}

/** One that is told by how it differs from the one before. */
function skipCopiedSet(bits: Bits, before: number): number {
  bits.skip(1);
  bits.unsigned();
  let kept = 0;
  for (let picture = 0; picture <= before; picture++) if (bits.flag() || bits.flag()) kept++;
  return kept;
}

/** The colours come before anything that would have to be stepped over. */
function readVuiColour(bits: Bits): Sps['colour'] {
  if (bits.flag() && bits.number(8) === 255) bits.skip(32);
  if (bits.flag()) bits.skip(1);
  if (!bits.flag()) return null;
  bits.skip(3);
  const fullRange = bits.flag();
  if (!bits.flag()) return { matrix: 2, fullRange };
  bits.skip(16);
  return { matrix: bits.number(8), fullRange };
}
