// The parts of a JPEG stream before its pictures: tables, size, components. Progressive and arithmetic streams are not read.

export type Component = { id: number; h: number; v: number; table: number };
export type Huffman = Int32Array;
export type Scan = {
  components: { index: number; dc: number; ac: number }[];
  /** For lossless streams the predictor and the point transform. */
  predictor: number;
  shift: number;
  restart: number;
  dataAt: number;
};
export type Stream = {
  bytes: Uint8Array;
  isLossless: boolean;
  precision: number;
  width: number;
  height: number;
  components: Component[];
  quantization: Uint16Array[];
  dc: (Huffman | undefined)[];
  ac: (Huffman | undefined)[];
  /** What an Adobe mark says of the colours: 0 for red, green and blue as they are. */
  adobe: number | null;
};

/** One component's samples, at its own size. */
export type Plane = { width: number; height: number; values: Uint16Array };

export function largestSampling(components: readonly Component[]): [number, number] {
  return [Math.max(...components.map(({ h }) => h)), Math.max(...components.map(({ v }) => v))];
}

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21,
  28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54,
  47, 55, 62, 63,
]; // prettier-ignore
export const naturalOrder = Uint8Array.from(zigzag);

/** Walks the segments and calls `onScan` at each; it answers where its data ends. Null where the stream is none that is read here. */
export function readSegments(
  bytes: Uint8Array,
  onScan: (stream: Stream, scan: Scan) => number,
): Stream | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  const stream: Stream = { bytes, isLossless: false, precision: 0, width: 0, height: 0, components: [], quantization: [], dc: [], ac: [], adobe: null }; // prettier-ignore
  let restart = 0;
  let scans = 0;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xd9) break;
    if (isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) break;
    const body = bytes.subarray(at + 4, at + 2 + length);
    at += 2 + length;
    if (marker === 0xdd) restart = ((body[0] ?? 0) << 8) | (body[1] ?? 0);
    const scan = marker === 0xda ? scanOf(stream, body, restart, at) : null;
    if (marker === 0xda && (!scan || ++scans > 64)) return null;
    if (scan) at = onScan(stream, scan);
    else if (!takeTable(stream, marker, body)) return null;
  }
  return scans > 0 ? stream : null;
}

/** Marks that stand by themselves: filling, restarts, the beginning. */
function isBare(marker: number): boolean {
  return marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

function takeTable(stream: Stream, marker: number, body: Uint8Array): boolean {
  if (marker === 0xdb) takeQuantization(stream, body);
  else if (marker === 0xc4) return takeHuffman(stream, body);
  else if (marker === 0xee && Buffer.from(body.subarray(0, 5)).toString('latin1') === 'Adobe')
    stream.adobe = body[11] ?? 0;
  else if (marker === 0xc0 || marker === 0xc1 || marker === 0xc3) return takeFrame(stream, marker, body);
  else if (marker >= 0xc2 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) return false;
  return true;
}

function takeFrame(stream: Stream, marker: number, body: Uint8Array): boolean {
  if (stream.components.length > 0 || body.length < 6) return false;
  stream.isLossless = marker === 0xc3;
  stream.precision = body[0] ?? 0;
  stream.height = ((body[1] ?? 0) << 8) | (body[2] ?? 0);
  stream.width = ((body[3] ?? 0) << 8) | (body[4] ?? 0);
  const count = body[5] ?? 0;
  if (body.length < 6 + count * 3 || count < 1 || count > 4) return false;
  for (let index = 0; index < count; index++) {
    const at = 6 + index * 3;
    const [id = 0, sampling = 0, table = 0] = body.subarray(at, at + 3);
    stream.components.push({ id, h: sampling >> 4, v: sampling & 15, table });
  }
  const isSound = stream.components.every(({ h, v }) => h >= 1 && h <= 4 && v >= 1 && v <= 4);
  return isSound && stream.width > 0 && stream.height > 0 && stream.precision >= 2 && stream.precision <= 16;
}

function takeQuantization({ quantization }: Stream, body: Uint8Array): void {
  for (let at = 0; at < body.length;) {
    const [wide, id] = [(body[at] ?? 0) >> 4, (body[at] ?? 0) & 15];
    const table = new Uint16Array(64);
    at++;
    for (let index = 0; index < 64; index++) {
      table[naturalOrder[index] ?? 0] = wide ? ((body[at] ?? 0) << 8) | (body[at + 1] ?? 0) : (body[at] ?? 0);
      at += wide ? 2 : 1;
    }
    quantization[id] = table;
  }
}

/** Sixteen bits of lookahead: the length of the code and its value in one step. */
function takeHuffman(stream: Stream, body: Uint8Array): boolean {
  for (let at = 0; at + 17 <= body.length;) {
    const head = body[at] ?? 0;
    const counts = body.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const values = body.subarray(at + 17, at + 17 + total);
    if (values.length < total) return false;
    const lookup = lookupOf(counts, values);
    if (!lookup) return false;
    (head >> 4 === 0 ? stream.dc : stream.ac)[head & 15] = lookup;
    at += 17 + total;
  }
  return true;
}

function lookupOf(counts: Uint8Array, values: Uint8Array): Huffman | null {
  const lookup = new Int32Array(1 << 16).fill(-1);
  let [code, index] = [0, 0];
  for (let length = 1; length <= 16; length++) {
    const reach = 1 << (16 - length);
    for (let n = counts[length - 1] ?? 0; n > 0; n--, code++, index++) {
      const first = code * reach;
      if (first + reach > 1 << 16) return null;
      lookup.fill((length << 8) | (values[index] ?? 0), first, first + reach);
    }
    code <<= 1;
  }
  return lookup;
}

function scanOf(stream: Stream, body: Uint8Array, restart: number, dataAt: number): Scan | null {
  const count = body[0] ?? 0;
  if (body.length < 4 + count * 2 || count < 1) return null;
  const components: Scan['components'] = [];
  for (let n = 0; n < count; n++) {
    const [id = 0, tables = 0] = body.subarray(1 + n * 2, 3 + n * 2);
    const index = stream.components.findIndex((component) => component.id === id);
    if (index < 0) return null;
    components.push({ index, dc: tables >> 4, ac: tables & 15 });
  }
  const [predictor = 0, , shift = 0] = body.subarray(1 + count * 2);
  return { components, predictor, shift: shift & 15, restart, dataAt };
}
