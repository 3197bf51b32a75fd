// Bytes on their way out: buffered, hashed, and remembered by object for the cross-references. It knows numbers, not meanings.
import type { ByteSink } from '../../bytes.ts';
import { pieceBytes } from './hashing.ts';
import type { Hasher } from './hashing.ts';

/** Ten digits is all a cross-reference table can say. */
const maxPosition = 9_999_999_999;

export class PdfOutput {
  private readonly sink: ByteSink;
  private readonly hash: Hasher;
  /** What is being filled: the hasher's memory, or something larger for an object that does not fit. */
  private buffer: Buffer;
  private isLent = true;
  private used = 0;
  private flushed = 0;
  private places = new Float64Array(4096);
  private free = 1;

  constructor(sink: ByteSink, hash: Hasher) {
    this.sink = sink;
    this.hash = hash;
    this.buffer = hash.memory();
  }

  get position(): number {
    return this.flushed + this.used;
  }

  /** The number that the next new object will get. */
  get nextNumber(): number {
    return this.free;
  }

  /** Takes `count` numbers in a row and gives the first. */
  take(count = 1): number {
    const first = this.free;
    this.free += count;
    return first;
  }

  /** Gives back every number from `mark` on. Only where none of them has been written. */
  giveBack(mark: number): void {
    this.free = mark;
  }

  /** Begins object `number` here. */
  begin(number: number): void {
    if (number >= this.places.length) {
      const bigger = new Float64Array(Math.max(number + 1, this.places.length * 2));
      bigger.set(this.places);
      this.places = bigger;
    }
    this.places[number] = this.position;
    this.number(number);
    this.text(' 0 obj\n');
  }

  text(s: string): void {
    this.room(s.length);
    // Short ASCII runs are quicker by hand than through the encoder.
    if (s.length < 24) for (let i = 0; i < s.length; i++) this.buffer[this.used++] = s.charCodeAt(i);
    else this.used += this.buffer.write(s, this.used, 'latin1');
  }

  number(n: number): void {
    this.text(String(n));
  }

  copy(b: Buffer, start: number, end: number): void {
    this.room(end - start);
    if (end - start < 24) for (let p = start; p < end; p++) this.buffer[this.used++] = b[p] as number;
    else this.used += b.copy(this.buffer, this.used, start, end);
  }

  private room(length: number): void {
    if (this.used + length <= this.buffer.length) return;
    const bigger = Buffer.allocUnsafeSlow(Math.max(this.used + length, this.buffer.length * 2));
    this.buffer.copy(bigger, 0, 0, this.used);
    this.buffer = bigger;
    this.isLent = false;
  }

  /** Call between objects: sends what has gathered once it is enough. The promise is there only if the sink needs waiting for. */
  drain(): void | Promise<void> {
    return this.used >= pieceBytes / 2 ? this.flush() : undefined;
  }

  flush(): void | Promise<void> {
    if (this.used === 0) return undefined;
    const piece = this.buffer.subarray(0, this.used);
    this.flushed += this.used;
    this.used = 0;
    if (this.isLent) this.hash.take(piece.length);
    else this.hashCopy(piece);
    this.buffer = this.hash.memory();
    this.isLent = true;
    return this.sink.write(piece);
  }

  private hashCopy(piece: Buffer): void {
    for (let at = 0; at < piece.length;) {
      const copied = piece.copy(this.hash.memory(), 0, at);
      this.hash.take(copied);
      at += copied;
    }
  }

  /** Sends stream bytes as they are, whatever their size. The promise is there only if the sink needs waiting for. */
  pass(b: Buffer): void | Promise<void> {
    if (b.length > pieceBytes / 2) return this.passLong(b);
    this.copy(b, 0, b.length);
    return this.drain();
  }

  private async passLong(b: Buffer): Promise<void> {
    await this.flush();
    for (let at = 0; at < b.length; at += pieceBytes) {
      this.copy(b, at, Math.min(b.length, at + pieceBytes));
      await this.flush();
    }
  }

  /** A fingerprint of all bytes so far. */
  async fingerprint(): Promise<string> {
    await this.flush();
    const hash = this.hash.soFar();
    this.buffer = this.hash.memory();
    return hash;
  }

  /** The cross-reference table; numbers never written are free. Gives its position. */
  async writeTable(): Promise<number> {
    const at = this.position;
    if (at > maxPosition) throw new RangeError('pdf too large for its cross-reference table');
    this.text(`xref\n0 ${this.free}\n0000000000 65535 f \n`);
    for (let n = 1; n < this.free; n++) {
      const place = this.places[n] ?? 0;
      this.text(place > 0 ? `${String(place).padStart(10, '0')} 00000 n \n` : '0000000000 00000 f \n');
      if (n % 4096 === 0) await this.drain();
    }
    return at;
  }

  async finish(): Promise<{ sizeBytes: number; sha256: string }> {
    await this.flush();
    return { sizeBytes: this.flushed, sha256: await this.fingerprint() };
  }
}
