// The file as SQLCipher 4 defines it, read here with nothing but the platform's own cryptography.
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freshCase, passphrase } from './testing.ts';

const pageBytes = 4096;
const saltBytes = 16;
const ivBytes = 16;
const macBytes = 64;

function keysOf(secret: string, salt: Buffer): { key: Buffer; macKey: Buffer } {
  const key = pbkdf2Sync(secret, salt, 256_000, 32, 'sha512');
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return { key, macKey: pbkdf2Sync(key, macSalt, 2, 32, 'sha512') };
}

/** The plain bytes of one page, or null where its authentication code does not fit. `number` counts from 1. */
function openPage(
  file: Buffer,
  number: number,
  { key, macKey }: { key: Buffer; macKey: Buffer },
): Buffer | null {
  const page = file.subarray((number - 1) * pageBytes, number * pageBytes);
  const start = number === 1 ? saltBytes : 0;
  const end = pageBytes - ivBytes - macBytes;
  const count = Buffer.alloc(4);
  count.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(start, end + ivBytes))
    .update(count)
    .digest();
  if (!mac.equals(page.subarray(end + ivBytes))) return null;
  const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + ivBytes)).setAutoPadding(
    false,
  );
  return Buffer.concat([cipher.update(page.subarray(start, end)), cipher.final()]);
}

test('given the passphrase, every page authenticates and decrypts as SQLCipher 4 says; given another, none does', async () => {
  const made = await freshCase({ title: 'Marker title' });
  made.close();
  const file = readFileSync(made.path);
  const keys = keysOf(passphrase, file.subarray(0, saltBytes));
  const plain = Array.from({ length: file.length / pageBytes }, (_, at) => openPage(file, at + 1, keys));
  expect(plain.every((page) => page !== null)).toBe(true);
  // Bytes 16 and 17 of a database are its page size; ours start after the salt.
  expect(plain[0]?.readUInt16BE(0)).toBe(pageBytes);
  expect(plain.some((page) => page?.includes('Marker title'))).toBe(true);
  const others = keysOf('another passphrase', file.subarray(0, saltBytes));
  expect(openPage(file, 1, others)).toBe(null);
});
