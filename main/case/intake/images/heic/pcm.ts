// Blocks whose samples lie in the data as they are.
import { Bits } from './bits.ts';
import type { Cabac } from './cabac.ts';
import type { Frame } from './frame.ts';

/** Where the coded data goes on. */
export function readPcmSamples(
  frame: Frame,
  unit: { x: number; y: number; log2: number },
  cabac: Cabac,
): number {
  const { sps } = frame;
  const { pcm } = sps;
  const bytes = cabac.bytesFrom();
  const bits = new Bits(bytes);
  let used = 0;
  for (const [index, plane] of frame.planes.entries()) {
    const [shiftX, shiftY] = index === 0 ? [0, 0] : [frame.shiftX, frame.shiftY];
    const depth = index === 0 ? sps.bitDepth.luma : sps.bitDepth.chroma;
    const own = (index === 0 ? pcm?.luma : pcm?.chroma) ?? depth;
    const [columns, rows] = [(1 << unit.log2) >> shiftX, (1 << unit.log2) >> shiftY];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const at = ((unit.y >> shiftY) + row) * plane.width + (unit.x >> shiftX) + column;
        plane.samples[at] = bits.number(own) << (depth - own);
      }
    used += own * columns * rows;
  }
  return cabac.position + ((used + 7) >> 3);
}
