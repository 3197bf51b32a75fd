// Taking words from a page: which word is meant, what the words say together, and where they stand. Pure.

/** A box in PDF points from the page's top left, as shown. */
export type Box = { x: number; y: number; width: number; height: number };
export type Word = { text: string; region: Box };
export type Pick = { from: number; to: number };

function distance(point: { x: number; y: number }, { x, y, width, height }: Box): number {
  const dx = Math.max(x - point.x, 0, point.x - (x + width));
  const dy = Math.max(y - point.y, 0, point.y - (y + height));
  // A word on the same line is meant before a nearer one on the next.
  return dx + dy * 4;
}

/** Index of the word at or nearest to a point; -1 where the page has none. */
export function wordNear(words: readonly Word[], point: { x: number; y: number }): number {
  let [best, bestDistance] = [-1, Infinity];
  for (const [index, word] of words.entries()) {
    const away = distance(point, word.region);
    if (away < bestDistance) [best, bestDistance] = [index, away];
  }
  return best;
}

function isSameLine(a: Box, b: Box): boolean {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return overlap > 0.5 * Math.min(a.height, b.height);
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function inOrder({ from, to }: Pick): [number, number] {
  return from <= to ? [from, to] : [to, from];
}

/** One box for each line of the picked words. */
export function boxesOf(words: readonly Word[], pick: Pick): Box[] {
  const [first, last] = inOrder(pick);
  const boxes: Box[] = [];
  for (const { region } of words.slice(first, last + 1)) {
    const line = boxes.at(-1);
    if (line && isSameLine(line, region) && region.x >= line.x)
      boxes[boxes.length - 1] = around(line, region);
    else boxes.push(region);
  }
  return boxes;
}

/** The picked words as running text; a word parted at the end of a line is joined again. */
export function textOf(words: readonly Word[], pick: Pick): string {
  const [first, last] = inOrder(pick);
  let text = '';
  let before: Word | null = null;
  for (const word of words.slice(first, last + 1)) {
    const newLine = before !== null && !isSameLine(before.region, word.region);
    if (newLine && /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(word.text)) text = text.slice(0, -1) + word.text;
    else text += (text === '' ? '' : ' ') + word.text;
    before = word;
  }
  return text;
}

/** The word above or below, for the arrow keys; the same word at the first and last line. */
export function wordOnLine(words: readonly Word[], at: number, change: 1 | -1): number {
  const from = words[at];
  if (!from) return at;
  const others = words
    .map((word, index) => ({ word, index }))
    .filter(({ word }) => {
      const isBeyond = change === 1 ? word.region.y > from.region.y : word.region.y < from.region.y;
      return isBeyond && !isSameLine(word.region, from.region);
    });
  const line = change === 1 ? others[0] : others.at(-1);
  if (!line) return at;
  const sameLine = others.filter(({ word }) => isSameLine(word.region, line.word.region));
  return sameLine.reduce((best, item) =>
    Math.abs(item.word.region.x - from.region.x) < Math.abs(best.word.region.x - from.region.x) ? item : best,
  ).index;
}
