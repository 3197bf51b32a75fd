import { expect, test } from 'vitest';
import { memorySource } from '../bytes.ts';
import { readIncoming } from '../intake/read-incoming.ts';
import proofs from './data/proofs.json' with { type: 'json' };
import { sampleProofs } from './sample-proofs.ts';

test('each proof’s paper belongs to a proof of the sample and reads with the pages that proof states', async () => {
  const made = await sampleProofs();
  const stated: Record<string, { letterId: string; pages?: number }> = proofs.rows;
  const pages = new Map<string, number>();
  for (const { proof, fileName, bytes } of made) {
    const read = await readIncoming({ name: fileName, source: memorySource(bytes) });
    pages.set(proof, read.outcome === 'document' ? read.pages.length : 0);
  }
  expect([...pages]).toEqual(made.map(({ proof }) => [proof, stated[proof]?.pages]));
  expect([...pages.keys()]).toEqual(['P01', 'P03', 'P-letter', 'P04', 'P-ack', 'P-decision']);
});

test('a photograph of a stamped letter is the same bytes each time', async () => {
  const [first] = await sampleProofs();
  const [again] = await sampleProofs();
  expect(Buffer.compare(first?.bytes ?? new Uint8Array(), again?.bytes ?? new Uint8Array())).toBe(0);
  expect(first?.bytes[0]).toBe(0x89);
});
