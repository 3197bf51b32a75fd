import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { memorySource } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import type { PdfDocument } from '../text/pdfium.ts';
import { sampleDocuments } from './sample-documents.ts';
import type { SampleDocument } from './sample-documents.ts';

let made: SampleDocument[] = [];

async function makeAll(): Promise<SampleDocument[]> {
  const all: SampleDocument[] = [];
  for await (const document of sampleDocuments()) all.push(document);
  return all;
}

beforeAll(async () => {
  made = await makeAll();
});

function bytesOf(key: string): Uint8Array {
  return made.find((document) => document.key === key)?.bytes ?? new Uint8Array();
}

async function look<T>(key: string, work: (pdf: PdfDocument) => T): Promise<T> {
  const opened = await openPdf(memorySource(bytesOf(key)));
  if (!opened.ok) throw new Error(`${key}: ${opened.why}`);
  try {
    return work(opened.pdf);
  } finally {
    opened.pdf.close();
  }
}

/** Share of the ink of a page that lies in its upper half. */
function inkAbove(pdf: PdfDocument, index: number): number {
  const { width, height, rgba } = pdf.render(index, { widthPx: 200 });
  let [above, all] = [0, 0];
  for (let at = 0; at < width * height; at++) {
    if ((rgba[at * 4] ?? 255) > 160) continue;
    all++;
    if (at < (width * height) / 2) above++;
  }
  return above / all;
}

test('every paper has exactly the pages that the inventory says', async () => {
  const pages: Record<string, number> = {};
  for (const { key, fileName } of made)
    if (fileName.endsWith('.pdf') && !key.startsWith('proof-'))
      pages[key] = await look(key, (pdf) => pdf.pageCount);
  expect(pages).toEqual({
    1: 2,
    3: 2,
    '3-again': 2,
    5: 2,
    7: 3,
    9: 3,
    11: 4,
    14: 2,
    17: 1,
    18: 3,
    19: 6,
    20: 5,
    21: 4,
    22: 2,
    23: 2,
    24: 3,
    25: 4,
    26: 5,
    27: 9,
    28: 4,
    29: 3,
    33: 1,
  });
});

test('every page that holds text says that it is a sample, and names its patient', async () => {
  const without: string[] = [];
  for (const { key, fileName } of made) {
    if (!fileName.endsWith('.pdf') || key === '1' || key === '29') continue;
    const texts = await look(key, (pdf) => Array.from({ length: pdf.pageCount }, (_, at) => pdf.text(at)));
    const name = key === '33' ? 'margarita quillfeather' : 'quillfeather';
    const lacks = (text: string) =>
      !text.includes('SAMPLE – fictional') || !text.toLowerCase().includes(name);
    without.push(...texts.flatMap((text, at) => (lacks(text) ? [`${key}, page ${at + 1}`] : [])));
  }
  expect(without).toEqual([]);
});

test('the two old papers are pictures without text, and one page of the older lies upside down', async () => {
  for (const key of ['1', '29']) {
    expect(
      await look(key, (pdf) => Array.from({ length: pdf.pageCount }, (_, at) => pdf.text(at)).join('')),
    ).toBe('');
  }
  const above = await look('29', (pdf) => [0, 1, 2].map((at) => inkAbove(pdf, at)));
  expect(above[0]).toBeGreaterThan(0.6);
  expect(above[1]).toBeLessThan(0.4);
  expect(above[2]).toBeGreaterThan(0.6);
});

test('the trend page of the hospital labs is landscape, its neighbors are not', async () => {
  const sizes = await look('21', (pdf) => [1, 2, 3].map((at) => pdf.pageSize(at)));
  expect(sizes.map(({ widthPt, heightPt }) => widthPt > heightPt)).toEqual([false, true, false]);
});

test('the second copy of a report is the same bytes, and no two other files are', () => {
  const hashes = new Map(
    made.map(({ key, bytes }) => [key, createHash('sha256').update(bytes).digest('hex')]),
  );
  expect(hashes.get('3-again')).toBe(hashes.get('3'));
  expect(new Set(hashes.values()).size).toBe(made.length - 1);
});

test('there are nine stills, each a picture that starts and ends as a JPEG does', () => {
  const stills = made.filter(({ owner }) => owner === '@record.12');
  expect(stills).toHaveLength(9);
  for (const { bytes } of stills)
    expect([...bytes.slice(0, 3), ...bytes.slice(-2)]).toEqual([0xff, 0xd8, 0xff, 0xff, 0xd9]);
});

test('the clinical summary is one well-formed element for each thing it lists', () => {
  const xml = new TextDecoder().decode(bytesOf('28-ccda'));
  const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
  expect(count(/<substanceAdministration /g)).toBe(12);
  expect(count(/<entry /g)).toBe(count(/<\/entry>/g));
  expect(count(/<section>/g)).toBe(4);
  expect(new Set(xml.match(/extension="(?:problem|medication|allergy|result)[^"]*"/g)).size).toBe(
    count(/extension="(?:problem|medication|allergy|result)/g),
  );
});

test('making the sample again gives the same bytes, and all of it stays small', async () => {
  const again = await makeAll();
  const hashes = (all: SampleDocument[]) =>
    all.map(({ key, bytes }) => `${key} ${createHash('sha256').update(bytes).digest('hex')}`);
  expect(hashes(again)).toEqual(hashes(made));
  expect(made.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(1_250_000);
});
