// Reading a source by stretches: a small one is held whole, a large one through a sliding window.
import type { ByteSource } from '../../bytes.ts';

/** Up to this size a source is read in one go; beyond it only what is needed is in memory. */
export const wholeLimitBytes = 8 * 1024 * 1024;
const windowBytes = 16 * 1024;

export class SourceBytes {
  readonly size: number;
  readonly isWhole: boolean;
  private readonly source: ByteSource;
  /** The stretch in memory: `bytes` begin at file position `base`. */
  bytes: Buffer = Buffer.alloc(0);
  base = 0;

  constructor(source: ByteSource) {
    this.source = source;
    this.size = source.sizeBytes;
    this.isWhole = this.size <= wholeLimitBytes;
    if (this.isWhole) this.bytes = asBuffer(source.read(0, this.size));
  }

  /** Makes at least `length` bytes from `offset` (or all up to the end) lie in `bytes`; the answer is where in it they begin. */
  reach(offset: number, length: number): number {
    if (this.isWhole) return offset;
    const end = Math.min(this.size, offset + length);
    if (offset < this.base || end > this.base + this.bytes.length) {
      this.bytes = asBuffer(this.source.read(offset, Math.max(length, windowBytes)));
      this.base = offset;
    }
    return offset - this.base;
  }

  /** Whether the stretch in memory goes to the end of the source. */
  reachesEnd(): boolean {
    return this.base + this.bytes.length >= this.size;
  }

  /** Exactly these bytes, without disturbing the window. Fewer only at the end. */
  read(offset: number, length: number): Buffer {
    if (this.isWhole) return this.bytes.subarray(offset, Math.min(this.size, offset + length));
    return asBuffer(this.source.read(offset, length));
  }
}

/** The same memory, as the type with the fast text methods. */
export function asBuffer(b: Uint8Array): Buffer {
  return Buffer.isBuffer(b) ? b : Buffer.from(b.buffer, b.byteOffset, b.byteLength);
}
