// Samples of a picture brought to fewer: each new one is the mean of the area it stands for. It knows no formats.

/** Rows of samples, `colors` to a dot. */
export type Samples = {
  width: number;
  height: number;
  colors: number;
  values: Uint8Array | Uint16Array;
  /** How many values from one row to the next, where rows have more than they show. */
  stride?: number;
};
export type Size = { width: number; height: number };

/** Never to more: `to` is at most as wide and as high. Values of eight bits. */
export function reduced(from: Samples, to: Size): Uint8Array {
  const { height, colors, values, stride = from.width * colors } = from;
  const out = new Uint8Array(to.width * to.height * colors);
  const row = new Float32Array(to.width * colors);
  const sum = new Float32Array(to.width * colors);
  const [stepX, stepY] = [from.width / to.width, height / to.height];
  const area = 1 / (stepX * stepY);
  let rowAt = -1;
  for (let y = 0; y < to.height; y++) {
    const [top, bottom] = [y * stepY, Math.min(height, (y + 1) * stepY)];
    sum.fill(0);
    for (let line = Math.floor(top); line < bottom; line++) {
      const share = Math.min(line + 1, bottom) - Math.max(line, top);
      if (share <= 1e-6) continue;
      if (line !== rowAt) narrow(values.subarray(line * stride), { ...from, stepX }, row);
      rowAt = line;
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + share * (row[at] as number);
    }
    const start = y * to.width * colors;
    for (let at = 0; at < sum.length; at++) out[start + at] = Math.round((sum[at] as number) * area);
  }
  return out;
}

type Line = { width: number; colors: number; stepX: number };

/** One row: sums over stretches of `stepX` dots. */
function narrow(values: Uint8Array | Uint16Array, { width, colors, stepX }: Line, row: Float32Array): void {
  const count = row.length / colors;
  for (let x = 0; x < count; x++) {
    const [left, right] = [x * stepX, Math.min(width, (x + 1) * stepX)];
    const first = Math.floor(left);
    const last = Math.ceil(right) - 1;
    for (let color = 0; color < colors; color++) {
      let sum = (values[first * colors + color] as number) * (Math.min(first + 1, right) - left);
      for (let at = first + 1; at < last; at++) sum += values[at * colors + color] as number;
      if (last > first) sum += (values[last * colors + color] as number) * (right - last);
      row[x * colors + color] = sum;
    }
  }
}
