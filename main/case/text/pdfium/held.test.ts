import { expect, test } from 'vitest';
import { plainPages, rawPdf } from '../../../../scripts/testing/raw-pdf.ts';
import { openPdf } from '../pdfium.ts';

test('a large file without a table of objects is searched for them once, not again for every page', async () => {
  const pages = 20;
  const filler = { 5000: { dict: '', data: Buffer.alloc(40 * 1024 * 1024, 0x20) } };
  const bytes = rawPdf({ ...plainPages(pages), ...filler });
  bytes.write('startxxxx', bytes.lastIndexOf('startxref'), 'latin1');
  let readBytes = 0;
  const opened = await openPdf({
    sizeBytes: bytes.length,
    read(offset, length) {
      readBytes += Math.min(length, bytes.length - offset);
      return bytes.subarray(offset, offset + length);
    },
  });
  if (!opened.ok) throw new Error(opened.why);
  const { pdf } = opened;
  expect(pdf.repaired).toBe(true);
  expect(readBytes).toBeGreaterThan(bytes.length / 2);
  readBytes = 0;
  for (let index = 0; index < pages; index++) expect(pdf.text(index)).toBe(`Line of page ${index + 1}`);
  expect(readBytes).toBeLessThan(bytes.length);
  pdf.close();
});
