// Tesseract's table of a page as words with places, and how good the reading is. Pixels in, pixels out.

/** `line` counts from 0 and goes up by two where a new block begins, so that a blank line stands between blocks. */
export type SeenWord = {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** 0–100, as the reader says. */
  confidence: number;
  line: number;
};

/** Below this the reader guesses: dust, frames and pictures come out as such words. */
const leastWord = 20;
const wordLevel = '5';

export function wordsIn(table: string): SeenWord[] {
  const words: SeenWord[] = [];
  let line = -1;
  let place = '';
  let block = '';
  for (const row of table.split('\n')) {
    const [
      level,
      ,
      inBlock = '',
      paragraph = '',
      inLine = '',
      ,
      left,
      top,
      width,
      height,
      confidence,
      ...rest
    ] = row.split('\t');
    if (level !== wordLevel) continue;
    const text = rest.join(' ').replace(/\s+/g, '').normalize('NFC');
    if (text === '' || Number(confidence) < leastWord) continue;
    const now = `${inBlock}:${paragraph}:${inLine}`;
    if (now !== place) line += block === '' || block === inBlock ? 1 : 2;
    [place, block] = [now, inBlock];
    words.push({
      text,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      confidence: Number(confidence),
      line,
    });
  }
  return words;
}

/** Mean over the letters, so that a page of specks between two good lines does not count as bad. 0 for no words. */
export function confidenceOf(words: readonly SeenWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  if (letters === 0) return 0;
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
}

/** How much was read with how much trust: what two readings of one page are compared by. */
export function worthOf(words: readonly SeenWord[]): number {
  return words
    .filter(({ text }) => /[\p{L}\p{N}]{2}/u.test(text))
    .reduce((sum, { text, confidence }) => sum + text.length * Math.max(0, confidence - 50), 0);
}
