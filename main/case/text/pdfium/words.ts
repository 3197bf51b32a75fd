// Words of a page with their places, for marking a quote on the page. Places are as shown: points from the top left, rotation applied.
import type { PdfiumEngine } from './engine.ts';
import { stampRoom } from '../stamp-room.ts';
import { withMemory } from './strings.ts';

export type TextRegion = { text: string; x: number; y: number; width: number; height: number };

export type Box = { left: number; top: number; right: number; bottom: number };
type Place = { page: number; textPage: number; limit: number };

export function wordsOf(engine: PdfiumEngine, { page, textPage, limit }: Place): TextRegion[] {
  const { call } = engine;
  const count = Math.min(limit, call.FPDFText_CountChars(textPage));
  const turns = call.FPDFPage_GetRotation(page) & 3;
  return withMemory(engine, 16 + 4 * 8, (rect) => {
    const paper = call.FPDF_GetPageBoundingBox(page, rect) === 0 ? null : boxAt(engine, rect);
    if (paper === null) return [];
    const words = wordCollector();
    for (let index = 0; index < count; index++) {
      const character = characterOf(call.FPDFText_GetUnicode(textPage, index));
      if (character === null || call.FPDFText_GetLooseCharBox(textPage, index, rect) === 0) words.end();
      else words.add(character, asShown(withInk(engine, { textPage, index, rect }), paper, turns));
    }
    return words.finish();
  });
}

/**
 * A letter's box by what its font says of all its letters, at `rect`, and by its own outline: some fonts say that they have no height. The
 * outline comes as left, right, bottom and top.
 */
function withInk(
  engine: PdfiumEngine,
  { textPage, index, rect }: { textPage: number; index: number; rect: number },
): Box {
  const loose = boxAt(engine, rect);
  const at = rect + 16;
  if (engine.call.FPDFText_GetCharBox(textPage, index, at, at + 8, at + 16, at + 24) === 0) return loose;
  const view = engine.dataView();
  const [left, right, bottom, top] = [0, 8, 16, 24].map((from) => view.getFloat64(at + from, true)) as [
    number,
    number,
    number,
    number,
  ];
  return {
    left: Math.min(loose.left, left),
    right: Math.max(loose.right, right),
    bottom: Math.min(loose.bottom, bottom),
    top: Math.max(loose.top, top),
  };
}

function boxAt(engine: PdfiumEngine, rect: number): Box {
  const view = engine.dataView();
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view.getFloat32(rect + at, true)) as [
    number,
    number,
    number,
    number,
  ];
  return { left, top, right, bottom };
}

/** Null between words: white space, controls, and code points that are no characters. */
function characterOf(unicode: number): string | null {
  if (unicode <= 0x20 || unicode > 0x10ffff || (unicode >= 0xfffe && unicode <= 0xffff)) return null;
  const text = String.fromCodePoint(unicode);
  return /\s/u.test(text) ? null : text;
}

/** From the page's own axes (origin bottom left, before rotation) to what is seen (origin top left, after it). */
export function asShown(box: Box, paper: Box, turns: number): Box {
  const [left, right] = [box.left - paper.left, box.right - paper.left];
  const [low, high] = [box.bottom - paper.bottom, box.top - paper.bottom];
  const [width, height] = [paper.right - paper.left, paper.top - paper.bottom];
  if (turns === 1) return { left: low, right: high, top: left, bottom: right };
  if (turns === 2) return { left: width - right, right: width - left, top: low, bottom: high };
  if (turns === 3)
    return { left: height - high, right: height - low, top: width - right, bottom: width - left };
  return { left, right, top: height - high, bottom: height - low };
}

function wordCollector() {
  const words: TextRegion[] = [];
  let text = '';
  let box: Box | null = null;
  const end = () => {
    if (box)
      words.push({
        text,
        x: box.left,
        y: box.top,
        width: box.right - box.left,
        height: box.bottom - box.top,
      });
    text = '';
    box = null;
  };
  return {
    add(character: string, place: Box) {
      // A word that goes on in the next line is two places on the page.
      if (box && !touches(box, place)) end();
      text += character;
      box = box ? union(box, place) : place;
    },
    end,
    finish() {
      end();
      return words;
    },
  };
}

function touches(a: Box, b: Box): boolean {
  const reach = Math.max(a.bottom - a.top, b.bottom - b.top, 1);
  return (
    b.left < a.right + reach &&
    a.left < b.right + reach &&
    b.top < a.bottom + reach / 4 &&
    a.top < b.bottom + reach / 4
  );
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** Back from what is seen to the page's own axes. */
function asLies(box: Box, paper: Box, turns: number): Box {
  const { left: l, top: t, right: r, bottom: b } = box;
  const [width, height] = [paper.right - paper.left, paper.top - paper.bottom];
  const own = [
    { left: l, right: r, bottom: height - b, top: height - t },
    { left: t, right: b, bottom: l, top: r },
    { left: width - r, right: width - l, bottom: t, top: b },
    { left: width - b, right: width - t, bottom: height - r, top: height - l },
  ][turns & 3] as Box;
  return {
    left: own.left + paper.left,
    right: own.right + paper.left,
    bottom: own.bottom + paper.bottom,
    top: own.top + paper.bottom,
  };
}

/** Does any of the page's words reach into the room at its foot? One call, whatever is on the page. */
export function hasWordsAtFoot(engine: PdfiumEngine, { page, textPage }: Omit<Place, 'limit'>): boolean {
  const { call } = engine;
  const turns = call.FPDFPage_GetRotation(page) & 3;
  const paper = withMemory(engine, 16, (rect) =>
    call.FPDF_GetPageBoundingBox(page, rect) === 0 ? null : boxAt(engine, rect),
  );
  if (paper === null) return true;
  const [width, height] = [paper.right - paper.left, paper.top - paper.bottom];
  const shown = turns % 2 === 0 ? { widthPt: width, heightPt: height } : { widthPt: height, heightPt: width };
  const { left, top, right, bottom } = asLies(stampRoom(shown), paper, turns);
  return call.FPDFText_GetBoundedText(textPage, left, top, right, bottom, 0, 0) > 0;
}
