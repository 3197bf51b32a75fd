// The arithmetic decoder of HEVC and the chances it begins with. Numbers are the standard's (ITU-T H.265, 9.3).

/** For ranges in four steps and 64 states. */
const lowRanges = Uint8Array.from([
  128, 176, 208, 240, 128, 167, 197, 227, 128, 158, 187, 216, 123, 150, 178, 205, 116, 142, 169, 195, 111, 135, 160, 185,
  105, 128, 152, 175, 100, 122, 144, 166, 95, 116, 137, 158, 90, 110, 130, 150, 85, 104, 123, 142, 81, 99, 117, 135,
  77, 94, 111, 128, 73, 89, 105, 122, 69, 85, 100, 116, 66, 80, 95, 110, 62, 76, 90, 104, 59, 72, 86, 99,
  56, 69, 81, 94, 53, 65, 77, 89, 51, 62, 73, 85, 48, 59, 69, 80, 46, 56, 66, 76, 43, 53, 63, 72,
  41, 50, 59, 69, 39, 48, 56, 65, 37, 45, 54, 62, 35, 43, 51, 59, 33, 41, 48, 56, 32, 39, 46, 53,
  30, 37, 43, 50, 29, 35, 41, 48, 27, 33, 39, 45, 26, 31, 37, 43, 24, 30, 35, 41, 23, 28, 33, 39,
  22, 27, 32, 37, 21, 26, 30, 35, 20, 24, 29, 33, 19, 23, 27, 31, 18, 22, 26, 30, 17, 21, 25, 28,
  16, 20, 23, 27, 15, 19, 22, 25, 14, 18, 21, 24, 14, 17, 20, 23, 13, 16, 19, 22, 12, 15, 18, 21,
  12, 14, 17, 20, 11, 14, 16, 19, 11, 13, 15, 18, 10, 12, 15, 17, 10, 12, 14, 16, 9, 11, 13, 15,
  9, 11, 12, 14, 8, 10, 12, 14, 8, 9, 11, 13, 7, 9, 11, 12, 7, 9, 10, 12, 7, 8, 10, 11,
  6, 8, 9, 11, 6, 7, 9, 10, 6, 7, 8, 9, 2, 2, 2, 2,
]); // prettier-ignore
const afterLow = Uint8Array.from([
  0, 0, 1, 2, 2, 4, 4, 5, 6, 7, 8, 9, 9, 11, 11, 12, 13, 13, 15, 15, 16, 16, 18, 18, 19, 19, 21, 21, 22, 22, 23, 24,
  24, 25, 26, 26, 27, 27, 28, 29, 29, 30, 30, 30, 31, 32, 32, 33, 33, 33, 34, 34, 35, 35, 35, 36, 36, 36, 37, 37, 37, 38, 38, 63,
]); // prettier-ignore

const startValues = {
  saoMerge: [153],
  saoType: [200],
  split: [139, 141, 157],
  bypass: [154],
  partMode: [184],
  lumaPredicted: [184],
  chromaMode: [63],
  splitTransform: [153, 138, 138],
  codedLuma: [111, 141],
  codedChroma: [94, 138, 182, 154, 154],
  qpDelta: [154, 154],
  transformSkip: [139, 139],
  lastX: [110, 110, 124, 125, 140, 153, 125, 127, 140, 109, 111, 143, 127, 111, 79, 108, 123, 63],
  lastY: [110, 110, 124, 125, 140, 153, 125, 127, 140, 109, 111, 143, 127, 111, 79, 108, 123, 63],
  codedSubBlock: [91, 171, 134, 141],
  significant: [
    111, 111, 125, 110, 110, 94, 124, 108, 124, 107, 125, 141, 179, 153, 125, 107, 125, 141, 179, 153, 125, 107, 125, 141,
    179, 153, 125, 140, 139, 182, 182, 152, 136, 152, 136, 153, 136, 139, 111, 136, 139, 111,
  ],
  greater1: [
    140, 92, 137, 138, 140, 152, 138, 139, 153, 74, 149, 92, 139, 107, 122, 152, 140, 179, 166, 182, 140, 227, 122, 197,
  ],
  greater2: [138, 153, 136, 167, 152, 152],
}; // prettier-ignore

type Name = keyof typeof startValues;
const names = Object.keys(startValues) as Name[];
const allStarts = names.flatMap((name) => startValues[name]);

function placesOf(): Record<Name, number> {
  let at = 0;
  return Object.fromEntries(
    names.map((name) => {
      const place = at;
      at += startValues[name].length;
      return [name, place];
    }),
  ) as Record<Name, number>;
}

/** Where each kind of chance begins among all of them. */
export const ctx = placesOf();

export class Cabac {
  /** State in the upper bits, the likelier value in the lowest. */
  readonly states = new Uint8Array(allStarts.length);
  private readonly bytes: Uint8Array;
  private at: number;
  private range = 510;
  private value = 0;
  private needed = -8;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
    this.restart(at);
  }

  /** Where the next byte lies. After a terminating one or raw samples, what follows begins here. */
  get position(): number {
    return this.at;
  }

  /** Raw samples stand here after the bin that announces them. */
  bytesFrom(): Uint8Array {
    return this.bytes.subarray(this.at);
  }

  restart(at: number): void {
    this.at = at + 2;
    this.range = 510;
    this.value = ((this.bytes[at] ?? 0) << 8) | (this.bytes[at + 1] ?? 0);
    this.needed = -8;
  }

  resetChances(qp: number): void {
    const clipped = Math.min(51, Math.max(0, qp));
    allStarts.forEach((start, index) => {
      const slope = (start >> 4) * 5 - 45;
      const offset = ((start & 15) << 3) - 16;
      const state = Math.min(126, Math.max(1, ((slope * clipped) >> 4) + offset));
      this.states[index] = state <= 63 ? (63 - state) << 1 : ((state - 64) << 1) | 1;
    });
  }

  private refill(): void {
    this.value |= (this.bytes[this.at++] ?? 0) << this.needed;
    this.needed -= 8;
  }

  bin(index: number): number {
    const state = this.states[index] ?? 0;
    const low = lowRanges[((state >> 1) << 2) | ((this.range >> 6) & 3)] ?? 0;
    this.range -= low;
    const scaled = this.range << 7;
    if (this.value < scaled) {
      this.states[index] = state < 124 ? state + 2 : state;
      if (scaled < 256 << 7) {
        this.range = scaled >> 6;
        this.value <<= 1;
        if (++this.needed >= 0) this.refill();
      }
      return state & 1;
    }
    const shift = Math.clz32(low) - 23;
    this.value = (this.value - scaled) << shift;
    this.range = low << shift;
    this.needed += shift;
    if (this.needed >= 0) this.refill();
    this.states[index] = state < 2 ? state ^ 1 : ((afterLow[state >> 1] ?? 0) << 1) | (state & 1);
    return (state & 1) ^ 1;
  }

  bypass(): number {
    this.value <<= 1;
    if (++this.needed >= 0) this.refill();
    const scaled = this.range << 7;
    if (this.value < scaled) return 0;
    this.value -= scaled;
    return 1;
  }

  bypassBits(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) value = (value << 1) | this.bypass();
    return value;
  }

  terminates(): boolean {
    this.range -= 2;
    const scaled = this.range << 7;
    if (this.value >= scaled) return true;
    if (scaled < 256 << 7) {
      this.range = scaled >> 6;
      this.value <<= 1;
      if (++this.needed >= 0) this.refill();
    }
    return false;
  }
}
