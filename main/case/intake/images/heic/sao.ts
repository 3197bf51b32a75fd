// The last correction (H.265, 8.7.3): samples of certain shades, or on certain edges, are moved by a little, block by block.
import type { Frame, Plane, SaoOf } from './frame.ts';

// For four directions, the two neighbours that a sample is compared with.
const neighbours = [
  [-1, 0, 1, 0],
  [0, -1, 0, 1],
  [-1, -1, 1, 1],
  [1, -1, -1, 1],
] as const;
/** Below both, below one, level, above one, above both: which offset. */
const order = [0, 1, -1, 2, 3];

export function offsetSamples(frame: Frame): void {
  if (frame.sao.length === 0) return;
  for (const [index, plane] of frame.planes.entries()) {
    const before = plane.samples.slice();
    for (let block = 0; block < frame.tiles.order.length; block++) {
      const own = frame.sao[block]?.[index];
      if (own && own.kind !== 0) offsetBlock(frame, { plane, before, index, block, own });
    }
  }
}

type Work = { plane: Plane; before: Uint16Array; index: number; block: number; own: SaoOf };

function offsetBlock(frame: Frame, { plane, before, index, block, own }: Work): void {
  const { sps, tiles } = frame;
  const [shiftX, shiftY] = index === 0 ? [0, 0] : [frame.shiftX, frame.shiftY];
  const side = 1 << sps.log2Ctb;
  const [left, top] = [
    ((block % tiles.across) * side) >> shiftX,
    (Math.floor(block / tiles.across) * side) >> shiftY,
  ];
  const [right, bottom] = [
    Math.min(plane.width, left + (side >> shiftX)),
    Math.min(plane.height, top + (side >> shiftY)),
  ];
  const depth = index === 0 ? sps.bitDepth.luma : sps.bitDepth.chroma;
  const most = (1 << depth) - 1;
  const [ax, ay, bx, by] = neighbours[own.direction] ?? neighbours[0];
  const isOpen = isOpenAround(frame);
  const edgeOffset = (x: number, y: number, unit: number, value: number): number => {
    const [x1, y1, x2, y2] = [x + ax, y + ay, x + bx, y + by];
    if (Math.min(x1, x2, y1, y2) < 0 || Math.max(x1, x2) >= plane.width || Math.max(y1, y2) >= plane.height)
      return 0;
    const first = frame.unit(x1 << shiftX, y1 << shiftY);
    const second = frame.unit(x2 << shiftX, y2 << shiftY);
    if (!isOpen && !(sees(frame, unit, first) && sees(frame, unit, second))) return 0;
    const one = Math.sign(value - (before[y1 * plane.width + x1] ?? 0));
    const two = Math.sign(value - (before[y2 * plane.width + x2] ?? 0));
    return own.offsets[order[2 + one + two] ?? -1] ?? 0;
  };
  const bandOffset = (value: number): number => own.offsets[((value >> (depth - 5)) - own.band) & 31] ?? 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const unit = frame.unit(x << shiftX, y << shiftY);
      if (((frame.edges[unit] ?? 0) & 4) !== 0) continue;
      const at = y * plane.width + x;
      const value = before[at] ?? 0;
      const moved = value + (own.kind === 1 ? bandOffset(value) : edgeOffset(x, y, unit, value));
      plane.samples[at] = moved < 0 ? 0 : moved > most ? most : moved;
    }
}

/** Nearly every picture: one slice, or slices and tiles whose borders do not matter. */
function isOpenAround({ slices, pps }: Frame): boolean {
  const tilesOpen = pps.tiles.filtered || pps.tiles.columns * pps.tiles.rows === 1;
  return tilesOpen && (slices.length === 1 || slices.every(({ filterAcross }) => filterAcross));
}

function sees(frame: Frame, unit: number, other: number): boolean {
  const { tiles, sps, pps, unitsAcross } = frame;
  const [own, theirs] = [frame.slice[unit] ?? 0, frame.slice[other] ?? 0];
  // The later of two slices says whether its border may be crossed.
  if (own !== theirs && !frame.slices[Math.max(own, theirs) - 1]?.filterAcross) return false;
  if (pps.tiles.filtered) return true;
  const shift = sps.log2Ctb - 2;
  const tileAt = (one: number) =>
    tiles.tileOf[(Math.floor(one / unitsAcross) >> shift) * tiles.across + ((one % unitsAcross) >> shift)];
  return tileAt(unit) === tileAt(other);
}
