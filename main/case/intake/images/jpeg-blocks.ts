// The coded half of a JPEG (ITU-T T.81, baseline): blocks of samples into frequencies, frequencies into bits. It knows no colours.

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
]; // prettier-ignore
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
export type Tables = { means: Table; rest: Table };
/** `factors`: how coarsely each frequency is kept. `before`: what the last block of the plane gave. */
export type Coding = { factors: Uint8Array; before: number; tables: Tables };

/** Gives the block's mean, from which the next block of the plane tells its difference. */
export function writeBlock(
  out: BitWriter,
  block: Float64Array,
  { factors: scale, before, tables }: Coding,
): number {
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
export function huffmanTables(): Tables {
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

export class BitWriter {
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

/** A component as the head names it; `factors` is the number of its table. */
export type HeadComponent = { id: number; h: number; v: number; factors: number };
export type Head = {
  width: number;
  height: number;
  components: readonly HeadComponent[];
  /** By their number, in natural order; one that is missing is not written. */
  factors: readonly (Uint8Array | undefined)[];
  /** What Adobe's mark says of the colours, where the picture has one. */
  adobe: number | null;
};

/** The first component takes the first tables of codes, as all others do. */
export function writeHead(
  out: BitWriter,
  { width, height, components, factors, adobe }: Head,
  tables: Tables,
): void {
  out.put(0xff, 0xd8);
  if (adobe !== null) out.put(0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, adobe);
  for (const [kind, table] of factors.entries())
    if (table) out.put(0xff, 0xdb, 0, 67, kind, ...zigzag.map((place) => table[place] ?? 1));
  const count = components.length;
  out.put(0xff, 0xc0, 0, 8 + 3 * count, 8, height >> 8, height & 255, width >> 8, width & 255, count);
  for (const { id, h, v, factors: kind } of components) out.put(id, (h << 4) | v, kind);
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
  out.put(0xff, 0xda, 0, 6 + 2 * count, count, ...components.flatMap(({ id }) => [id, 0]), 0, 63, 0);
}
