// Breaks text into lines by the true widths of its letters, in time that grows with the text and no faster. Nothing is drawn here.
import { lineWidthPt } from '../packet/type/faces.ts';
import type { Face } from '../packet/type/faces.ts';
import type { Rich, Span } from './block.ts';

export type Segment = { text: string; face: Face; x: number };
export type Line = { segments: Segment[]; widthPt: number };
export type Faces = { plain: Face; bold: Face; italic: Face };
export type Setting = { faces: Faces; sizePt: number };

export const reading: Faces = { plain: 'sans', bold: 'sansBold', italic: 'serifItalic' };
export const strong: Faces = { plain: 'sansBold', bold: 'sansBold', italic: 'sansBold' };
export const titling: Faces = { plain: 'serifBold', bold: 'serifBold', italic: 'serifBold' };

/** A word, with whether a space stands before it; or a line break. */
type Word = { text: string; face: Face; spaced: boolean } | 'break';

// Scripts without spaces may break after any letter.
const parts =
  /\r\n?|[\n\u0085\u2028\u2029]|[ \t\v\f\u1680\u2000-\u200b\u205f\u3000]+|[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[^\s\u200b\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+|[\u00a0\u202f]+/gu;

function* wordsOf(text: Rich, { faces }: Setting): Generator<Word> {
  const spans: readonly Span[] = typeof text === 'string' ? [{ text }] : text;
  let spaced = false;
  for (const span of spans) {
    const face = faces[span.look ?? 'plain'];
    for (const [part] of span.text.matchAll(parts)) {
      if (/^[\r\n\u0085\u2028\u2029]/.test(part)) yield 'break';
      else if (!/^\s|^\u200b/.test(part)) yield { text: part, face, spaced };
      spaced = /^[\s\u200b]/.test(part);
    }
  }
}

class LineBreaker {
  readonly lines: Line[] = [];
  private line: Line = { segments: [], widthPt: 0 };
  private readonly sizePt: number;
  private readonly widthPt: number;

  constructor(sizePt: number, widthPt: number) {
    this.sizePt = sizePt;
    this.widthPt = widthPt;
  }

  end(): void {
    this.lines.push(this.line);
    this.line = { segments: [], widthPt: 0 };
  }

  get isEmpty(): boolean {
    return this.line.segments.length === 0;
  }

  add(text: string, face: Face, spaced: boolean): void {
    const width = lineWidthPt(text, face, this.sizePt);
    const gap = spaced && !this.isEmpty ? lineWidthPt(' ', face, this.sizePt) : 0;
    if (!this.isEmpty && this.line.widthPt + gap + width > this.widthPt) {
      this.end();
      this.add(text, face, false);
    } else if (width > this.widthPt) this.addInPieces(text, face);
    else this.put(gap > 0 ? ` ${text}` : text, face, gap + width);
  }

  /** Letter by letter: a web address, a code, a line of underscores. */
  private addInPieces(text: string, face: Face): void {
    let piece = '';
    let pieceWidth = 0;
    for (const char of text) {
      const width = lineWidthPt(char, face, this.sizePt);
      if (piece !== '' && pieceWidth + width > this.widthPt) {
        this.put(piece, face, pieceWidth);
        this.end();
        piece = '';
        pieceWidth = 0;
      }
      piece += char;
      pieceWidth += width;
    }
    if (piece !== '') this.put(piece, face, pieceWidth);
  }

  private put(text: string, face: Face, widthPt: number): void {
    const last = this.line.segments.at(-1);
    if (last?.face === face) last.text += text;
    else this.line.segments.push({ text, face, x: this.line.widthPt });
    this.line.widthPt += widthPt;
  }
}

/** At least one line, even where there is no text. */
export function breakRich(text: Rich, setting: Setting, widthPt: number): Line[] {
  const breaker = new LineBreaker(setting.sizePt, Math.max(widthPt, setting.sizePt));
  for (const word of wordsOf(text, setting))
    if (word === 'break') breaker.end();
    else breaker.add(word.text, word.face, word.spaced);
  if (!breaker.isEmpty || breaker.lines.length === 0) breaker.end();
  return breaker.lines;
}

/** The widest word and the widest line, as far as the first thousand words tell. */
export function measure(text: Rich, setting: Setting): { wordPt: number; linePt: number } {
  const measured = { wordPt: 0, linePt: 0 };
  let line = 0;
  let count = 0;
  for (const word of wordsOf(text, setting)) {
    if (word === 'break') line = 0;
    else {
      const width = lineWidthPt(word.text, word.face, setting.sizePt);
      line += width + (word.spaced && line > 0 ? lineWidthPt(' ', word.face, setting.sizePt) : 0);
      measured.wordPt = Math.max(measured.wordPt, width);
      measured.linePt = Math.max(measured.linePt, line);
    }
    if (++count > 1_000) break;
  }
  return measured;
}
