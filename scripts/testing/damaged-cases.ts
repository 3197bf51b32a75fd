// Case files as disks, sync programs and mistakes leave them, made from a sound one: each with the name that tables give it. Always
// the same for the same file.
import { randomFillSync } from 'node:crypto';
import { seededRandom } from './pdf-fixture.ts';

export type DamagedCase = { name: string; bytes: Buffer };

const page = 4096;
const harmed = (whole: Buffer, harm: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(whole);
  harm(bytes);
  return bytes;
};

/** The end is missing: at the first byte, in the first page, at page borders and between them, up to the last byte. */
export function cutOff(whole: Buffer): DamagedCase[] {
  const half = Math.floor(whole.length / 2 / page) * page;
  const lengths = [0, 1, page - 1, page, page + 1, half + 100, whole.length - page, whole.length - 1];
  return lengths.map((length) => ({
    name: `cut off after ${length} bytes`,
    bytes: whole.subarray(0, length),
  }));
}

/** One bit, in each part that a page has and in pages all over the file. */
export function fallenBits(whole: Buffer): DamagedCase[] {
  const random = seededRandom(17);
  const last = whole.length - page;
  const places = [16, page - 40, page + 8, last + page - 1];
  for (let more = 0; more < 1; more++) places.push(page + Math.floor(random() * (whole.length - page)));
  return places.map((at) => ({
    name: `a bit turned in byte ${at}`,
    bytes: harmed(whole, (bytes) => bytes.writeUInt8(bytes.readUInt8(at) ^ 8, at)),
  }));
}

/** Pages in each other’s places, twice, from an older copy, wiped, or full of noise. */
export function wrongPages(whole: Buffer, older: Buffer): DamagedCase[] {
  const pages = whole.length / page;
  const at = (bytes: Buffer, number: number): Buffer => bytes.subarray((number - 1) * page, number * page);
  const middle = Math.floor(pages / 2);
  const kinds: Record<string, (bytes: Buffer) => void> = {
    [`pages ${middle} and ${middle + 3} in each other’s places`]: (bytes) => {
      at(whole, middle).copy(at(bytes, middle + 3));
      at(whole, middle + 3).copy(at(bytes, middle));
    },
    'the first two pages in each other’s places': (bytes) => {
      at(whole, 1).copy(at(bytes, 2));
      at(whole, 2).copy(at(bytes, 1));
    },
    'a page twice': (bytes) => void at(whole, pages - 1).copy(at(bytes, pages)),
    'a page of an older copy': (bytes) => void at(older, middle).copy(at(bytes, middle)),
    'the first page of an older copy': (bytes) => void at(older, 1).copy(at(bytes, 1)),
    'a wiped page': (bytes) => void at(bytes, pages - 2).fill(0),
    'a wiped first page': (bytes) => void at(bytes, 1).fill(0),
    'a stretch of eight wiped pages': (bytes) =>
      void bytes.subarray((pages - 9) * page, (pages - 1) * page).fill(0),
    'a page of noise': (bytes) => void randomFillSync(at(bytes, pages - 2)),
  };
  return Object.entries(kinds).map(([name, harm]) => ({ name, bytes: harmed(whole, harm) }));
}

/** Files that are no case, some of them under a case’s name. */
export function foreignFiles(): DamagedCase[] {
  const plainDatabase = Buffer.alloc(8 * page);
  plainDatabase.write('SQLite format 3\0', 'latin1');
  return [
    { name: 'an empty file', bytes: Buffer.alloc(0) },
    { name: 'zeros', bytes: Buffer.alloc(20 * page) },
    { name: 'a plain database', bytes: plainDatabase },
    { name: 'a plain text', bytes: Buffer.from('To whom it may concern. '.repeat(3000)) },
    { name: 'noise', bytes: randomFillSync(Buffer.alloc(20 * page)) },
  ];
}

/** What sync programs, copying and other programs mix up: pages of another case of the same person, and bytes after the end. */
export function mixedUp(whole: Buffer, other: Buffer): DamagedCase[] {
  const from = (bytes: Buffer, start: number, length: number): void =>
    void other.copy(bytes, start, start, start + length);
  const noise = randomFillSync(Buffer.alloc(page));
  return [
    {
      name: 'three pages of another case',
      bytes: harmed(whole, (bytes) => [5, 50, 120].forEach((number) => from(bytes, number * page, page))),
    },
    { name: 'the salt of another case', bytes: harmed(whole, (bytes) => from(bytes, 0, 16)) },
    { name: 'the first page of another case', bytes: harmed(whole, (bytes) => from(bytes, 0, page)) },
    {
      name: 'a hole',
      bytes: harmed(whole, (bytes) => void bytes.fill(0, 60 * page, 90 * page)),
    },
    { name: 'a word after its end', bytes: Buffer.concat([whole, Buffer.from('hello')]) },
    { name: 'a page of noise after its end', bytes: Buffer.concat([whole, noise]) },
    { name: 'zeros after its end', bytes: Buffer.concat([whole, Buffer.alloc(10 * page)]) },
  ];
}
