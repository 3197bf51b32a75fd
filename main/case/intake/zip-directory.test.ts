import { expect, test } from 'vitest';
import { withLargeEnd, zipFixture } from '../../../scripts/testing/zip-fixture.ts';
import { memorySource } from '../bytes.ts';
import { readZipDirectory } from './zip-directory.ts';

test('an archive that was packed as it came has the record of large ones before its end, also behind something else', () => {
  const zip = withLargeEnd(zipFixture([{ name: 'letter.txt', content: 'found' }]));
  const before = Buffer.from('put before it');
  const [plain, later] = [zip, new Uint8Array(Buffer.concat([before, zip]))].map((bytes) =>
    readZipDirectory(memorySource(bytes)),
  );
  expect(plain).toMatchObject([{ name: 'letter.txt', sizeBytes: 5, headerAt: 0 }]);
  expect(later).toMatchObject([{ name: 'letter.txt', sizeBytes: 5, headerAt: before.length }]);
});
