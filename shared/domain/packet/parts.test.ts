import { expect, test } from 'vitest';
import { factsWithPages } from '../../../scripts/testing/packet-facts.ts';
import { planPacket } from '../packet-plan.ts';
import { partOf, planParts } from './parts.ts';

/** Cover 1, index 2, then documents on 3–7, 8–12, 13–32. */
const plan = planPacket(factsWithPages([5, 5, 20]));

test('documents stay whole where they fit, and the page numbers run through all files', () => {
  const parts = planParts(plan.outline, { pages: 10, bytes: null }, () => 0);
  expect(parts).toEqual([
    { first: 1, last: 7 },
    { first: 8, last: 17 },
    { first: 18, last: 27 },
    { first: 28, last: 32 },
  ]);
  expect(planParts(plan.outline, { pages: null, bytes: null }, () => 0)).toEqual([{ first: 1, last: 32 }]);
});

test('a limit in bytes holds for each file', () => {
  const bytesOf = ({ pages }: { pages: number }): number => pages * 100_000;
  const parts = planParts(plan.outline, { pages: null, bytes: 1_150_000 }, bytesOf);
  for (const { first, last } of parts) expect((last - first + 1) * 100_000).toBeLessThanOrEqual(1_000_000);
  expect(parts.at(-1)?.last).toBe(32);
});

test('a file holds its share of a document that is cut', () => {
  const { outline, pages } = partOf(plan, { first: 18, last: 27 });
  expect(pages).toBe(10);
  expect(outline).toMatchObject([{ firstPage: 18, pages: 10 }]);
  expect(outline[0]?.taken?.map(({ index }) => index)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});
