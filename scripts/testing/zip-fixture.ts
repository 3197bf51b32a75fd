// ZIP archives made by hand for tests, honest or not.
import { deflateRawSync } from 'node:zlib';
import { crc32, crc32Step } from '../../main/case/crc32.ts';
import { zipKeys, zipProof, zipStream } from '../../main/case/zip-cipher.ts';

export type ZipFixtureEntry = {
  name: string;
  content: string | Uint8Array;
  stored?: boolean;
  /** Locked in a way that nobody here opens. */
  lockedSomehow?: boolean;
  /** The way of the first ZIP programs, or WinZip's AES-256. */
  lock?: { way: 'old' | 'aes'; password: string };
  wrongCrc?: boolean;
  claimedBytes?: number;
};

export function zipFixture(entries: ZipFixtureEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { head, row, data } = parts(entry, at);
    local.push(head, data);
    table.push(row);
    at += head.length + data.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

/** With the record of large archives before its end as well, as programs write it that do not know how much will come. */
export function withLargeEnd(zip: Uint8Array): Uint8Array {
  const [body, end] = [Buffer.from(zip).subarray(0, -22), Buffer.from(zip).subarray(-22)];
  const record = Buffer.alloc(76);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 24);
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(body.length), 64);
  return new Uint8Array(Buffer.concat([body, record, end]));
}

function parts(entry: ZipFixtureEntry, at: number): { head: Buffer; row: Buffer; data: Buffer } {
  const {
    name,
    content,
    stored = false,
    lockedSomehow = false,
    wrongCrc = false,
    claimedBytes,
    lock,
  } = entry;
  const bytes = Buffer.from(content as Uint8Array);
  const packed = stored ? bytes : deflateRawSync(bytes);
  const isAes = lock?.way === 'aes';
  const data = !lock ? packed : isAes ? lockAes(packed, lock.password) : lockOld(packed, lock.password, crc32(bytes)); // prettier-ignore
  const method = stored ? 0 : 8;
  const extra = isAes ? Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, method, 0]) : Buffer.alloc(0);
  const nameBytes = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800 | (lock ? 1 : lockedSomehow ? 0x41 : 0), 2);
  common.writeUInt16LE(isAes ? 99 : method, 4);
  // What AES proves by itself carries no checksum.
  common.writeUInt32LE(isAes ? 0 : (crc32(bytes) ^ (wrongCrc ? 1 : 0)) >>> 0, 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(claimedBytes ?? bytes.length, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  common.writeUInt16LE(extra.length, 24);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  const mark = (text: string) => Buffer.from(text, 'latin1');
  return {
    head: Buffer.concat([mark('PK\x03\x04'), common, nameBytes, extra]),
    row: Buffer.concat([mark('PK\x01\x02\x14\x00'), common, rest, nameBytes, extra]),
    data,
  };
}

function lockAes(packed: Uint8Array, password: string): Buffer {
  const salt = Buffer.from('sixteen bytes ..');
  const { key, proofKey, check } = zipKeys(Buffer.from(password), salt);
  const [locked, proof] = [zipStream(key)(packed), zipProof(proofKey)];
  proof.add(locked);
  return Buffer.concat([salt, check, locked, proof.read()]);
}

/** Twelve bytes whose last is the checksum's highest, then the data; each byte turns the keys for the next. */
function lockOld(packed: Uint8Array, password: string, crc: number): Buffer {
  let keys = [0x12345678, 0x23456789, 0x34567890] as [number, number, number];
  const turn = (byte: number) => {
    const a = crc32Step(keys[0], byte);
    const b = (Math.imul(keys[1] + (a & 0xff), 134775813) + 1) | 0;
    keys = [a, b, crc32Step(keys[2], b >>> 24)];
  };
  for (const byte of Buffer.from(password)) turn(byte);
  return Buffer.from(
    [...Buffer.from('eleven byte'), crc >>> 24, ...packed].map((byte) => {
      const near = (keys[2] & 0xffff) | 2;
      const locked = byte ^ ((Math.imul(near, near ^ 1) >>> 8) & 0xff);
      turn(byte);
      return locked;
    }),
  );
}
