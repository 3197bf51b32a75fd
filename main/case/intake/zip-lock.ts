// Entries of a ZIP archive that are locked with a password: the old way of ZIP and WinZip's AES. Bytes in, bytes out; knows no archive.
import { crc32Step } from '../crc32.ts';
import { inDosLetters } from '../dos-letters.ts';
import { proofBytes, zipKeys, zipProof, zipStream } from '../zip-cipher.ts';
import type { ZipLock } from './zip-directory.ts';

export type OpenedLock = {
  /** Bytes of the lock before and behind the packed data. */
  headBytes: number;
  tailBytes: number;
  /** In order, from the first byte behind the head on. */
  update(locked: Uint8Array): Uint8Array;
  /** Asked once, behind the last byte. True where the lock has no proof of its own: the checksum then tells. */
  isProven(tail: Uint8Array): boolean;
};

const oldHeadBytes = 12;

export function lockBytes(lock: ZipLock): { headBytes: number; tailBytes: number } {
  if (lock.kind === 'aes') return { headBytes: lock.saltBytes + 2, tailBytes: proofBytes };
  return { headBytes: oldHeadBytes, tailBytes: 0 };
}

/** Each way in which the password may have been written into this lock and that its first bytes do not rule out. */
export function* openLock(head: Uint8Array, lock: ZipLock, password: string): Generator<OpenedLock> {
  if (lock.kind === 'unknown' || head.length < lockBytes(lock).headBytes) return;
  for (const spelled of spellings(password)) {
    const opened = lock.kind === 'aes' ? openAes(head, lock.saltBytes, spelled) : openOld(head, lock.check, spelled); // prettier-ignore
    if (opened) yield opened;
  }
}

/** The format names no letters beyond English ones: newer programs write UTF-8, older ones what their computer had. */
function spellings(password: string): Uint8Array[] {
  const text = password.normalize('NFC');
  const utf8 = Buffer.from(text, 'utf8');
  if (utf8.length === text.length) return [utf8];
  const windows = /^[\0-\u00ff]*$/.test(text) ? Buffer.from(text, 'latin1') : null;
  return [utf8, inDosLetters(text), windows].filter((bytes) => bytes !== null);
}

function openAes(head: Uint8Array, saltBytes: number, password: Uint8Array): OpenedLock | null {
  const { key, proofKey, check } = zipKeys(password, head.subarray(0, saltBytes));
  if (!check.equals(head.subarray(saltBytes, saltBytes + 2))) return null;
  const [unlock, proof] = [zipStream(key), zipProof(proofKey)];
  return {
    headBytes: saltBytes + 2,
    tailBytes: proofBytes,
    update(locked) {
      proof.add(locked);
      return unlock(locked);
    },
    isProven: (tail) => proof.read().equals(tail),
  };
}

function openOld(head: Uint8Array, check: readonly number[], password: Uint8Array): OpenedLock | null {
  const update = oldStream(password);
  const last = update(head.subarray(0, oldHeadBytes))[oldHeadBytes - 1];
  // Programs that write as they read know the checksum only afterwards, and check by the time instead.
  if (last === undefined || !check.includes(last)) return null;
  return { headBytes: oldHeadBytes, tailBytes: 0, update, isProven: () => true };
}

/** Three numbers, turned on by each byte that was locked. */
function oldStream(password: Uint8Array): (locked: Uint8Array) => Uint8Array {
  let [a, b, c] = [0x12345678, 0x23456789, 0x34567890];
  const turn = (byte: number): void => {
    a = crc32Step(a, byte);
    b = (Math.imul(b + (a & 0xff), 134775813) + 1) | 0;
    c = crc32Step(c, b >>> 24);
  };
  for (const byte of password) turn(byte);
  return (locked) => {
    const out = new Uint8Array(locked.length);
    for (let at = 0; at < locked.length; at++) {
      const near = (c & 0xffff) | 2;
      const byte = (locked[at] as number) ^ ((Math.imul(near, near ^ 1) >>> 8) & 0xff);
      turn(byte);
      out[at] = byte;
    }
    return out;
  };
}
