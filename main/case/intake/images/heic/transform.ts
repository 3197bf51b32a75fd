// From frequencies back to differences: the whole-number transforms of HEVC, in place, on blocks of 4 to 32 samples.

// By angle in 64ths of a half turn.
const cosines = [
  64, 90, 90, 90, 89, 88, 87, 85, 83, 82, 80, 78, 75, 73, 70, 67, 64, 61, 57, 54, 50, 46, 43, 38, 36, 31, 25, 22, 18, 13, 9, 4, 0,
]; // prettier-ignore

function factor(frequency: number, place: number): number {
  const angle = (frequency * (2 * place + 1)) % 128;
  const half = angle > 64 ? 128 - angle : angle;
  const value = half > 32 ? -(cosines[64 - half] ?? 0) : (cosines[half] ?? 0);
  return value;
}

/** For each size: factors of the odd frequencies, by frequency and place. */
const oddFactors = [4, 8, 16, 32].map((side) => {
  const half = side >> 1;
  const table = new Int32Array(half * half);
  for (let odd = 0; odd < half; odd++)
    for (let place = 0; place < half; place++)
      table[odd * half + place] = factor((2 * odd + 1) * (32 / side), place);
  return table;
});

const line = new Int32Array(32);
const out = new Int32Array(32);
const even = new Int32Array(32);

/** One line of `side` frequencies in `line`, of which those from `last` on are zero; the result is in `out`. */
function inverseLine(side: number, last: number): void {
  // The two lowest even frequencies first; each round doubles the length.
  const step4 = side >> 2;
  const [a, b] = [64 * (line[0] ?? 0), 64 * (line[2 * step4] ?? 0)];
  const [c, d] = [line[step4] ?? 0, line[3 * step4] ?? 0];
  const [e, f] = [83 * c + 36 * d, 36 * c - 83 * d];
  out[0] = a + b + e;
  out[1] = a - b + f;
  out[2] = a - b - f;
  out[3] = a + b - e;
  for (let size = 8, index = 1; size <= side; size *= 2, index++) {
    const half = size >> 1;
    const step = side / size;
    const factors = oddFactors[index] ?? out;
    for (let place = 0; place < half; place++) even[place] = out[place] ?? 0;
    for (let place = 0; place < half; place++) {
      let odd = 0;
      for (let at = 0, frequency = step; frequency < last && at < half; at++, frequency += 2 * step)
        odd += (factors[at * half + place] ?? 0) * (line[frequency] ?? 0);
      out[place] = (even[place] ?? 0) + odd;
      out[size - 1 - place] = (even[place] ?? 0) - odd;
    }
  }
}

/** The sine transform for the smallest blocks of brightness. */
function inverseSineLine(): void {
  const [a, b, c, d] = [line[0] ?? 0, line[1] ?? 0, line[2] ?? 0, line[3] ?? 0];
  out[0] = 29 * a + 74 * b + 84 * c + 55 * d;
  out[1] = 55 * a + 74 * b - 29 * c - 84 * d;
  out[2] = 74 * a - 74 * c + 74 * d;
  out[3] = 84 * a - 74 * b + 55 * c - 29 * d;
}

function clipped(value: number): number {
  return value < -32768 ? -32768 : value > 32767 ? 32767 : value;
}

export type Extent = { columns: number; rows: number };

/** `block` is side × side, row by row; nothing but zeros lies outside `extent`. */
export function inverseTransform(
  block: Int32Array,
  { log2, isSine, bitDepth, extent }: { log2: number; isSine: boolean; bitDepth: number; extent: Extent },
): void {
  const side = 1 << log2;
  for (let x = 0; x < extent.columns; x++) {
    for (let y = 0; y < side; y++) line[y] = block[y * side + x] ?? 0;
    if (isSine) inverseSineLine();
    else inverseLine(side, extent.rows);
    for (let y = 0; y < side; y++) block[y * side + x] = clipped(((out[y] ?? 0) + 64) >> 7);
  }
  const shift = 20 - bitDepth;
  const round = 1 << (shift - 1);
  for (let y = 0; y < side; y++) {
    const row = y * side;
    for (let x = 0; x < side; x++) line[x] = block[row + x] ?? 0;
    if (isSine) inverseSineLine();
    else inverseLine(side, extent.columns);
    for (let x = 0; x < side; x++) block[row + x] = ((out[x] ?? 0) + round) >> shift;
  }
}

/** Differences that were coded as they are, only scaled. */
export function skipTransform(
  block: Int32Array,
  { log2, bitDepth }: { log2: number; bitDepth: number },
): void {
  const shift = 20 - bitDepth;
  const round = 1 << (shift - 1);
  for (let at = 0; at < 1 << (2 * log2); at++) block[at] = ((block[at] ?? 0) * 128 + round) >> shift;
}
