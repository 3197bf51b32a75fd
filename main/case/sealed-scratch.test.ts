import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { SealedScratch } from './sealed-scratch.ts';

const left = (): string[] => readdirSync(tmpdir()).filter((name) => /^binder-.*\.sealed$/.test(name));

test('what is put away sealed comes back the same from any place, and nothing of it is left', () => {
  const before = left();
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7 + (at >> 8)) & 255));
  const scratch = new SealedScratch();
  for (let at = 0; at < bytes.length; at += 9_973) scratch.write(bytes.subarray(at, at + 9_973));
  const source = scratch.source();
  expect(source.sizeBytes).toBe(bytes.length);
  for (const [from, length] of [
    [0, 5],
    [65_530, 12],
    [131_071, 70_000],
    [299_990, 50],
    [0, 300_000],
  ] as const)
    expect(Buffer.from(source.read(from, length)).equals(bytes.subarray(from, from + length))).toBe(true);
  scratch.close();
  expect(left()).toEqual(before);
});
