import { expect, test } from 'vitest';
import { rawPdf } from '../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../bytes.ts';
import { readIncoming } from '../../intake/read-incoming.ts';

// Sealed once by another program for object 4, and opened by qpdf with these words.
const password = 'open sesame';
const content =
  '07070707070707070707070707070707dfbce400f4a1f4e85569fa3f1599e0c8c1e4b5875751a680e89fec3f2064c54559f1f8964db7738569c959e4f9ab8a80';
const proof = `0260f05b34db4840fe93415dba449ee2${'00'.repeat(16)}`;
const owner = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex');
const id = Buffer.from('0123456789abcdef').toString('hex');

const halfLocked = rawPdf(
  {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
    4: { dict: '', data: Buffer.from(content, 'hex') },
    5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    6: `<</Filter/Standard/V 4/R 4/Length 128/P -4/CF<</S<</CFM/AESV2/Length 16>>>>/StmF/S/StrF/Identity/O<${owner}>/U<${proof}>>>`,
  },
  { trailer: `/Encrypt 6 0 R/ID[<${id}><${id}>]` },
);

test('a PDF whose streams alone are locked asks for its password, opens with it, and is kept open for the packet', async () => {
  const read = (passwords: string[]) =>
    readIncoming({ name: 'Scan.pdf', source: memorySource(new Uint8Array(halfLocked)), passwords });
  expect(await read([])).toMatchObject({ outcome: 'needs-password', reason: 'needs-password' });
  expect(await read(['open'])).toMatchObject({ outcome: 'needs-password', reason: 'wrong-password' });
  const opened = await read(['open', password]);
  if (opened.outcome !== 'document') throw new Error(JSON.stringify(opened));
  expect(opened).toMatchObject({ pages: [{ text: 'Half locked page' }], password });
  expect(Buffer.from(opened.rendition ?? []).includes('Half locked page')).toBe(true);
});
