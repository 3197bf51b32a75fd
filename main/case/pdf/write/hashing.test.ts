import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasherFor, pieceBytes } from './hashing.ts';
import type { Hasher } from './hashing.ts';

const bytes = Buffer.alloc(5_000_000);
for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 7919) >>> 5;
const hashed = (length: number): string =>
  createHash('sha256').update(bytes.subarray(0, length)).digest('hex');

function fill(hasher: Hasher, from: number, to: number): void {
  const length = bytes.copy(hasher.memory(), 0, from, to);
  hasher.take(length);
}

test.each([true, false])('gives the same hash in pieces of any size, also midway (long: %s)', (isLong) => {
  const hasher = hasherFor({ isLong });
  expect(hasher.soFar()).toBe(hashed(0));
  let at = 0;
  for (const length of [1, 70_000, 524_288, 524_289, pieceBytes]) {
    fill(hasher, at, at + length);
    at += length;
    expect(hasher.soFar()).toBe(hashed(at));
  }
  for (; at < 4_999_000; at += 100) fill(hasher, at, at + 100);
  expect(hasher.soFar()).toBe(hashed(at));
  hasher.close();
});

test('memory lent anew is free to be filled', () => {
  const hasher = hasherFor({ isLong: true });
  const reference = createHash('sha256');
  for (let i = 0; i < 50; i++) {
    const memory = hasher.memory().fill(i);
    reference.update(memory);
    hasher.take(memory.length);
  }
  expect(hasher.soFar()).toBe(reference.digest('hex'));
  hasher.close();
});
