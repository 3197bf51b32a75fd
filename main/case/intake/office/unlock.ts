// Opens office files that are locked with a password (ECMA-376 agile and standard encryption). Nothing decrypted leaves memory.
import { createDecipheriv, createHash, type BinaryLike } from 'node:crypto';
import { descendants, parseXml, type XmlElement } from './xml-tree.ts';
import type { Storage } from '../ole/compound-file.ts';

/** More rounds than programs use would only serve to keep us busy. */
const maxSpins = 2_000_000;
const hashes: Record<string, string> = {
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
};

export function isLockedOffice(storage: Storage): boolean {
  return storage.streamNames.includes('EncryptedPackage') && storage.streamNames.includes('EncryptionInfo');
}

/** The office file itself; null where the password is not the one; `unknown` for other ways of locking. */
export function unlockOffice(storage: Storage, password: string): Uint8Array | 'unknown' | null {
  const head = Buffer.from(storage.stream('EncryptionInfo') ?? new Uint8Array(0));
  const locked = Buffer.from(storage.stream('EncryptedPackage') ?? new Uint8Array(0));
  if (head.length < 12 || locked.length < 8) return 'unknown';
  const [major, minor] = [head.readUInt16LE(0), head.readUInt16LE(2)];
  try {
    if (major === 4 && minor === 4) return agile(parseXml(head.toString('utf8', 8)), locked, password);
    return minor === 2 && major >= 2 && major <= 4 ? standard(head, locked, password) : 'unknown';
  } catch {
    // Lengths and names that no such file has: the ciphers refuse them.
    return 'unknown';
  }
}

function digest(name: string, ...parts: BinaryLike[]): Buffer {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function counter(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function spun(name: string, salt: Buffer, password: string, spins: number): Buffer {
  let hash = digest(name, salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < spins; round++) hash = digest(name, counter(round), hash);
  return hash;
}

/** Cut to length, or filled up. */
function sized(bytes: Buffer, length: number, fill = 0x36): Buffer {
  return bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, fill)]);
}

function decrypted(key: Buffer, iv: Buffer, bytes: Buffer): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc` as 'aes-256-cbc', key, iv).setAutoPadding(
    false,
  );
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

const base64 = (element: XmlElement, name: string): Buffer =>
  Buffer.from(element.attributes[name] ?? '', 'base64');
const blockKeys = {
  input: Buffer.from('fea7d2763b4b9e79', 'hex'),
  value: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
};

function agile(info: XmlElement | null, locked: Buffer, password: string): Uint8Array | 'unknown' | null {
  const data = info && [...descendants(info, 'keyData')][0];
  const user = info && [...descendants(info, 'encryptedKey')][0];
  const name = hashes[user?.attributes['hashAlgorithm'] ?? ''];
  const dataHash = hashes[data?.attributes['hashAlgorithm'] ?? ''];
  const spins = Number(user?.attributes['spinCount'] ?? 0);
  const isKnown =
    user?.attributes['cipherAlgorithm'] === 'AES' && user.attributes['cipherChaining'] === 'ChainingModeCBC';
  if (!data || !user || !name || !dataHash || !isKnown || !(spins <= maxSpins)) return 'unknown';
  const salt = base64(user, 'saltValue');
  const keyBytes = Number(user.attributes['keyBits']) / 8;
  const hash = spun(name, salt, password, spins);
  const open = (block: Buffer, field: string) =>
    decrypted(sized(digest(name, hash, block), keyBytes), sized(salt, 16), base64(user, field));
  const input = open(blockKeys.input, 'encryptedVerifierHashInput');
  const expected = open(blockKeys.value, 'encryptedVerifierHashValue');
  const found = digest(name, input.subarray(0, Number(user.attributes['saltSize'] ?? 16)));
  if (!expected.subarray(0, found.length).equals(found)) return null;
  const key = open(blockKeys.key, 'encryptedKeyValue').subarray(0, Number(data.attributes['keyBits']) / 8);
  return segments(locked, key, (segment) =>
    sized(digest(dataHash, base64(data, 'saltValue'), counter(segment)), 16),
  );
}

const segmentBytes = 4096;

function segments(locked: Buffer, key: Buffer, ivOf: (segment: number) => Buffer): Uint8Array {
  const size = Math.min(Number(locked.readBigUInt64LE(0)), locked.length - 8);
  const parts: Buffer[] = [];
  for (let at = 8, segment = 0; at < locked.length; at += segmentBytes, segment++) {
    const piece = locked.subarray(at, at + segmentBytes);
    parts.push(decrypted(key, ivOf(segment), piece.subarray(0, piece.length & ~15)));
  }
  return new Uint8Array(Buffer.concat(parts).subarray(0, size));
}

function standard(head: Buffer, locked: Buffer, password: string): Uint8Array | 'unknown' | null {
  const headerBytes = head.readUInt32LE(8);
  const keyBytes = head.readUInt32LE(12 + 16) / 8;
  const verifier = head.subarray(12 + headerBytes);
  const [salt, input, expected] = [
    verifier.subarray(4, 20),
    verifier.subarray(20, 36),
    verifier.subarray(40, 72),
  ];
  const hash = digest('sha1', spun('sha1', salt, password, 50_000), counter(0));
  const pad = (fill: number) =>
    digest(
      'sha1',
      Buffer.alloc(64, fill).map((byte, at) => byte ^ (hash[at] ?? 0)),
    );
  const key = Buffer.concat([pad(0x36), pad(0x5c)]).subarray(0, keyBytes);
  const ecb = (bytes: Buffer) => {
    const cipher = createDecipheriv(`aes-${keyBytes * 8}-ecb` as 'aes-128-ecb', key, null).setAutoPadding(
      false,
    );
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  };
  const found = digest('sha1', ecb(input));
  if (!ecb(expected).subarray(0, 20).equals(found)) return null;
  const size = Number(locked.readBigUInt64LE(0));
  const body = locked.subarray(8, 8 + ((locked.length - 8) & ~15));
  return new Uint8Array(ecb(body).subarray(0, size));
}
