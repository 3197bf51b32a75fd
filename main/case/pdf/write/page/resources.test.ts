import { expect, test } from 'vitest';
import { madePacket } from '../../../../../scripts/testing/packets.ts';
import { plainPages, rawPdf } from '../../../../../scripts/testing/raw-pdf.ts';
import type { RawObjects } from '../../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../../bytes.ts';
import { openPdf } from '../../../text/pdfium.ts';

/** The text of a packet of one page whose resources are these. */
async function textWith(resources: string, objects: RawObjects = {}): Promise<string> {
  const bytes = rawPdf({ ...plainPages(1, { page: () => `/Resources ${resources}` }), ...objects });
  const opened = await openPdf(memorySource((await madePacket({ entries: [bytes] })).bytes));
  if (!opened.ok) throw new Error(opened.why);
  const text = opened.pdf.text(0);
  opened.pdf.close();
  return text;
}

const both = /Line of page 1[^]*Page 1 of 1/;

test('the stamp finds its font and the page its own, wherever its resources stand', async () => {
  expect(await textWith('<</ProcSet[/PDF]/Font<</F1 3 0 R>>/ExtGState<<>>>>')).toMatch(both);
  expect(await textWith('20 0 R', { 20: '<</Font 21 0 R>>', 21: '<</F1 3 0 R>>' })).toMatch(both);
  expect(await textWith('20 0 R', { 20: '<</Font<</F1 3 0 R>>/Font<</F1 3 0 R>>>>' })).toMatch(both);
  expect(await textWith('<</F#6fnt<</F1 3 0 R>>>>')).toMatch(both);
});

test('a page without fonts or resources is stamped all the same', async () => {
  for (const resources of ['<<>>', 'null', '99 0 R', '<</Font null>>', '[/odd]'])
    expect(await textWith(resources)).toContain('Page 1 of 1');
});

test('a packet inside a packet keeps its first stamp beside the second', async () => {
  const inner = await madePacket({ entries: [rawPdf(plainPages(2))], stamp: () => 'inner' });
  const outer = await madePacket({ entries: [rawPdf(plainPages(1)), inner.bytes], stamp: () => 'outer' });
  expect(outer.text).toContain('/BinderPgx1 ');
  expect(outer.entries[1]?.via).toBe('copied');
});
