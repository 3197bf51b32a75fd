import { expect, test } from 'vitest';
import { corpusBytes, corpusDir } from '../../../../scripts/testing/corpus.ts';
import { ocrTruths, wordsFound } from '../../../../scripts/testing/ocr-truth.ts';
import { memorySource } from '../../bytes.ts';
import { readIncoming } from '../../intake/read-incoming.ts';
import type { PageOcr } from '../../store/ocr.ts';
import { openPdf } from '../pdfium.ts';
import { boxAsItLay, levelled } from '../slant.ts';
import { startOcrEngine, type OcrEngine } from './engine.ts';
import { languageOf } from './languages.ts';
import { readPage } from './read-page.ts';
import { readScan } from './read-scan.ts';
import { confidenceOf, wordsIn } from './table.ts';
import { halved, turned, turnedBack, uprightWords } from './turn.ts';

const row = (place: string, box: string, confidence: number, text: string) =>
  `5\t1\t${place}\t${box}\t${confidence}\t${text}`;

test('the reader’s table becomes words in lines, without what it only guessed', () => {
  const table = [
    '4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t',
    row('1\t1\t1\t1', '10\t20\t30\t8', 96.5, 'Final'),
    row('1\t1\t1\t2', '45\t20\t30\t8', 91, 'report'),
    row('1\t1\t2\t1', '10\t40\t30\t8', 3, '~~'),
    row('2\t1\t1\t1', '10\t80\t30\t8', 88, 'Signed'),
  ].join('\n');
  const words = wordsIn(table);
  expect(words.map(({ text, line }) => [text, line])).toEqual([
    ['Final', 0],
    ['report', 0],
    ['Signed', 2],
  ]);
  expect(words[0]).toMatchObject({ left: 10, top: 20, width: 30, height: 8 });
  expect(confidenceOf([])).toBe(0);
});

test('the language of a page is told by its frequent words, and left open where few tell', () => {
  expect(languageOf('the result of the biopsy is in the file and was sent to the clinic'.split(' '))).toBe(
    'eng',
  );
  expect(languageOf('el resultado de la biopsia del paciente con fecha de los estudios'.split(' '))).toBe(
    'spa',
  );
  expect(languageOf('Glucose 95 mg/dL Sodium 140 mmol/L'.split(' '))).toBeNull();
});

test('a box found on the turned picture comes back to where it lies, and forward to where it is shown', () => {
  const image = { width: 4, height: 3, grey: Uint8Array.from({ length: 12 }, (_, index) => index) };
  for (const turn of [0, 90, 180, 270] as const) {
    const shown = turned(image, turn);
    const at = shown.grey.indexOf(6);
    const box = { left: at % shown.width, top: Math.floor(at / shown.width), width: 1, height: 1 };
    expect(turnedBack(box, image, turn)).toEqual({ left: 2, top: 1, width: 1, height: 1 });
    const word = { text: 'six', region: { x: 2, y: 1, width: 1, height: 1 }, confidence: 90 };
    const ocr: PageOcr = { confidence: 90, turn, language: 'eng', widthPt: 4, heightPt: 3, words: [word] };
    expect(uprightWords(ocr)[0]?.region).toEqual({ x: box.left, y: box.top, width: 1, height: 1 });
  }
  expect(halved(image)).toMatchObject({ width: 2, height: 1 });
});

async function scanned(path: string) {
  const bytes = corpusBytes(path);
  const read = await readIncoming({ name: path, source: memorySource(bytes) });
  if (read.outcome !== 'document') throw new Error('not a document');
  const opened = await openPdf(memorySource(read.rendition ?? bytes));
  if (!opened.ok) throw new Error(opened.why);
  const { widthPt, heightPt } = opened.pdf.pageSize(0);
  return { pdf: opened.pdf, page: { id: 1, sha256: '', number: 1, widthPt, heightPt } };
}

/** Started once: loading its language takes longer than reading a small page. */
let started: Promise<OcrEngine> | undefined;
const theEngine = () => (started ??= startOcrEngine());

/** What images/phototest.tif gave, upright: two tests look at it. */
let phototest: ReturnType<typeof readPage> | undefined;

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

test.runIf(corpusDir())(
  'a scan is read word for word, and the same when it lies on its side or aslant',
  { timeout: 120_000 },
  async () => {
    const engine = await theEngine();
    const { pdf, page } = await scanned('images/phototest.tif');
    const gold = wordsOf(Buffer.from(corpusBytes('images/phototest.gold.txt')).toString('utf8'));
    const upright = readPage(engine, pdf, page);
    phototest = upright;
    expect(upright).toMatchObject({ state: 'read', ocr: { turn: 0, language: 'eng' } });
    expect(upright.text.split(/\s+/)).toEqual(gold);
    expect(upright.ocr.words).toHaveLength(gold.length);

    const image = pdf.renderGrey(0, { widthPx: Math.round((page.widthPt / 72) * 300) });
    const lying = readScan(engine, turned(image, 90), 300);
    expect(lying.turn).toBe(270);
    expect(lying.words.map(({ text }) => text)).toEqual(gold);
    // Words that run up the page: taller than wide.
    expect(lying.words[0]?.height).toBeGreaterThan(lying.words[0]?.width ?? Infinity);

    const aslant = readScan(engine, levelled(image, -7), 300);
    expect(aslant.words.map(({ text }) => text)).toEqual(gold);
    // Each box lies around its word on the picture as it was given.
    const pixelsPerPoint = image.width / page.widthPt;
    for (const [index, word] of aslant.words.entries()) {
      const { x, width } = upright.ocr.words[index]?.region ?? { x: 0, width: 0 };
      const { left, width: wide } = boxAsItLay(word, image, -7);
      expect(Math.abs(left + wide / 2 - (x + width / 2) * pixelsPerPoint), word.text).toBeLessThan(12);
    }
  },
);

test.runIf(corpusDir())('a photograph without words gives none', { timeout: 120_000 }, async () => {
  const engine = await theEngine();
  // A quarter of the pixels: every way round is tried on such a picture, and it holds no letters at any size.
  const { pdf } = await scanned('images/Landscape_6.jpg');
  const image = pdf.renderGrey(0, { widthPx: 800 });
  expect(readScan(engine, image, 150)).toMatchObject({ words: [], confidence: 0, turn: 0 });
});

/** Square inches of paper that this test may read: some ten seconds. */
const areaAtMost = 200;

test.runIf(corpusDir())(
  'the words that the corpus says are there are found: nearly all of easy scans, most of the others',
  { timeout: 120_000 },
  async () => {
    const engine = await theEngine();
    let [area, found, wanted] = [0, 0, 0];
    for (const truth of await ocrTruths()) {
      area += truth.area;
      if (area <= areaAtMost) {
        const known = truth.path === 'images/phototest.tif' ? phototest : undefined;
        const { text } = known ?? readPage(engine, truth.pdf, truth.page);
        const right = wordsFound(text, truth.words);
        expect(right / truth.words.length, truth.path).toBeGreaterThan(truth.isEasy ? 0.92 : 0.85);
        found += right;
        wanted += truth.words.length;
      }
      truth.pdf.close();
    }
    expect(found / wanted).toBeGreaterThan(0.94);
  },
);
