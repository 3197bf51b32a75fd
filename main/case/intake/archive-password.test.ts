import { expect, test } from 'vitest';
import { zipFixture, type ZipFixtureEntry } from '../../../scripts/testing/zip-fixture.ts';
import { memorySource } from '../bytes.ts';
import { filesInArchive } from './archive.ts';
import { readIncoming } from './read-incoming.ts';

const [old, aes] = (['old', 'aes'] as const).map((way) => ({ way, password: 'geheim' })) as [
  NonNullable<ZipFixtureEntry['lock']>,
  NonNullable<ZipFixtureEntry['lock']>,
];

/** What lies in it: the words of a file and what opened it, or why it was passed over. */
function inside(zip: Uint8Array, asked: string[] = [], kept: string[] = []): Record<string, unknown> {
  const open = () => ({ ...memorySource(zip), close: () => undefined });
  const outer = { path: 'x.zip', sizeBytes: zip.length, open, depth: 1, passwords: { asked, kept } };
  const told = (filesInArchive(outer) ?? []).map((one) => {
    if ('skipped' in one) return [one.path, one.skipped];
    const source = one.open();
    const words = source && Buffer.from(source.read(0, source.sizeBytes)).toString();
    return [one.path, [words ?? one.unreadable, ...(one.openedWith ?? [])]];
  });
  return Object.fromEntries(told) as Record<string, unknown>;
}

test('a locked archive asks once for all its files, and opens with the password, whichever way it is locked', () => {
  const inner = [{ name: 'c.txt', content: 'ccc '.repeat(50), lock: { ...aes, password: 'inner' } }];
  const zip = zipFixture([
    { name: 'a.txt', content: 'aaa '.repeat(99), lock: old },
    { name: 'b.txt', content: 'stored', stored: true, lock: aes },
    { name: 'inner.zip', content: zipFixture(inner), lock: aes },
    { name: 'open.txt', content: 'open' },
  ]);
  expect(inside(zip)).toEqual({ 'x.zip': 'needs-password', 'x.zip/open.txt': ['open'] });
  expect(inside(zip, ['not it'])['x.zip']).toBe('wrong-password');
  expect(inside(zip, ['not it', 'geheim'], ['inner'])).toEqual({
    'x.zip/a.txt': ['aaa '.repeat(99), 'geheim'],
    'x.zip/b.txt': ['stored', 'geheim'],
    'x.zip/inner.zip/c.txt': ['ccc '.repeat(50), 'geheim', 'inner'],
    'x.zip/open.txt': ['open'],
  });
});

test('of a locked disc nothing comes in before all of it can', () => {
  const zip = zipFixture([
    { name: 'DICOMDIR', content: 'x' },
    { name: 'IM1', content: 'y', lock: old },
  ]);
  expect(inside(zip)).toEqual({ 'x.zip': 'needs-password' });
  expect(Object.keys(inside(zip, ['geheim']))).toEqual(['x.zip/DICOMDIR', 'x.zip/IM1']);
});

test('a locked file that was changed on its way is not believed', () => {
  const harmed = { name: 'harmed.txt', content: 'words '.repeat(30), stored: true, lock: aes };
  const zip = zipFixture([{ name: 'sound.txt', content: 'a', lock: aes }, harmed]);
  const at = Buffer.from(zip).indexOf('harmed.txt') + 100;
  zip[at] = (zip[at] ?? 0) ^ 1;
  expect(inside(zip, [], ['geheim'])).toEqual({
    'x.zip/sound.txt': ['a', 'geheim'],
    'x.zip/harmed.txt': ['archive-locked', 'geheim'],
  });
});

test('a locked Apple Health archive is asked for its password and read with it', async () => {
  const xml = '<HealthData><Record type="HKQuantityTypeIdentifierBodyMass" unit="kg" value="70" startDate="2026-01-02 08:00:00 +0000"/></HealthData>'; // prettier-ignore
  const zip = zipFixture([{ name: 'apple_health_export/export.xml', content: xml, lock: aes }]);
  const read = (passwords: string[]) =>
    readIncoming({ name: 'export.zip', source: memorySource(zip), passwords });
  expect(await read(['not it'])).toMatchObject({ outcome: 'needs-password' });
  const opened = await read(['not it', 'geheim']);
  expect(opened).toMatchObject({ outcome: 'document', password: 'geheim' });
  expect(opened.outcome === 'document' && opened.pages[0]?.text).toContain('70 kg');
});
