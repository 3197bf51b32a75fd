// Fonts inside a PDF: only the glyphs that were used, with the way back to the characters for searching and copying.
import { PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDict, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import type { Font, Glyph, Subset } from './font.ts';

/** Node's own deflate is several times as quick as the library's. */
export function packedStream(context: PDFContext, bytes: Uint8Array): PDFRawStream {
  return context.stream(deflateSync(bytes), { Filter: 'FlateDecode' });
}

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** The part of one font that one PDF uses. Numbers of glyphs are given in the order of first use. */
class Embedded {
  readonly font: Font;
  readonly resource: string;
  readonly ref: PDFRef;
  private readonly subset: Subset;
  private readonly used = new Map<number, { id: number; hex: string; width: number; char: string }>();

  constructor(font: Font, resource: string, ref: PDFRef) {
    this.font = font;
    this.resource = resource;
    this.ref = ref;
    this.subset = font.kit.createSubset();
  }

  /** The glyph's number in this PDF, as four hex digits. */
  hexOf(glyph: Glyph): string {
    let known = this.used.get(glyph.id);
    if (!known) {
      const id = this.subset.includeGlyph(glyph.id);
      this.used.set(glyph.id, (known = { id, hex: hex4(id), width: glyph.width, char: glyph.char }));
    }
    return known.hex;
  }

  async write(context: PDFContext, tag: string): Promise<void> {
    const name = `${tag}+${this.font.kit.postscriptName}`;
    const file = context.register(packedStream(context, await this.bytes()));
    const glyphs = [...this.used.values()].sort((a, b) => a.id - b.id);
    const system = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 };
    const descendant = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: system,
      FontDescriptor: context.register(this.descriptor(context, name, file)),
      W: glyphs.flatMap(({ id, width }) => [id, [Math.round(width * 100) / 100]]),
      DW: 1000,
    });
    const font = context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(packedStream(context, Buffer.from(characterMap(glyphs), 'latin1'))),
    });
    context.assign(this.ref, font);
  }

  private descriptor(context: PDFContext, name: string, file: PDFRef): PDFDict {
    const { unitsPerEm, bbox, ascent, descent, capHeight, italicAngle } = this.font.kit;
    const scaled = (value: number): number => Math.round((value * 1000) / unitsPerEm);
    return context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic, as its encoding is its own; 64 marks an italic.
      Flags: italicAngle === 0 ? 4 : 4 + 64,
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled),
      ItalicAngle: italicAngle,
      Ascent: scaled(ascent),
      Descent: scaled(descent),
      CapHeight: scaled(capHeight ?? ascent),
      StemV: 80,
      FontFile2: file,
    });
  }

  private bytes(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const parts: Uint8Array[] = [];
      this.subset
        .encodeStream()
        .on('data', (part: Uint8Array) => parts.push(part))
        .on('end', () => resolve(Buffer.concat(parts)))
        .on('error', reject);
    });
  }
}

function utf16Hex(char: string): string {
  return [...Array(char.length).keys()].map((at) => hex4(char.charCodeAt(at))).join('');
}

function characterMap(glyphs: readonly { id: number; char: string }[]): string {
  const blocks: string[] = [];
  // A block may hold at most a hundred lines.
  for (let at = 0; at < glyphs.length; at += 100) {
    const lines = glyphs.slice(at, at + 100).map(({ id, char }) => `<${hex4(id)}> <${utf16Hex(char)}>`);
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** All fonts of one PDF, each embedded once. */
export class FontBook {
  private readonly context: PDFContext;
  private readonly fonts = new Map<Font, Embedded>();

  constructor(context: PDFContext) {
    this.context = context;
  }

  use(font: Font): Embedded {
    let embedded = this.fonts.get(font);
    if (!embedded)
      this.fonts.set(
        font,
        (embedded = new Embedded(font, `F${this.fonts.size + 1}`, this.context.nextRef())),
      );
    return embedded;
  }

  /** Resource names and the fonts they stand for, for every page alike. */
  resources(): Record<string, PDFRef> {
    return Object.fromEntries([...this.fonts.values()].map(({ resource, ref }) => [resource, ref]));
  }

  async write(): Promise<void> {
    for (const [at, embedded] of [...this.fonts.values()].entries())
      await embedded.write(this.context, subsetTag(at));
  }
}

/** Six capitals, as the format wants, the same for the same pages. */
function subsetTag(at: number): string {
  return `BINDR${String.fromCharCode(65 + (at % 26))}`;
}
