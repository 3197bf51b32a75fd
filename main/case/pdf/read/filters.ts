// Decoding for the two kinds of stream the reader itself must look into: cross-reference and object streams.
import { inflateSync, constants } from 'node:zlib';
import { refuse } from './syntax/refusal.ts';

/** No honest cross-reference or object stream is larger; a bomb is. */
const maxDecodedBytes = 128 * 1024 * 1024;

export type Predictor = { predictor: number; colors: number; bitsPerComponent: number; columns: number };

export function inflate(bytes: Uint8Array): Buffer {
  try {
    // Sync flush: a stream whose last bytes are missing still gives what it holds.
    return inflateSync(bytes, { maxOutputLength: maxDecodedBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return refuse('filter');
  }
}

/** Undoes the PNG predictors (10 and up); TIFF's is not used for these streams. */
export function unpredict(b: Buffer, { predictor, colors, bitsPerComponent, columns }: Predictor): Buffer {
  if (predictor <= 1) return b;
  if (predictor < 10) return refuse('filter');
  const unit = Math.max(1, (colors * bitsPerComponent) >> 3);
  const row = Math.ceil((colors * bitsPerComponent * columns) / 8);
  if (!(row >= 1 && row < 1 << 20)) return refuse('filter');
  const rows = Math.floor((b.length + row) / (row + 1));
  const out = Buffer.alloc(rows * row);
  for (let r = 0; r < rows; r++) unpredictRow(b, out, r, { row, unit });
  return out;
}

function unpredictRow(
  b: Buffer,
  out: Buffer,
  index: number,
  { row, unit }: { row: number; unit: number },
): void {
  const [from, to] = [index * (row + 1) + 1, index * row];
  const kind = b[from - 1] as number;
  if (kind > 4) refuse('filter');
  // "Up" is what nearly every writer uses for cross-references, and its first row has nothing above.
  if (kind === 2 && to > 0 && from + row <= b.length) {
    for (let i = 0; i < row; i++) out[to + i] = (b[from + i] as number) + (out[to + i - row] as number);
    return;
  }
  for (let i = 0; i < row; i++) {
    const left = i >= unit ? (out[to + i - unit] as number) : 0;
    const up = to > 0 ? (out[to + i - row] as number) : 0;
    const corner = i >= unit && to > 0 ? (out[to + i - row - unit] as number) : 0;
    const guess =
      kind === 1
        ? left
        : kind === 2
          ? up
          : kind === 3
            ? (left + up) >> 1
            : kind === 4
              ? paeth(left, up, corner)
              : 0;
    out[to + i] = (b[from + i] ?? 0) + guess;
  }
}

/** PNG's guess from the values to the left, above and at the corner between. */
export function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}
