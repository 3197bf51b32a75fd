// Unfinished work of another file that lies beside a case under its name, as after a file was copied over another: SQLite would take
// it for the case's own and play it in. It is told by its first page, which another key has sealed. Nothing here reads rows.
import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { databasePageBytes, problemOf } from './database.ts';
import { sealFor, sealKeyOf, sealOn } from './key.ts';
import type { RawKey } from './key.ts';

/** Where the first page lies in it, and where the number of that page. */
type Layout = {
  beginsWith: readonly string[];
  pageAt: (head: Buffer) => number;
  numberAt: (head: Buffer) => number;
};

const journalSectorAt = 20;
const walHeaderBytes = 32;
const walFrameBytes = 24;
const layouts: Record<string, Layout> = {
  '-journal': {
    beginsWith: ['d9d505f920a163d7'],
    // Its head fills a sector of the disk; then come a number and a page.
    pageAt: (head) => head.readUInt32BE(journalSectorAt) + 4,
    numberAt: (head) => head.readUInt32BE(journalSectorAt),
  },
  '-wal': {
    beginsWith: ['377f0682', '377f0683'],
    pageAt: () => walHeaderBytes + walFrameBytes,
    numberAt: () => walHeaderBytes,
  },
};
const headBytes = walHeaderBytes;
const setAside = ' of another file';

/**
 * Gives such work another name, so that the case opens as it lies and nothing is thrown away. Called with a key that is known to fit.
 * Work that is the case's own, or too torn to tell, stays: SQLite knows what to do with it.
 */
export function setStrangersAside(path: string, key: RawKey): void {
  for (const [ending, layout] of Object.entries(layouts)) {
    const beside = `${path}${ending}`;
    try {
      if (isStranger(beside, layout, key)) renameSync(beside, `${beside}${setAside}`);
    } catch (error) {
      throw problemOf(error);
    }
  }
}

function isStranger(path: string, { beginsWith, pageAt, numberAt }: Layout, key: RawKey): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const fd = openSync(path, 'r');
  const read = (at: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, at));
  };
  try {
    const head = read(0, headBytes);
    const start = head.toString('hex');
    if (head.length < headBytes || !beginsWith.some((mark) => start.startsWith(mark))) return false;
    const [number, page] = [read(numberAt(head), 4), read(pageAt(head), databasePageBytes)];
    if (number.length < 4 || page.length < databasePageBytes || page.every((byte) => byte === 0))
      return false;
    return !sealFor(sealKeyOf(key), page, number.readUInt32BE()).equals(sealOn(page));
  } finally {
    closeSync(fd);
  }
}
