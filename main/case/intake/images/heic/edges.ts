// Notes where blocks end: edges are softened later, where they lie on a grid of eight.
import type { Frame } from './frame.ts';

type Marked = { x: number; y: number; log2: number; isKept: boolean };

/** `isKept`: its samples are not to be touched by anything that comes later. */
export function markEdges(frame: Frame, { x, y, log2, isKept }: Marked): void {
  const units = 1 << (log2 - 2);
  const [column, row] = [x >> 2, y >> 2];
  const right = Math.min(units, frame.unitsAcross - column);
  const lower = Math.min(units, frame.unitsDown - row);
  const mark = (down: number, along: number, bit: number) => {
    const unit = (row + down) * frame.unitsAcross + column + along;
    frame.edges[unit] = (frame.edges[unit] ?? 0) | bit;
  };
  for (let down = 0; down < lower; down++) mark(down, 0, 1);
  for (let along = 0; along < right; along++) mark(0, along, 2);
  if (!isKept) return;
  for (let down = 0; down < lower; down++) for (let along = 0; along < right; along++) mark(down, along, 4);
}
