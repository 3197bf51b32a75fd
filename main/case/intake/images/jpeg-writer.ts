// A photograph packed as JPEG (ITU-T T.81, baseline), for pictures that came in a packing no PDF can hold: without loss they would
// be ten times as large. The file that came stays beside it as it is.
import type { PdfImage } from './picture.ts';
import type { Rgba } from './pixels.ts';

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
]; // prettier-ignore
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

export function packPhoto({ width, height, rgba }: Rgba): PdfImage {
  const out = new BitWriter(Math.max(65536, width * height));
  const tables = huffmanTables();
  writeHead(out, { width, height }, tables);
  const before = [0, 0, 0];
  const block = new Float64Array(64);
  for (let y = 0; y < height; y += 8)
    for (let x = 0; x < width; x += 8)
      for (let plane = 0; plane < 3; plane++) {
        takeBlock({ width, height, rgba }, { x, y, plane }, block);
        before[plane] = writeBlock(out, block, { plane, before: before[plane] ?? 0, tables });
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

const cosines = Float64Array.from({ length: 64 }, (_, at) => {
  const [frequency, place] = [at >> 3, at & 7];
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16);
});
const half = new Float64Array(64);

function transform(block: Float64Array): void {
  for (let row = 0; row < 8; row++)
    for (let frequency = 0; frequency < 8; frequency++) {
      let sum = 0;
      for (let place = 0; place < 8; place++)
        sum += (cosines[frequency * 8 + place] ?? 0) * (block[row * 8 + place] ?? 0);
      half[row * 8 + frequency] = sum;
    }
  for (let column = 0; column < 8; column++)
    for (let frequency = 0; frequency < 8; frequency++) {
      let sum = 0;
      for (let place = 0; place < 8; place++)
        sum += (cosines[frequency * 8 + place] ?? 0) * (half[place * 8 + column] ?? 0);
      block[frequency * 8 + column] = sum;
    }
}

type Table = {
  codes: Uint16Array;
  lengths: Uint8Array;
  counts: readonly number[];
  symbols: readonly number[];
};
type Tables = { means: Table; rest: Table };
type Coding = { plane: number; before: number; tables: Tables };

/** Gives the block's mean, from which the next block of the plane tells its difference. */
function writeBlock(out: BitWriter, block: Float64Array, { plane, before, tables }: Coding): number {
  const scale = factors[plane === 0 ? 0 : 1] ?? new Uint8Array(64).fill(1);
  const { means, rest } = tables;
  transform(block);
  const mean = Math.round((block[0] ?? 0) / (scale[0] ?? 1));
  writeNumber(out, means, 0, mean - before);
  let zeros = 0;
  for (let at = 1; at < 64; at++) {
    const place = zigzag[at] ?? 0;
    const value = Math.round((block[place] ?? 0) / (scale[place] ?? 1));
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) out.write(rest.codes[0xf0] ?? 0, rest.lengths[0xf0] ?? 0);
    writeNumber(out, rest, zeros << 4, value);
    zeros = 0;
  }
  if (zeros > 0) out.write(rest.codes[0] ?? 0, rest.lengths[0] ?? 0);
  return mean;
}

/** How many bits a number takes, then the bits; negative ones count up from the lowest. */
function writeNumber(out: BitWriter, table: Table, run: number, value: number): void {
  const size = 32 - Math.clz32(Math.abs(value));
  out.write(table.codes[run | size] ?? 0, table.lengths[run | size] ?? 0);
  if (size > 0) out.write(value < 0 ? value + (1 << size) - 1 : value, size);
}

/** One for means, one for the rest: shorter codes for the likelier symbols, and none of all ones. */
function huffmanTables(): Tables {
  const likely = [
    0x01, 0x02, 0x00, 0x11, 0x03, 0x04, 0x21, 0x12, 0x31, 0x41, 0x05, 0x13, 0x51, 0x61, 0x71, 0x22, 0x81,
    0xf0,
  ];
  const all = Array.from({ length: 160 }, (_, at) => (Math.floor(at / 10) << 4) | ((at % 10) + 1));
  const others = all.filter((symbol) => !likely.includes(symbol));
  return {
    means: tableOf([0, 0, 5, 4, 3], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    rest: tableOf([0, 2, 1, 2, 3, 3, 2, 2, 3, 0, 0, 0, 0, 0, 0, others.length], [...likely, ...others]),
  };
}

/** `counts[n]`: how many codes have n + 1 bits. */
function tableOf(counts: readonly number[], symbols: readonly number[]): Table {
  const codes = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let [code, at] = [0, 0];
  for (const [index, count] of counts.entries()) {
    for (let one = 0; one < count; one++) {
      const symbol = symbols[at++] ?? 0;
      codes[symbol] = code++;
      lengths[symbol] = index + 1;
    }
    code <<= 1;
  }
  return { codes, lengths, counts, symbols };
}

class BitWriter {
  private bytes: Uint8Array;
  private to = 0;
  private held = 0;
  private count = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  put(...values: readonly number[]): void {
    for (const value of values) this.byte(value);
  }

  private byte(value: number): void {
    if (this.to === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.to++] = value;
  }

  /** At most 16 bits. After a byte of ones comes a zero, so that it is not taken for a mark. */
  write(bits: number, length: number): void {
    this.held = (this.held << length) | bits;
    this.count += length;
    while (this.count >= 8) {
      this.count -= 8;
      const value = (this.held >> this.count) & 0xff;
      this.byte(value);
      if (value === 0xff) this.byte(0);
    }
    this.held &= (1 << this.count) - 1;
  }

  finish(): Uint8Array {
    if (this.count > 0) this.write((1 << (8 - this.count)) - 1, 8 - this.count);
    this.put(0xff, 0xd9);
    return this.bytes.slice(0, this.to);
  }
}

function writeHead(
  out: BitWriter,
  { width, height }: { width: number; height: number },
  tables: Tables,
): void {
  out.put(0xff, 0xd8);
  for (const [kind, table] of factors.entries())
    out.put(0xff, 0xdb, 0, 67, kind, ...zigzag.map((place) => table[place] ?? 1));
  out.put(0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3);
  out.put(1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1);
  for (const [kind, { counts, symbols }] of [tables.means, tables.rest].entries())
    out.put(
      0xff,
      0xc4,
      0,
      19 + symbols.length,
      kind << 4,
      ...Array.from({ length: 16 }, (_, at) => counts[at] ?? 0),
      ...symbols,
    );
  out.put(0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0);
}
