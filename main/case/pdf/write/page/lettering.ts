// The letters of a field drawn anew: those of the plain face as they are, all others as drawings of their own that can still be searched.
import type { Font, Glyph } from '../../../packet/type/font.ts';
import { setText as setInFaces } from '../../../packet/type/faces.ts';
import { encodeNumber } from '../../read/syntax/text.ts';
import { referenceText } from '../copier.ts';
import type { Copier } from '../copier.ts';
import { isPlain, setText } from './latin-font.ts';

/** One line: `show` gives the operators at a size, with the plain face chosen again behind them. `width` at size 1. */
export type SetLine = { show(size: number): string; width: number };

/** Codes of one byte, but for the first. */
const mostInFont = 255;

type Drawn = { font: number; code: number };

export class Lettering {
  private readonly copier: Copier;
  private readonly plainFont: number;
  private readonly known = new Map<string, Drawn>();
  /** Letters by font, in the order of their codes. */
  private readonly fonts: { glyph: Glyph; font: Font }[][] = [];

  constructor(copier: Copier, plainFont: number) {
    this.copier = copier;
    this.plainFont = plainFont;
  }

  set(text: string): SetLine {
    if (isPlain(text)) {
      const { literal, width } = setText(text);
      return { width, show: () => `${literal} Tj` };
    }
    const { runs, width } = setInFaces(inOrderOfSight(text), 'sans');
    const letters = runs.flatMap(({ font, glyphs, kerns }) =>
      glyphs.map((glyph, at) => ({ ...this.drawn(glyph, font), kern: kerns[at] ?? 0 })),
    );
    return { width: width / 1000, show: (size) => `${shown(letters, size)} /Helv ${encodeNumber(size)} Tf` };
  }

  private drawn(glyph: Glyph, font: Font): Drawn {
    const key = `${font.name} ${glyph.code}`;
    const known = this.known.get(key);
    if (known) return known;
    if ((this.fonts.at(-1)?.length ?? mostInFont) === mostInFont) this.fonts.push([]);
    const code = this.fonts.at(-1)?.push({ glyph, font }) ?? 0;
    const fresh = { font: this.fonts.length - 1, code };
    this.known.set(key, fresh);
    return fresh;
  }

  /** What stands behind /Font among the resources; all text must have been set before. */
  resources(): string {
    const own = this.fonts.map((letters, at) => `/Drawn${at} ${referenceText(this.write(letters))}`);
    return `<< ${[`/Helv ${referenceText(this.plainFont)}`, ...own].join(' ')} >>`;
  }

  /** Letters as small drawings (a font of type 3), with what each of them is. */
  private write(letters: readonly { glyph: Glyph; font: Font }[]): number {
    const { copier } = this;
    const drawings = letters.map(({ glyph, font }, at) => {
      const body = `${encodeNumber(glyph.width)} 0 -1000 -1000 3000 2000 d1\n${outline(font, glyph)}`;
      return `/g${at + 1} ${referenceText(copier.makeStream('', body))}`;
    });
    const names = letters.map((_, at) => `/g${at + 1}`).join(' ');
    const widths = letters.map(({ glyph }) => encodeNumber(glyph.width)).join(' ');
    const unicode = copier.makeStream('', characterMap(letters.map(({ glyph }) => glyph.char)));
    return copier.make(
      `<< /Type /Font /Subtype /Type3 /FontBBox [-1000 -1000 3000 2000] /FontMatrix [0.001 0 0 0.001 0 0] /Resources << >> /FirstChar 1 /LastChar ${letters.length} /Widths [${widths}] /Encoding << /Type /Encoding /Differences [1 ${names}] >> /CharProcs << ${drawings.join(' ')} >> /ToUnicode ${referenceText(unicode)} >>`,
    );
  }
}

function shown(letters: readonly (Drawn & { kern: number })[], size: number): string {
  const parts: string[] = [];
  for (const [at, { font, code, kern }] of letters.entries()) {
    if (letters[at - 1]?.font !== font)
      parts.push(`${at === 0 ? '' : '] TJ '}/Drawn${font} ${encodeNumber(size)} Tf [`);
    parts.push(`<${code.toString(16).padStart(2, '0')}>${kern === 0 ? '' : ` ${encodeNumber(-kern)} `}`);
  }
  return parts.length === 0 ? '' : `${parts.join('')}] TJ`;
}

const fromRight = /[\p{Script=Hebrew}\p{Script=Arabic}][\p{Script=Hebrew}\p{Script=Arabic}\p{M}\s]*/gu;

/** Words that are read from the right are drawn from the left. */
function inOrderOfSight(text: string): string {
  return text.replace(fromRight, (run) => {
    const end = run.trimEnd();
    return `${[...end].toReversed().join('')}${run.slice(end.length)}`;
  });
}

/** In thousandths of the size. */
function outline(font: Font, glyph: Glyph): string {
  const scale = 1000 / font.kit.unitsPerEm;
  let [x, y] = [0, 0];
  const parts = font.kit.glyphForCodePoint(glyph.code).path.commands.map(({ command, args }) => {
    const at = args.map((value) => value * scale);
    const points = command === 'quadraticCurveTo' ? asCubic([x, y], at) : at;
    [x, y] = [at.at(-2) ?? x, at.at(-1) ?? y];
    const operator = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'c', bezierCurveTo: 'c', closePath: 'h' }[
      command
    ];
    return `${points.map((value) => `${Math.round(value)} `).join('')}${operator}`;
  });
  return parts.length === 0 ? '' : `${parts.join('\n')}\nf`;
}

function asCubic([x, y]: readonly [number, number], at: readonly number[]): number[] {
  const [cx = 0, cy = 0, toX = 0, toY = 0] = at;
  const near = (from: number, by: number): number => from + (2 / 3) * (by - from);
  return [near(x, cx), near(y, cy), near(toX, cx), near(toY, cy), toX, toY];
}

function characterMap(chars: readonly string[]): string {
  const rows = chars.map((char, at) => {
    const units = [...Array(char.length).keys()].map((i) => char.charCodeAt(i).toString(16).padStart(4, '0'));
    return `<${(at + 1).toString(16).padStart(2, '0')}> <${units.join('')}>`;
  });
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) =>
    rows.slice(at * 100, at * 100 + 100),
  );
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Binder-Drawn def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
${blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
