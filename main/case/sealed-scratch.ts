// Bytes too many for memory that must not lie anywhere in clear: a file sealed with a key that only this process knows, gone when closed.
import { createCipheriv, randomBytes } from 'node:crypto';
import type { Cipher } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteSink, ByteSource } from './bytes.ts';

const algorithm = 'aes-256-ctr';
const blockBytes = 16;
/** Read and opened at a time; readers of PDFs ask for a few bytes here and there. */
const pieceBytes = 64 * 1024;
const heldPieces = 8;

export class SealedScratch implements ByteSink {
  private readonly key = randomBytes(32);
  private readonly counter = randomBytes(blockBytes);
  private readonly path = join(tmpdir(), `binder-${randomBytes(12).toString('hex')}.sealed`);
  private readonly file = openSync(this.path, 'wx+', 0o600);
  private readonly cipher: Cipher = createCipheriv(algorithm, this.key, this.counter);
  private isOpen = true;
  private sizeBytes = 0;

  constructor() {
    // Where a file in use may be taken out of its folder, nothing is left even when this process is killed.
    if (process.platform !== 'win32') rmSync(this.path, { force: true });
  }

  write(bytes: Uint8Array): void {
    const sealed = this.cipher.update(bytes);
    for (let at = 0; at < sealed.length;) at += writeSync(this.file, sealed, at);
    this.sizeBytes += sealed.length;
  }

  /** What has been written so far, to be read in any order until `close`. */
  source(): ByteSource {
    const { sizeBytes } = this;
    const held = new Map<number, Buffer>();
    const piece = (at: number): Buffer => {
      const known = held.get(at);
      if (known) return known;
      const fresh = this.opened(at * pieceBytes, Math.min(pieceBytes, sizeBytes - at * pieceBytes));
      held.set(at, fresh);
      for (const oldest of held.keys()) {
        if (held.size <= heldPieces) break;
        held.delete(oldest);
      }
      return fresh;
    };
    const readInto = (offset: number, target: Uint8Array): number => {
      const wanted = Math.max(0, Math.min(target.length, sizeBytes - offset));
      for (let got = 0; got < wanted;) {
        const at = offset + got;
        const from = piece(Math.floor(at / pieceBytes)).subarray(at % pieceBytes);
        const part = from.subarray(0, wanted - got);
        target.set(part, got);
        got += part.length;
      }
      return wanted;
    };
    const read = (offset: number, length: number): Uint8Array => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, sizeBytes - offset)));
      readInto(offset, bytes);
      return bytes;
    };
    return { sizeBytes, read, readInto };
  }

  /** `offset` is a multiple of the block. */
  private opened(offset: number, length: number): Buffer {
    const sealed = Buffer.allocUnsafe(length);
    for (let got = 0; got < length;) got += readSync(this.file, sealed, got, length - got, offset + got);
    return createCipheriv(algorithm, this.key, this.counterAt(offset / blockBytes)).update(sealed);
  }

  private counterAt(block: number): Buffer {
    const all = BigInt(`0x${this.counter.toString('hex')}`) + BigInt(block);
    const digits = (all % (1n << 128n)).toString(16).padStart(2 * blockBytes, '0');
    return Buffer.from(digits, 'hex');
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    closeSync(this.file);
    rmSync(this.path, { force: true });
  }
}
