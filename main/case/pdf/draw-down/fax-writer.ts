// Black and white rows packed as fax machines of group 4 do (ITU-T T.6): the smallest packing for scans that every reader knows.

/** Bits and how many of them, by length of the run: 0 to 63, then 64, 128 … 1728. */
type Codes = readonly (readonly [bits: number, length: number])[];

const white: Codes = [
  [0x35, 8], [0x7, 6], [0x7, 4], [0x8, 4], [0xb, 4], [0xc, 4], [0xe, 4], [0xf, 4], [0x13, 5], [0x14, 5], [0x7, 5], [0x8, 5],
  [0x8, 6], [0x3, 6], [0x34, 6], [0x35, 6], [0x2a, 6], [0x2b, 6], [0x27, 7], [0xc, 7], [0x8, 7], [0x17, 7], [0x3, 7], [0x4, 7],
  [0x28, 7], [0x2b, 7], [0x13, 7], [0x24, 7], [0x18, 7], [0x2, 8], [0x3, 8], [0x1a, 8], [0x1b, 8], [0x12, 8], [0x13, 8], [0x14, 8],
  [0x15, 8], [0x16, 8], [0x17, 8], [0x28, 8], [0x29, 8], [0x2a, 8], [0x2b, 8], [0x2c, 8], [0x2d, 8], [0x4, 8], [0x5, 8], [0xa, 8],
  [0xb, 8], [0x52, 8], [0x53, 8], [0x54, 8], [0x55, 8], [0x24, 8], [0x25, 8], [0x58, 8], [0x59, 8], [0x5a, 8], [0x5b, 8], [0x4a, 8],
  [0x4b, 8], [0x32, 8], [0x33, 8], [0x34, 8],
  [0x1b, 5], [0x12, 5], [0x17, 6], [0x37, 7], [0x36, 8], [0x37, 8], [0x64, 8], [0x65, 8], [0x68, 8], [0x67, 8], [0xcc, 9], [0xcd, 9],
  [0xd2, 9], [0xd3, 9], [0xd4, 9], [0xd5, 9], [0xd6, 9], [0xd7, 9], [0xd8, 9], [0xd9, 9], [0xda, 9], [0xdb, 9], [0x98, 9], [0x99, 9],
  [0x9a, 9], [0x18, 6], [0x9b, 9],
]; // prettier-ignore
const black: Codes = [
  [0x37, 10], [0x2, 3], [0x3, 2], [0x2, 2], [0x3, 3], [0x3, 4], [0x2, 4], [0x3, 5], [0x5, 6], [0x4, 6], [0x4, 7], [0x5, 7],
  [0x7, 7], [0x4, 8], [0x7, 8], [0x18, 9], [0x17, 10], [0x18, 10], [0x8, 10], [0x67, 11], [0x68, 11], [0x6c, 11], [0x37, 11], [0x28, 11],
  [0x17, 11], [0x18, 11], [0xca, 12], [0xcb, 12], [0xcc, 12], [0xcd, 12], [0x68, 12], [0x69, 12], [0x6a, 12], [0x6b, 12], [0xd2, 12], [0xd3, 12],
  [0xd4, 12], [0xd5, 12], [0xd6, 12], [0xd7, 12], [0x6c, 12], [0x6d, 12], [0xda, 12], [0xdb, 12], [0x54, 12], [0x55, 12], [0x56, 12], [0x57, 12],
  [0x64, 12], [0x65, 12], [0x52, 12], [0x53, 12], [0x24, 12], [0x37, 12], [0x38, 12], [0x27, 12], [0x28, 12], [0x58, 12], [0x59, 12], [0x2b, 12],
  [0x2c, 12], [0x5a, 12], [0x66, 12], [0x67, 12],
  [0xf, 10], [0xc8, 12], [0xc9, 12], [0x5b, 12], [0x33, 12], [0x34, 12], [0x35, 12], [0x6c, 13], [0x6d, 13], [0x4a, 13], [0x4b, 13], [0x4c, 13],
  [0x4d, 13], [0x72, 13], [0x73, 13], [0x74, 13], [0x75, 13], [0x76, 13], [0x77, 13], [0x52, 13], [0x53, 13], [0x54, 13], [0x55, 13], [0x5a, 13],
  [0x5b, 13], [0x64, 13], [0x65, 13],
]; // prettier-ignore
/** 1792, 1856 … 2560, of either colour. */
const long: Codes = [
  [0x8, 11], [0xc, 11], [0xd, 11], [0x12, 12], [0x13, 12], [0x14, 12], [0x15, 12], [0x16, 12], [0x17, 12], [0x1c, 12], [0x1d, 12],
  [0x1e, 12], [0x1f, 12],
]; // prettier-ignore
/** The end of a run lies so many dots left or right of the one above: from three left to three right. */
const beside: Codes = [
  [0x2, 7],
  [0x2, 6],
  [0x2, 3],
  [0x1, 1],
  [0x3, 3],
  [0x3, 6],
  [0x3, 7],
];

/** `rows`: one byte a dot, 1 for black. */
export function packFax(rows: Uint8Array, { width, height }: { width: number; height: number }): Buffer {
  const out = new Bits();
  let above = new Uint8Array(width);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * width, (y + 1) * width);
    packRow(out, row, above);
    above = row as Uint8Array<ArrayBuffer>;
  }
  out.put(1, 12);
  out.put(1, 12);
  return out.finish();
}

function packRow(out: Bits, row: Uint8Array, above: Uint8Array): void {
  const width = row.length;
  let [from, color] = [-1, 0];
  while (from < width) {
    const end = changeAfter(row, from, color);
    const over = changeAbove(above, from, color);
    const overNext = nextChange(above, over);
    if (overNext < end) {
      // The run above ends before this one does: it is passed by.
      out.put(1, 4);
      from = overNext;
    } else if (Math.abs(end - over) <= 3) {
      out.put(...(beside[end - over + 3] as readonly [number, number]));
      from = end;
      color ^= 1;
    } else {
      const next = nextChange(row, end);
      out.put(1, 3);
      putRun(out, end - Math.max(0, from), color);
      putRun(out, next - end, color ^ 1);
      from = next;
    }
  }
}

/** The first dot behind `from` of the other colour; the width where there is none. */
function changeAfter(row: Uint8Array, from: number, color: number): number {
  let at = Math.max(0, from);
  while (at < row.length && row[at] === color) at++;
  return at;
}

/** The first dot above, right of `from`, that is not of this colour while the one left of it is. */
function changeAbove(above: Uint8Array, from: number, color: number): number {
  let at = from + 1;
  const before = (place: number): number => (place > 0 ? (above[place - 1] as number) : 0);
  while (at < above.length && !(above[at] !== color && before(at) === color)) at++;
  return at;
}

function nextChange(row: Uint8Array, at: number): number {
  let next = at;
  while (next < row.length && row[next] === row[at]) next++;
  return next;
}

function putRun(out: Bits, length: number, color: number): void {
  let left = length;
  for (; left >= 2560; left -= 2560) out.put(...(long[12] as readonly [number, number]));
  const codes = color === 0 ? white : black;
  if (left >= 64) {
    const step = left >> 6;
    out.put(...((step < 28 ? codes[63 + step] : long[step - 28]) as readonly [number, number]));
  }
  out.put(...(codes[left & 63] as readonly [number, number]));
}

class Bits {
  private bytes = Buffer.alloc(64 * 1024);
  private used = 0;
  private held = 0;
  private count = 0;

  put(bits: number, length: number): void {
    this.held = (this.held << length) | bits;
    this.count += length;
    while (this.count >= 8) {
      this.count -= 8;
      this.byte((this.held >> this.count) & 255);
    }
    this.held &= (1 << this.count) - 1;
  }

  private byte(value: number): void {
    if (this.used === this.bytes.length) this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.used)]);
    this.bytes[this.used++] = value;
  }

  finish(): Buffer {
    if (this.count > 0) this.put(0, 8 - this.count);
    return this.bytes.subarray(0, this.used);
  }
}
