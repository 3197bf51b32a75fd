// Reads a picture of a page: level, upright, in its own language, with a second look where the first was poor. Boxes are those of the picture as given.
import type { Turn } from '../../store/ocr.ts';
import type { GreyImage } from '../pdfium/page.ts';
import { inReadingOrder } from './columns.ts';
import type { OcrEngine } from './engine.ts';
import { firstLanguage, languageOf, type OcrLanguage } from './languages.ts';
import { confidenceOf, wordsIn, worthOf, type SeenWord } from './table.ts';
import { boxAsItLay, levelled, slantOf } from '../slant.ts';
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
/** Degrees. Less than this costs the reader nothing, and turning would cost sharpness. */
const leastSlant = 1;
/** How much better another way must be before it is believed. */
const clearly = 1.5;

type Reader = (image: GreyImage, how: { language?: OcrLanguage; adaptive?: boolean }) => SeenWord[];

export function readScan(engine: OcrEngine, picture: GreyImage, dpi: number): Scan {
  const measured = slantOf(picture);
  const slant = Math.abs(measured) < leastSlant ? 0 : measured;
  const level = slant === 0 ? picture : levelled(picture, slant);
  const { words, turn, language } = readLevel(engine, level, dpi);
  return scanOf(
    words.map((word) => boxAsItLay(turnedBack(word, level, turn), picture, slant)),
    turn,
    language,
  );
}

type Reading = { words: SeenWord[]; language: OcrLanguage };

function readLevel(engine: OcrEngine, image: GreyImage, dpi: number): Reading & { turn: Turn } {
  const reader =
    (resolution: number): Reader =>
    (drawn, { language = firstLanguage, adaptive = false }) =>
      wordsIn(engine.read(drawn, { language, dpi: resolution, adaptive }));
  const read = reader(dpi);
  let upright = image;
  let turn: Turn = 0;
  let { words, language }: Reading = { words: read(image, {}), language: firstLanguage };
  // Letters that the first language lacks come out as noise, whichever way round they stand.
  if (!isGood(words))
    ({ words, language } = bestOf(words, engine.added, (other) => read(image, { language: other })));
  if (!isGood(words)) {
    turn = uprightTurn(image, reader(dpi / 2));
    if (turn !== 0) {
      upright = turned(image, turn);
      words = read(upright, { language });
    }
  }
  if (!isGood(words) && worthOf(words) > 0)
    words = better(words, read(upright, { language, adaptive: true }));
  if (language === firstLanguage)
    ({ words, language } = bestOf(words, othersFor(words, engine.added), (other) =>
      read(upright, { language: other }),
    ));
  return { words: inReadingOrder(words), turn, language };
}

/** What a page that is not plainly in the first language is read in once more. */
function othersFor(words: readonly SeenWord[], added: readonly OcrLanguage[]): OcrLanguage[] {
  const told = languageOf(words.map(({ text }) => text));
  if (told === firstLanguage) return [];
  return told === null ? [...added] : [told, ...added];
}

function bestOf(
  words: SeenWord[],
  languages: readonly OcrLanguage[],
  read: (language: OcrLanguage) => SeenWord[],
): Reading {
  return languages
    .map((language): Reading => ({ words: read(language), language }))
    .reduce((a, b) => (worthOf(b.words) > worthOf(a.words) ? b : a), { words, language: firstLanguage });
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
