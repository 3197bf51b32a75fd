// Reads a picture of a page: upright, in its own language, with a second look where the first was poor. Boxes are those of the picture as given.
import type { Turn } from '../../store/ocr.ts';
import type { GreyImage } from '../pdfium/page.ts';
import type { OcrEngine } from './engine.ts';
import { firstLanguage, languageOf, type OcrLanguage } from './languages.ts';
import { confidenceOf, wordsIn, worthOf, type SeenWord } from './table.ts';
import { halved, turned, turnedBack } from './turn.ts';

export type Scan = {
  words: SeenWord[];
  /** 0–100; 0 for a page without words. */
  confidence: number;
  /** How far clockwise the page has to be turned to stand upright. */
  turn: Turn;
  language: OcrLanguage;
};

/** A reading this good is the right way up and in the right language. */
const good = 75;
const fewWords = 8;
/** Less than this is a picture of something else, and its "words" are noise. */
const leastPage = 45;
/** How much better another way must be before it is believed. */
const clearly = 1.5;

type Reader = (image: GreyImage, how: { language?: OcrLanguage; adaptive?: boolean }) => SeenWord[];

export function readScan(engine: OcrEngine, image: GreyImage, dpi: number): Scan {
  const reader =
    (resolution: number): Reader =>
    (picture, { language = firstLanguage, adaptive = false }) =>
      wordsIn(engine.read(picture, { language, dpi: resolution, adaptive }));
  const read = reader(dpi);
  let upright = image;
  let turn: Turn = 0;
  let words = read(image, {});
  if (!isGood(words)) {
    turn = uprightTurn(image, reader(dpi / 2));
    if (turn !== 0) {
      upright = turned(image, turn);
      words = read(upright, {});
    }
  }
  if (!isGood(words) && worthOf(words) > 0) words = better(words, read(upright, { adaptive: true }));
  const language = languageOf(words.map(({ text }) => text)) ?? firstLanguage;
  if (language !== firstLanguage) words = better(words, read(upright, { language }));
  return scanOf(
    words.map((word) => turnedBack(word, image, turn)),
    turn,
    language,
  );
}

function scanOf(words: SeenWord[], turn: Turn, language: OcrLanguage): Scan {
  const confidence = Math.round(confidenceOf(words));
  const isText = confidence >= leastPage && words.some(({ text }) => /[\p{L}\p{N}]{2}/u.test(text));
  return isText
    ? { words, confidence, turn, language }
    : { words: [], confidence: 0, turn: 0, language: firstLanguage };
}

function isGood(words: readonly SeenWord[]): boolean {
  return words.length >= fewWords && confidenceOf(words) >= good;
}

function better(a: SeenWord[], b: SeenWord[]): SeenWord[] {
  return worthOf(b) > worthOf(a) ? b : a;
}

/** Tried on a picture of half the size, which takes a third of the time and is enough to tell words from noise. */
function uprightTurn(image: GreyImage, read: Reader): Turn {
  const small = halved(image);
  const asItIs = worthOf(read(small, {}));
  const others = ([90, 270, 180] as const).map((turn) => ({
    turn,
    worth: worthOf(read(turned(small, turn), {})),
  }));
  const best = others.reduce((a, b) => (b.worth > a.worth ? b : a));
  return best.worth > clearly * asItIs + 500 ? best.turn : 0;
}
