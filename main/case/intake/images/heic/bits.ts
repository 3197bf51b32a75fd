// Bits of HEVC headers: fixed and Exp-Golomb numbers, after the bytes that only guard against false start codes are taken out.

/** Thrown for what no decoder of ours reads; the message is a code for tests, not for people. */
export class HevcRefused extends Error {
  readonly why: 'damaged' | 'unsupported';
  constructor(why: 'damaged' | 'unsupported') {
    super(why);
    this.why = why;
  }
}

/** Of 00 00 03 the 3 goes. */
export function withoutGuards(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let to = 0;
  let zeros = 0;
  for (const byte of bytes) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    out[to++] = byte;
  }
  return out.subarray(0, to);
}

export class Bits {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  bit(): number {
    const byte = this.bytes[this.at >> 3];
    if (byte === undefined) throw new HevcRefused('damaged');
    return (byte >> (7 - (this.at++ & 7))) & 1;
  }

  flag(): boolean {
    return this.bit() === 1;
  }

  number(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--) value = value * 2 + this.bit();
    return value;
  }

  skip(count: number): void {
    this.at += count;
  }

  /** ue(v) */
  unsigned(): number {
    let zeros = 0;
    while (this.bit() === 0) if (++zeros > 31) throw new HevcRefused('damaged');
    return 2 ** zeros - 1 + this.number(zeros);
  }

  /** ue(v), refused where it is more than the standard allows. */
  upTo(most: number): number {
    const value = this.unsigned();
    if (value > most) throw new HevcRefused('damaged');
    return value;
  }

  /** se(v) */
  signed(): number {
    const value = this.unsigned();
    return value & 1 ? (value + 1) / 2 : -value / 2;
  }

  /** Skips the closing one and zeros; gives the byte where data goes on. */
  alignedByte(): number {
    this.bit();
    return (this.at + 7) >> 3;
  }
}
