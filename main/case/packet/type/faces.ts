// The faces of print and what each falls back to, so that every name can be set. Text becomes runs of one font each.
import type { AssetName } from '../../assets.ts';
import type { Font, Glyph } from './font.ts';
import { fontNamed } from './font.ts';

const lastResort: AssetName = 'any-script.woff';
const beyondLatin: AssetName[] = ['serif-vietnamese.woff', 'serif-cyrillic.woff', 'serif-greek.woff'];
const beyondLatinBold: AssetName[] = [
  'serif-bold-vietnamese.woff',
  'serif-bold-cyrillic.woff',
  'serif-bold-greek.woff',
];

/** First font that has the character wins. */
const chains = {
  sans: ['sans.woff', 'sans-ext.woff', ...beyondLatin, lastResort],
  sansBold: ['sans-bold.woff', 'sans-bold-ext.woff', ...beyondLatinBold, lastResort],
  serif: ['serif.woff', 'serif-ext.woff', ...beyondLatin, lastResort],
  serifBold: ['serif-bold.woff', 'serif-bold-ext.woff', ...beyondLatinBold, lastResort],
  serifItalic: ['serif-italic.woff', 'serif-italic-ext.woff', ...beyondLatin, lastResort],
  mono: ['mono.woff', 'mono-ext.woff', ...beyondLatin, lastResort],
} as const satisfies Record<string, readonly AssetName[]>;

export type Face = keyof typeof chains;
/** `kerns[n]` is the space after glyph n, in thousandths of the size. */
export type SetRun = { font: Font; glyphs: Glyph[]; kerns: number[] };
/** A line of one size for all: `width` in thousandths of it. */
export type SetText = { runs: SetRun[]; glyphs: number; width: number };

/** Shown for what no font has, so that something missing can be seen. */
const missing = '\u25a1';

type Pick = { font: Font; glyph: Glyph };
const picks = new Map<Face, Map<string, Pick | null>>();

function search(face: Face, char: string): Pick | null {
  for (const name of chains[face]) {
    const font = fontNamed(name);
    const glyph = font.glyphOf(char);
    if (glyph) return { font, glyph };
  }
  return char === missing ? null : search(face, missing);
}

function pick(face: Face, char: string): Pick | null {
  let known = picks.get(face);
  if (!known) picks.set(face, (known = new Map<string, Pick | null>()));
  let found = known.get(char);
  if (found === undefined) known.set(char, (found = search(face, char)));
  return found;
}

/** Composed where the fonts have the composed letter; marks and controls that draw nothing are dropped. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\ufe00-\ufe0f]/gu, (char) => (char === '\t' || char === '\n' ? ' ' : ''));
}

function setAfresh(text: string, face: Face): SetText {
  const set: SetText = { runs: [], glyphs: 0, width: 0 };
  let run: SetRun | undefined;
  for (const char of printable(text)) {
    const found = pick(face, char);
    if (!found) continue;
    if (run?.font !== found.font) {
      run = { font: found.font, glyphs: [], kerns: [] };
      set.runs.push(run);
    }
    const previous: Glyph | undefined = run.glyphs.at(-1);
    if (previous) {
      const kern = found.font.kern(previous, found.glyph);
      run.kerns.push(kern);
      set.width += kern;
    }
    run.glyphs.push(found.glyph);
    set.glyphs++;
    set.width += found.glyph.width;
  }
  return set;
}

/** Words come back: names on every page, places on every row, numbers. Whole lines hardly do. */
const recent = new Map<Face, Map<string, SetText>>();
const mostRecent = 4_000;
const longestRecent = 32;

/** Whether it looks as it should set letter by letter: all letters are there, and none of them joins its neighbour or stands upon it. */
export function standsByItself(text: string, face: Face): boolean {
  const letters = printable(text);
  return (
    !/[\p{M}\p{Script=Arabic}]/u.test(letters) &&
    [...letters].every((char) => chains[face].some((name) => fontNamed(name).glyphOf(char) !== null))
  );
}

/** One line. Never throws: a character without a glyph becomes a box. */
export function setText(text: string, face: Face): SetText {
  if (text.length > longestRecent) return setAfresh(text, face);
  let known = recent.get(face);
  if (!known || known.size > mostRecent) recent.set(face, (known = new Map<string, SetText>()));
  let set = known.get(text);
  if (!set) known.set(text, (set = setAfresh(text, face)));
  return set;
}

export function lineWidthPt(text: string, face: Face, sizePt: number): number {
  return (setText(text, face).width * sizePt) / 1000;
}

/** Shortens a line to fit, with an ellipsis. */
export function fitLine(
  text: string,
  face: Face,
  { sizePt, widthPt }: { sizePt: number; widthPt: number },
): string {
  if (lineWidthPt(text, face, sizePt) <= widthPt) return text;
  const chars = [...text];
  while (chars.length > 0 && lineWidthPt(`${chars.join('').trimEnd()}…`, face, sizePt) > widthPt) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** A word that is wider than the line, cut where the line ends. */
function pieces(
  word: string,
  face: Face,
  { sizePt, widthPt }: { sizePt: number; widthPt: number },
): string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of word) {
    if (part !== '' && lineWidthPt(part + char, face, sizePt) > widthPt) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part];
}

/** Breaks between words by the true widths, for the few large lines of a title page. */
function breakAll(text: string, face: Face, size: { sizePt: number; widthPt: number }): string[] {
  const lines: string[] = [];
  let line = '';
  const parts = text.split(/[^\S\u00A0]+/).filter((part) => part !== '');
  for (const word of parts.flatMap((part) => pieces(part, face, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lineWidthPt(longer, face, size.sizePt) > size.widthPt) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

export type LineBox = { sizePt: number; widthPt: number; maxLines: number };

/** As many lines as allowed; the last one kept ends with an ellipsis where something is cut. */
export function breakLines(text: string, face: Face, box: LineBox): string[] {
  const lines = breakAll(text, face, box);
  if (lines.length <= box.maxLines) return lines;
  const last = lines.slice(box.maxLines - 1).join(' ');
  return [...lines.slice(0, box.maxLines - 1), fitLine(last, face, box)];
}

export type SizeChoice = { sizesPt: readonly number[]; widthPt: number; maxLines: number };

/** The largest of these sizes at which the whole text fits; the smallest where none does. */
export function sizeThatFits(text: string, face: Face, { sizesPt, widthPt, maxLines }: SizeChoice): number {
  const fits = sizesPt.find((sizePt) => breakAll(text, face, { sizePt, widthPt }).length <= maxLines);
  return fits ?? sizesPt.at(-1) ?? 10;
}
