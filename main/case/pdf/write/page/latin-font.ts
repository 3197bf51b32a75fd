// The face of page numbers and of fields drawn anew, embedded in the packet: how wide its letters are and how text is coded for it.
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { assetPath } from '../../../assets.ts';
import { unpackWoff } from '../../../woff.ts';
import { referenceText } from '../copier.ts';
import type { PdfOutput } from '../output.ts';

const firstCode = 32;
const lastCode = 255;

/** What Windows-1252 holds between 0x80 and 0x9f. */
const windowsCodes: Record<string, number> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '†': 0x86,
  '‡': 0x87,
  ˆ: 0x88,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '˜': 0x98,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};
type LatinFace = {
  /** In thousandths of the size, from the first code on. */
  widths: number[];
  descriptor: string;
  /** Packed, as Latin-1 text, with its length before packing. */
  file: string;
  fileBytes: number;
};

let face: LatinFace | null = null;

/** Read once a thread. */
function latinFace(): LatinFace {
  face ??= readFace(Buffer.from(unpackWoff(readFileSync(assetPath('sans.woff')))));
  return face;
}

function readFace(file: Buffer): LatinFace {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * file.readUInt16BE(4); at += 16)
      if (file.toString('latin1', at, at + 4) === tag) return file.readUInt32BE(at + 8);
    throw new Error(`the font has no ${tag}`);
  };
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')];
  const scaled = (value: number): number => Math.round((value * 1000) / file.readUInt16BE(head + 18));
  const lastMetric = file.readUInt16BE(hhea + 34) - 1;
  const glyphOf = characterMap(file, table('cmap'));
  const widths = Array.from({ length: lastCode - firstCode + 1 }, (_, at) =>
    scaled(file.readUInt16BE(hmtx + 4 * Math.min(lastMetric, glyphOf(unicodeOf(firstCode + at))))),
  );
  const box = [36, 38, 40, 42].map((at) => scaled(file.readInt16BE(head + at)));
  const [ascent, descent] = [scaled(file.readInt16BE(hhea + 4)), scaled(file.readInt16BE(hhea + 6))];
  return {
    widths,
    descriptor: `/Flags 32 /FontBBox [${box.join(' ')}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight 668 /StemV 80`,
    file: deflateSync(file).toString('latin1'),
    fileBytes: file.length,
  };
}

/** From a character's number to its glyph, by the font's table for the basic plane (format 4). */
function characterMap(file: Buffer, cmap: number): (unicode: number) => number {
  let at = -1;
  for (let i = 0; i < file.readUInt16BE(cmap + 2); i++) {
    const place = cmap + file.readUInt32BE(cmap + 8 + 8 * i);
    if (file.readUInt16BE(place) === 4) at = place;
  }
  if (at === -1) throw new Error('the font has no character map');
  const half = file.readUInt16BE(at + 6);
  return (unicode) => {
    for (let segment = 0; segment < half; segment += 2) {
      if (file.readUInt16BE(at + 14 + segment) < unicode) continue;
      const start = file.readUInt16BE(at + 16 + half + segment);
      if (start > unicode) return 0;
      const delta = file.readUInt16BE(at + 16 + 2 * half + segment);
      const offsetAt = at + 16 + 3 * half + segment;
      const offset = file.readUInt16BE(offsetAt);
      if (offset === 0) return (unicode + delta) & 0xffff;
      const glyph = file.readUInt16BE(offsetAt + offset + 2 * (unicode - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

const charOfCode = new Map(Object.entries(windowsCodes).map(([char, code]) => [code, char]));

function unicodeOf(code: number): number {
  return charOfCode.get(code)?.codePointAt(0) ?? code;
}

/** Writes the font under object number `number`. */
export function writeLatinFont(output: PdfOutput, number: number): void {
  const { widths, descriptor, file, fileBytes } = latinFace();
  const [described, fontFile] = [output.take(), output.take()];
  const name = '/BINDRL+AtkinsonHyperlegibleNext-Regular';
  output.object(
    number,
    `<< /Type /Font /Subtype /TrueType /BaseFont ${name} /Encoding /WinAnsiEncoding /FirstChar ${firstCode} /LastChar ${lastCode} /Widths [${widths.join(' ')}] /FontDescriptor ${referenceText(described)} >>`,
  );
  output.object(
    described,
    `<< /Type /FontDescriptor /FontName ${name} ${descriptor} /FontFile2 ${referenceText(fontFile)} >>`,
  );
  output.streamObject(fontFile, `/Filter /FlateDecode /Length1 ${fileBytes}`, file);
}

function codeOf(char: string): number | null {
  const c = char.codePointAt(0) as number;
  if ((c >= 32 && c <= 126) || (c >= 0xa0 && c <= 0xff)) return c;
  return windowsCodes[char] ?? null;
}

/** Whether every letter is one of this face. */
export function isPlain(text: string): boolean {
  return plain.test(text) || [...text].every((char) => codeOf(char) !== null);
}

/** The text's codes; a letter the font lacks gives way to its base letter, or to a question mark. */
function encodeForFont(text: string): Buffer {
  const codes = [...text].map((char) => codeOf(char) ?? codeOf(char.normalize('NFKD').charAt(0)) ?? 0x3f);
  return Buffer.from(codes);
}

/** The width of coded text at size 1. */
function widthOf(codes: Buffer): number {
  const { widths } = latinFace();
  let sum = 0;
  for (const c of codes) sum += widths[c - firstCode] ?? 0;
  return sum / 1000;
}

/** Coded text as a literal string of a content stream. */
function literal(codes: Buffer): string {
  let out = '(';
  for (const c of codes) {
    if (c === 0x28 || c === 0x29 || c === 0x5c) out += `\\${String.fromCharCode(c)}`;
    else out += c >= 32 && c <= 126 ? String.fromCharCode(c) : `\\${c.toString(8).padStart(3, '0')}`;
  }
  return `${out})`;
}

const plain = /^[\x20-\x27\x2a-\x5b\x5d-\x7e]*$/;

/** Text as a literal string, with its width at size 1. */
export function setText(text: string): { literal: string; width: number } {
  if (!plain.test(text)) {
    const codes = encodeForFont(text);
    return { literal: literal(codes), width: widthOf(codes) };
  }
  const { widths } = latinFace();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += widths[text.charCodeAt(i) - firstCode] ?? 0;
  return { literal: `(${text})`, width: sum / 1000 };
}
