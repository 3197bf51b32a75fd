import { PDFDocument } from '@cantoo/pdf-lib';
import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { firstFreeObject, pdfFixture, wordyPages } from '../../../scripts/testing/pdf-fixture.ts';
import { zipFixture } from '../../../scripts/testing/zip-fixture.ts';
import { memorySource } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import type { GreyImage } from '../text/pdfium/page.ts';
import { levelled, slantOf } from '../text/slant.ts';
import { readIncoming } from './read-incoming.ts';
import type { IntakeDocument, IntakeInput } from './result.ts';

function read(name: string, content: Uint8Array | string, rest: Partial<IntakeInput> = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readIncoming({ name, source: memorySource(bytes), ...rest });
}

async function document(
  name: string,
  content: Uint8Array,
  rest: Partial<IntakeInput> = {},
): Promise<IntakeDocument> {
  const result = await read(name, content, rest);
  if (result.outcome !== 'document') throw new Error(JSON.stringify(result));
  return result;
}

async function openedPages(pdf: Uint8Array): Promise<string[]> {
  const opened = await openPdf(memorySource(pdf));
  if (!opened.ok) throw new Error(opened.why);
  const texts = Array.from({ length: opened.pdf.pageCount }, (_, index) => opened.pdf.text(index));
  opened.pdf.close();
  return texts;
}

async function greyOf(bytes: Uint8Array): Promise<GreyImage> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  const image = opened.pdf.renderGrey(0, { widthPx: 1275 });
  opened.pdf.close();
  return image;
}

const letter = pdfFixture([{ lines: ['Pathology'] }, { lines: [], rotate: 90 }], { title: 'Biopsy report' });

async function locked(userPassword: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(letter);
  pdf.encrypt({ userPassword, ownerPassword: 'owner' });
  return pdf.save();
}

test('a PDF gives its pages, text, title and a first thumbnail, and is used as it is', async () => {
  const { rendition, thumbnails, ...rest } = await document('a.pdf', letter);
  expect(rest).toEqual({
    outcome: 'document',
    mediaType: 'application/pdf',
    title: 'Biopsy report',
    warnings: [],
    pages: [
      { widthPt: 612, heightPt: 792, text: 'Pathology', hasText: true, foot: 'clear' },
      { widthPt: 792, heightPt: 612, text: '', hasText: false, foot: null },
    ],
  });
  expect(rendition).toBe(null);
  expect(thumbnails.map(({ page, image }) => [page, image.length > 100])).toEqual([[0, true]]);
});

test('text is handed over page by page where it is asked for, and held nowhere', async () => {
  const texts: [number, string][] = [];
  const progress: number[] = [];
  const { pages } = await document('a.pdf', pdfFixture(wordyPages(3)), {
    onText: (index, text) => texts.push([index, text]),
    onPage: (done, total) => progress.push(done / total),
  });
  expect(texts.map(([index]) => index)).toEqual([0, 1, 2]);
  expect(texts.every(([, text]) => text.length > 2000)).toBe(true);
  expect(pages.map(({ text, hasText }) => [text, hasText])).toEqual([['', true], ['', true], ['', true]]); // prettier-ignore
  expect(progress).toEqual([1 / 3, 2 / 3, 1]);
});

test('a locked PDF asks for its password, says when one is wrong, and with the right one is unlocked for good', async () => {
  const bytes = await locked('geheim');
  expect(await read('a.pdf', bytes)).toMatchObject({ outcome: 'needs-password', reason: 'needs-password' });
  expect(await read('a.pdf', bytes, { passwords: ['a', 'b'] })).toMatchObject({
    outcome: 'needs-password',
    reason: 'wrong-password',
  });
  const { rendition } = await document('a.pdf', bytes, { passwords: ['a', 'geheim'] });
  expect(await openedPages(rendition!)).toEqual(['Pathology', '']);
});

test('a PDF that only forbids printing opens without asking', async () => {
  const { rendition, pages } = await document('a.pdf', await locked(''));
  expect(pages).toHaveLength(2);
  expect(await openedPages(rendition!)).toEqual(['Pathology', '']);
});

test('a PDF with a damaged table is repaired, and the repaired copy is what is shown', async () => {
  const text = Buffer.from(letter)
    .toString('latin1')
    .replace(/startxref\n\d+/, 'startxref\n7');
  const { warnings, rendition } = await document('a.pdf', new Uint8Array(Buffer.from(text, 'latin1')));
  expect(warnings).toEqual(['repaired']);
  expect(await openedPages(rendition!)).toEqual(['Pathology', '']);
});

test('a download that stopped early says so, and gives what can be read', async () => {
  const long = pdfFixture(wordyPages(30));
  expect(await read('a.pdf', long.subarray(0, 1500))).toMatchObject({
    outcome: 'failed',
    reason: 'cut-off-pdf',
  });
  const cut = await document('a.pdf', long.subarray(0, long.length - 400));
  expect([cut.pages.length, cut.warnings]).toEqual([30, ['repaired']]);
  expect((await openedPages(cut.rendition!))[29]).toBe(cut.pages[29]?.text);
  // Torn within the last lines, in the middle of what they say; and without the first line.
  const whole = Buffer.from(long);
  const end = whole.lastIndexOf('/Root');
  const torn = Buffer.concat([whole.subarray(0, end + 12), Buffer.from('/ID [<904e5a\x84yq`z', 'latin1')]);
  const headless = whole.subarray(whole.indexOf('\n') + 1);
  for (const bytes of [torn, headless]) {
    const mended = await document('a.pdf', bytes);
    expect([mended.pages.length, mended.pages[29]?.text]).toEqual([30, cut.pages[29]?.text]);
    expect(await openedPages(mended.rendition!)).toHaveLength(30);
  }
});

test('a PDF that says too few pages, or too many, is given with the pages that it has', async () => {
  const three = Buffer.from(pdfFixture([{ lines: ['One'] }, { lines: ['Two'] }, { lines: ['Three'] }]));
  for (const said of ['1', '9']) {
    const forged = Buffer.from(three.toString('latin1').replace('/Count 3', `/Count ${said}`), 'latin1');
    const { pages, warnings, rendition } = await document('a.pdf', forged);
    expect([pages.map(({ text }) => text), warnings]).toEqual([['One', 'Two', 'Three'], ['repaired']]);
    expect(await openedPages(rendition!)).toEqual(['One', 'Two', 'Three']);
  }
});

test('a page that the table of objects leaves out is found by itself', async () => {
  const whole = Buffer.from(pdfFixture([{ lines: ['One'] }, { lines: ['Two'] }])).toString('latin1');
  const pages = /\/Type\s*\/Page\b/g;
  for (const bytes of [withoutObjects(whole, pages, 1), withoutObjects(whole, pages, 2)]) {
    const found = await document('a.pdf', bytes);
    expect([found.pages.map(({ text }) => text), found.warnings]).toEqual([['One', 'Two'], ['repaired']]);
    expect(await openedPages(found.rendition!)).toEqual(['One', 'Two']);
  }
});

/** The file with the first `count` objects that say so taken out of its table. */
function withoutObjects(file: string, said: RegExp, count: number): Buffer {
  let text = file;
  for (const { index } of [...file.matchAll(said)].slice(0, count)) {
    const start = file.lastIndexOf('\n', file.lastIndexOf(' 0 obj', index)) + 1;
    text = text.replace(`${String(start).padStart(10, '0')} 00000 n`, '0000000000 65535 f');
  }
  return Buffer.from(text, 'latin1');
}

test('files attached inside a PDF are handed on, each with its name', async () => {
  const pages = [{ lines: ['With a file inside'] }];
  const first = firstFreeObject(pages);
  const attached = pdfFixture(pages, {
    catalog: `/Names<</EmbeddedFiles<</Names[(a.txt) ${first} 0 R]>>>>`,
    objects: [`<</Type/Filespec/F(a.txt)/EF<</F ${first + 1} 0 R>>>>`, '<</Length 2>>stream\nhi\nendstream'],
  });
  const { inner = [], warnings } = await document('a.pdf', attached);
  expect(warnings).toEqual([]);
  expect(inner.map(({ name, open }) => [name, Buffer.from(open()!.read(0, 9)).toString()])).toEqual([
    ['a.txt', 'hi'],
  ]);
});

test('a picture becomes a page that shows it', async () => {
  const png = encode({ width: 300, height: 200, channels: 3, data: new Uint8Array(180_000).fill(90) });
  const { mediaType, pages, rendition, thumbnails, title } = await document('card.png', png);
  expect([mediaType, title]).toEqual(['image/png', null]);
  expect(pages).toEqual([{ widthPt: 144, heightPt: 96, text: '', hasText: false, foot: null }]);
  expect(await openedPages(rendition!)).toEqual(['']);
  expect(thumbnails).toHaveLength(1);
});

test('a file is read as what it is, and the person is told that its name says something else', async () => {
  expect((await document('discharge.jpg', letter)).warnings).toEqual(['name-differs']);
  expect((await document('no ending', letter)).warnings).toEqual([]);
  const summary = '<?xml version="1.0"?><ClinicalDocument><title>Summary</title></ClinicalDocument>';
  expect(await read('summary.bin', summary)).toMatchObject({
    outcome: 'document',
    mediaType: 'application/hl7-cda+xml',
  });
});

test('what only carries the name of a document is refused with what it is', async () => {
  expect(await read('results.pdf', '<!DOCTYPE html><title>Sign in</title>')).toMatchObject({
    outcome: 'failed',
    reason: 'web-page-not-document',
  });
  expect(await read('report.pdf', 'just words')).toMatchObject({ outcome: 'failed', reason: 'not-as-named' });
  expect(await read('scan.zip', 'just words')).toMatchObject({
    outcome: 'failed',
    reason: 'damaged-archive',
  });
  expect(await read('a.pdf', '%PDF-1.4\nnothing more')).toMatchObject({
    outcome: 'failed',
    reason: 'damaged-pdf',
  });
  expect(await read('a.pdf', '')).toMatchObject({ outcome: 'failed', reason: 'empty-file' });
});

test('anything else is kept whole, with why', async () => {
  expect(await read('x.bin', Uint8Array.of(1, 2, 3, 0, 0, 0))).toMatchObject({
    outcome: 'kept',
    reason: 'unknown-format',
  });
  expect(await read('a.docx', zipFixture([{ name: 'word/document.xml', content: 'x' }]))).toMatchObject({
    outcome: 'kept',
    reason: 'office-file',
  });
  expect(await read('cd.zip', zipFixture([{ name: 'DICOMDIR', content: 'x' }]))).toMatchObject({
    outcome: 'kept',
    reason: 'archive',
  });
});

test('reading stops when asked, between two pages', async () => {
  const stop = new AbortController();
  const reading = read('a.pdf', pdfFixture(wordyPages(50)), {
    signal: stop.signal,
    onPage: (done) => done === 3 && stop.abort(),
  });
  await expect(reading).rejects.toThrow(/abort/);
});

test('a disk that gives out while a file is read is not blamed on the file', async () => {
  const source = { sizeBytes: 5000, read: (offset: number) => (offset > 0 ? new Uint8Array(0) : fail()) };
  await expect(readIncoming({ name: 'a.pdf', source })).rejects.toThrow('EIO');
});

function fail(): never {
  throw new Error('EIO');
}

test('a paper photographed aslant is laid level around its own bytes, and a level one is left as it is', async () => {
  const sentence = 'The patient was seen and is well; the next visit is in six months.';
  const straight = await greyOf(pdfFixture([{ lines: Array.from({ length: 30 }, () => sentence) }]));
  const picture = ({ width, height, grey }: GreyImage) =>
    encode({ width, height, channels: 1, depth: 8, data: grey });
  const level = await document('level.png', picture(straight));
  const aslant = levelled(straight, -5);
  const laidLevel = await document('aslant.png', picture(aslant));
  expect(slantOf(aslant)).toBeCloseTo(5, 0);
  expect(slantOf(await greyOf(laidLevel.rendition ?? new Uint8Array()))).toBe(0);
  // The sheet holds the whole picture, corners too.
  const [flat, laid] = [level.pages[0], laidLevel.pages[0]];
  expect(laid?.widthPt).toBeGreaterThan((flat?.widthPt ?? Infinity) * 1.05);
});
