// What is wrong in the drawing instructions of a page, and the same without it. Only what no reader makes anything of is taken out.
import { isDigit, isHexDigit, isRegular, skipRegular, skipSpace } from '../read/syntax/lexer.ts';
import { inlineImage } from './inline-image.ts';

/** A stretch of bytes and what stands there instead. */
type Edit = { start: number; end: number; text: string };

export type ContentCheck = {
  /** The instructions without what is wrong; null where nothing is. */
  mended: Buffer | null;
  /** What the page forgot to close, as instructions: states, words, marked stretches. */
  closing: string;
};

/** What 64 bits can hold. */
const maxDigits = 18;
const blanks = new Set([0, 9, 10, 12, 13, 32]);
/** Deeper nesting than this is damage. */
const maxDepth = 200;

export function checkContent(bytes: Buffer): ContentCheck {
  const check = new Check(bytes);
  check.run();
  return { mended: check.mended(), closing: check.closing() };
}

class Check {
  private readonly b: Buffer;
  private readonly edits: Edit[] = [];
  private states = 0;
  private marks = 0;
  private inText = false;
  /** Where the picture under way began; null outside of pictures. */
  private pictureAt: number | null = null;

  constructor(bytes: Buffer) {
    this.b = bytes;
  }

  run(): void {
    const { b } = this;
    for (let p = skipSpace(b, 0); p < b.length; p = skipSpace(b, p)) {
      if (isRegular(b[p])) p = this.word(p);
      else p = this.value(p, 0);
    }
  }

  mended(): Buffer | null {
    if (this.edits.length === 0) return null;
    const pieces: Buffer[] = [];
    let at = 0;
    // What is broken as a whole was noted after what is broken inside it; it comes first, and takes that along.
    const edits = this.edits.toReversed().sort((a, b) => a.start - b.start || b.end - a.end);
    for (const { start, end, text } of edits) {
      if (start < at) continue;
      pieces.push(this.b.subarray(at, start), Buffer.from(text, 'latin1'));
      at = end;
    }
    pieces.push(this.b.subarray(at));
    return Buffer.concat(pieces);
  }

  closing(): string {
    return `${this.inText ? 'ET\n' : ''}${'EMC\n'.repeat(this.marks)}${'Q\n'.repeat(this.states)}`;
  }

  /** Numbers and operators. */
  private word(p: number): number {
    const { b } = this;
    const end = skipRegular(b, p);
    const c = b[p];
    if (isDigit(c) || c === 0x2d || c === 0x2e || c === 0x2b) return this.number(p, end);
    const text = end - p > 3 ? '' : b.toString('latin1', p, end);
    switch (text) {
      case 'q':
        this.states++;
        break;
      case 'Q':
        // One too many would end the state that is kept around the whole page.
        if (this.states === 0) this.edit(p, end, ' ');
        else this.states--;
        break;
      case 'BT':
        this.inText = true;
        break;
      case 'ET':
        this.inText = false;
        break;
      case 'BMC':
      case 'BDC':
        this.marks++;
        break;
      case 'EMC':
        if (this.marks > 0) this.marks--;
        break;
      case 'BI':
        this.pictureAt = p;
        break;
      case 'ID':
        // By itself it begins nothing: readers pass over it, or take all that follows for a picture.
        return this.pictureAt === null ? this.cut(p, end) : this.picture(this.pictureAt, end);
    }
    return end;
  }

  /** One too large for any reader is only as large as readers can hold. */
  private number(p: number, end: number): number {
    if (end - p > maxDigits && /^[+-]?\d+$/.test(this.b.toString('latin1', p, end)))
      this.edit(p, end, this.b.toString('latin1', p, p + 9));
    return end;
  }

  /** A picture among the instructions. One that never ends goes, from its beginning; one whose end others may mistake is spelled out. */
  private picture(begin: number, afterId: number): number {
    const image = inlineImage(this.b, begin, afterId);
    this.pictureAt = null;
    if (image === null) return this.cut(begin, this.b.length);
    if (image.plain !== null) this.edit(begin, image.end, image.plain);
    return image.end;
  }

  private edit(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Anything that begins with a delimiter. */
  private value(p: number, depth: number): number {
    const { b } = this;
    switch (b[p]) {
      case 0x2f:
        return this.name(p);
      case 0x28:
        return this.literal(p);
      case 0x5b:
        return depth < maxDepth ? this.array(p, depth + 1) : this.cut(p, b.length);
      case 0x3c:
        if (b[p + 1] !== 0x3c) return this.hex(p);
        return depth < maxDepth ? this.dict(p, depth + 1) : this.cut(p, b.length);
      default:
        // A bracket that closes nothing.
        return this.cut(p, p + (b[p] === 0x3e && b[p + 1] === 0x3e ? 2 : 1));
    }
  }

  private cut(start: number, end: number): number {
    this.edit(start, end, ' ');
    return end;
  }

  private name(p: number): number {
    const { b } = this;
    const end = skipRegular(b, p + 1);
    for (let at = b.indexOf(0x23, p); at !== -1 && at < end; at = b.indexOf(0x23, at + 1)) {
      const isCode = at + 2 < end && isHexDigit(b[at + 1] as number) && isHexDigit(b[at + 2] as number);
      if (!isCode || (b[at + 1] === 0x30 && b[at + 2] === 0x30)) this.edit(at, at + 1, '#23');
    }
    return end;
  }

  private literal(p: number): number {
    const { b } = this;
    let depth = 0;
    for (let at = p; at < b.length; at++) {
      const c = b[at];
      if (c === 0x5c) at++;
      else if (c === 0x28) depth++;
      else if (c === 0x29 && --depth === 0) return at + 1;
    }
    return this.cut(p, b.length);
  }

  private hex(p: number): number {
    const { b } = this;
    const end = b.indexOf(0x3e, p);
    if (end === -1) return this.cut(p, b.length);
    for (let at = p + 1; at < end; at++) {
      const c = b[at] as number;
      if (isHexDigit(c) || blanks.has(c)) continue;
      const digits = b.toString('latin1', p + 1, end).replace(/[^0-9a-fA-F]/g, '');
      this.edit(p, end + 1, `<${digits}>`);
      break;
    }
    return end + 1;
  }

  private array(start: number, depth: number): number {
    const { b } = this;
    let p = skipSpace(b, start + 1);
    while (b[p] !== 0x5d) {
      if (p >= b.length) return this.cut(start, b.length);
      p = skipSpace(b, isRegular(b[p]) ? this.number(p, skipRegular(b, p)) : this.value(p, depth));
    }
    return p + 1;
  }

  private dict(start: number, depth: number): number {
    const { b } = this;
    const seen = new Map<string, [number, number]>();
    let p = skipSpace(b, start + 2);
    while (!(b[p] === 0x3e && b[p + 1] === 0x3e)) {
      if (p >= b.length) return this.cut(start, b.length);
      if (b[p] !== 0x2f) {
        const end = isRegular(b[p]) ? skipRegular(b, p) : this.value(p, depth);
        p = skipSpace(b, this.cut(p, end));
        continue;
      }
      const keyEnd = this.name(p);
      const valueAt = skipSpace(b, keyEnd);
      if (valueAt >= b.length) return this.cut(start, b.length);
      if (b[valueAt] === 0x3e && b[valueAt + 1] === 0x3e) {
        this.edit(keyEnd, keyEnd, ' null');
        p = valueAt;
        continue;
      }
      const end = isRegular(b[valueAt]) ? skipRegular(b, valueAt) : this.value(valueAt, depth);
      // Where a key stands twice the last one counts.
      const key = b.toString('latin1', p, keyEnd);
      const before = seen.get(key);
      if (before) this.edit(before[0], before[1], ' ');
      seen.set(key, [p, end]);
      p = skipSpace(b, end);
    }
    return p + 2;
  }
}
