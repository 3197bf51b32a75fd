import { expect, test } from 'vitest';
import { madePacket } from '../../../../scripts/testing/packets.ts';
import { plainPages, rawPdf } from '../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';

/** One page with two words, each on a layer of its own. */
function layered(view: string): Buffer {
  return rawPdf({
    ...plainPages(1, {
      catalog: `/OCProperties<</OCGs[20 0 R 21 0 R 22 0 R]/D<<${view}>>>>`,
      page: () => '/Resources<</Font<</F1 3 0 R>>/Properties<</A 20 0 R/B 21 0 R>>>>',
    }),
    11: {
      dict: '',
      data: '/OC /A BDC 0 0 1 rg 0 0 300 792 re f EMC /OC /B BDC 1 0 0 rg 300 0 312 792 re f EMC',
    },
    20: '<</Type/OCG/Name(left)>>',
    21: '<</Type/OCG/Name(right)>>',
    22: '<</Type/OCG/Name(used nowhere)>>',
  });
}

/** Colours at the left and right quarter of each page. */
async function colours(bytes: Uint8Array): Promise<string[]> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  const pages = Array.from({ length: opened.pdf.pageCount }, (_, page) => {
    const image = opened.pdf.render(page, { widthPx: 60 });
    const pixel = (x: number): string =>
      Buffer.from(image.rgba.subarray((20 * image.width + x) * 4, (20 * image.width + x) * 4 + 3)).toString(
        'hex',
      );
    return `${pixel(15)} ${pixel(45)}`;
  });
  opened.pdf.close();
  return pages;
}

test('what is hidden in one document stays hidden and hides nothing in another', async () => {
  const documents = ['/OFF[20 0 R]', '/OFF[21 0 R]', '/BaseState/OFF/ON[20 0 R]', ''].map(layered);
  const made = await madePacket({ entries: documents });
  expect(await colours(made.bytes)).toEqual([
    'ffffff ff0000',
    '0000ff ffffff',
    '0000ff ffffff',
    '0000ff ff0000',
  ]);
  expect(made.text).not.toContain('used nowhere');
});

test('what belongs to a layer that its document lists nowhere is shown, beside documents that list theirs', async () => {
  const unlisted = Buffer.from(
    layered('').toString('latin1').replace('/OCProperties', '/XCProperties'),
    'latin1',
  );
  const made = await madePacket({ entries: [unlisted, layered('/OFF[20 0 R]')] });
  expect(await colours(made.bytes)).toEqual(['0000ff ff0000', 'ffffff ff0000']);
  const [, listed = ''] = /\/OCProperties << \/OCGs \[([^\]]*)\]/.exec(made.text) ?? [];
  expect(listed.match(/\d+ 0 R/g)).toHaveLength(4);
});
