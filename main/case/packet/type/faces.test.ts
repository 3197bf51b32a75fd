import { expect, test } from 'vitest';
import { asciiWidths, latinWidths } from '../../../../shared/domain/packet/wrap.ts';
import { breakLines, fitLine, lineWidthPt, setText, sizeThatFits } from './faces.ts';
import { fontNamed } from './font.ts';
import { unpackWoff } from '../../woff.ts';

test('names in any script are set, each character by a font that has it', () => {
  const set = setText('Zoë Żółć Ελένη Жанна Nguyễn 日本語', 'sans');
  expect(set.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.char)).join('')).toBe(
    'Zoë Żółć Ελένη Жанна Nguyễn 日本語',
  );
  for (const run of set.runs)
    for (const glyph of run.glyphs) expect(run.font.glyphOf(glyph.char)).toBe(glyph);
});

test('what no font has becomes a box that can be seen, and nothing throws', () => {
  const set = setText('Dr. 🩺\u0000\u202e\ud800 x', 'serifBold');
  expect(set.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.char)).join('')).toContain('□');
});

test('letters typed in parts are set as one', () => {
  expect(setText('Zoe\u0308', 'sans').glyphs).toBe(3);
});

test('pairs close up as the typeface says', () => {
  const [pair, apart] = [
    lineWidthPt('AV', 'serifBold', 100),
    lineWidthPt('A', 'serifBold', 100) + lineWidthPt('V', 'serifBold', 100),
  ];
  expect(pair).toBeLessThan(apart);
});

test('the widths that plans reckon with are those of the font files', () => {
  for (const [weight, name] of [
    ['regular', 'sans.woff'],
    ['bold', 'sans-bold.woff'],
  ] as const) {
    const font = fontNamed(name);
    const known = [
      ...asciiWidths[weight].map((width, at) => [0x20 + at, width] as const),
      ...latinWidths[weight].map((width, at) => [0xa0 + at, width] as const),
    ];
    expect(known).toHaveLength(95 + 96);
    // The face has no soft hyphen and no micro sign; those come from its neighbours.
    for (const [code, width] of known)
      expect(Math.round(font.glyphOf(String.fromCharCode(code))?.width ?? width)).toBe(width);
  }
});

test('a line too long is shortened, a title is broken between words', () => {
  const short = fitLine('Valley Peak Community Hospital', 'sans', { sizePt: 10, widthPt: 80 });
  expect(short).toMatch(/…$/);
  expect(lineWidthPt(short, 'sans', 10)).toBeLessThanOrEqual(80);
  const lines = breakLines('Marguerite Anne Quillfeather of the Long Names', 'serifBold', {
    sizePt: 30,
    widthPt: 250,
    maxLines: 2,
  });
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(lineWidthPt(line, 'serifBold', 30)).toBeLessThanOrEqual(250);
});

test('only a WOFF 1 font is taken for one', () => {
  expect(() => unpackWoff(Buffer.alloc(64))).toThrow('not a WOFF 1 font');
});

test('a name too wide for its line is broken or set smaller, never cut', () => {
  const name = 'Wolfeschlegelsteinhausenbergerdorff';
  const box = { sizePt: 30, widthPt: 250, maxLines: 4 };
  expect(breakLines(name, 'serifBold', box).join('')).toBe(name);
  expect(sizeThatFits(name, 'serifBold', { sizesPt: [30, 20, 10], widthPt: 250, maxLines: 1 })).toBe(10);
  expect(sizeThatFits('Ada', 'serifBold', { sizesPt: [30, 20, 10], widthPt: 250, maxLines: 1 })).toBe(30);
});
