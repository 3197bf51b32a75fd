import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawPicture, pagesOf } from '../../../../scripts/testing/draw-picture.ts';
import { jpegFixture, jpegTables } from '../../../../scripts/testing/jpeg-fixture.ts';
import { packLzw, tiffFixture, type TiffFixturePage } from '../../../../scripts/testing/tiff-fixture.ts';
import { readTiff } from './tiff.ts';

const [width, height] = [20, 12];
const shade = (x: number, y: number) => (x * 12 + y * 7) % 256;
const grey = Uint8Array.from({ length: width * height }, (_, at) =>
  shade(at % width, Math.floor(at / width)),
);
const colour = Uint8Array.from(
  { length: width * height * 3 },
  (_, at) => (Math.floor(at / 3) * 5 + (at % 3) * 80) % 256,
);

/** Rows `from` to `to` of packed samples. */
function rows(samples: Uint8Array, rowBytes: number, from: number, to: number): Uint8Array {
  return samples.subarray(from * rowBytes, to * rowBytes);
}

function strips(
  samples: Uint8Array,
  rowBytes: number,
  each: number,
  pack = (part: Uint8Array): Uint8Array => part,
): Uint8Array[] {
  const count = Math.ceil(samples.length / rowBytes / each);
  return Array.from({ length: count }, (_, index) =>
    pack(rows(samples, rowBytes, index * each, (index + 1) * each)),
  );
}

const plainGrey: TiffFixturePage = {
  width,
  height,
  bits: [8],
  photometric: 1,
  compression: 1,
  rowsPerStrip: 5,
  strips: strips(grey, width, 5),
};

async function firstPage(pages: TiffFixturePage[], options = {}) {
  return drawPicture(pagesOf(await readTiff(tiffFixture(pages, options)))[0]!);
}

async function expectGrey(page: TiffFixturePage, options = {}): Promise<void> {
  const drawn = await firstPage([page], options);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) expect(drawn.at(x, y)).toEqual([shade(x, y), shade(x, y), shade(x, y)]);
}

for (const bigEndian of [false, true]) {
  test(`grey strips are read, ${bigEndian ? 'highest' : 'lowest'} byte first`, () =>
    expectGrey(plainGrey, { bigEndian }));

  test(`sixteen bits are read, ${bigEndian ? 'highest' : 'lowest'} byte first`, async () => {
    const wide = Uint8Array.from({ length: grey.length * 2 }, (_, at) =>
      (at & 1) === (bigEndian ? 0 : 1) ? grey[at >> 1]! : 0x55,
    );
    await expectGrey({ ...plainGrey, bits: [16], strips: strips(wide, width * 2, 5) }, { bigEndian });
  });
}

test('PackBits, LZW and Deflate are undone', async () => {
  const packBits = (part: Uint8Array) =>
    new Uint8Array(
      Buffer.concat([
        Uint8Array.of(part.length - 1 > 127 ? 127 : part.length - 1),
        part.subarray(0, 128),
        ...(part.length > 128 ? [Uint8Array.of(part.length - 129), part.subarray(128)] : []),
      ]),
    );
  await expectGrey({ ...plainGrey, compression: 32773, strips: strips(grey, width, 5, packBits) });
  await expectGrey({ ...plainGrey, compression: 5, strips: strips(grey, width, 5, packLzw) });
  await expectGrey({ ...plainGrey, compression: 8, strips: strips(grey, width, 5, deflateSync) });
});

test('LZW widens its codes to the end and starts over', async () => {
  const large = { width: 300, height: 200 };
  const noise = Uint8Array.from({ length: 60_000 }, (_, at) => (at * 7919 + (at >> 5) * 31) & 0xff);
  const drawn = await firstPage([
    { ...plainGrey, ...large, compression: 5, rowsPerStrip: 200, strips: [packLzw(noise)] },
  ]);
  for (const at of [0, 511, 12_345, 59_999])
    expect(drawn.at(at % 300, Math.floor(at / 300))[0]).toBe(noise[at]);
});

test('differences from the left are added up', async () => {
  const differences = grey.map((value, at) => value - (at % width === 0 ? 0 : grey[at - 1]!));
  await expectGrey({
    ...plainGrey,
    compression: 8,
    predictor: 2,
    strips: strips(differences, width, 5, deflateSync),
  });
});

test('tiles are put together, and what reaches over the edge is dropped', async () => {
  const tiles: Uint8Array[] = [];
  for (const top of [0, 16])
    for (const left of [0, 16])
      tiles.push(Uint8Array.from({ length: 256 }, (_, at) => shade(left + (at % 16), top + (at >> 4))));
  await expectGrey({ ...plainGrey, tile: { width: 16, height: 16 }, strips: tiles.slice(0, 2) });
});

test('colours come mixed or apart', async () => {
  const pixel = (x: number, y: number) => [0, 1, 2].map((channel) => colour[(y * width + x) * 3 + channel]);
  const mixed = await firstPage([
    { width, height, bits: [8, 8, 8], photometric: 2, compression: 1, rowsPerStrip: 12, strips: [colour] },
  ]);
  const apart = [0, 1, 2].map((channel) => colour.filter((_, at) => at % 3 === channel));
  const planes = await firstPage([
    {
      width,
      height,
      bits: [8, 8, 8],
      photometric: 2,
      compression: 1,
      planar: true,
      rowsPerStrip: 12,
      strips: apart,
    },
  ]);
  for (const [x, y] of [
    [0, 0],
    [7, 3],
    [19, 11],
  ] as const) {
    // prettier-ignore
    expect(mixed.at(x, y)).toEqual(pixel(x, y));
    expect(planes.at(x, y)).toEqual(pixel(x, y));
  }
});

test('transparency lies on white, a palette is looked up, print colours are mixed', async () => {
  const one = { width: 2, height: 1, rowsPerStrip: 1, compression: 1 };
  const clear = await firstPage([
    {
      ...one,
      bits: [8, 8, 8, 8],
      photometric: 2,
      extraSamples: [2],
      strips: [Uint8Array.of(200, 0, 0, 255, 200, 0, 0, 0)],
    },
  ]);
  expect([clear.at(0, 0), clear.at(1, 0)]).toEqual([[200, 0, 0], [255, 255, 255]]); // prettier-ignore
  const map = Array.from({ length: 48 }, (_, at) => (at % 16 === 5 ? 0xaa00 : 0x1100));
  const looked = await firstPage([
    { ...one, bits: [4], photometric: 3, colourMap: map, strips: [Uint8Array.of(0x52)] },
  ]);
  expect([looked.at(0, 0), looked.at(1, 0)]).toEqual([[170, 170, 170], [17, 17, 17]]); // prettier-ignore
  const inks = await firstPage([
    { ...one, bits: [8, 8, 8, 8], photometric: 5, strips: [Uint8Array.of(255, 0, 0, 0, 0, 0, 0, 255)] },
  ]);
  expect([inks.at(0, 0), inks.at(1, 0)]).toEqual([[0, 255, 255], [0, 0, 0]]); // prettier-ignore
});

test('black and white is one bit a pixel, whichever of them is zero', async () => {
  const bits = {
    width: 9,
    height: 2,
    bits: [1],
    compression: 1,
    rowsPerStrip: 2,
    strips: [Uint8Array.of(0b10000000, 0, 0, 0b10000000)],
  };
  const zeroBlack = await firstPage([{ ...bits, photometric: 1 }]);
  const zeroWhite = await firstPage([{ ...bits, photometric: 0 }]);
  expect([zeroBlack.at(0, 0)[0], zeroBlack.at(1, 0)[0], zeroBlack.at(8, 1)[0]]).toEqual([255, 0, 255]);
  expect([zeroWhite.at(0, 0)[0], zeroWhite.at(1, 0)[0], zeroWhite.at(8, 1)[0]]).toEqual([0, 255, 0]);
});

// Group 4: each row of eight white pixels is one bit (the same as above), then the end mark.
const whiteFax = Uint8Array.of(0b11110000, 0b00000001, 0, 0b00010000);

test('fax data in one strip passes through as it is; in several, it becomes one image', async () => {
  const fax = { width: 8, height: 4, bits: [1], photometric: 0, compression: 4 };
  const [page] = pagesOf(await readTiff(tiffFixture([{ ...fax, rowsPerStrip: 4, strips: [whiteFax] }])));
  expect(Buffer.from(page!.images[0]!.image.data)).toEqual(Buffer.from(whiteFax));
  expect((await drawPicture(page!)).at(3, 3)).toEqual([255, 255, 255]);
  const [joined] = pagesOf(
    await readTiff(tiffFixture([{ ...fax, height: 8, rowsPerStrip: 4, strips: [whiteFax, whiteFax] }])),
  );
  expect(joined!.images).toHaveLength(1);
  expect((await drawPicture(joined!)).at(3, 7)).toEqual([255, 255, 255]);
});

test('bits that count from the lowest are turned, and inverted fax is black', async () => {
  const turned = whiteFax.map((byte) =>
    Number.parseInt(byte.toString(2).padStart(8, '0').split('').toReversed().join(''), 2),
  );
  const fax = { width: 8, height: 4, bits: [1], compression: 4, rowsPerStrip: 4 };
  expect((await firstPage([{ ...fax, photometric: 0, fillOrder: 2, strips: [turned] }])).at(3, 3)).toEqual([
    255, 255, 255,
  ]);
  expect((await firstPage([{ ...fax, photometric: 1, strips: [whiteFax] }])).at(3, 3)).toEqual([0, 0, 0]);
});

test('JPEG strips share their tables', async () => {
  const strip = jpegFixture({ width: 16, height: 8, abbreviated: true });
  const tables = new Uint8Array(
    Buffer.concat([Uint8Array.of(0xff, 0xd8), jpegTables, Uint8Array.of(0xff, 0xd9)]),
  );
  const drawn = await firstPage([
    {
      width: 16,
      height: 16,
      bits: [8],
      photometric: 1,
      compression: 7,
      rowsPerStrip: 8,
      jpegTables: tables,
      strips: [strip, strip],
    },
  ]);
  expect([drawn.at(1, 1)[0], drawn.at(15, 15)[0]]).toEqual([128, 128]);
});

test('large files, whose offsets have eight bytes, are read in either byte order, and a lie in them is not followed', async () => {
  for (const bigEndian of [false, true]) {
    await expectGrey({ ...plainGrey, dpi: 300 }, { bigEndian, large: true });
    const several = tiffFixture([plainGrey, plainGrey], { bigEndian, large: true, ring: true });
    expect(pagesOf(await readTiff(several))).toHaveLength(2);
  }
  const lie = { ...plainGrey, stripOffset: 2 ** 50 };
  expect(await readTiff(tiffFixture([lie], { large: true }))).toEqual({ failed: 'damaged-picture' });
});

test('every page is read, small copies of pages are not', async () => {
  const thumbnail = { ...plainGrey, subfileType: 1 };
  expect(pagesOf(await readTiff(tiffFixture([plainGrey, thumbnail, plainGrey])))).toHaveLength(2);
});

test('which way up and how many dots to the inch are kept', async () => {
  const [page] = pagesOf(await readTiff(tiffFixture([{ ...plainGrey, orientation: 8, dpi: 240 }])));
  expect([page!.orientation, page!.dpi]).toEqual([8, { x: 240, y: 240 }]);
});

test('a page that cannot be read is told, and the others are shown', async () => {
  const broken = { ...plainGrey, width: 0 };
  const reading = await readTiff(tiffFixture([plainGrey, broken]));
  expect(pagesOf(reading)).toHaveLength(1);
  expect('warnings' in reading && reading.warnings).toEqual(['pages-unreadable']);
});

test('pages in a ring end, lies about size and place are not followed', async () => {
  expect(pagesOf(await readTiff(tiffFixture([plainGrey, plainGrey], { ring: true })))).toHaveLength(2);
  expect(await readTiff(tiffFixture([{ ...plainGrey, width: 150_000, height: 150_000 }]))).toEqual({
    kept: 'picture-too-large',
  });
  expect(await readTiff(tiffFixture([{ ...plainGrey, width: 2 ** 31, height: 2 ** 31 }]))).toEqual({
    failed: 'damaged-picture',
  });
  expect(await readTiff(tiffFixture([{ ...plainGrey, stripOffset: 0xffff_0000 }]))).toEqual({
    failed: 'damaged-picture',
  });
  expect(await readTiff(tiffFixture([plainGrey]).subarray(0, 6))).toEqual({ kept: 'picture-format' });
  expect(await readTiff(tiffFixture([{ ...plainGrey, compression: 50_000 }]))).toEqual({
    kept: 'picture-format',
  });
});
