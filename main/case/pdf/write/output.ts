// Bytes on their way out: buffered, hashed, and remembered by object for the cross-references. It knows numbers, not meanings.
import type { ByteSink } from '../../bytes.ts';
import { hashCopyOf, pieceBytes } from './hashing.ts';
import type { Hasher } from './hashing.ts';
import type { Lock } from './lock.ts';
import { skipHex, skipLiteral, skipRegular } from '../read/syntax/lexer.ts';
import { stringBytes } from '../read/syntax/value.ts';

type Feed = (use: (piece: Buffer) => void | Promise<void>) => void | Promise<void>;

/** Sealing makes new memory; small pieces of it are soon used again. */
const sealBytes = 64 * 1024;
const longRunBytes = 4096;
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

  /** Where it is there, strings and streams leave sealed. */
  private readonly lock: Lock | null;

  constructor(sink: ByteSink, hash: Hasher, lock: Lock | null = null) {
    this.lock = lock;
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
    else if (end - start < longRunBytes) this.used += b.copy(this.buffer, this.used, start, end);
    else {
      // Into shared memory `copy` goes word by word; filling with a run of just this length is one move.
      this.buffer.fill(b.subarray(start, end), this.used, this.used + end - start);
      this.used += end - start;
    }
  }

  /** Writes a whole object. */
  object(number: number, text: string): void {
    this.begin(number);
    this.values(text);
    this.text('\nendobj\n');
  }

  /** Writes the one object that says how the rest is locked. */
  unlockedObject(number: number, text: string): void {
    this.begin(number);
    this.text(`${text}\nendobj\n`);
  }

  /** Writes a whole stream object; `entries` are those of its dictionary besides its length. */
  streamObject(number: number, entries: string, body: string): void {
    const data = this.lock ? this.lock.seal(Buffer.from(body, 'latin1')).toString('latin1') : body;
    this.begin(number);
    this.text('<<');
    if (entries) this.values(` ${entries}`);
    this.text(` /Length ${data.length} >>\nstream\n`);
    this.text(data);
    this.text('\nendstream\nendobj\n');
  }

  private values(text: string): void {
    if (!this.lock) return this.text(text);
    const bytes = Buffer.from(text, 'latin1');
    this.copyValues(bytes, 0, bytes.length);
  }

  /** Copies whole tokens of an object. */
  copyValues(b: Buffer, start: number, end: number): void {
    if (!this.lock) return this.copy(b, start, end);
    let from = start;
    for (let p = start; p < end;) {
      const c = b[p];
      const isHex = c === 0x3c && b[p + 1] !== 0x3c;
      if (c === 0x28 || isHex) {
        const stringEnd = isHex ? skipHex(b, p) : skipLiteral(b, p);
        this.copy(b, from, p);
        const plain = stringBytes({ bytes: b, start: p, end: stringEnd }) as Buffer;
        this.text(`<${this.lock.seal(plain).toString('hex')}>`);
        from = p = stringEnd;
      } else if (c === 0x2f) p = skipRegular(b, p + 1);
      else if (c === 0x25) while (p < end && b[p] !== 10 && b[p] !== 13) p++;
      else p += c === 0x3c ? 2 : 1;
    }
    this.copy(b, from, end);
  }

  /** How long a stream of this many bytes will be in the packet. */
  lengthOf(streamBytes: number): number {
    return this.lock ? this.lock.sealedLength(streamBytes) : streamBytes;
  }

  /** Writes stream bytes that `feed` hands over piece by piece. The promise is there only if someone needs waiting for. */
  passAll(feed: Feed): void | Promise<void> {
    return this.lock ? this.sealAll(this.lock, feed) : feed(this.passPiece);
  }

  private readonly passPiece = (piece: Buffer): void | Promise<void> => this.pass(piece);

  private async sealAll(lock: Lock, feed: Feed): Promise<void> {
    const { head, cipher } = lock.begin();
    this.copy(head, 0, head.length);
    await feed(async (piece) => {
      for (let at = 0; at < piece.length; at += sealBytes)
        await this.pass(cipher.update(piece.subarray(at, at + sealBytes)));
    });
    await this.pass(cipher.final());
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
    else hashCopyOf(piece, this.hash);
    this.buffer = this.hash.memory();
    this.isLent = true;
    return this.sink.write(piece);
  }

  /** Sends stream bytes as they are, whatever their size. The promise is there only if the sink needs waiting for. */
  private pass(b: Buffer): void | Promise<void> {
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
