// The packed kinds of BMP: runs of one colour, four or eight bits a pixel. Gives plain rows of eight bits, in the order of the file.

type Packed = { bits: number; width: number; height: number };

/** `isWhole` is false where the runs end before the picture does; the rest is then colour 0. */
export function unpackRuns(
  bytes: Uint8Array,
  { bits, width, height }: Packed,
): { rows: Uint8Array; isWhole: boolean } {
  const rows = new Uint8Array(width * height);
  let [x, y, at] = [0, 0, 0];
  const put = (colour: number) => {
    if (x < width && y < height) rows[y * width + x] = colour;
    x++;
  };
  const half = (byte: number, index: number) => (index % 2 === 0 ? byte >> 4 : byte & 15);
  while (at + 1 < bytes.length && y < height) {
    const [count, value] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    at += 2;
    if (count > 0) for (let index = 0; index < count; index++) put(bits === 4 ? half(value, index) : value);
    else if (value === 0) [x, y] = [0, y + 1];
    else if (value === 1) return { rows, isWhole: true };
    else if (value === 2) {
      [x, y] = [x + (bytes[at] ?? 0), y + (bytes[at + 1] ?? 0)];
      at += 2;
    } else {
      for (let index = 0; index < value; index++)
        put(bits === 4 ? half(bytes[at + (index >> 1)] ?? 0, index) : (bytes[at + index] ?? 0));
      const length = bits === 4 ? Math.ceil(value / 2) : value;
      at += length + (length % 2);
    }
  }
  return { rows, isWhole: y >= height };
}
