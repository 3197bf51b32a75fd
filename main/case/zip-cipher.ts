// AES in ZIP archives as WinZip does it: keys out of a password, and the stream of bits that locks and unlocks. No archives here.
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

/** A password is stretched so many times: the format says so. */
const rounds = 1000;
const stepBytes = 64 * 1024;

export const proofBytes = 10;

export type ZipKeys = { key: Buffer; proofKey: Buffer; check: Buffer };

/** `check`: two bytes that tell most wrong passwords at once. The salt is half as long as the key. */
export function zipKeys(password: Uint8Array, salt: Uint8Array): ZipKeys {
  const keyBytes = salt.length * 2;
  const bytes = pbkdf2Sync(password, salt, rounds, 2 * keyBytes + 2, 'sha1');
  return {
    key: bytes.subarray(0, keyBytes),
    proofKey: bytes.subarray(keyBytes, 2 * keyBytes),
    check: bytes.subarray(2 * keyBytes),
  };
}

/** Counter mode with the counter's lowest byte first, which no ready cipher counts. In order, from the first byte on; the same locks and unlocks. */
export function zipStream(key: Buffer): (bytes: Uint8Array) => Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb` as 'aes-256-ecb', key, null).setAutoPadding(false); // prettier-ignore
  let block = 1n;
  let spare = Buffer.alloc(0);
  const more = (): Buffer<ArrayBuffer> => {
    const counters = Buffer.alloc(stepBytes);
    for (let at = 0; at < stepBytes; at += 16) counters.writeBigUInt64LE(block++, at);
    return Buffer.from(cipher.update(counters));
  };
  return (bytes) => {
    const out = Buffer.allocUnsafe(bytes.length);
    for (let at = 0; at < bytes.length;) {
      if (spare.length === 0) spare = more();
      const take = Math.min(spare.length, bytes.length - at);
      for (let i = 0; i < take; i++) out[at + i] = (bytes[at + i] as number) ^ (spare[i] as number);
      spare = spare.subarray(take);
      at += take;
    }
    return out;
  };
}

/** What proves that the locked bytes are whole and the password right. */
export function zipProof(proofKey: Buffer): { add(locked: Uint8Array): void; read(): Buffer } {
  const hmac = createHmac('sha1', proofKey);
  return { add: (locked) => void hmac.update(locked), read: () => hmac.digest().subarray(0, proofBytes) };
}
