import { expect, test } from 'vitest';
import { likeness, nearDuplicates, sketchOf } from './near-duplicate.ts';

const words = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => `word${(index * seed) % 997}`).join(' ');
const sketch = (text: string) => sketchOf(text) ?? new Uint32Array(48);

test('a paper and the same one with a fax line and a misread word are found as a pair, others are not', () => {
  const report = words(13, 300);
  const faxed = `Faxed 3:15 PM page 2 of 4 ${report.replace('word130 ', 'w0rd130 ')}`;
  const pairs = nearDuplicates([
    { id: 'report', sketch: sketch(report) },
    { id: 'other', sketch: sketch(words(29, 300)) },
    { id: 'faxed', sketch: sketch(faxed) },
  ]);
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([['report', 'faxed']]);
  expect(likeness(sketch(report), sketch(report))).toBe(1);
});

test('a text of a few words says too little to be compared', () => {
  expect(sketchOf('Thank you for your visit.')).toBeNull();
});
