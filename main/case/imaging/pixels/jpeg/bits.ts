// Bits out of a JPEG scan: stuffed bytes taken out, marks never crossed. Past the end it gives zeros, so a cut-off picture ends grey.
import type { Huffman } from './segments.ts';

export class Bits {
  private readonly bytes: Uint8Array;
  private held = 0;
  private count = 0;
  at: number;
  /** Bits that were asked for and not there. */
  missing = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  private fill(): void {
    while (this.count <= 16) {
      let byte = this.bytes[this.at];
      if (byte === undefined || (byte === 0xff && this.bytes[this.at + 1] !== 0)) {
        byte = 0;
        this.missing += 8;
      } else this.at += byte === 0xff ? 2 : 1;
      this.held = ((this.held << 8) | byte) & 0xff_ffff;
      this.count += 8;
    }
  }

  take(length: number): number {
    if (length === 0) return 0;
    if (this.count < length) this.fill();
    this.count -= length;
    return (this.held >> this.count) & ((1 << length) - 1);
  }

  /** The next coded value; 0 for a code that the table does not know. */
  decode(table: Huffman): number {
    if (this.count < 16) this.fill();
    const found = table[(this.held >> (this.count - 16)) & 0xffff] ?? -1;
    if (found < 0) {
      this.count -= 16;
      this.missing += 16;
      return 0;
    }
    this.count -= found >> 8;
    return found & 0xff;
  }

  /** A number of `length` bits whose first bit tells its sign. */
  signed(length: number): number {
    if (length === 0) return 0;
    const value = this.take(length);
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  /** To the next restart mark, or to the end of the scan. */
  restart(): void {
    this.count = 0;
    this.held = 0;
    const { bytes } = this;
    while (this.at + 1 < bytes.length && !(bytes[this.at] === 0xff && (bytes[this.at + 1] ?? 0) >= 0xd0))
      this.at++;
    const mark = bytes[this.at + 1] ?? 0;
    if (mark >= 0xd0 && mark <= 0xd7) this.at += 2;
  }

  /** Where the next segment begins. */
  end(): number {
    const { bytes } = this;
    let at = this.at;
    while (
      at + 1 < bytes.length &&
      !(bytes[at] === 0xff && bytes[at + 1] !== 0 && !isRestart(bytes[at + 1] ?? 0))
    )
      at++;
    return at;
  }
}

function isRestart(mark: number): boolean {
  return mark >= 0xd0 && mark <= 0xd7;
}
