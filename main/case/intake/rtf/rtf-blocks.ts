// What RTF says: paragraphs, tables, pictures, its own title. Fonts and layout are dropped; hidden and deleted text too.
import type { Block, Rich, Span } from '../../paper/block.ts';
import { fromDosLetters } from '../../dos-letters.ts';
import { inLetters } from '../plain/decode-text.ts';
import { rtfTokens, type RtfToken } from './rtf-tokens.ts';

export type RtfReading = { title: string; blocks: Block[]; pictures: { name: string; bytes: Uint8Array }[] };

const maxDepth = 500;
const maxPictures = 300;

// Groups whose words are not the document's.
const unread = new Set([
  'fonttbl', 'colortbl', 'stylesheet', 'info', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr',
  'footerf', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'filetbl', 'revtbl', 'xmlnstbl', 'themedata',
  'colorschememapping', 'latentstyles', 'datastore', 'objdata', 'objclass', 'nonshppict', 'bkmkstart', 'bkmkend', 'fldinst',
  'atnid', 'atnauthor', 'datafield', 'xe', 'tc', 'pntext', 'mmathPr', 'htmltag', 'sp', 'shprslt',
]); // prettier-ignore
const signs: Record<string, string> = {
  tab: '\t', line: '\n', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', endash: '–', emdash: '—',
  emspace: ' ', enspace: ' ', '~': ' ', _: '-', '{': '{', '}': '}', '\\': '\\',
}; // prettier-ignore
const charsets: Record<number, string> = {
  0: 'windows-1252', 77: 'macintosh', 128: 'shift_jis', 129: 'euc-kr', 134: 'gbk', 136: 'big5', 161: 'windows-1253',
  162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257',
  204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250',
}; // prettier-ignore

const pages: Record<number, string> = {
  932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 866: 'ibm866', 10000: 'macintosh', 65001: 'utf-8',
}; // prettier-ignore

type State = {
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  skip: number;
  font: number;
  where: 'body' | 'unread' | 'title' | 'fonts' | 'picture';
};

/** Numbers of Windows for sets of letters. */
function lettersOfPage(page: number): string {
  if (page === 437 || page === 850) return 'dos';
  return pages[page] ?? `windows-${page}`;
}

export function readRtf(bytes: Uint8Array): RtfReading {
  const reader = new RtfReader();
  for (const token of rtfTokens(Buffer.from(bytes).toString('latin1'))) reader.take(token);
  return reader.end();
}

class RtfReader {
  private state: State = { bold: false, italic: false, hidden: false, skip: 1, font: 0, where: 'body' };
  private readonly outer: State[] = [];
  private readonly fonts = new Map<number, string>();
  private letters = 'windows-1252';
  private isFirstInGroup = false;
  private isOptional = false;
  private toSkip = 0;
  private waiting: number[] = [];
  private spans: Span[] = [];
  private row: Rich[] = [];
  private rows: Rich[][] = [];
  private inTable = false;
  private hex = '';
  private title = '';
  private readonly blocks: Block[] = [];
  private readonly pictures: { name: string; bytes: Uint8Array }[] = [];

  take(token: RtfToken): void {
    if (token.kind !== 'byte') this.flushBytes();
    switch (token.kind) {
      case 'open':
        if (this.outer.length < maxDepth) this.outer.push({ ...this.state });
        this.isFirstInGroup = true;
        return;
      case 'close':
        this.closeGroup();
        return;
      case 'word':
        this.word(token.word, token.value);
        this.isFirstInGroup = false;
        return;
      case 'byte':
        if (this.toSkip > 0) this.toSkip--;
        else this.waiting.push(token.byte);
        return;
      case 'text':
        // Careless programs write letters beyond English ones as they are.
        this.text(
          /[\u0080-\u00ff]/.test(token.text)
            ? this.inOwnLetters(Buffer.from(token.text, 'latin1'))
            : token.text,
        );
        return;
      case 'binary':
        return;
    }
  }

  private closeGroup(): void {
    if (this.state.where === 'picture') this.endPicture();
    this.state = this.outer.pop() ?? this.state;
    this.isOptional = false;
  }

  private word(word: string, value: number | null): void {
    if (word === '*') {
      this.isOptional = true;
      return;
    }
    const optional = this.isOptional;
    this.isOptional = false;
    const { state } = this;
    if (state.where === 'unread' && word !== 'title' && !(word === 'u' || word === 'uc')) return;
    if (this.isFirstInGroup || optional) {
      if (word === 'fonttbl') return void (state.where = 'fonts');
      if (word === 'pict') return void (state.where = 'picture');
      if (word === 'title') return void (state.where = 'title');
      if (word === 'shppict' || word === 'shpinst' || word === 'background') return;
      if (unread.has(word) || optional) return void (state.where = 'unread');
    }
    this.format(word, value);
  }

  private format(word: string, value: number | null): void {
    const { state } = this;
    const sign = signs[word];
    if (sign !== undefined) return this.text(sign);
    const isOn = value !== 0;
    if (word === 'u') return this.unicode(value ?? 0);
    if (word === 'uc') state.skip = Math.max(0, value ?? 1);
    else if (word === 'mac') this.letters = 'macintosh';
    else if (word === 'pc' || word === 'pca') this.letters = 'dos';
    else if (word === 'ansicpg') this.letters = lettersOfPage(value ?? 1252);
    else if (word === 'f') state.font = value ?? 0;
    else if (word === 'fcharset') this.fonts.set(state.font, charsets[value ?? 0] ?? this.letters);
    else if (word === 'b') state.bold = isOn;
    else if (word === 'i') state.italic = isOn;
    else if (word === 'v' || word === 'deleted' || word === 'htmlrtf') state.hidden = isOn;
    else if (word === 'plain') Object.assign(state, { bold: false, italic: false, hidden: false });
    else if (word === 'par' || word === 'sect' || word === 'page') this.paragraph();
    else if (word === 'trowd' || word === 'intbl') this.inTable = true;
    else if (word === 'pard') this.inTable = false;
    else if (word === 'cell' || word === 'nestcell') this.cell();
    else if (word === 'row' || word === 'nestrow') this.endRow();
  }

  private unicode(value: number): void {
    this.text(String.fromCharCode(value < 0 ? value + 65536 : value));
    this.toSkip = this.state.skip;
  }

  private flushBytes(): void {
    if (this.waiting.length === 0) return;
    const bytes = new Uint8Array(this.waiting);
    this.waiting = [];
    this.text(this.inOwnLetters(bytes));
  }

  private inOwnLetters(bytes: Uint8Array): string {
    const letters = this.fonts.get(this.state.font) ?? this.letters;
    const known = letters === 'dos' ? fromDosLetters(bytes) : inLetters(bytes, letters);
    return known ?? inLetters(bytes, 'windows-1252') ?? '';
  }

  private text(raw: string): void {
    const text = raw.slice(Math.min(this.toSkip, raw.length));
    this.toSkip = Math.max(0, this.toSkip - raw.length);
    const { where, hidden, bold, italic } = this.state;
    if (where === 'picture') this.hex += text;
    else if (where === 'title') this.title += text;
    if (where !== 'body' || hidden || text === '') return;
    const look = bold ? 'bold' : italic ? 'italic' : undefined;
    const last = this.spans.at(-1);
    if (last && last.look === look) last.text += text;
    else this.spans.push(look ? { text, look } : { text });
  }

  private takeText(): Span[] {
    const spans = this.spans;
    this.spans = [];
    return spans.some(({ text }) => text.trim() !== '') ? spans : [];
  }

  private paragraph(): void {
    if (this.inTable) return void (this.spans.length > 0 && this.text('\n'));
    this.endTable();
    const text = this.takeText();
    if (text.length > 0) this.blocks.push({ kind: 'paragraph', text });
  }

  private cell(): void {
    this.row.push(this.takeText());
  }

  private endRow(): void {
    if (this.row.some((cell) => cell.length > 0)) this.rows.push(this.row);
    this.row = [];
  }

  private endTable(): void {
    if (this.row.length > 0) this.endRow();
    if (this.rows.length > 0) this.blocks.push({ kind: 'table', rows: this.rows });
    this.rows = [];
  }

  private endPicture(): void {
    const bytes = Buffer.from(this.hex.replace(/[^0-9A-Fa-f]/g, ''), 'hex');
    this.hex = '';
    const ending = bytes[0] === 0x89 ? 'png' : bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpg' : null;
    if (ending && this.pictures.length < maxPictures)
      this.pictures.push({
        name: `Picture ${this.pictures.length + 1}.${ending}`,
        bytes: new Uint8Array(bytes),
      });
  }

  end(): RtfReading {
    this.flushBytes();
    this.inTable = false;
    this.paragraph();
    this.endTable();
    return { title: this.title.trim(), blocks: this.blocks, pictures: this.pictures };
  }
}
