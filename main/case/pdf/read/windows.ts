// Reading a source by stretches: a small one is held whole, a large one through a sliding window.
import type { ByteSource } from '../../bytes.ts';
import { refuse } from './syntax/refusal.ts';

/** Up to this size a source is read in one go; beyond it only what is needed is in memory. */
export const wholeLimitBytes = 8 * 1024 * 1024;
const windowBytes = 16 * 1024;
const pieceBytes = 256 * 1024;
const spareBytes = 1024 * 1024;

type PieceUse = (piece: Buffer) => void | Promise<void>;

/** Memory of the last whole source let go, for the next one. */
let spare: Buffer | null = null;

export class SourceBytes {
  readonly size: number;
  readonly isWhole: boolean;
  private readonly source: ByteSource;
  /** The stretch in memory: `bytes` begin at file position `base`. */
  bytes: Buffer = Buffer.alloc(0);
  base = 0;
  /** What `bytes` lie in, where it can be used again. */
  private memory: Buffer | null = null;

  constructor(source: ByteSource) {
    this.source = source;
    this.size = source.sizeBytes;
    this.isWhole = this.size <= wholeLimitBytes;
    if (this.isWhole) this.bytes = this.readWhole();
  }

  private readWhole(): Buffer {
    if (!this.source.readInto) return asBuffer(this.source.read(0, this.size));
    const memory =
      spare && spare.length >= this.size ? spare : Buffer.allocUnsafeSlow(Math.max(this.size, spareBytes));
    spare = null;
    this.memory = memory;
    return memory.subarray(0, this.source.readInto(0, memory.subarray(0, this.size)));
  }

  /** Lets the memory go. Nothing read from here may be used any more. */
  release(): void {
    if (this.memory && this.memory.length > (spare?.length ?? 0)) spare = this.memory;
    this.memory = null;
    this.bytes = Buffer.alloc(0);
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

  /** Calls `use` with the bytes piece by piece; a piece is good only until the next. */
  eachPiece(offset: number, length: number, use: PieceUse): void | Promise<void> {
    return this.isWhole ? use(this.read(offset, length)) : this.eachFetched(offset, length, use);
  }

  private async eachFetched(offset: number, length: number, use: PieceUse): Promise<void> {
    const { source } = this;
    const memory = source.readInto ? Buffer.allocUnsafeSlow(Math.min(length, pieceBytes)) : null;
    for (let done = 0; done < length;) {
      const wanted = Math.min(pieceBytes, length - done);
      const piece = memory
        ? memory.subarray(0, source.readInto?.(offset + done, memory.subarray(0, wanted)))
        : this.read(offset + done, wanted);
      if (piece.length === 0) refuse('stream');
      await use(piece);
      done += piece.length;
    }
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
