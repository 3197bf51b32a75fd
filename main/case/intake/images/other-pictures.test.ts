import { expect, test } from 'vitest';
import { drawPicture, pagesOf } from '../../../../scripts/testing/draw-picture.ts';
import { encodeWebp } from '../../text/webp-codec.ts';
import { readBmp } from './bmp.ts';
import { readGif } from './gif.ts';
import { readWebp } from './webp.ts';

const palette = [[255, 255, 255], [200, 0, 0], [0, 0, 200], [10, 10, 10]]; // prettier-ignore
const red = [200, 0, 0];

type Gif = {
  width: number;
  height: number;
  indexes: number[];
  interlaced?: boolean;
  transparent?: number;
  frames?: number;
};

/** Codes of three bits with a clear code before each: the plainest LZW there can be. */
function gif({ width, height, indexes, interlaced = false, transparent, frames = 1 }: Gif): Uint8Array {
  const head = Buffer.from([...Buffer.from('GIF89a'), width, 0, height, 0, 0x81, 0, 0, ...palette.flat()]);
  const control = transparent === undefined ? [] : [0x21, 0xf9, 4, 1, 0, 0, transparent, 0];
  const codes = [...indexes.flatMap((index) => [4, index]), 5];
  const bits = codes.flatMap((code) => [code & 1, (code >> 1) & 1, (code >> 2) & 1]);
  const data = Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((sum, bit, place) => sum | (bit << place), 0),
  );
  const blocks: number[] = [];
  for (let at = 0; at < data.length; at += 255)
    blocks.push(Math.min(255, data.length - at), ...data.slice(at, at + 255));
  const frame = [...control, 0x2c, 0, 0, 0, 0, width, 0, height, 0, interlaced ? 0x40 : 0, 2, ...blocks, 0];
  return new Uint8Array(
    Buffer.concat([head, ...Array.from({ length: frames }, () => Buffer.from(frame)), Buffer.from([0x3b])]),
  );
}

test('a GIF is drawn, its transparent colour white', async () => {
  const [page] = pagesOf(readGif(gif({ width: 2, height: 2, indexes: [1, 2, 3, 1], transparent: 2 })));
  const drawn = await drawPicture(page!);
  expect([drawn.at(0, 0), drawn.at(1, 0), drawn.at(0, 1), drawn.at(1, 1)]).toEqual([
    red,
    [255, 255, 255],
    palette[3],
    red,
  ]);
});

test('the rows of an interlaced GIF go where they belong', async () => {
  const order = [0, 8, 4, 2, 6, 1, 3, 5, 7];
  const indexes = order.map((row) => row % 4);
  const drawn = await drawPicture(
    pagesOf(readGif(gif({ width: 1, height: 9, indexes, interlaced: true })))[0]!,
  );
  expect(Array.from({ length: 9 }, (_, row) => drawn.at(0, row))).toEqual(
    Array.from({ length: 9 }, (_, row) => palette[row % 4]),
  );
});

test('of a moving GIF the first picture is shown and that is said', () => {
  const reading = readGif(gif({ width: 1, height: 1, indexes: [1], frames: 3 }));
  expect('warnings' in reading && reading.warnings).toEqual(['first-picture-only']);
});

test('a GIF that was cut off is shown as far as it came; nonsense is refused', () => {
  const whole = gif({ width: 40, height: 40, indexes: Array.from({ length: 1600 }, (_, at) => at % 4) });
  const reading = readGif(whole.subarray(0, 300));
  expect('warnings' in reading && reading.warnings).toEqual(['cut-off']);
  expect(readGif(whole.subarray(0, 20))).toEqual({ failed: 'damaged-picture' });
});

function bmp(
  bits: number,
  rows: number[][],
  { topDown = false, packing = 0, extra = [] as number[] } = {},
): Uint8Array {
  const rowBytes = Math.ceil(rows[0]!.length / 4) * 4;
  const width = Math.floor((rows[0]!.length * 8) / bits);
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + extra.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(topDown ? -rows.length : rows.length, 22);
  head.writeUInt16LE(bits, 28);
  head.writeUInt32LE(packing, 30);
  return new Uint8Array(
    Buffer.concat([
      head,
      Buffer.from(extra),
      ...rows.map((row) => Buffer.concat([Buffer.from(row), Buffer.alloc(rowBytes - row.length)])),
    ]),
  );
}

test('a BMP is drawn from the bottom up, or from the top where it says so', async () => {
  const rows = [[0, 0, 200, 9, 9, 9], [1, 2, 3, 4, 5, 6]]; // prettier-ignore
  const upward = await drawPicture(pagesOf(readBmp(bmp(24, rows)))[0]!);
  expect([upward.at(0, 1), upward.at(1, 0)]).toEqual([red, [6, 5, 4]]);
  const downward = await drawPicture(pagesOf(readBmp(bmp(24, rows, { topDown: true })))[0]!);
  expect(downward.at(0, 0)).toEqual(red);
});

test('palettes, sixteen and thirty-two bits are read', async () => {
  const two = [0, 0, 200, 0, 255, 0, 0, 0];
  const bits = await drawPicture(pagesOf(readBmp(bmp(1, [[0b01000000]], { extra: two })))[0]!);
  expect([bits.at(0, 0), bits.at(1, 0)]).toEqual([red, [0, 0, 255]]);
  const sixteen = await drawPicture(pagesOf(readBmp(bmp(16, [[0x00, 0x7c, 0xff, 0x7f]])))[0]!);
  expect([sixteen.at(0, 0), sixteen.at(1, 0)]).toEqual([[255, 0, 0], [255, 255, 255]]); // prettier-ignore
  const full = await drawPicture(pagesOf(readBmp(bmp(32, [[0, 0, 200, 255]])))[0]!);
  expect(full.at(0, 0)).toEqual(red);
});

test('a BMP in runs is drawn run by run, with its jumps and its plain stretches', async () => {
  const colours = Buffer.alloc(4 * 256);
  colours.set([0, 0, 200, 0, 255, 255, 255, 0]);
  const packed = (bits: number, packing: number, runs: number[]) => {
    // Three pixels wide, two high: the file gives the lower row first.
    const file = bmp(bits, [[0], [0]], { packing, extra: [...colours.subarray(0, 4 * 2 ** bits), ...runs] });
    new DataView(file.buffer).setInt32(18, 3, true);
    new DataView(file.buffer).setUint32(10, 54 + 4 * 2 ** bits, true);
    return readBmp(file.subarray(0, -8));
  };
  const [white, end] = [[255, 255, 255], [0, 1]]; // prettier-ignore
  for (const reading of [
    packed(8, 1, [3, 1, 0, 0, 0, 3, 0, 1, 0, 0, ...end]),
    packed(8, 1, [2, 1, 0, 2, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0, ...end]),
    packed(4, 2, [3, 0x11, 0, 0, 0, 3, 0x01, 0x00, ...end]),
  ]) {
    const drawn = await drawPicture(pagesOf(reading)[0]!);
    expect([0, 1, 2].map((x) => drawn.at(x, 1))).toEqual([white, white, white]);
    expect([0, 1, 2].map((x) => drawn.at(x, 0))).toEqual([red, white, red]);
  }
  const cut = packed(8, 1, [3, 1]);
  expect('warnings' in cut && cut.warnings).toEqual(['cut-off']);
});

test('a BMP that was cut off is white below; one with a JPEG in it is kept, an endless one too', async () => {
  const whole = bmp(
    24,
    Array.from({ length: 20 }, () => [0, 0, 200]),
  );
  const reading = readBmp(whole.subarray(0, 54 + 40));
  expect('warnings' in reading && reading.warnings).toEqual(['cut-off']);
  expect((await drawPicture(pagesOf(reading)[0]!)).at(0, 19)).toEqual(red);
  expect((await drawPicture(pagesOf(reading)[0]!)).at(0, 0)).toEqual([255, 255, 255]);
  expect(readBmp(bmp(8, [[1]], { packing: 4 }))).toEqual({ kept: 'picture-format' });
  const huge = whole.slice();
  new DataView(huge.buffer).setInt32(18, 100_000, true);
  new DataView(huge.buffer).setInt32(22, 100_000, true);
  expect(readBmp(huge)).toEqual({ kept: 'picture-too-large' });
});

test('of a moving WebP the first picture is shown and that is said', async () => {
  const rgba = new Uint8Array(32 * 16 * 4).fill(255);
  for (let at = 0; at < rgba.length; at += 4) rgba.set(red, at);
  const still = (await encodeWebp({ width: 32, height: 16, rgba }, 90))!;
  const part = (name: string, content: Uint8Array) => {
    const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  };
  const size = [31, 0, 0, 15, 0, 0];
  const frame = part(
    'ANMF',
    Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, ...size, 9, 0, 0, 0]), still.subarray(12)]),
  );
  const body = [
    part('VP8X', Buffer.from([2, 0, 0, 0, ...size])),
    part('ANIM', Buffer.alloc(6)),
    frame,
    frame,
  ];
  const reading = await readWebp(part('RIFF', Buffer.concat([Buffer.from('WEBP'), ...body])));
  expect('warnings' in reading && reading.warnings).toEqual(['first-picture-only']);
  const drawn = await drawPicture(pagesOf(reading)[0]!);
  expect([drawn.width, drawn.height]).toEqual([32, 16]);
  drawn.at(9, 9).forEach((value, channel) => expect(Math.abs(value - red[channel]!)).toBeLessThan(12));
  const empty = part('RIFF', Buffer.concat([Buffer.from('WEBP'), ...body.slice(0, 2)]));
  expect(await readWebp(empty)).toEqual({ failed: 'damaged-picture' });
});

test('a WebP is drawn near enough, and its size is checked before it is unpacked', async () => {
  const rgba = new Uint8Array(64 * 48 * 4).fill(255);
  for (let at = 0; at < rgba.length; at += 4) rgba.set(red, at);
  const webp = (await encodeWebp({ width: 64, height: 48, rgba }, 90))!;
  const drawn = await drawPicture(pagesOf(await readWebp(webp))[0]!);
  expect([drawn.width, drawn.height]).toEqual([64, 48]);
  drawn.at(30, 30).forEach((value, channel) => expect(Math.abs(value - red[channel]!)).toBeLessThan(12));
  const huge = webp.slice();
  huge.set([0xff, 0x3f, 0xff, 0x3f], 26);
  expect(await readWebp(huge)).toEqual({ kept: 'picture-too-large' });
  expect(await readWebp(webp.subarray(0, 60))).toEqual({ failed: 'damaged-picture' });
});
