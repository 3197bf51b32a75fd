import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { firstFreeObject, pdfFixture, wordyPages } from '../../../scripts/testing/pdf-fixture.ts';
import { memorySource, type ByteSource } from '../bytes.ts';
import { pdfiumEngine } from './pdfium/engine.ts';
import { openPdf, type PdfDocument } from './pdfium.ts';

async function opened(bytes: Uint8Array, password?: string): Promise<PdfDocument> {
  const result = await openPdf(memorySource(bytes), password === undefined ? {} : { password });
  if (!result.ok) throw new Error(result.why);
  return result.pdf;
}

async function refused(bytes: Uint8Array): Promise<string> {
  const result = await openPdf(memorySource(bytes));
  if (result.ok) result.pdf.close();
  return result.ok ? 'opened' : result.why;
}

async function locked(password: string, userPassword: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdfFixture([{ lines: ['Pathology report'] }]));
  document.encrypt({ userPassword, ownerPassword: password });
  return document.save();
}

test('pages, sizes, title and text are read in order', async () => {
  const pdf = await opened(
    pdfFixture(
      [{ lines: ['First line', 'second line'] }, { lines: ['Next'], width: 300, height: 500, rotate: 90 }],
      { title: 'CT chest' },
    ),
  );
  expect(pdf.pageCount).toBe(2);
  expect(pdf.title()).toBe('CT chest');
  expect(pdf.pageSize(0)).toEqual({ widthPt: 612, heightPt: 792, rotation: 0 });
  expect(pdf.pageSize(1)).toEqual({ widthPt: 500, heightPt: 300, rotation: 90 });
  expect(pdf.text(1)).toBe('Next');
  expect(pdf.text(0)).toBe('First line\nsecond line');
  expect(pdf.repaired).toBe(false);
  pdf.close();
});

test('what is typed into a form is part of the text and of the picture', async () => {
  const fields = (pages: { lines: string[]; extra?: string }[]) => firstFreeObject(pages);
  const page = { lines: ['Name:'], extra: '/Annots[7 0 R]' };
  const field =
    '<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Margarita)/Rect[100 600 400 640]/F 4/DA(/Helv 20 Tf 0 g)/P 5 0 R>>';
  const form = `/AcroForm<</Fields[${fields([page])} 0 R]/NeedAppearances true/DR<</Font<</Helv 3 0 R>>>>/DA(/Helv 12 Tf 0 g)>>`;
  const filled = await opened(pdfFixture([page], { objects: [field], catalog: form }));
  const empty = await opened(
    pdfFixture([page], { objects: [field.replace('Margarita', '')], catalog: form }),
  );
  expect(filled.form).toBe('fields');
  expect(filled.text(0)).toBe('Name:\nMargarita');
  expect(ink(filled.render(0, { widthPx: 612 }), { x: 100, y: 152, width: 300, height: 40 })).toBeGreaterThan(
    50,
  );
  expect(ink(empty.render(0, { widthPx: 612 }), { x: 102, y: 154, width: 296, height: 36 })).toBe(0);
  filled.close();
  empty.close();
});

test('a field that belongs to no form is read and drawn all the same', async () => {
  const page = { lines: ['Agency:'], extra: '/Annots[7 0 R]' };
  const field =
    '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Fish and Wildlife)/Rect[100 600 400 640]/F 4/AP<</N 8 0 R>>/P 5 0 R>>';
  const look =
    '<</Type/XObject/Subtype/Form/BBox[0 0 300 40]/Resources<</Font<</F1 3 0 R>>>>/Length 41>>stream\nBT /F1 20 Tf 5 10 Td (Fish and) Tj ET   \nendstream';
  const pdf = await opened(pdfFixture([page], { objects: [field, look] }));
  expect(pdf.form).toBe('none');
  expect(pdf.text(0)).toBe('Agency:\nFish and Wildlife');
  expect(ink(pdf.render(0, { widthPx: 612 }), { x: 100, y: 152, width: 300, height: 40 })).toBeGreaterThan(
    50,
  );
  pdf.close();
});

for (const rotate of [0, 90, 180, 270] as const) {
  test(`words lie where they are drawn, on a page turned by ${rotate} degrees`, async () => {
    const cropped = '/CropBox[20 30 592 762]';
    const pdf = await opened(
      pdfFixture([{ lines: ['Biopsy', '', '', '', 'negative'], rotate, extra: cropped }]),
    );
    const words = pdf.textRegions(0);
    expect(words.map((word) => word.text).sort()).toEqual(['Biopsy', 'negative']);
    const { widthPt } = pdf.pageSize(0);
    const picture = pdf.render(0, { widthPx: Math.round(widthPt) });
    const inWords = words.reduce((sum, word) => sum + ink(picture, word), 0);
    expect(inWords).toBeGreaterThan(100);
    expect(
      inWords / ink(picture, { x: 0, y: 0, width: picture.width, height: picture.height }),
    ).toBeGreaterThan(0.97);
    pdf.close();
  });
}

type Place = { x: number; y: number; width: number; height: number };

/** Dark pixels within a place, a pixel of leeway around it. */
function ink(picture: { width: number; height: number; rgba: Uint8Array }, place: Place): number {
  let dark = 0;
  for (let y = Math.floor(place.y) - 1; y <= place.y + place.height + 1; y++)
    for (let x = Math.floor(place.x) - 1; x <= place.x + place.width + 1; x++) {
      const inside = x >= 0 && y >= 0 && x < picture.width && y < picture.height;
      if (inside && (picture.rgba[(y * picture.width + x) * 4] ?? 255) < 200) dark++;
    }
  return dark;
}

test('a password is asked for, a wrong one refused, the right one opens', async () => {
  const bytes = await locked('owner', 'geheim');
  expect(await refused(bytes)).toBe('needs-password');
  expect(await openPdf(memorySource(bytes), { password: 'falsch' })).toEqual({
    ok: false,
    why: 'needs-password',
  });
  const pdf = await opened(bytes, 'geheim');
  expect(pdf.encrypted).toBe(true);
  expect(pdf.text(0)).toBe('Pathology report');
  pdf.close();
});

test('a clean copy of a locked file opens without its password and says the same', async () => {
  const pdf = await opened(await locked('owner', 'geheim'), 'geheim');
  const parts: Uint8Array[] = [];
  expect(pdf.saveCopy((bytes) => parts.push(bytes))).toBe(true);
  pdf.close();
  const copy = await opened(new Uint8Array(Buffer.concat(parts)));
  expect(copy.encrypted).toBe(false);
  expect(copy.text(0)).toBe('Pathology report');
  copy.close();
});

test('a file whose table of objects is wrong is repaired and says so', async () => {
  const text = Buffer.from(pdfFixture([{ lines: ['Still here'] }])).toString('latin1');
  const pdf = await opened(
    new Uint8Array(Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')),
  );
  expect(pdf.repaired).toBe(true);
  expect(pdf.text(0)).toBe('Still here');
  pdf.close();
});

test('what is no PDF, empty or without pages is refused by kind', async () => {
  expect(await refused(new Uint8Array(0))).toBe('empty');
  expect(await refused(new TextEncoder().encode('Dear doctor,'))).toBe('damaged');
  expect(await refused(pdfFixture([]))).toBe('no-pages');
  expect(await openPdf({ sizeBytes: 3e9, read: () => new Uint8Array(0) })).toEqual({
    ok: false,
    why: 'too-large',
  });
});

test('a disk that stops answering is not taken for a damaged file', async () => {
  const source: ByteSource = {
    sizeBytes: 5000,
    read() {
      throw new Error('EIO');
    },
  };
  await expect(openPdf(source)).rejects.toThrow('EIO');
});

test('a disk that stops answering later is not taken for unreadable pages', async () => {
  const bytes = pdfFixture([{ lines: ['one'] }, { lines: ['x'.repeat(700_000)] }]);
  let fails = false;
  const source: ByteSource = {
    sizeBytes: bytes.length,
    read(offset, length) {
      if (fails) throw new Error('EIO');
      return bytes.subarray(offset, offset + length);
    },
  };
  const result = await openPdf(source);
  if (!result.ok) throw new Error(result.why);
  fails = true;
  expect(() => result.pdf.text(1)).toThrow('EIO');
  result.pdf.close();
});

test('a file of scans never lies in memory whole', async () => {
  const scans = 60;
  const before = (await pdfiumEngine()).bytes().length;
  const result = await openPdf(fileOfScans(scans, 10 * 1024 * 1024));
  if (!result.ok) throw new Error(result.why);
  for (let index = 0; index < scans; index++) result.pdf.text(index);
  const after = (await pdfiumEngine()).bytes().length;
  expect(after - before).toBeLessThan(100 * 1024 * 1024);
  expect(ink(result.pdf.render(0, { widthPx: 50 }), { x: 0, y: 0, width: 50, height: 50 })).toBeGreaterThan(
    2000,
  );
  result.pdf.close();
});

/** Pages of black pictures, made up while they are read: only what stands around them lies in memory. */
function fileOfScans(count: number, bytesEach: number): ByteSource {
  const written: { at: number; bytes: Buffer }[] = [];
  const offsets: number[] = [];
  let end = 0;
  const put = (text: string) => {
    written.push({ at: end, bytes: Buffer.from(text) });
    end += text.length;
  };
  const object = (number: number, text: string, gap = 0) => {
    offsets[number - 1] = end;
    put(`${number} 0 obj\n${text}`);
    end += gap;
    put(gap === 0 ? '\nendobj\n' : '\nendstream\nendobj\n');
  };
  put('%PDF-1.5\n');
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  const page = (index: number) => 4 + index * 2;
  object(
    2,
    `<</Type/Pages/Count ${count}/Kids[${Array.from({ length: count }, (_, index) => `${page(index)} 0 R`).join(' ')}]>>`,
  );
  object(3, '<</Length 27>>stream\nq 100 0 0 100 0 0 cm /I Do Q\nendstream');
  for (let index = 0; index < count; index++) {
    const image = page(index) + 1;
    object(
      page(index),
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</XObject<</I ${image} 0 R>>>>/Contents 3 0 R>>`,
    );
    const side = Math.floor(Math.sqrt(bytesEach));
    object(
      image,
      `<</Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8/Length ${bytesEach}>>stream\n`,
      bytesEach,
    );
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(
    `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF\n`,
  );
  return {
    sizeBytes: end,
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, end - offset)));
      for (const one of written) {
        const [from, to] = [
          Math.max(offset, one.at),
          Math.min(offset + bytes.length, one.at + one.bytes.length),
        ];
        if (from < to) bytes.set(one.bytes.subarray(from - one.at, to - one.at), from - offset);
      }
      return bytes;
    },
  };
}

test('a strange page cannot ask for a picture without bound', async () => {
  const pdf = await opened(pdfFixture([{ lines: ['x'], width: 3, height: 14_000 }]));
  const { width, height } = pdf.render(0, { widthPx: 3000 });
  expect(width * height).toBeLessThanOrEqual(50_000_000);
  pdf.close();
});

test('a page number that does not exist is a bug, not a page', async () => {
  const pdf = await opened(pdfFixture([{ lines: ['x'] }]));
  expect(() => pdf.text(1)).toThrow(RangeError);
  pdf.close();
  pdf.close();
  expect(() => pdf.text(0)).toThrow('closed');
});

test('memory is given back on close: two hundred documents need no more than twenty', async () => {
  const bytes = pdfFixture(wordyPages(2), { compress: true });
  const readAllOnce = async () => {
    const pdf = await opened(bytes);
    pdf.text(0);
    pdf.textRegions(1);
    pdf.render(1, { widthPx: 100 });
    pdf.close();
  };
  for (let round = 0; round < 20; round++) await readAllOnce();
  const before = (await pdfiumEngine()).bytes().length;
  for (let round = 0; round < 200; round++) await readAllOnce();
  expect((await pdfiumEngine()).bytes().length).toBe(before);
});
