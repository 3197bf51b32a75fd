import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jpegFixture } from '../../../../scripts/testing/jpeg-fixture.ts';
import { madePacket } from '../../../../scripts/testing/packets.ts';
import { packLzw } from '../../../../scripts/testing/tiff-fixture.ts';
import { qpdfComplaints } from '../../../../scripts/testing/qpdf.ts';
import { plainPages, rawPdf } from '../../../../scripts/testing/raw-pdf.ts';
import type { RawObjects } from '../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'mend-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (text: string): string => `BT /F1 24 Tf 72 700 Td (${text}) Tj ET\n`;

/** A page drawn by `content`, with a picture called Im. */
function paper(content: RawObjects[number], picture?: RawObjects[number]): Buffer {
  const resources = `<</Font<</F1 3 0 R>>${picture ? '/XObject<</Im 20 0 R>>' : ''}>>`;
  const objects: RawObjects = { ...plainPages(1, { page: () => `/Resources ${resources}` }), 11: content };
  if (picture) objects[20] = picture;
  return rawPdf(objects);
}

/** The packet of one paper: what qpdf says of it, what stands on its page, and whether its bytes were kept. */
async function packetOf(bytes: Buffer) {
  const made = await madePacket({ entries: [bytes] });
  const path = join(folder, 'packet.pdf');
  writeFileSync(path, made.bytes);
  const opened = await openPdf(memorySource(made.bytes));
  if (!opened.ok) throw new Error(opened.why);
  const text = opened.pdf.text(0);
  opened.pdf.close();
  return {
    isSound: made.entries[0]?.isSound,
    text,
    complaints: qpdfComplaints(path) ?? '',
    bytes: made.bytes,
  };
}

const whole = deflateSync(Buffer.from(line('Seen') + '% long enough to be cut\n'.repeat(40) + line('Lost')));
/** Some writers promise 4,096 bytes and go back for more. */
const farBack = (() => {
  const chapter = `%${Buffer.from(Array.from({ length: 9_000 }, (_, at) => (at * at * 7 + at) % 251)).toString('hex')}\n`;
  const packed = deflateSync(Buffer.from(line('Seen') + chapter.repeat(5) + line('Lost')));
  packed.set([0x48, 0x89]);
  return packed;
})();
const lettersOnly = Buffer.from(packLzw(Buffer.from(line('Seen') + '% until it is cut\n'.repeat(40))));
const picture = (data: Uint8Array, filter = '/DCTDecode'): RawObjects[number] => ({
  dict: `/Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 8/ColorSpace/DeviceGray/Filter ${filter}`,
  data: Buffer.from(data),
});
const jpeg = Buffer.from(jpegFixture({ width: 64, height: 64 }));
const drawn = { dict: '', data: `${line('Beside a picture')}q 64 0 0 64 72 500 cm /Im Do Q` };

test('a page in order keeps every byte of its streams', async () => {
  const { isSound, complaints, bytes } = await packetOf(paper({ dict: '/Filter/FlateDecode', data: whole }));
  expect([isSound, complaints]).toEqual([true, '']);
  expect(bytes.includes(whole)).toBe(true);
});

test('what is packed in the older way keeps its bytes too', async () => {
  const { isSound, complaints, bytes } = await packetOf(
    paper({ dict: '/Filter/LZWDecode', data: lettersOnly }),
  );
  expect([isSound, complaints]).toEqual([true, '']);
  expect(bytes.includes(lettersOnly)).toBe(true);
});

test.each([
  ['cut short', paper({ dict: '/Filter/FlateDecode', data: whole.subarray(0, whole.length - 12) }), /Seen/],
  [
    'with a wrong sum at its end',
    paper({ dict: '/Filter/FlateDecode', data: spoilt(whole, -2) }),
    /Seen[^]*Lost/,
  ],
  [
    'that reaches further back than its head says, with a wrong sum',
    paper({ dict: '/Filter/FlateDecode', data: spoilt(farBack, -2) }),
    /Seen[^]*Lost/,
  ],
  ['that is no packed stream at all', paper({ dict: '/Filter/FlateDecode', data: 'nothing' }), /^/],
  [
    'packed with a code in it that stands for nothing',
    paper({
      dict: '/Filter/LZWDecode',
      data: Buffer.concat([lettersOnly.subarray(0, 40), Buffer.from([255, 255])]),
    }),
    /Seen/,
  ],
  [
    'packed as letters with odd ones among them',
    paper({ dict: '/Filter/ASCIIHexDecode', data: `${Buffer.from(line('Seen')).toString('hex')} !>` }),
    /Seen/,
  ],
  ['that forgets to end its words', paper({ dict: '', data: `q ${line('Seen')} (and so on` }), /Seen/],
  ['in a way nobody knows', paper({ dict: '/Filter/Sealed', data: line('Hidden') }), /^/],
  [
    'with a picture that stops in the middle',
    paper(drawn, picture(jpeg.subarray(0, jpeg.length - 6))),
    /Beside/,
  ],
  [
    'with a picture that goes wrong in the middle',
    paper(drawn, picture(spoilt(jpeg, -8, [0xff, 0x38]))),
    /Beside/,
  ],
  [
    'with something before its picture',
    paper(drawn, picture(Buffer.concat([Buffer.from('x\n'), jpeg]))),
    /Beside/,
  ],
  ['with a picture that is none', paper(drawn, picture(Buffer.from('no picture'))), /Beside/],
])(
  'a page %s is shown as far as it goes, numbered, and nothing is said against it',
  async (_, bytes, text) => {
    const packet = await packetOf(bytes);
    // Its picture library still notes that a picture has less dots than it should.
    expect(packet.complaints).not.toMatch(/WARNING|ERROR/);
    expect(packet.isSound).toBe(false);
    expect(packet.text).toMatch(text);
    expect(packet.text).toContain('Page 1 of 1');
  },
);

function spoilt(bytes: Buffer, at: number, by: number[] = [(bytes.at(at) as number) ^ 255]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(by, copy.length + at);
  return copy;
}

test('numbers and names that readers stumble over leave in a form that they do not', async () => {
  const odd = paper({ dict: '', data: line('Still here') });
  for (const slip of ['/Odd#Name 1', '/Name#00x 1', '/Count2 12abc', '/Big 123456789012345678901234567890']) {
    const bytes = Buffer.from(
      odd.toString('latin1').replace('/Subtype/Type1', `/Subtype/Type1/X<<${slip}>>`),
      'latin1',
    );
    const { text, complaints } = await packetOf(bytes);
    expect([slip, complaints]).toEqual([slip, '']);
    expect(text).toContain('Still here');
  }
});
