// Lossless JPEG: each sample is told by its difference from its neighbours.
import type { Bits } from './bits.ts';
import type { Plane, Scan, Stream } from './segments.ts';

export function decodeLossless(stream: Stream, scan: Scan, planes: Plane[], bits: Bits): void {
  const { width, height, precision } = stream;
  const first = 1 << (precision - scan.shift - 1);
  const parts = scan.components.flatMap(({ index, dc }) => {
    const [plane, table] = [planes[index], stream.dc[dc]];
    return plane && table ? [{ values: plane.values, table }] : [];
  });
  // Predictions start anew at the beginning and after each restart: the row above is then out of reach.
  let rowStart = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (scan.restart > 0 && at > 0 && at % scan.restart === 0) {
        bits.restart();
        rowStart = at;
      }
      if (bits.missing > 4096) return;
      const isFirstRow = at - rowStart < width;
      for (const { values, table } of parts) {
        const guess = at === rowStart ? first : predicted(values, at, { width, x, isFirstRow, predictor: scan.predictor }); // prettier-ignore
        const size = bits.decode(table);
        values[at] = guess + (size === 16 ? 32_768 : bits.signed(size));
      }
    }
  }
  if (scan.shift > 0) for (const { values } of parts) values.forEach((value, at) => void (values[at] = value << scan.shift)); // prettier-ignore
}

type Place = { width: number; x: number; isFirstRow: boolean; predictor: number };

function predicted(values: Uint16Array, at: number, { width, x, isFirstRow, predictor }: Place): number {
  const left = values[at - 1] ?? 0;
  if (isFirstRow) return left;
  const above = values[at - width] ?? 0;
  if (x === 0) return above;
  const corner = values[at - width - 1] ?? 0;
  switch (predictor) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return corner;
    case 4:
      return left + above - corner;
    case 5:
      return left + ((above - corner) >> 1);
    case 6:
      return above + ((left - corner) >> 1);
    case 7:
      return (left + above) >> 1;
    default:
      return 0;
  }
}
