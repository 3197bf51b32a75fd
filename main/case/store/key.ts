// Keys of a SQLCipher 4 file and the recovery code that carries one on paper. Nothing here touches a disk.
import { createHash, createHmac, pbkdf2, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { fail } from '../../../shared/errors.ts';

/** A raw SQLCipher key: it opens a file without key derivation. Bytes, so that they can be wiped. */
export type RawKey = { readonly key: Buffer; readonly salt: Buffer };

export const saltBytes = 16;
const keyBytes = 32;
/** SQLCipher 4's own number; every SQLCipher tool derives the same key from the same passphrase. */
const rounds = 256_000;
const derive = promisify(pbkdf2);

export async function deriveKey(passphrase: string, salt: Buffer): Promise<RawKey> {
  return { key: await derive(Buffer.from(passphrase, 'utf8'), salt, rounds, keyBytes, 'sha512'), salt };
}

export function newSalt(): Buffer {
  return randomBytes(saltBytes);
}

export function wipe({ key }: RawKey): void {
  key.fill(0);
}

// How SQLCipher 4 seals a page: what it encrypts, then the 16 bytes that start the cipher, then this seal.
const sealBytes = 64;
const sealRounds = 2;

/** What a file's pages are sealed with. Derived once for many pages. */
export function sealKeyOf({ key, salt }: RawKey): Buffer {
  const sealSalt = salt.map((byte) => byte ^ 0x3a);
  return pbkdf2Sync(key, sealSalt, sealRounds, keyBytes, 'sha512');
}

/** The seal that page `number` (from 1) must carry. */
export function sealFor(sealKey: Buffer, page: Buffer, number: number): Buffer {
  const sealed = page.subarray(number === 1 ? saltBytes : 0, page.length - sealBytes);
  const pageNumber = Buffer.alloc(4);
  pageNumber.writeUInt32LE(number);
  return createHmac('sha512', sealKey).update(sealed).update(pageNumber).digest();
}

export function sealOn(page: Buffer): Buffer {
  return page.subarray(page.length - sealBytes);
}

/**
 * Does this key open a file whose first page is this one? Asked before SQLite is: with work cut off in the middle lying
 * beside the file, SQLite itself would take a wrong key for damage.
 */
export function fitsFirstPage(key: RawKey, page: Buffer): boolean {
  return timingSafeEqual(sealFor(sealKeyOf(key), page, 1), sealOn(page));
}

/** The text that `PRAGMA key` takes for a raw key. */
export function keyPragma({ key, salt }: RawKey): string {
  return `"x'${key.toString('hex')}${salt.toString('hex')}'"`;
}

// Crockford's base32: no I, L, O or U, so that a code copied by hand from paper survives.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkBytes = 3;

function checksum(key: Buffer): Buffer {
  return createHash('sha256')
    .update('second-opinion-binder recovery')
    .update(key)
    .digest()
    .subarray(0, checkBytes);
}

/** The key with a checksum as 14 groups of four: `7K3M-…`. The salt is in the file's first bytes, so it is not repeated. */
export function recoveryCodeOf({ key }: RawKey): string {
  let bits = 0n;
  for (const byte of Buffer.concat([key, checksum(key)])) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 56; i++) {
    text = digits[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return text.match(/.{4}/g)?.join('-') ?? text;
}

/** Reads a code as people type it: any case, spaces or dashes, O for 0 and I or L for 1. Throws `case.recovery-code-mistyped`. */
export function keyFromRecoveryCode(code: string, salt: Buffer): RawKey {
  const text = code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{56}$/.test(text)) fail('case.recovery-code-mistyped');
  let bits = 0n;
  for (const digit of text) bits = (bits << 5n) | BigInt(digits.indexOf(digit));
  const bytes = Buffer.from(bits.toString(16).padStart(2 * (keyBytes + checkBytes), '0'), 'hex');
  const key = bytes.subarray(0, keyBytes);
  if (bytes.length !== keyBytes + checkBytes || !checksum(key).equals(bytes.subarray(keyBytes)))
    fail('case.recovery-code-mistyped');
  return { key: Buffer.from(key), salt };
}
