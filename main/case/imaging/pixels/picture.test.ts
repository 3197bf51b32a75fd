import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { corpusBytes, corpusDir } from '../../../../scripts/testing/corpus.ts';
import { dicomFixture } from '../../../../scripts/testing/dicom-fixture.ts';
import { memorySource } from '../../bytes.ts';
import { openDicom } from '../read/dicom-file.ts';
import { decodeFrame } from './decode-frame.ts';
import { shadeOf } from './image.ts';
import { drawPicture } from './picture.ts';

async function decoded(bytes: Uint8Array, frame = 0) {
  const file = openDicom(memorySource(bytes));
  return file && (await decodeFrame(file, frame));
}

const ct = (packing: string) => corpusBytes(`dicom/CTImage.dcm${packing}`);
const packings = {
  'JPEG 2000': '_JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90.dcm',
  'JPEG-LS': '_JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80.dcm',
  RLE: '_RLELosslessTransferSyntax_1.2.840.10008.1.2.5.dcm',
};

test.each(Object.entries(packings))(
  '%s gives the same numbers as the picture that is not packed',
  async (_, name) => {
    if (corpusDir() === null) return;
    const [plain, packed] = [await decoded(ct('')), await decoded(ct(name))];
    expect(packed?.values.length).toBe(512 * 512);
    expect(Buffer.compare(Buffer.from(Int32Array.from(packed?.values ?? []).buffer), Buffer.from(Int32Array.from(plain?.values ?? []).buffer))).toBe(0); // prettier-ignore
  },
);

test('every picture of the corpus is drawn, every frame of a film its own', async () => {
  if (corpusDir() === null) return;
  const sizes: Record<string, [number, number, number]> = {
    'CR-MONO1-10-chest': [440, 440, 1],
    'CTImage.dcm_JPEGProcess1TransferSyntax_1.2.840.10008.1.2.4.50.dcm': [512, 512, 1],
    'JPEG-LL.dcm': [256, 1024, 1],
    'MOVEKNEE.dcm': [256, 256, 19],
    'MR_small_bigendian.dcm': [64, 64, 1],
    'MR_truncated.dcm': [64, 64, 1],
    'emri_small.dcm': [64, 64, 10],
    'examples_ybr_color.dcm': [320, 240, 30],
    'multiframe.dcm': [240, 240, 140],
  };
  for (const [name, [width, height, frames]] of Object.entries(sizes)) {
    const bytes = corpusBytes(`dicom/${name}`);
    const [first, last] = [await decoded(bytes), await decoded(bytes, frames - 1)];
    expect([name, first?.facts.width, first?.facts.height, first?.facts.frames]).toEqual([
      name,
      width,
      height,
      frames,
    ]);
    expect(last?.values.length).toBe(first?.values.length);
    if (frames > 1) expect(Buffer.from(Uint8Array.from(last?.values ?? []))).not.toEqual(Buffer.from(Uint8Array.from(first?.values ?? []))); // prettier-ignore
    expect(await decoded(bytes, frames)).toBeNull();
  }
});

/** The grey values of a PNG that this app wrote. */
function greys(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const at = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  return [...rows].filter((_, index) => index % (width + 1) !== 0);
}

test('the window decides what is black and what is white, and the first kind of grey is turned round', async () => {
  const file = openDicom(memorySource(dicomFixture({ side: 8, number: 0 })));
  const frame = file && (await decodeFrame(file, 0));
  if (!file || !frame) throw new Error('the fixture must decode');
  const shade = shadeOf(file, 0);
  const draw = (photometric: string) =>
    greys(drawPicture({ ...frame, facts: { ...frame.facts, photometric } }, shade, { window: { center: 512, width: 256 }, widthPx: 8 })); // prettier-ignore
  const normal = draw('MONOCHROME2');
  expect([normal[0], normal.at(-1)]).toEqual([0, 255]);
  expect(normal[32]).toBeGreaterThan(120);
  expect(normal[32]).toBeLessThan(135);
  expect(draw('MONOCHROME1')).toEqual(normal.map((grey) => 255 - grey));
});

test('cut, flipped and lying pictures end in an answer', async () => {
  if (corpusDir() === null) return;
  let seed = 7;
  const chance = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (const name of [
    'JPEG-LL.dcm',
    'multiframe.dcm',
    ...Object.values(packings).map((one) => `CTImage.dcm${one}`),
  ]) {
    const whole = corpusBytes(`dicom/${name}`);
    for (let round = 0; round < 6; round++) {
      const bytes = whole.slice(0, round % 2 ? whole.length : chance(whole.length));
      for (let flips = 0; flips < 20 && bytes.length > 2_000; flips++) {
        const at = 1_500 + chance(bytes.length - 1_500);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
      }
      const frame = await decoded(bytes);
      expect(frame === null || frame.values.length > 0).toBe(true);
    }
  }
});
