// How coarsely each frequency was coded: lists in the order of the diagonal, spread out to the blocks they are for.
import type { Bits } from './bits.ts';
import { diagonal } from './scans.ts';

/** By size (4, 8, 16, 32) and kind (three of predicted-from-inside first): one factor a coefficient, row by row. */
export type ScalingLists = Uint8Array[][];

const intra8 = [
  16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 17, 16, 17, 16, 17, 18, 17, 18, 18, 17, 18, 21, 19, 20, 21, 20, 19, 21, 24, 22, 22, 24,
  24, 22, 22, 24, 25, 25, 27, 30, 27, 25, 25, 29, 31, 35, 35, 31, 29, 36, 41, 44, 41, 36, 47, 54, 54, 47, 65, 70, 65, 88, 88, 115,
]; // prettier-ignore
const inter8 = [
  16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 17, 17, 17, 17, 17, 18, 18, 18, 18, 18, 18, 20, 20, 20, 20, 20, 20, 20, 24, 24, 24, 24,
  24, 24, 24, 24, 25, 25, 25, 25, 25, 25, 25, 28, 28, 28, 28, 28, 28, 33, 33, 33, 33, 33, 41, 41, 41, 41, 54, 54, 54, 71, 71, 91,
]; // prettier-ignore

type Coded = { factors: number[]; dc: number };

function plainList(size: number, kind: number): Coded {
  return { factors: size === 0 ? Array.from({ length: 16 }, () => 16) : kind < 3 ? intra8 : inter8, dc: 16 };
}

export function defaultLists(): ScalingLists {
  return spreadAll([0, 1, 2, 3].map((size) => [0, 1, 2, 3, 4, 5].map((kind) => plainList(size, kind))));
}

export function readLists(bits: Bits, chroma: number): ScalingLists {
  const coded: Coded[][] = [];
  for (let size = 0; size < 4; size++) {
    const own: Coded[] = [];
    coded.push(own);
    // Of the largest only luma is coded.
    const step = size === 3 ? 3 : 1;
    for (let kind = 0; kind < 6; kind += step) {
      own[kind] = bits.flag() ? readList(bits, size) : reference(bits, own, { size, kind, step });
    }
    if (size === 3)
      for (const kind of [1, 2, 4, 5])
        own[kind] =
          chroma === 3
            ? (coded[2]?.[kind] ?? plainList(3, kind))
            : (own[kind < 3 ? 0 : 3] ?? plainList(3, kind));
  }
  return spreadAll(coded);
}

function reference(
  bits: Bits,
  own: readonly Coded[],
  at: { size: number; kind: number; step: number },
): Coded {
  const delta = bits.upTo(5) * at.step;
  return delta === 0 ? plainList(at.size, at.kind) : (own[at.kind - delta] ?? plainList(at.size, at.kind));
}

function readList(bits: Bits, size: number): Coded {
  let next = 8;
  let dc = 16;
  if (size > 1) dc = next = bits.signed() + 8;
  const factors = Array.from({ length: size === 0 ? 16 : 64 }, () => {
    next = (next + bits.signed() + 256) & 255;
    return next;
  });
  return { factors, dc };
}

function spreadAll(coded: readonly (readonly Coded[])[]): ScalingLists {
  return coded.map((kinds, size) => kinds.map((one) => spread(one, size)));
}

function spread({ factors, dc }: Coded, size: number): Uint8Array {
  const side = 4 << size;
  const own = size === 0 ? 4 : 8;
  const order = diagonal(own);
  const block = new Uint8Array(own * own);
  order.forEach(({ x, y }, index) => (block[y * own + x] = factors[index] ?? 16));
  const factor = side / own;
  const out = new Uint8Array(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      out[y * side + x] = block[Math.floor(y / factor) * own + Math.floor(x / factor)] ?? 16;
  if (size > 1) out[0] = dc;
  return out;
}
