// A photograph packed as JPEG (ITU-T T.81, baseline), for pictures that came in a packing no PDF can hold: without loss they would
// be ten times as large. The file that came stays beside it as it is.
import { BitWriter, huffmanTables, writeBlock, writeHead } from './jpeg-blocks.ts';
import type { PdfImage } from './picture.ts';
import type { Rgba } from './pixels.ts';

// How coarsely each frequency of brightness and of colour may be kept (T.81, annex K), at half quality.
const coarse = [
  [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
  ],
  [
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
    ...Array.from({ length: 32 }, () => 99),
  ],
]; // prettier-ignore
const quality = 93;
const factors = coarse.map((table) =>
  Uint8Array.from(table, (value) => Math.max(1, Math.floor((value * (200 - 2 * quality) + 50) / 100))),
);
const noLoss = new Uint8Array(64).fill(1);
const components = [
  { id: 1, h: 1, v: 1, factors: 0 },
  { id: 2, h: 1, v: 1, factors: 1 },
  { id: 3, h: 1, v: 1, factors: 1 },
];

export function packPhoto({ width, height, rgba }: Rgba): PdfImage {
  const out = new BitWriter(Math.max(65536, width * height));
  const tables = huffmanTables();
  writeHead(out, { width, height, components, factors, adobe: null }, tables);
  const before = [0, 0, 0];
  const block = new Float64Array(64);
  for (let y = 0; y < height; y += 8)
    for (let x = 0; x < width; x += 8)
      for (let plane = 0; plane < 3; plane++) {
        takeBlock({ width, height, rgba }, { x, y, plane }, block);
        before[plane] = writeBlock(out, block, {
          factors: factors[plane === 0 ? 0 : 1] ?? noLoss,
          before: before[plane] ?? 0,
          tables,
        });
      }
  const data = out.finish();
  return { width, height, entries: '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode', data };
}

// Shares of red, green and blue in brightness and in the two differences.
const shares = [
  [0.299, 0.587, 0.114, -128],
  [-0.168736, -0.331264, 0.5, 0],
  [0.5, -0.418688, -0.081312, 0],
] as const;

type Place = { x: number; y: number; plane: number };

/** Beyond the border the last samples are repeated. */
function takeBlock({ width, height, rgba }: Rgba, { x, y, plane }: Place, block: Float64Array): void {
  const [red, green, blue, offset] = shares[plane] ?? shares[0];
  for (let row = 0; row < 8; row++) {
    const line = Math.min(height - 1, y + row) * width;
    for (let column = 0; column < 8; column++) {
      const at = (line + Math.min(width - 1, x + column)) * 4;
      block[row * 8 + column] =
        red * (rgba[at] ?? 0) + green * (rgba[at + 1] ?? 0) + blue * (rgba[at + 2] ?? 0) + offset;
    }
  }
}
