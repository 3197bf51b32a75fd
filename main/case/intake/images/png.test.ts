import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { drawPicture, pagesOf, rowsOf } from '../../../../scripts/testing/draw-picture.ts';
import { seededRandom } from '../../../../scripts/testing/pdf-fixture.ts';
import { readPng } from './png.ts';

const [width, height] = [13, 9];
const random = seededRandom(11);
const samples = (channels: number, highest: number) =>
  Array.from({ length: width * height * channels }, () => Math.floor(random() * (highest + 1)));

function onWhite(value: number, alpha: number): number {
  return 255 - Math.round(((255 - value) * alpha) / 255);
}

const kinds = [
  { name: 'grey', channels: 1 },
  { name: 'grey with transparency', channels: 2 },
  { name: 'colour', channels: 3 },
  { name: 'colour with transparency', channels: 4 },
] as const;

for (const { name, channels } of kinds)
  for (const depth of [8, 16] as const)
    for (const interlace of ['null', 'Adam7'] as const)
      test(`${name}, ${depth} bits, ${interlace === 'null' ? 'in rows' : 'interlaced'}, looks as it was`, async () => {
        const values = samples(channels, depth === 8 ? 255 : 65_535);
        const data = depth === 8 ? Uint8Array.from(values) : Uint16Array.from(values);
        const reading = readPng(encode({ width, height, data, channels, depth }, { interlace }));
        const drawn = await drawPicture(pagesOf(reading)[0]!);
        const eight = (index: number) => (depth === 8 ? values[index]! : Math.round(values[index]! / 257));
        const expected = (x: number, y: number, channel: number) => {
          const first = (y * width + x) * channels;
          const value = eight(first + (channels < 3 ? 0 : channel));
          return channels % 2 === 0 ? onWhite(value, eight(first + channels - 1)) : value;
        };
        rowsOf(drawn).forEach((row, y) =>
          row.forEach((colour, x) =>
            // PDFium takes the upper byte of sixteen bits, which may be one less than rounding gives.
            colour.forEach((value, channel) =>
              expect(Math.abs(value - expected(x, y, channel))).toBeLessThanOrEqual(depth === 8 ? 0 : 1),
            ),
          ),
        );
      });

test('a palette is kept, and a transparent entry in it is white', async () => {
  const palette = [[10, 20, 30], [200, 0, 0], [0, 150, 0], [1, 2, 3]]; // prettier-ignore
  const data = Uint8Array.from({ length: width * height }, (_, index) => index % 4);
  const plain = encode({ width, height, data, channels: 1, depth: 8, palette });
  const drawn = await drawPicture(pagesOf(readPng(plain))[0]!);
  expect([0, 1, 2, 3].map((x) => drawn.at(x, 0))).toEqual(palette);
  const clear = await drawPicture(pagesOf(readPng(insertChunk(plain, 'tRNS', [255, 0])))[0]!);
  expect([0, 1, 2].map((x) => clear.at(x, 0))).toEqual([[10, 20, 30], [255, 255, 255], [0, 150, 0]]); // prettier-ignore
});

/** Before the picture data. Checksums are not looked at. */
function insertChunk(png: Uint8Array, type: string, body: number[]): Uint8Array {
  const at = Buffer.from(png).indexOf('IDAT') - 4;
  const chunk = Buffer.concat([
    Uint8Array.of(0, 0, 0, body.length),
    Buffer.from(type),
    Uint8Array.from(body),
    Buffer.alloc(4),
  ]);
  return new Uint8Array(Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]));
}

test('the data of an opaque picture passes through byte for byte', () => {
  const png = encode({ width, height, data: Uint8Array.from(samples(3, 255)), channels: 3, depth: 8 });
  const [page] = pagesOf(readPng(png));
  const { data } = page!.images[0]!.image;
  expect(Buffer.from(png).includes(Buffer.from(data))).toBe(true);
});

test('the scanner’s inches are kept', () => {
  const png = insertChunk(
    encode({ width, height, data: Uint8Array.from(samples(1, 255)), channels: 1 }),
    'pHYs',
    [0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1],
  );
  expect(pagesOf(readPng(png))[0]!.dpi?.x).toBeCloseTo(300, 0);
});

test('of a picture that was cut off, what arrived is shown and the rest is white', async () => {
  const tall = { width: 40, height: 400 };
  const data = Uint8Array.from({ length: 16_000 }, () => Math.floor(random() * 256));
  const png = encode({ ...tall, data, channels: 1, depth: 8 });
  for (const cut of [png.subarray(0, png.length / 2)]) {
    const reading = readPng(cut);
    expect('warnings' in reading && reading.warnings).toEqual(['cut-off']);
    const drawn = await drawPicture(pagesOf(reading)[0]!);
    expect(drawn.at(7, 3)[0]).toBe(data[3 * 40 + 7]);
    expect(drawn.at(7, 399)).toEqual([255, 255, 255]);
  }
});

test('a picture that claims to be endless is kept, one that unpacks to more than it claims is not believed', () => {
  const png = encode({ width, height, data: Uint8Array.from(samples(1, 255)), channels: 1 });
  const huge = png.slice();
  new DataView(huge.buffer).setUint32(16, 60_000);
  new DataView(huge.buffer).setUint32(20, 60_000);
  expect(readPng(huge)).toEqual({ kept: 'picture-too-large' });
  const bomb = encode({ width: 3000, height: 3000, data: new Uint8Array(9_000_000), channels: 1 });
  new DataView(bomb.buffer).setUint32(16, 10);
  new DataView(bomb.buffer).setUint32(20, 10);
  expect(readPng(bomb)).toEqual({ failed: 'damaged-picture' });
});

test('what is damaged beyond reading is refused', () => {
  const png = encode({ width, height, data: Uint8Array.from(samples(1, 255)), channels: 1 });
  const at = Buffer.from(png).indexOf('IDAT') + 4;
  const broken = png.slice();
  broken.fill(0xaa, at, at + 20);
  expect(readPng(broken)).toEqual({ failed: 'damaged-picture' });
  expect(readPng(png.subarray(0, 20))).toEqual({ failed: 'damaged-picture' });
});
