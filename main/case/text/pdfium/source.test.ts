import { expect, test } from 'vitest';
import { seededRandom } from '../../../../scripts/testing/pdf-fixture.ts';
import { memorySource } from '../../bytes.ts';
import { windowedReader } from './source.ts';

const random = seededRandom(7);
const bytes = Uint8Array.from({ length: 900_000 }, () => Math.floor(random() * 256));

test('any piece of the source arrives as it lies there, whatever was read before', () => {
  const read = windowedReader(memorySource(bytes));
  for (let round = 0; round < 300; round++) {
    const offset = Math.floor(random() * bytes.length);
    const length = Math.floor(random() * Math.min(bytes.length - offset, round % 5 === 0 ? 600_000 : 5000));
    const into = new Uint8Array(length + 3);
    expect(read(offset, length, into, 3)).toBe(true);
    expect(Buffer.compare(into.subarray(3), bytes.subarray(offset, offset + length))).toBe(0);
  }
});

test('nothing is read beyond the end', () => {
  const read = windowedReader(memorySource(bytes));
  expect(read(bytes.length - 10, 11, new Uint8Array(20), 0)).toBe(false);
});

test('small reads in one place ask the source once', () => {
  let asked = 0;
  const read = windowedReader({
    sizeBytes: bytes.length,
    read: (offset, length) => (asked++, bytes.subarray(offset, offset + length)),
  });
  for (let at = 0; at < 200_000; at += 512) read(at, 512, new Uint8Array(512), 0);
  expect(asked).toBe(1);
});
