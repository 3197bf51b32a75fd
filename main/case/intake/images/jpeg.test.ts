import { expect, test } from 'vitest';
import { drawPicture, pagesOf } from '../../../../scripts/testing/draw-picture.ts';
import { jpegFixture, segment } from '../../../../scripts/testing/jpeg-fixture.ts';
import { readJpeg } from './jpeg.ts';

/** EXIF with an orientation and a place. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4 + 40);
  tiff.write('II*\0\x08\0\0\0', 'latin1');
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  tiff.write('GPS 34.0522 N 118.2437 W', 44);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]));
}

test('the picture data passes through as it is', async () => {
  const jpeg = jpegFixture({ width: 16, height: 8 });
  const [page] = pagesOf(readJpeg(jpeg));
  expect(Buffer.from(page!.images[0]!.image.data)).toEqual(Buffer.from(jpeg));
  const drawn = await drawPicture(page!);
  expect([drawn.width, drawn.height, drawn.at(3, 3)]).toEqual([16, 8, [128, 128, 128]]);
});

test('which way up is kept; where it was taken is not', () => {
  const reading = readJpeg(
    jpegFixture({ width: 16, height: 8, before: [exif(6), segment(0xfe, Buffer.from('owner: Margarita'))] }),
  );
  const [page] = pagesOf(reading);
  expect(page!.orientation).toBe(6);
  const data = Buffer.from(page!.images[0]!.image.data);
  expect(data.includes('GPS') || data.includes('Exif') || data.includes('Margarita')).toBe(false);
});

test('a scanner’s inches are kept', () => {
  const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01\x01\x00\xc8\x00\xc8\0\0', 'latin1'));
  expect(pagesOf(readJpeg(jpegFixture({ width: 16, height: 8, before: [jfif] })))[0]!.dpi).toEqual({
    x: 200,
    y: 200,
  });
});

test('a print colour picture from Adobe’s programs is turned right side out', async () => {
  const adobe = segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\0', 'latin1'));
  const [page] = pagesOf(readJpeg(jpegFixture({ width: 8, height: 8, components: 4, before: [adobe] })));
  expect(page!.images[0]!.image.entries).toContain('/Decode[1 0 1 0 1 0 1 0]');
  expect((await drawPicture(page!)).at(2, 2)[0]).toBeLessThan(120);
});

test('a picture that was cut off is shown as far as it came', () => {
  const jpeg = jpegFixture({ width: 800, height: 800 });
  const reading = readJpeg(jpeg.subarray(0, jpeg.length - 40));
  expect('warnings' in reading && reading.warnings).toEqual(['cut-off']);
  expect(Buffer.from(pagesOf(reading)[0]!.images[0]!.image.data.subarray(-2)).toString('hex')).toBe('ffd9');
});

test('what a phone appends behind the picture is left behind', () => {
  const jpeg = jpegFixture({ width: 16, height: 8 });
  const [page] = pagesOf(
    readJpeg(new Uint8Array(Buffer.concat([jpeg, Buffer.from('a video of two seconds')]))),
  );
  expect(page!.images[0]!.image.data.length).toBe(jpeg.length);
});

test('kinds of JPEG that no PDF can hold are kept, and nonsense is refused', () => {
  expect(readJpeg(jpegFixture({ width: 16, height: 8, frame: 0xc3 }))).toEqual({ kept: 'picture-format' });
  expect(readJpeg(jpegFixture({ width: 16, height: 8, bits: 12 }))).toEqual({ kept: 'picture-format' });
  expect(readJpeg(jpegFixture({ width: 65_500, height: 65_500 }, { empty: true }))).toEqual({
    kept: 'picture-too-large',
  });
  expect(readJpeg(jpegFixture({ width: 0, height: 8 }))).toEqual({ failed: 'damaged-picture' });
  expect(readJpeg(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4))).toEqual({ failed: 'damaged-picture' });
});
