// TIFF files made by hand for tests: pages of strips or tiles in either byte order, honest or not.

export type TiffFixturePage = {
  width: number;
  height: number;
  bits: number[];
  photometric: number;
  compression: number;
  rowsPerStrip: number;
  strips: Uint8Array[];
  tile?: { width: number; height: number };
  planar?: boolean;
  predictor?: number;
  fillOrder?: number;
  orientation?: number;
  subfileType?: number;
  extraSamples?: number[];
  colourMap?: number[];
  jpegTables?: Uint8Array;
  dpi?: number;
  /** Where the strips are said to lie, if not where they do. */
  stripOffset?: number;
};

/** `large`: BigTIFF, whose offsets have eight bytes. */
type Options = { bigEndian?: boolean; ring?: boolean; large?: boolean };
type Field = { tag: number; type: 1 | 3 | 4 | 5 | 16; values: number[] };

const sizes = { 1: 1, 3: 2, 4: 4, 5: 8, 16: 8 };

/** Bytes of: the number of fields, how many values a field has, where something lies. */
type Widths = { fields: 2 | 8; count: 4 | 8; offset: 4 | 8 };
const classic: Widths = { fields: 2, count: 4, offset: 4 };
const wide: Widths = { fields: 8, count: 8, offset: 8 };

export function tiffFixture(
  pages: TiffFixturePage[],
  { bigEndian = false, ring = false, large = false }: Options = {},
): Uint8Array {
  const write = writer(bigEndian);
  const parts: Buffer[] = [
    Buffer.concat([
      Buffer.from(bigEndian ? 'MM' : 'II'),
      ...(large ? [write(2, [43, 8, 0]), write(8, [16])] : [write(2, [42]), write(4, [8])]),
    ]),
  ];
  const widths = large ? wide : classic;
  const first = large ? 16 : 8;
  let at = first;
  pages.forEach((page, index) => {
    const isLast = index === pages.length - 1;
    const bytes = pageBytes(page, { at, write, widths, next: (end) => (isLast ? (ring ? first : 0) : end) });
    parts.push(bytes);
    at += bytes.length;
  });
  return new Uint8Array(Buffer.concat(parts));
}

type Writer = (size: number, values: number[]) => Buffer;

function writer(bigEndian: boolean): Writer {
  return (size, values) => {
    const bytes = Buffer.alloc(size * values.length);
    values.forEach((value, index) => {
      if (size === 8 && bigEndian) bytes.writeBigUInt64BE(BigInt(value), index * size);
      else if (size === 8) bytes.writeBigUInt64LE(BigInt(value), index * size);
      else if (bigEndian) bytes.writeUIntBE(value, index * size, size);
      else bytes.writeUIntLE(value, index * size, size);
    });
    return bytes;
  };
}

type Place = { at: number; write: Writer; widths: Widths; next: (end: number) => number };

/** The directory first, then the values that do not fit in it, then the strips. */
function pageBytes(page: TiffFixturePage, { at, write, widths, next }: Place): Buffer {
  const zeros = page.strips.map(() => 0);
  const fields = fieldsOf(page, zeros, widths);
  const { offset: room } = widths;
  const headBytes = widths.fields + fields.length * (4 + widths.count + room) + room;
  const tailBytes = fields.map(valueBytes).reduce((sum, bytes) => sum + (bytes > room ? bytes : 0), 0);
  let strip = at + headBytes + tailBytes;
  const offsets = page.strips.map((data) => {
    strip += data.length;
    return page.stripOffset ?? strip - data.length;
  });
  let tailAt = at + headBytes;
  const tail: Buffer[] = [];
  const rows = fieldsOf(page, offsets, widths).map((field) => {
    const values = field.type === 5 ? write(4, field.values) : write(sizes[field.type], field.values);
    const count = field.type === 5 ? field.values.length / 2 : field.values.length;
    const head = Buffer.concat([write(2, [field.tag, field.type]), write(widths.count, [count])]);
    if (values.length <= room) return Buffer.concat([head, values, Buffer.alloc(room - values.length)]);
    tail.push(values);
    tailAt += values.length;
    return Buffer.concat([head, write(room, [tailAt - values.length])]);
  });
  return Buffer.concat([
    write(widths.fields, [rows.length]),
    ...rows,
    write(room, [next(strip)]),
    ...tail,
    ...page.strips,
  ]);
}

function valueBytes({ type, values }: Field): number {
  return type === 5 ? values.length * 4 : values.length * sizes[type];
}

function fieldsOf(page: TiffFixturePage, offsets: number[], { offset }: Widths): Field[] {
  const place = offset === 8 ? 16 : 4;
  const lengths = page.strips.map((data) => data.length);
  const some = (tag: number, type: Field['type'], values: (number | undefined)[]): Field[] =>
    values.length === 0 || values[0] === undefined ? [] : [{ tag, type, values: values as number[] }];
  return [
    ...some(254, 4, [page.subfileType]),
    ...some(256, 4, [page.width]),
    ...some(257, 4, [page.height]),
    ...some(258, 3, page.bits),
    ...some(259, 3, [page.compression]),
    ...some(262, 3, [page.photometric]),
    ...some(266, 3, [page.fillOrder]),
    ...(page.tile ? [] : some(273, place, offsets)),
    ...some(274, 3, [page.orientation]),
    ...some(277, 3, [page.bits.length]),
    ...(page.tile ? [] : [...some(278, 4, [page.rowsPerStrip]), ...some(279, place, lengths)]),
    ...(page.dpi ? [...some(282, 5, [page.dpi * 10, 10]), ...some(283, 5, [page.dpi * 10, 10])] : []),
    ...some(284, 3, [page.planar ? 2 : undefined]),
    ...some(317, 3, [page.predictor]),
    ...some(320, 3, page.colourMap ?? []),
    ...(page.tile
      ? [
          ...some(322, 3, [page.tile.width]),
          ...some(323, 3, [page.tile.height]),
          ...some(324, place, offsets),
          ...some(325, place, lengths),
        ]
      : []),
    ...some(338, 3, page.extraSamples ?? []),
    ...some(347, 1, [...(page.jpegTables ?? [])]),
  ];
}

/** LZW as TIFF writes it. */
export function packLzw(data: Uint8Array): Uint8Array {
  const out: number[] = [];
  let [held, holding, bits] = [0, 0, 9];
  const put = (code: number) => {
    held = (held << bits) | code;
    holding += bits;
    while (holding >= 8) {
      out.push((held >> (holding - 8)) & 0xff);
      holding -= 8;
    }
    held &= (1 << holding) - 1;
  };
  let codes = new Map<string, number>();
  let next = 258;
  put(256);
  let run = '';
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : (codes.get(text) ?? 0));
  for (const byte of data) {
    const longer = run + String.fromCharCode(byte);
    if (longer.length === 1 || codes.has(longer)) {
      run = longer;
      continue;
    }
    put(codeOf(run));
    codes.set(longer, next++);
    run = String.fromCharCode(byte);
    if (next === 4094) {
      put(codeOf(run));
      put(256);
      [codes, next, bits, run] = [new Map(), 258, 9, ''];
    } else if (next === 2 ** bits) bits++;
  }
  if (run !== '') put(codeOf(run));
  put(257);
  if (holding > 0) out.push((held << (8 - holding)) & 0xff);
  return Uint8Array.from(out);
}
