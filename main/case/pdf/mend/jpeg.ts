// How far a JPEG can be read: its markers in order, its tables there. The dots themselves are not decoded.

/** The stretch that a reader can follow; null where there is nothing to show. */
export type JpegReach = { start: number; end: number; isWhole: boolean };

const SOI = Buffer.from([0xff, 0xd8, 0xff]);
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;
/** Remarks, and what an application keeps for itself. */
const isSkipped = (marker: number): boolean =>
  (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe || marker === 0xdc || marker === 0xdd;

export function jpegReach(b: Buffer): JpegReach | null {
  const start = b.indexOf(SOI);
  if (start === -1) return null;
  const tables = new Tables(b);
  let scans = 0;
  let p = start + 2;
  for (;;) {
    const at = b.indexOf(0xff, p);
    if (at === -1 || at + 1 >= b.length) return ended(start, b.length, scans, false);
    const marker = b[at + 1] as number;
    if (marker === 0xff) p = at + 1;
    else if (marker === 0x00 || marker === 0x01 || isRestart(marker)) p = at + 2;
    else if (marker === 0xd9) return ended(start, b.length, scans, start === 0);
    else {
      const length = at + 4 <= b.length ? b.readUInt16BE(at + 2) : 0;
      if (length < 2 || !tables.take(marker, at + 4, at + 2 + length)) return ended(start, at, scans, false);
      if (marker === 0xda) scans++;
      p = at + 2 + length;
    }
  }
}

function ended(start: number, end: number, scans: number, isWhole: boolean): JpegReach | null {
  return scans === 0 ? null : { start, end, isWhole: isWhole && start === 0 };
}

/** What has been defined so far. */
class Tables {
  private readonly b: Buffer;
  private readonly huffman = new Set<number>();
  private readonly quant = new Set<number>();
  /** Table of quantities by component; null before the frame. */
  private frame: Map<number, number> | null = null;
  private isProgressive = false;

  constructor(bytes: Buffer) {
    this.b = bytes;
  }

  /** False where readers stop. */
  take(marker: number, from: number, to: number): boolean {
    if (to > this.b.length && marker !== 0xda) return false;
    if (isFrame(marker)) return this.takeFrame(marker, from, to);
    if (marker === 0xc4) return this.takeHuffman(from, to);
    if (marker === 0xdb) return this.takeQuantities(from, to);
    if (marker === 0xda) return this.takeScan(from, to);
    return isSkipped(marker);
  }

  private takeFrame(marker: number, from: number, to: number): boolean {
    const { b } = this;
    const count = b[from + 5] ?? 0;
    const [height, width] = [b.readUInt16BE(from + 1), b.readUInt16BE(from + 3)];
    if (this.frame || b[from] !== 8 || height === 0 || width === 0) return false;
    if (count < 1 || count > 4 || to - from !== 6 + 3 * count) return false;
    this.frame = new Map();
    this.isProgressive = marker === 0xc2;
    for (let at = from + 6; at < to; at += 3) {
      const [across, along] = [(b[at + 1] as number) >> 4, (b[at + 1] as number) & 15];
      if (across < 1 || across > 4 || along < 1 || along > 4 || this.frame.has(b[at] as number)) return false;
      this.frame.set(b[at] as number, b[at + 2] as number);
    }
    return true;
  }

  private takeHuffman(from: number, to: number): boolean {
    const { b } = this;
    for (let at = from; at < to;) {
      const index = b[at] as number;
      if (index >> 4 > 1 || (index & 15) > 3 || at + 17 > to) return false;
      let count = 0;
      for (let bits = 1; bits <= 16; bits++) count += b[at + bits] as number;
      if (count > 256 || at + 17 + count > to) return false;
      if (!fits(b.subarray(at + 1, at + 17))) return false;
      this.huffman.add(index);
      at += 17 + count;
    }
    return true;
  }

  private takeQuantities(from: number, to: number): boolean {
    for (let at = from; at < to;) {
      const index = this.b[at] as number;
      if ((index & 15) > 3 || index >> 4 > 1) return false;
      this.quant.add(index & 15);
      at += 1 + (index >> 4 === 1 ? 128 : 64);
    }
    return true;
  }

  private takeScan(from: number, to: number): boolean {
    const { b, frame } = this;
    const count = b[from] ?? 0;
    if (!frame || count < 1 || count > 4 || to - from !== 4 + 2 * count || to > b.length) return false;
    for (let i = 0; i < count; i++) {
      const quantities = frame.get(b[from + 1 + 2 * i] as number);
      const tables = b[from + 2 + 2 * i] as number;
      if (quantities === undefined || !this.quant.has(quantities)) return false;
      if (this.isProgressive) continue;
      if (!this.huffman.has(tables >> 4) || !this.huffman.has(0x10 | (tables & 15))) return false;
    }
    return true;
  }
}

/** Whether so many codes of each length can be told apart. */
function fits(counts: Uint8Array): boolean {
  let room = 1;
  for (const count of counts) {
    room = room * 2 - count;
    if (room < 0) return false;
  }
  return true;
}
