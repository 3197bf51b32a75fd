// Words that can be searched and copied but not seen: a font of one empty glyph whose codes are the characters themselves.
import { encodeNumber } from '../read/syntax/text.ts';

/** A word and its box on the page as seen: points from the upper left corner. */
export type PlacedWord = { text: string; x: number; y: number; width: number; height: number };

/** Half the size: every character is as wide as this font says. */
const widthPerSize = 0.5;
/** How far a character reaches over and under its line, in thousandths of its size: together they are the word's box. */
const [above, below] = [800, 200];

/** The smallest TrueType file with one glyph that draws nothing. */
export function glyphlessFile(): Buffer {
  const tables: [tag: string, bytes: Buffer][] = [
    ['glyf', Buffer.alloc(4)],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', u16(500, 0)],
    ['loca', u16(0, 0)],
    ['maxp', Buffer.concat([u32(0x00010000), u16(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)])],
  ];
  const directory = Buffer.concat([u32(0x00010000), u16(tables.length, 64, 2, 32)]);
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  let offset = directory.length + 16 * tables.length;
  for (const [tag, bytes] of tables) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    entries.push(Buffer.from(tag, 'latin1'), u32(checksum(padded), offset, bytes.length));
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([directory, ...entries, ...bodies]);
}

function u16(...values: number[]): Buffer {
  const out = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) out.writeUInt16BE(value & 0xffff, at * 2);
  return out;
}

function u32(...values: number[]): Buffer {
  const out = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) out.writeUInt32BE(value >>> 0, at * 4);
  return out;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

function head(): Buffer {
  return Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(0, 1000),
    Buffer.alloc(16),
    u16(0, -below, 1000, above, 0, 8, 2, 0, 0),
  ]);
}

function hhea(): Buffer {
  return Buffer.concat([
    u32(0x00010000),
    u16(above, -below, 0, 500, 0, 0, 500, 1, 0, 0),
    Buffer.alloc(8),
    u16(0, 1),
  ]);
}

const toUnicode = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${identityRanges()}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

/** Each character stands for itself. A range may not run over a change of its first byte, and a block holds at most a hundred. */
function identityRanges(): string {
  const rows = Array.from({ length: 256 }, (_, at) => {
    const high = at.toString(16).padStart(2, '0');
    return `<${high}00> <${high}ff> <${high}00>`;
  });
  return [rows.slice(0, 100), rows.slice(100, 200), rows.slice(200)]
    .map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`)
    .join('\n');
}

/** What writes objects: a packet under way, or a small file of our own. */
export type FontWriter = {
  /** Gives the object's number. */
  object(text: string): number;
  stream(entries: string, body: string): number;
};

/** The font's objects; gives the number of the font. */
export function writeGlyphless(out: FontWriter): number {
  const file = glyphlessFile().toString('latin1');
  const fontFile = out.stream(`/Length1 ${file.length}`, file);
  const name = 'BINDRZ+Unseen';
  const descriptor = out.object(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -${below} 1000 ${above}] /ItalicAngle 0 /Ascent ${above} /Descent -${below} /CapHeight ${above} /StemV 80 /FontFile2 ${fontFile} 0 R >>`,
  );
  // Every code leads to the one glyph there is.
  const map = out.stream('', '\u0000'.repeat(2 * 65_536));
  const descendant = out.object(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDToGIDMap ${map} 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 >>`,
  );
  const unicode = out.stream('', toUnicode);
  return out.object(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
}

/** Operators that lay the words over a page `heightPt` high, unseen. `font` is the font's name among the page's resources. */
export function unseenText(
  words: readonly PlacedWord[],
  { font, heightPt }: { font: string; heightPt: number },
): string {
  const lines = words.flatMap(({ text, x, y, width, height }) => {
    const units = text.length;
    if (units === 0 || !(width > 0 && height > 0)) return [];
    const stretch = (100 * width) / (units * widthPerSize * height);
    const at = `${encodeNumber(x)} ${encodeNumber(heightPt - y - (height * above) / 1000)}`;
    return [
      `/${font} ${encodeNumber(height)} Tf ${encodeNumber(stretch)} Tz 1 0 0 1 ${at} Tm <${hex(text)}> Tj`,
    ];
  });
  return lines.length === 0 ? '' : `q BT 3 Tr 0 Tc 0 Tw 0 Ts\n${lines.join('\n')}\nET Q\n`;
}

function hex(text: string): string {
  let out = '';
  // A blank behind each word keeps neighbours apart when the text is read out.
  for (const char of `${text} `) {
    for (let at = 0; at < char.length; at++) out += char.charCodeAt(at).toString(16).padStart(4, '0');
  }
  return out;
}
