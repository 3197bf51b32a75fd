import { expect, test } from 'vitest';
import { udfFixture } from '../../../../scripts/testing/udf-fixture.ts';
import { memorySource } from '../../bytes.ts';
import { filesInDiscImage } from '../../intake/disc-image.ts';

/** Path and words of each file; null where it is no disc. */
function inside(image: Uint8Array): string[][] | null {
  const open = () => ({ ...memorySource(image), close: () => undefined });
  const found = filesInDiscImage({ path: 'disc.iso', open });
  return (
    found?.map((one) => {
      const source = 'skipped' in one ? null : one.open();
      const words = source ? Buffer.from(source.read(0, source.sizeBytes)).toString('latin1') : '';
      return [one.path, 'skipped' in one ? one.skipped : words, one.disc ?? ''];
    }) ?? null
  );
}

const files = [
  { name: 'Año 2026 – CT.dcm', content: 'first' },
  { name: 'gone.txt', content: 'gone', isRemoved: true },
  { name: 'note.txt', content: 'second' },
];

test('a disc that was written like a memory stick is looked into, without what was removed from it', () => {
  const image = udfFixture({ folder: 'Images', files });
  expect(inside(image)).toEqual([
    ['disc.iso/Images/Año 2026 – CT.dcm', 'first', 'disc.iso'],
    ['disc.iso/Images/note.txt', 'second', 'disc.iso'],
  ]);
});

test('a folder of a disc that leads back to the beginning ends there, and one cut short is no disc', () => {
  const ring = udfFixture({ folder: 'Images', files, ring: true });
  expect(inside(ring)).toHaveLength(2);
  expect(inside(ring.subarray(0, 261 * 2048))).toBeNull();
  expect(inside(ring.subarray(0, ring.length - 2048))?.at(-1)?.[1]).toBe('disc-cut-off');
});

test('nonsense in place of numbers ends without an answer and does not hang', () => {
  const image = udfFixture({ folder: 'Images', files });
  for (let at = 257 * 2048; at < image.length; at += 97) {
    const harmed = image.slice();
    harmed.fill(0xff, at, at + 4);
    expect(Array.isArray(inside(harmed) ?? [])).toBe(true);
  }
});
