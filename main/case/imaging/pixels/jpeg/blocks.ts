// Baseline and extended JPEG: blocks of eight by eight, from frequencies back to samples.
import type { Bits } from './bits.ts';
import {
  largestSampling,
  naturalOrder,
  type Plane,
  type Component,
  type Huffman,
  type Scan,
  type Stream,
} from './segments.ts';

type Part = {
  component: Component;
  plane: Plane;
  dc: Huffman;
  ac: Huffman;
  table: Uint16Array;
  before: number;
};

export function decodeBlocks(stream: Stream, scan: Scan, planes: Plane[], bits: Bits): void {
  const parts = scan.components.flatMap(({ index, dc, ac }): Part[] => {
    const [component, plane, dcTable, acTable] = [
      stream.components[index],
      planes[index],
      stream.dc[dc],
      stream.ac[ac],
    ];
    const table = component && stream.quantization[component.table];
    return component && plane && dcTable && acTable && table
      ? [{ component, plane, dc: dcTable, ac: acTable, table, before: 0 }]
      : [];
  });
  const [h, v] = largestSampling(stream.components);
  const [alone] = parts.length === 1 ? parts : [];
  // A component by itself comes block by block; several come in groups of blocks that cover the same area.
  const across = alone
    ? Math.ceil((stream.width * alone.component.h) / h / 8)
    : Math.ceil(stream.width / (8 * h));
  const down = alone
    ? Math.ceil((stream.height * alone.component.v) / v / 8)
    : Math.ceil(stream.height / (8 * v));
  for (let unit = 0; unit < across * down; unit++) {
    if (scan.restart > 0 && unit > 0 && unit % scan.restart === 0) {
      bits.restart();
      for (const part of parts) part.before = 0;
    }
    if (bits.missing > 4096) return;
    const [x, y] = [unit % across, Math.floor(unit / across)];
    if (alone) decodeBlock(stream, alone, bits, { x, y });
    else for (const part of parts) decodeGroup(stream, part, bits, { x, y });
  }
}

function decodeGroup(stream: Stream, part: Part, bits: Bits, { x, y }: { x: number; y: number }): void {
  const { h, v } = part.component;
  for (let row = 0; row < v; row++)
    for (let column = 0; column < h; column++)
      decodeBlock(stream, part, bits, { x: x * h + column, y: y * v + row });
}

const frequencies = new Float32Array(64);

function decodeBlock(stream: Stream, part: Part, bits: Bits, { x, y }: { x: number; y: number }): void {
  frequencies.fill(0);
  part.before += bits.signed(bits.decode(part.dc));
  frequencies[0] = part.before * (part.table[0] ?? 0);
  for (let index = 1; index < 64; index++) {
    const code = bits.decode(part.ac);
    const [zeros, size] = [code >> 4, code & 15];
    if (size === 0) {
      if (zeros < 15) break;
      index += 15;
      continue;
    }
    index += zeros;
    const at = naturalOrder[index] ?? 0;
    frequencies[at] = bits.signed(size) * (part.table[at] ?? 0);
  }
  place(part.plane, x * 8, y * 8, stream.precision);
}

/** cos((2x + 1) u π / 16) / 2, with 1/√2 for the lowest. */
const waves = Float32Array.from({ length: 64 }, (_, index) => {
  const [u, x] = [index & 7, index >> 3];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});
const halfway = new Float32Array(64);

function place({ width, values }: Plane, left: number, top: number, precision: number): void {
  for (let v = 0; v < 8; v++)
    for (let x = 0; x < 8; x++) {
      let sum = 0;
      for (let u = 0; u < 8; u++) sum += (waves[x * 8 + u] ?? 0) * (frequencies[v * 8 + u] ?? 0);
      halfway[v * 8 + x] = sum;
    }
  const middle = 1 << (precision - 1);
  const most = (1 << precision) - 1;
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) {
      let sum = middle;
      for (let v = 0; v < 8; v++) sum += (waves[y * 8 + v] ?? 0) * (halfway[v * 8 + x] ?? 0);
      values[(top + y) * width + left + x] = sum <= 0 ? 0 : sum >= most ? most : Math.round(sum);
    }
}
