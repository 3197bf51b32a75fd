// Where a quote stands on a page: its words found one after another, and the boxes that mark them, one a line.
import type { Region } from './opinion.ts';

export type PlacedWord = Region & { text: string };

/** Spaces and line ends do not count, nor does how a paper curls its quotation marks; every letter and sign does. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, '');
}

/** Null where the page does not say so, letter by letter. `words` in reading order, as PDFium gives them. */
export function placeQuote(words: readonly PlacedWord[], quote: string): Region[] | null {
  const wanted = letters(quote);
  if (wanted === '') return null;
  const owners: number[] = [];
  let page = '';
  for (const [at, word] of words.entries()) {
    const text = letters(word.text);
    page += text;
    for (let i = 0; i < text.length; i++) owners.push(at);
  }
  const start = page.indexOf(wanted);
  if (start < 0) return null;
  const last = owners[start + wanted.length - 1] ?? 0;
  return boxesOf(words.slice(owners[start] ?? 0, last + 1));
}

function boxesOf(words: readonly PlacedWord[]): Region[] {
  const boxes: Region[] = [];
  for (const { x, y, width, height } of words) {
    const line = boxes.at(-1);
    const isSameLine =
      line !== undefined &&
      y < line.y + line.height * 0.6 &&
      y + height > line.y + line.height * 0.4 &&
      x >= line.x;
    if (!isSameLine) {
      boxes.push({ x, y, width, height });
      continue;
    }
    const [top, bottom] = [Math.min(line.y, y), Math.max(line.y + line.height, y + height)];
    boxes[boxes.length - 1] = {
      x: line.x,
      y: top,
      width: Math.max(line.x + line.width, x + width) - line.x,
      height: bottom - top,
    };
  }
  return boxes;
}
