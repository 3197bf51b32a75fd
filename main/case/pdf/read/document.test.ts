import { describe, expect, test } from 'vitest';
import { plainPages, rawPdf, updatedPdf } from '../../../../scripts/testing/raw-pdf.ts';
import type { RawObjects } from '../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../bytes.ts';
import type { ByteSource } from '../../bytes.ts';
import { openDocument } from './document.ts';
import { readPages } from './pages.ts';
import { attempt } from './syntax/refusal.ts';
import { rawText } from './syntax/value.ts';
import { wholeLimitBytes } from './windows.ts';

/** The page count, or why it was refused. */
function pagesOf(bytes: Uint8Array): number | string {
  const opened = attempt(() => ({ count: readPages(openDocument(memorySource(bytes))).count }));
  return opened.ok ? opened.count : opened.why;
}

describe('where objects lie', () => {
  test('a plain table', () => {
    expect(pagesOf(rawPdf(plainPages(3)))).toBe(3);
  });

  test('a cross-reference stream with object streams', () => {
    const objects = plainPages(4);
    const packed = Object.keys(objects)
      .map(Number)
      .filter((n) => typeof objects[n] === 'string');
    expect(pagesOf(rawPdf(objects, { layout: 'stream', packed }))).toBe(4);
  });

  test('an old reader’s table with a stream beside it for newer ones', () => {
    const objects = plainPages(2);
    const modern = rawPdf(objects, { layout: 'stream', packed: [1, 2, 3] });
    const streamAt = Number(/startxref\s+(\d+)/.exec(modern.toString('latin1'))?.[1]);
    // The table hides objects 1 to 3; only the stream knows them.
    const hybrid = updatedPdf(modern, { 30: 'null' }, { trailer: `/XRefStm ${streamAt}` });
    const withoutPrevious = Buffer.from(
      hybrid.toString('latin1').replace(/\/Prev \d+/, (all) => ' '.repeat(all.length)),
      'latin1',
    );
    expect(pagesOf(withoutPrevious)).toBe(2);
  });

  test('later updates win, older objects remain', () => {
    const first = rawPdf(plainPages(3));
    const updated = updatedPdf(first, {
      2: '<</Type/Pages/Count 2/Kids[10 0 R 14 0 R]/MediaBox[0 0 612 792]>>',
    });
    expect(pagesOf(updated)).toBe(2);
    expect(readPages(openDocument(memorySource(updated))).objects).toEqual([10, 14]);
  });

  test('a chain of updates that runs in a circle ends', () => {
    const first = rawPdf(plainPages(2), { trailer: '/Prev 0000000000' });
    const updated = updatedPdf(first, { 2: '<</Type/Pages/Count 1/Kids[10 0 R]>>' }).toString('latin1');
    const place = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(updated)?.[1] as string;
    expect(
      pagesOf(Buffer.from(updated.replace('/Prev 0000000000', `/Prev ${place.padStart(10, '0')}`), 'latin1')),
    ).toBe(1);
  });

  test('junk before the header, with positions counted either way', () => {
    expect(pagesOf(rawPdf(plainPages(2), { junk: 'X-Header: mail\r\n\r\n', fromHeader: true }))).toBe(2);
    expect(pagesOf(rawPdf(plainPages(2), { junk: 'X-Header: mail\r\n\r\n' }))).toBe(2);
  });

  test('what is not in order is refused by name, never guessed at', () => {
    const good = rawPdf(plainPages(1));
    const text = good.toString('latin1');
    const changed = (from: string | RegExp, to: string): Buffer =>
      Buffer.from(text.replace(from, to), 'latin1');
    expect(pagesOf(Buffer.from('no pdf at all'))).toBe('not-a-pdf');
    expect(pagesOf(good.subarray(0, good.length / 2))).toBe('xref');
    expect(pagesOf(changed(/startxref\n\d+/, 'startxref\n7'))).toBe('xref');
    expect(pagesOf(changed('10 0 obj', '10 0 obx'))).toBe('object');
    expect(pagesOf(changed('/Root', '/Encrypt<</V 1>>/Root'))).toBe('encrypted');
    expect(pagesOf(changed('/Kids[10 0 R]', '/Kids[99 0 R]'))).toBe('page-tree');
  });
});

describe('objects', () => {
  const find = (objects: RawObjects, number: number) =>
    openDocument(memorySource(rawPdf(objects))).find(number);

  test('streams end where their length says, also when it is an object of its own', () => {
    const data = 'x\nendstream\ny\r\n';
    const objects = { ...plainPages(1), 20: { dict: '/Length 21 0 R', data }, 21: String(data.length) };
    expect(find(objects, 20)?.stream?.length).toBe(data.length);
  });

  test('a wrong length is mended by looking for the end', () => {
    const objects = { ...plainPages(1), 20: { dict: '/Length 3', data: 'abcdefgh' } };
    expect(find(objects, 20)?.stream?.length).toBe(8);
  });

  test('a reference to another generation, a free or a missing object is null', () => {
    const doc = openDocument(memorySource(rawPdf(plainPages(1))));
    expect(doc.find(10, 3)).toBeNull();
    expect(doc.find(0)).toBeNull();
    expect(doc.find(5000)).toBeNull();
  });

  test('references that go in circles end in nothing', () => {
    const doc = openDocument(memorySource(rawPdf({ ...plainPages(1), 20: '21 0 R', 21: '20 0 R' })));
    expect(doc.resolve(doc.find(20))).toBeNull();
  });

  test('an object stream that holds its own length is refused', () => {
    const objects: RawObjects = { ...plainPages(1), 30: '7' };
    const doc = openDocument(
      memorySource(rawPdf(objects, { layout: 'stream', packed: [30, 3], packedLength: '30 0 R' })),
    );
    expect(attempt(() => ({ found: doc.find(3) }))).toEqual({ ok: false, why: 'object-stream' });
  });

  test('a source too large to hold is read piece by piece, with the same result', () => {
    const filler = Buffer.alloc(wholeLimitBytes + 100_000, 0x41);
    const bytes = rawPdf({
      ...plainPages(40),
      5: { dict: '', data: filler },
      6: `<</K 1/Long[${'123456 '.repeat(9000)}]>>`,
    });
    let largest = 0;
    const counting: ByteSource = {
      sizeBytes: bytes.length,
      read(offset, length) {
        largest = Math.max(largest, length);
        return Uint8Array.prototype.slice.call(bytes, offset, offset + length);
      },
    };
    const doc = openDocument(counting);
    expect(readPages(doc).count).toBe(40);
    expect(rawText(doc.find(6) as NonNullable<ReturnType<typeof doc.find>>)).toHaveLength(
      '<</K 1/Long[]>>'.length + 9000 * 7,
    );
    expect(doc.find(5)?.stream?.length).toBe(filler.length);
    expect(largest).toBeLessThan(wholeLimitBytes / 4);
  });
});

describe('pages', () => {
  test('inherit boxes and rotation from the nearest node above', () => {
    const objects: RawObjects = {
      1: '<</Type/Catalog/Pages 2 0 R>>',
      2: '<</Type/Pages/Count 2/Kids[3 0 R 6 0 R]/MediaBox[0 0 100 100]/Rotate 90>>',
      3: '<</Type/Pages/Count 1/Kids[4 0 R]/Rotate 180>>',
      4: '<</Type/Page>>',
      6: '<</Type/Page>>',
    };
    const { inherited } = readPages(openDocument(memorySource(rawPdf(objects))));
    expect(inherited.map((i) => [rawText(i.Rotate!), rawText(i.MediaBox!)])).toEqual([
      ['180', '[0 0 100 100]'],
      ['90', '[0 0 100 100]'],
    ]);
  });

  test('a way back to where the walk comes from is passed over, endless depth is refused', () => {
    expect(
      pagesOf(rawPdf({ 1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Count 1/Kids[2 0 R]>>' })),
    ).toBe('no-pages');
    expect(pagesOf(rawPdf({ ...plainPages(1), 2: '<</Type/Pages/Count 1/Kids[10 0 R 2 0 R]>>' }))).toBe(1);
    const deep: RawObjects = { 1: '<</Type/Catalog/Pages 2 0 R>>' };
    for (let n = 2; n < 2000; n++) deep[n] = `<</Type/Pages/Count 1/Kids[${n + 1} 0 R]>>`;
    deep[2000] = '<</Type/Page>>';
    expect(pagesOf(rawPdf(deep))).toBe('page-tree');
  });

  test('a forged count does not matter, an empty tree does', () => {
    expect(pagesOf(rawPdf({ ...plainPages(2), 2: '<</Type/Pages/Count 999999/Kids[10 0 R 12 0 R]>>' }))).toBe(
      2,
    );
    expect(pagesOf(rawPdf({ ...plainPages(2), 2: '<</Type/Pages/Count 0/Kids[]>>' }))).toBe('no-pages');
  });

  test('a page that stands in the tree twice is two pages', () => {
    expect(
      pagesOf(rawPdf({ ...plainPages(2), 2: '<</Type/Pages/Count 3/Kids[10 0 R 12 0 R 10 0 R]>>' })),
    ).toBe(3);
  });
});
