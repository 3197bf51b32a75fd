// Writes a ZIP archive straight to a file as its contents come: stored as they are, sealed with AES-256 where a password is given.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { zipKeys, zipProof, zipStream } from '../../zip-cipher.ts';

export type Feed = (write: (bytes: Uint8Array) => void) => void | Promise<void>;
type Entry = { name: Buffer; at: number; packedBytes: number; sizeBytes: number; crc: number };

const largest = 0xffff_ffff;

/** One archive. Entries come one after the other; `finish` writes the table of contents. Larger than 4 GB is well. */
export class ZipStream {
  private readonly file: number;
  private readonly password: string | null;
  private readonly dos: { time: number; date: number };
  private readonly entries: Entry[] = [];
  private at = 0;

  constructor(file: number, { password, madeAt }: { password: string | null; madeAt: number }) {
    this.file = file;
    this.password = password;
    this.dos = dosTime(new Date(madeAt));
  }

  async add(name: string, feed: Feed): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), at: this.at, packedBytes: 0, sizeBytes: 0, crc: 0 };
    this.put(this.localHeader(entry));
    const from = this.at;
    const sum = new Checksum();
    const seal = this.password === null ? null : new Seal(this.password);
    if (seal) this.put(seal.head);
    await feed((bytes) => {
      entry.sizeBytes += bytes.length;
      sum.add(bytes);
      this.put(seal ? seal.update(bytes) : bytes);
    });
    if (seal) this.put(seal.mac());
    entry.packedBytes = this.at - from;
    // What is sealed has its own proof; its plain checksum would tell something about it.
    entry.crc = seal ? 0 : sum.value;
    this.put(this.localHeader(entry), entry.at);
    this.entries.push(entry);
  }

  finish(): void {
    const start = this.at;
    for (const entry of this.entries) this.put(this.tableLine(entry));
    const bytes = this.at - start;
    const isLarge = this.entries.length > 0xfffe || start + bytes >= largest;
    if (isLarge) this.put(this.largeEnd(start, bytes));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(Math.min(0xffff, this.entries.length), 8);
    end.writeUInt16LE(Math.min(0xffff, this.entries.length), 10);
    end.writeUInt32LE(Math.min(largest, bytes), 12);
    end.writeUInt32LE(isLarge ? largest : start, 16);
    this.put(end);
  }

  private put(bytes: Uint8Array, position?: number): void {
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.file, bytes, done, bytes.length - done, (position ?? this.at) + done);
    if (position === undefined) this.at += bytes.length;
  }

  /** What a program must know to unpack it: large files, or the seal. */
  private get version(): number {
    return this.password === null ? 45 : 51;
  }

  /** Version, flags, method, time, date: the same in the header and in the table. Bit 11 says that names are UTF-8. */
  private common(): Buffer {
    const head = Buffer.alloc(10);
    head.writeUInt16LE(this.version, 0);
    head.writeUInt16LE(this.password === null ? 0x800 : 0x801, 2);
    head.writeUInt16LE(this.password === null ? 0 : 99, 4);
    head.writeUInt16LE(this.dos.time, 6);
    head.writeUInt16LE(this.dos.date, 8);
    return head;
  }

  /** WinZip's AE-2: AES-256 around what is merely stored. */
  private sealExtra(): Buffer {
    return this.password === null
      ? Buffer.alloc(0)
      : Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 0, 0]);
  }

  private localHeader({ name, packedBytes, sizeBytes, crc }: Entry): Buffer {
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc, 0);
    sizes.writeUInt32LE(largest, 4);
    sizes.writeUInt32LE(largest, 8);
    sizes.writeUInt16LE(name.length, 12);
    const extra = Buffer.concat([largeExtra([sizeBytes, packedBytes]), this.sealExtra()]);
    sizes.writeUInt16LE(extra.length, 14);
    return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), this.common(), sizes, name, extra]);
  }

  private tableLine({ name, at, packedBytes, sizeBytes, crc }: Entry): Buffer {
    const rest = Buffer.alloc(30);
    rest.writeUInt32LE(crc, 0);
    rest.writeUInt32LE(largest, 4);
    rest.writeUInt32LE(largest, 8);
    rest.writeUInt16LE(name.length, 12);
    const extra = Buffer.concat([largeExtra([sizeBytes, packedBytes, at]), this.sealExtra()]);
    rest.writeUInt16LE(extra.length, 14);
    rest.writeUInt32LE(largest, 26);
    const signature = Buffer.from('PK\x01\x02\x33\x00', 'latin1');
    return Buffer.concat([signature, this.common(), rest, name, extra]);
  }

  private largeEnd(start: number, bytes: number): Buffer {
    const record = Buffer.alloc(76);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(44n, 4);
    record.writeUInt16LE(51, 12);
    record.writeUInt16LE(51, 14);
    record.writeBigUInt64LE(BigInt(this.entries.length), 24);
    record.writeBigUInt64LE(BigInt(this.entries.length), 32);
    record.writeBigUInt64LE(BigInt(bytes), 40);
    record.writeBigUInt64LE(BigInt(start), 48);
    record.writeUInt32LE(0x07064b50, 56);
    record.writeBigUInt64LE(BigInt(start + bytes), 64);
    record.writeUInt32LE(1, 72);
    return record;
  }
}

function largeExtra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [at, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * at);
  return extra;
}

function dosTime(date: Date): { time: number; date: number } {
  const year = Math.min(127, Math.max(0, date.getFullYear() - 1980));
  return {
    time: (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1),
    date: (year << 9) | ((date.getMonth() + 1) << 5) | date.getDate(),
  };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The archive's own checksum, piece by piece. */
class Checksum {
  private state = 0xffffffff;

  add(bytes: Uint8Array): void {
    let state = this.state;
    for (let at = 0; at < bytes.length; at++)
      state = (crcTable[(state ^ (bytes[at] as number)) & 0xff] as number) ^ (state >>> 8);
    this.state = state;
  }

  get value(): number {
    return (this.state ^ 0xffffffff) >>> 0;
  }
}

/** WinZip's AES-256, and the proof behind it. */
class Seal {
  /** Salt and two bytes that tell a wrong password at once. */
  readonly head: Buffer;
  private readonly lock: (bytes: Uint8Array) => Buffer;
  private readonly proof: ReturnType<typeof zipProof>;

  constructor(password: string) {
    const salt = randomBytes(16);
    const { key, proofKey, check } = zipKeys(Buffer.from(password, 'utf8'), salt);
    this.lock = zipStream(key);
    this.proof = zipProof(proofKey);
    this.head = Buffer.concat([salt, check]);
  }

  update(bytes: Uint8Array): Buffer {
    const out = this.lock(bytes);
    this.proof.add(out);
    return out;
  }

  mac(): Buffer {
    return this.proof.read();
  }
}
