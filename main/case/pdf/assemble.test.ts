import { describe, expect, test } from 'vitest';
import { madePacket, sha256 } from '../../../scripts/testing/packets.ts';
import { plainPages, rawPdf } from '../../../scripts/testing/raw-pdf.ts';
import { AppError } from '../../../shared/errors.ts';
import { memorySource } from '../bytes.ts';
import type { ByteSource } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import { wholeLimitBytes } from './read/windows.ts';
import { verifyPdf } from './verify.ts';

async function textOf(bytes: Uint8Array, page: number): Promise<string> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  const text = opened.pdf.text(page - 1);
  opened.pdf.close();
  return text;
}

function found(bytes: Uint8Array) {
  const contents = verifyPdf(memorySource(bytes));
  if (!contents.ok) throw new Error(contents.why);
  return contents;
}

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

describe('a packet', () => {
  test('holds every page of every document in order, stamped with its number in the packet', async () => {
    const made = await madePacket({
      entries: [rawPdf(plainPages(2)), rawPdf(plainPages(3), { layout: 'stream', packed: [1, 2, 3] })],
    });
    expect(made.entries).toMatchObject([
      { key: '0', firstPage: 1, pages: 2, via: 'copied' },
      { key: '1', firstPage: 3, pages: 3, via: 'copied' },
    ]);
    expect(made.pages).toBe(5);
    expect(found(made.bytes).pages).toBe(5);
    expect(await textOf(made.bytes, 4)).toMatch(/Line of page 2[^]*Page 4 of 5/);
  });

  test('labels pages by their number, opens at its title and language, and holds nothing active', async () => {
    const contents = found(
      (
        await madePacket({
          entries: [rawPdf(plainPages(3))],
          info: { title: 'Päckchen für Ada', createdAt: new Date(0) },
        })
      ).bytes,
    );
    expect(contents.labels).toEqual(['1', '2', '3']);
    expect(contents).toMatchObject({ title: 'Päckchen für Ada', language: 'en-US', active: [] });
  });

  test('is the same to the last byte when made again, and its hash is told', async () => {
    const make = () => madePacket({ entries: [rawPdf(plainPages(70))], stampFooter: 'Ada Example · v1' });
    const [once, again] = [await make(), await make()];
    expect(once.bytes.equals(again.bytes)).toBe(true);
    expect(once.sha256).toBe(sha256(once.bytes));
    expect(once.sizeBytes).toBe(once.bytes.length);
  });

  test('takes chosen pages in the order wanted, turned as wanted', async () => {
    const source = memorySource(rawPdf(plainPages(4, { page: (i) => (i === 3 ? '/Rotate 270' : '') })));
    const made = await madePacket({
      entries: [{ key: 'a', source, pages: [{ index: 3, rotate: 180 }, { index: 0 }] }],
    });
    expect(found(made.bytes).pages).toBe(2);
    expect(await textOf(made.bytes, 1)).toContain('Line of page 4');
    expect(await textOf(made.bytes, 2)).toContain('Line of page 1');
    expect(made.text.match(/\/Rotate \d+/g)).toEqual(['/Rotate 90']);
  });

  test('carries nothing of pages left out', async () => {
    const objects = {
      ...plainPages(3),
      13: { dict: '', data: 'BT /F1 12 Tf (the secret of page two) Tj ET' },
    };
    const made = await madePacket({
      entries: [{ key: 'a', source: memorySource(rawPdf(objects)), pages: [{ index: 0 }, { index: 2 }] }],
    });
    expect(made.text).not.toContain('the secret');
  });

  test('copies what pages share once, also when entries share a document', async () => {
    const fontFile = { dict: '', data: 'a large font program' };
    const objects = {
      ...plainPages(6),
      3: '<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 4 0 R>>',
      4: '<</Type/FontDescriptor/FontName/X/FontFile2 5 0 R>>',
      5: fontFile,
    };
    const source = memorySource(rawPdf(objects));
    const half = (from: number) => [0, 1, 2].map((i) => ({ index: from + i }));
    const made = await madePacket({
      entries: [
        { key: 'a', source, pages: half(0) },
        rawPdf(plainPages(1)),
        { key: 'b', source, pages: half(3) },
      ],
    });
    expect(made.text.split('a large font program')).toHaveLength(2);
    expect(await textOf(made.bytes, 7)).toContain('Line of page 6');
  });

  test('copies streams byte for byte, whatever their bytes look like', async () => {
    const data = Buffer.from('\r\n\nendobj endstream 12 0 R \0\xff\r\n\r', 'latin1');
    const objects = {
      ...plainPages(1, { page: () => '/Resources<</XObject<</I 20 0 R>>>>' }),
      20: { dict: '/Type/XObject/Subtype/Image/Length 21 0 R', data },
      21: String(data.length),
    };
    const made = await madePacket({ entries: [rawPdf(objects)] });
    expect(made.text).toContain(`/Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream`);
  });

  test('its index links lead to the pages they name', async () => {
    const links = [{ page: 1, rect: [10, 10, 50, 20] as [number, number, number, number], toPage: 3 }];
    const contents = found(
      (await madePacket({ entries: [rawPdf(plainPages(1)), rawPdf(plainPages(2))], links })).bytes,
    );
    expect(contents.links).toEqual([{ page: 1, rect: [10, 10, 50, 20], toPage: 3, address: null }]);
  });

  test('hangs the bookmarks of a document below its own, with their pages in the packet', async () => {
    const objects = {
      ...plainPages(3, { catalog: '/Outlines 4 0 R/Dests<</second 12 0 R>>' }),
      4: '<</First 5 0 R/Last 6 0 R>>',
      5: '<</Title(Part one)/Dest[10 0 R/Fit]/Next 6 0 R/First 7 0 R/Last 7 0 R>>',
      6: '<</Title<FEFF00DC0062006500720020>/A<</S/GoTo/D[14 0 R/XYZ 0 700 null]>>/Next 5 0 R>>',
      7: '<</Title(Lost)/Dest[12 0 R/Fit]/First 8 0 R>>',
      8: '<</Title(Deep)/Dest[14 0 R/FitH 3]>>',
    };
    const entry = { key: 'doc', source: memorySource(rawPdf(objects)), pages: [{ index: 0 }, { index: 2 }] };
    const outline = [
      { title: 'Section A, p. 1', page: 1, children: [{ title: 'Report, p. 2', page: 2, entryKey: 'doc' }] },
    ];
    const contents = found((await madePacket({ entries: [rawPdf(plainPages(1)), entry], outline })).bytes);
    const below = [
      { title: 'Part one, p. 2', page: 2, children: [{ title: 'Deep, p. 3', page: 3, children: [] }] },
      { title: 'Über, p. 3', page: 3, children: [] },
    ];
    expect(contents.outline).toEqual([
      { title: 'Section A, p. 1', page: 1, children: [{ title: 'Report, p. 2', page: 2, children: below }] },
    ]);
  });

  test('reads a source too large to hold piece by piece', async () => {
    const image = Buffer.alloc(wholeLimitBytes + 1000, 0x5a);
    const bytes = rawPdf({
      ...plainPages(2, { page: () => '/Resources<</XObject<</I 20 0 R>>>>' }),
      20: { dict: '/Type/XObject/Subtype/Image', data: image },
    });
    let largest = 0;
    const source: ByteSource = {
      sizeBytes: bytes.length,
      read: (offset, length) => (
        (largest = Math.max(largest, length)),
        Uint8Array.prototype.slice.call(bytes, offset, offset + length)
      ),
      readInto: (offset, target) => (
        (largest = Math.max(largest, target.length)),
        bytes.copy(target, 0, offset)
      ),
    };
    const made = await madePacket({ entries: [{ key: 'a', source }] });
    expect(made.bytes.includes(image)).toBe(true);
    expect(largest).toBeLessThan(wholeLimitBytes / 4);
  });
});

describe('a document that is not in order', () => {
  test('is cleaned first, and its entry says so', async () => {
    const damaged = Buffer.from(
      rawPdf(plainPages(2))
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n1'),
      'latin1',
    );
    const made = await madePacket({ entries: [rawPdf(plainPages(1)), damaged] });
    expect(made.entries.map((e) => e.via)).toEqual(['copied', 'normalized']);
    expect(await textOf(made.bytes, 3)).toContain('Line of page 2');
  });

  test('with a tree of pages that hangs in no object of its own, its pages are taken one by one', async () => {
    const tree = '<</Type/Pages/Count 2/Kids[10 0 R 12 0 R]>>';
    const odd = rawPdf({ ...plainPages(2), 1: `<</Type/Catalog/Pages ${tree}>>`, 2: 'null' });
    const made = await madePacket({ entries: [odd] });
    expect(made.entries.map((e) => [e.pages, e.via])).toEqual([[2, 'normalized']]);
    expect(await textOf(made.bytes, 2)).toContain('Line of page 2');
  });

  test('found out only on the way, gives its later pages from the clean copy', async () => {
    const bytes = rawPdf(plainPages(150)).toString('latin1');
    const damaged = Buffer.from(bytes.replace('211 0 obj', '211 0 odj'), 'latin1');
    const made = await madePacket({ entries: [damaged, rawPdf(plainPages(1))] });
    expect(made.entries.map((e) => [e.pages, e.via])).toEqual([
      [150, 'normalized'],
      [1, 'copied'],
    ]);
    expect(found(made.bytes).pages).toBe(151);
    expect(await textOf(made.bytes, 20)).toContain('Line of page 20');
    expect(await textOf(made.bytes, 150)).toContain('Line of page 150');
  });

  test('ends the work by its key when no way can read it', async () => {
    const error = await failureOf(
      madePacket({
        entries: [
          rawPdf(plainPages(1)),
          { key: 'bad', source: memorySource(Buffer.from('%PDF-1.4 nothing')), pages: [{ index: 0 }] },
        ],
      }),
    );
    expect(error).toMatchObject({ code: 'packet.unreadable-document', details: { key: 'bad' } });
  });

  test('with fewer pages than asked for ends the work by its key', async () => {
    const error = await failureOf(
      madePacket({
        entries: [{ key: 'short', source: memorySource(rawPdf(plainPages(2))), pages: [{ index: 5 }] }],
      }),
    );
    expect(error).toMatchObject({
      code: 'packet.pages-differ',
      details: { key: 'short', expected: 6, found: 2 },
    });
  });

  test('an empty packet is refused', async () => {
    expect((await failureOf(madePacket({ entries: [] }))).code).toBe('packet.empty');
  });
});

describe('the work', () => {
  test('reports pages as they are done', async () => {
    const seen: number[] = [];
    await madePacket({
      entries: [rawPdf(plainPages(100)), rawPdf(plainPages(3))],
      report: ({ done, total }) => seen.push(done / total),
    });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('stops when asked to, and closes what it had opened', async () => {
    const stop = new AbortController();
    let open = 0;
    const lazy = (bytes: Buffer) => () => ({
      ...memorySource(bytes),
      close: () => void open--,
      opened: open++,
    });
    const entries = Array.from({ length: 5 }, (_, i) => ({
      key: String(i),
      source: lazy(rawPdf(plainPages(2))),
      pages: [{ index: 0 }],
    }));
    const work = madePacket({
      entries,
      signal: stop.signal,
      report: ({ done }) => done === 3 && stop.abort(),
    });
    await expect(work).rejects.toThrow(/abort/i);
    expect(open).toBe(0);
  });
});
