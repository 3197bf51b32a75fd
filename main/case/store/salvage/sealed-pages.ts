// The pages of an encrypted file as they lie on the disk: which carry the seal that this key gives, and which can be put right
// because a single bit of them fell over. Nothing here changes the file that is looked at.
import { closeSync, copyFileSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { databasePageBytes } from '../database.ts';
import { saltBytes, sealFor, sealKeyOf, sealOn } from '../key.ts';
import type { RawKey } from '../key.ts';

export type PageCount = { pages: number; damaged: number; mended: number };
export type Watch = (done: number, total: number) => void;

/** SQLite keeps its locks in this page, from byte 1,073,741,824 on, and never writes it. */
const lockPage = 0x4000_0000 / databasePageBytes + 1;
/** Trying every bit of a page takes a third of a second; whole damaged stretches of a disk have no single fallen bit. */
const mostTried = 64;
const watchEvery = 4096;

type Page = { number: number; bytes: Buffer };

/** Every page of the file in turn, in one buffer that is used again; a cut off last page is filled up with zeros. */
function* pagesOf(path: string, watch: Watch): Generator<Page> {
  const file = openSync(path, 'r');
  try {
    const total = Math.ceil(fstatSync(file).size / databasePageBytes);
    const bytes = Buffer.alloc(databasePageBytes);
    for (let number = 1; number <= total; number++) {
      const got = readSync(file, bytes, 0, bytes.length, (number - 1) * databasePageBytes);
      bytes.fill(0, got);
      yield { number, bytes };
      if (number % watchEvery === 0) watch(number, total);
    }
  } finally {
    closeSync(file);
  }
}

/** Pages that were set aside and never written hold zeros and no seal. */
function isUnused({ number, bytes }: Page): boolean {
  return number === lockPage || (number > 1 && bytes.every((byte) => byte === 0));
}

/** True when any page from the second on carries this key's seal: then the key is right and the first page is damaged. */
export function fitsLaterPages(path: string, key: RawKey): boolean {
  const sealKey = sealKeyOf(key);
  let left = mostTried;
  for (const { number, bytes } of pagesOf(path, () => undefined)) {
    if (number === 1) continue;
    if (sealFor(sealKey, bytes, number).equals(sealOn(bytes))) return true;
    left -= 1;
    if (left === 0) return false;
  }
  return false;
}

/** Sealed pages look like noise: of their 4,096 bytes nearly every value comes up. */
const leastValues = 192;

/**
 * What to say of a file that no key opens, where it can be told by its look: a first page that was wiped before others that were
 * not, or no case at all. Null where it may well be one.
 */
export function lookOf(path: string): 'case.start-damaged' | 'case.not-a-case-file' | null {
  let isWiped = false;
  for (const { number, bytes } of pagesOf(path, () => undefined)) {
    const values = new Set(bytes).size;
    if (number === 1 && values >= leastValues) return null;
    if (number === 1) isWiped = values === 1;
    else if (!isWiped || number > mostTried) break;
    else if (values >= leastValues) return 'case.start-damaged';
  }
  return 'case.not-a-case-file';
}

function bitsApart(a: Buffer, b: Buffer): number {
  let apart = 0;
  for (let at = 0; at < a.length; at++)
    for (let left = (a[at] ?? 0) ^ (b[at] ?? 0); left; left &= left - 1) apart++;
  return apart;
}

function flip(bytes: Buffer, bit: number): void {
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
}

/** Puts a page right, in place, when one bit of it fell over: the seal proves it. The salt belongs to no seal. */
export function mendBit(sealKey: Buffer, { number, bytes }: Page): boolean {
  const seal = sealFor(sealKey, bytes, number);
  if (bitsApart(seal, sealOn(bytes)) === 1) {
    seal.copy(sealOn(bytes));
    return true;
  }
  const first = (number === 1 ? saltBytes : 0) * 8;
  const end = (bytes.length - seal.length) * 8;
  for (let bit = first; bit < end; bit++) {
    flip(bytes, bit);
    if (sealFor(sealKey, bytes, number).equals(sealOn(bytes))) return true;
    flip(bytes, bit);
  }
  return false;
}

type Mending = { path: string; key: RawKey; copy: string; watch: Watch };

/** Looks at every page, and makes `copy` with the mended ones in their places when there are any. */
export function mendInCopy({ path, key, copy, watch }: Mending): PageCount {
  const sealKey = sealKeyOf(key);
  const count = { pages: 0, damaged: 0, mended: 0 };
  let out: number | null = null;
  try {
    for (const page of pagesOf(path, watch)) {
      count.pages += 1;
      if (mendSalt(key, page)) {
        count.damaged += 1;
        count.mended += 1;
        out = openCopy(path, copy);
        writeSync(out, key.salt, 0, saltBytes, 0);
      }
      if (sealFor(sealKey, page.bytes, page.number).equals(sealOn(page.bytes)) || isUnused(page)) continue;
      count.damaged += 1;
      if (count.damaged > mostTried || !mendBit(sealKey, page)) continue;
      count.mended += 1;
      out ??= openCopy(path, copy);
      writeSync(out, page.bytes, 0, page.bytes.length, (page.number - 1) * databasePageBytes);
    }
    return count;
  } finally {
    if (out !== null) closeSync(out);
  }
}

/** The key was found although the file's own salt does not lead to it. */
function mendSalt(key: RawKey, { number, bytes }: Page): boolean {
  if (number !== 1 || bytes.subarray(0, saltBytes).equals(key.salt)) return false;
  key.salt.copy(bytes);
  return true;
}

function openCopy(path: string, copy: string): number {
  // A file system that can, shares the bytes that stay the same.
  copyFileSync(path, copy, constants.COPYFILE_FICLONE);
  return openSync(copy, 'r+');
}
