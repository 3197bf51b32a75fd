import { expect, test } from 'vitest';
import { getFact } from './facts/facts.ts';
import { furtherReading, recordsTrouble } from './further-reading.ts';

test('every address is whole, and the two pages of opinion are kept as claims', () => {
  for (const { address } of furtherReading) expect(new URL(address).protocol).toBe('https:');
  expect(furtherReading.filter(({ isClaim }) => isClaim).map(({ requirement }) => requirement)).toEqual([
    'R123',
    'R123',
  ]);
});

test('what helps with records names rules that exist', () => {
  const named = recordsTrouble.flatMap(({ factId }) => factId ?? []);
  expect(named.map((id) => getFact(id).id)).toEqual(named);
});
