// One font file: its glyphs by character, how wide they are and how pairs of them close up. Read once and kept for the process.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AssetName } from '../../assets.ts';
import { assetPath } from '../../assets.ts';
import { unpackWoff } from '../../woff.ts';

type PathCommand = 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
type KitGlyph = {
  id: number;
  advanceWidth: number;
  path: { commands: readonly { command: PathCommand; args: readonly number[] }[] };
};
export type Subset = { includeGlyph(id: number): number; encodeStream(): NodeJS.EventEmitter };
export type KitFont = {
  postscriptName: string;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number | undefined;
  italicAngle: number;
  bbox: { minX: number; minY: number; maxX: number; maxY: number };
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): KitGlyph;
  layout(text: string): { glyphs: KitGlyph[]; positions: { xAdvance: number }[] };
  createSubset(): Subset;
};

/** `width` in thousandths of the size. `char` is what a search or a copy finds. */
export type Glyph = {
  readonly id: number;
  readonly width: number;
  readonly char: string;
  readonly code: number;
};

/** Reading this package in takes longer than a small packet of papers that set no letter of ours: it comes with the first font. */
function fontkit(): { create(bytes: Uint8Array): KitFont } {
  return createRequire(import.meta.url)(assetPath('fontkit.cjs')) as ReturnType<typeof fontkit>;
}

export class Font {
  readonly name: AssetName;
  readonly kit: KitFont;
  private readonly scale: number;
  private readonly glyphs = new Map<number, Glyph | null>();
  private readonly kerns = new Map<number, number>();

  constructor(name: AssetName) {
    this.name = name;
    this.kit = fontkit().create(unpackWoff(readFileSync(assetPath(name))));
    this.scale = 1000 / this.kit.unitsPerEm;
  }

  /** Null where this font does not have the character. */
  glyphOf(char: string): Glyph | null {
    const code = char.codePointAt(0) ?? 0;
    const known = this.glyphs.get(code);
    if (known !== undefined) return known;
    const found = this.kit.hasGlyphForCodePoint(code) ? this.kit.glyphForCodePoint(code) : null;
    const glyph = found ? { id: found.id, width: found.advanceWidth * this.scale, char, code } : null;
    this.glyphs.set(code, glyph);
    return glyph;
  }

  /** How much closer (negative) or wider two neighbours stand, in thousandths of the size. */
  kern(left: Glyph, right: Glyph): number {
    const pair = left.code * 0x110000 + right.code;
    const known = this.kerns.get(pair);
    if (known !== undefined) return known;
    const { glyphs, positions } = this.kit.layout(left.char + right.char);
    // A pair that becomes one glyph is left as two: the text stays what was typed.
    const kern =
      glyphs.length === 2 ? ((positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0)) * this.scale : 0;
    this.kerns.set(pair, kern);
    return kern;
  }
}

const loaded = new Map<AssetName, Font>();

export function fontNamed(name: AssetName): Font {
  let font = loaded.get(name);
  if (!font) loaded.set(name, (font = new Font(name)));
  return font;
}
