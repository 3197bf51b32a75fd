import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasherFor } from './hashing.ts';

const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * 7919) >>> 5));
const hashed = (length: number): string =>
  createHash('sha256').update(bytes.subarray(0, length)).digest('hex');

test.each([true, false])('gives the same hash in pieces of any size, also midway (long: %s)', (isLong) => {
  const hasher = hasherFor({ isLong });
  expect(hasher.soFar()).toBe(hashed(0));
  let at = 0;
  for (const length of [1, 70_000, 524_288, 524_289, 1_300_000]) {
    hasher.update(bytes.subarray(at, at + length));
    at += length;
    expect(hasher.soFar()).toBe(hashed(at));
  }
  for (; at < 2_999_000; at += 10) hasher.update(bytes.subarray(at, at + 10));
  expect(hasher.soFar()).toBe(hashed(at));
  hasher.close();
});

test('memory handed over may be reused at once', () => {
  const hasher = hasherFor({ isLong: true });
  const memory = Buffer.alloc(100_000);
  const reference = createHash('sha256');
  for (let i = 0; i < 50; i++) {
    memory.fill(i);
    reference.update(memory);
    hasher.update(memory);
  }
  expect(hasher.soFar()).toBe(reference.digest('hex'));
  hasher.close();
});
