import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { madePacket } from '../../../../scripts/testing/packets.ts';
import type { MadePacket } from '../../../../scripts/testing/packets.ts';
import { seededRandom } from '../../../../scripts/testing/pdf-fixture.ts';
import { qpdfComplaints } from '../../../../scripts/testing/qpdf.ts';
import { rawPdf } from '../../../../scripts/testing/raw-pdf.ts';
import type { RawObjects } from '../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../bytes.ts';
import { packPhoto } from '../../intake/images/jpeg-writer.ts';
import { openPdf } from '../../text/pdfium.ts';
import { openDocument } from '../read/document.ts';
import { PLAIN } from '../read/xref.ts';
import { packFax } from './fax-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'draw-down-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A square inch at 600 dots: writing-like strokes on a slope of grey. */
const dots = 600;

function grey(x: number, y: number): number {
  const isInk = Math.abs(((x + y * 0.3) % 60) - 30) < 6 || y % 90 < 8;
  return isInk ? 20 : 235 - Math.floor((x / dots) * 60);
}

function flat(value: (x: number, y: number) => readonly number[]): Uint8Array {
  const colors = value(0, 0).length;
  const out = new Uint8Array(dots * dots * colors);
  for (let at = 0; at < dots * dots; at++) out.set(value(at % dots, Math.floor(at / dots)), at * colors);
  return out;
}

/** Rows of eight dots a byte; 1 is paper. */
function bits(): Buffer {
  const out = Buffer.alloc((dots / 8) * dots);
  for (let at = 0; at < dots * dots; at++)
    if (grey(at % dots, Math.floor(at / dots)) > 100)
      out[at >> 3] = (out[at >> 3] as number) | (0x80 >> (at & 7));
  return out;
}

function photo(): Uint8Array {
  const random = seededRandom(7);
  return packPhoto({
    width: dots,
    height: dots,
    rgba: flat((x, y) => [grey(x, y), 255 - grey(y, x), 90 + random() * 30, 255]),
  }).data;
}

const fax = packFax(
  flat((x, y) => [grey(x, y) > 100 ? 0 : 1]),
  { width: dots, height: dots },
);
const greyRows = deflateSync(flat((x, y) => [grey(x, y)]));
const palette = Array.from({ length: 256 }, (_, at) => `${at.toString(16).padStart(2, '0')}8040`).join('');
const image = (entries: string, data: Uint8Array): RawObjects[number] => ({
  dict: `/Type/XObject/Subtype/Image/Width ${dots}/Height ${dots}${entries}`,
  data: Buffer.from(data),
});
const plainGrey = '/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode';

/** Object 10 of each document is its picture. */
const pictures: Record<string, RawObjects> = {
  photo: { 10: image('/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode', photo()) },
  'photo packed twice': {
    10: image(
      '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter[/FlateDecode/DCTDecode]',
      deflateSync(photo()),
    ),
  },
  'grey rows': { 10: image(plainGrey, greyRows) },
  'indexed colours': {
    10: image(
      `/ColorSpace[/Indexed/DeviceRGB 255<${palette}>]/BitsPerComponent 8/Filter/FlateDecode`,
      greyRows,
    ),
  },
  'soft edges': {
    10: image(`${plainGrey}/SMask 11 0 R`, greyRows),
    11: image(plainGrey, deflateSync(flat((x, y) => [255 - ((x + y) % 200)]))),
  },
  'black and white rows': {
    10: image('/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode', deflateSync(bits())),
  },
  'a stencil': { 10: image('/ImageMask true/BitsPerComponent 1/Filter/FlateDecode', deflateSync(bits())) },
  fax: {
    10: image(
      `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${dots}/Rows ${dots}>>`,
      fax,
    ),
  },
};

/** One square inch with the picture on all of it. */
function onePage(objects: RawObjects, { resources = '', content = '', unit = '' } = {}): Buffer {
  return rawPdf({
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]${unit}/Contents 4 0 R/Resources<</XObject<</Im 10 0 R>>${resources}>>>>`,
    4: { dict: '', data: `q 72 0 0 72 0 0 cm /Im Do Q ${content}` },
    ...objects,
  });
}

type Dots = { widths: number[]; bytes: number };

/** Widths of all pictures of a packet. */
function dotsIn({ bytes }: MadePacket): Dots {
  const doc = openDocument(memorySource(bytes));
  const widths: number[] = [];
  for (let n = 1; n < doc.xref.table.count; n++) {
    const dict = doc.xref.table.kind[n] === PLAIN ? doc.dictObject(n) : null;
    if (doc.name(dict?.get('Subtype')) === 'Image') widths.push(doc.number(dict?.get('Width')) ?? 0);
  }
  return { widths, bytes: bytes.length };
}

async function seen({ bytes }: MadePacket, widthPx: number): Promise<Uint8Array> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  const { rgba } = opened.pdf.render(0, { widthPx });
  opened.pdf.close();
  return rgba;
}

function away(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] as number)), 0) / one.length;
}

test.each(Object.entries(pictures))(
  '%s at 600 dots to an inch gets 300, weighs less, and looks alike on paper',
  async (name, objects) => {
    const entries = [onePage(objects)];
    const asIs = await madePacket({ entries });
    const smaller = await madePacket({ entries, drawsDown: true });
    expect(new Set(dotsIn(smaller).widths)).toEqual(new Set([300]));
    expect(asIs.savedBytes).toBe(0);
    expect(smaller.savedBytes).toBeGreaterThan(0);
    expect(asIs.sizeBytes - smaller.sizeBytes).toBeGreaterThan(smaller.savedBytes - 200);
    expect(away(await seen(asIs, 100), await seen(smaller, 100))).toBeLessThan(4);
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, smaller.bytes);
    expect(qpdfComplaints(path) ?? '').toBe('');
  },
);

const cutOff = photo().subarray(0, 9000);
const stays: Record<string, Buffer> = {
  'a picture that fills two inches': onePage(pictures['grey rows'] as RawObjects, { unit: '/UserUnit 2' }),
  'one that is drawn larger further down': onePage(pictures['grey rows'] as RawObjects, {
    content: 'q 144 0 0 144 0 0 cm /Im Do Q',
  }),
  'one that a pattern draws too': onePage(
    {
      ...pictures['grey rows'],
      12: {
        dict: '/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</XObject<</P 10 0 R>>>>',
        data: 'q 9 0 0 9 0 0 cm /P Do Q',
      },
    },
    { resources: '/Pattern<</Pt 12 0 R>>' },
  ),
  'one with a colour that stands for holes': onePage({ 10: image(`${plainGrey}/Mask[20 20]`, greyRows) }),
  'one that is cut off': onePage({
    10: image('/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode', cutOff),
  }),
  'one whose fewer dots would weigh more': onePage({
    10: image(plainGrey, deflateSync(flat((x) => [x % 2 === 0 ? 0 : 255]))),
  }),
};

test.each(Object.entries(stays))('%s stays as it is', async (name, bytes) => {
  const made = await madePacket({
    entries: [{ key: 'a', source: memorySource(bytes), isSound: true }],
    drawsDown: true,
  });
  if (name !== 'one whose fewer dots would weigh more') expect(dotsIn(made).widths).toEqual([dots]);
  expect(made.savedBytes).toBeGreaterThanOrEqual(0);
  const asIs = await madePacket({ entries: [{ key: 'a', source: memorySource(bytes), isSound: true }] });
  if (name !== 'one whose fewer dots would weigh more') expect(made.sha256).toBe(asIs.sha256);
  expect(made.sizeBytes).toBeLessThanOrEqual(asIs.sizeBytes);
});

test('black and white rows of any length of run come back from a fax packing dot for dot', async () => {
  const width = 2700;
  const height = 120;
  const random = seededRandom(11);
  const rows = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    let color = 0;
    for (let x = 0; x < width;) {
      // Long runs and short ones, so that every table is used.
      const run = Math.ceil(y % 3 === 0 ? random() * 2650 : y % 3 === 1 ? random() * 90 : random() * 4);
      rows.fill(color, y * width + x, y * width + Math.min(width, x + run));
      x += run;
      color ^= 1;
    }
  }
  const packed = packFax(rows, { width, height });
  const page = rawPdf({
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</XObject<</Im 10 0 R>>>>>>`,
    4: { dict: '', data: `${width} 0 0 ${height} 0 0 cm /Im Do` },
    10: {
      dict: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${width}/Rows ${height}>>`,
      data: packed,
    },
  });
  const opened = await openPdf(memorySource(page));
  if (!opened.ok) throw new Error(opened.why);
  const { grey: shown } = opened.pdf.renderGrey(0, { widthPx: width });
  opened.pdf.close();
  let wrong = 0;
  for (let at = 0; at < rows.length; at++) if ((shown[at] === 0) !== (rows[at] === 1)) wrong++;
  expect(wrong).toBe(0);
});
