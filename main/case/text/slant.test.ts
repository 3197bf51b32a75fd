import { expect, test } from 'vitest';
import { pdfFixture, seededRandom } from '../../../scripts/testing/pdf-fixture.ts';
import { memorySource } from '../bytes.ts';
import { turned } from './ocr/turn.ts';
import { openPdf } from './pdfium.ts';
import type { GreyImage } from './pdfium/page.ts';
import { boxAsItLay, levelled, levelledSize, slantOf } from './slant.ts';

const sentence = 'The patient was seen and is well; the next visit is in six months from today.';

async function page(lines: number): Promise<GreyImage> {
  const opened = await openPdf(
    memorySource(pdfFixture([{ lines: Array.from({ length: lines }, () => sentence) }])),
  );
  if (!opened.ok) throw new Error(opened.why);
  const image = opened.pdf.renderGrey(0, { widthPx: 850 });
  opened.pdf.close();
  return image;
}

test('the slant of a page of text is found within a fifth of a degree, also where it lies on its side', async () => {
  const straight = await page(30);
  expect(slantOf(straight)).toBe(0);
  for (const degrees of [-10, -0.7, 2, 9]) {
    const aslant = levelled(straight, -degrees);
    expect(Math.abs(slantOf(aslant) - degrees), `${degrees}`).toBeLessThan(0.21);
    expect(Math.abs(slantOf(turned(aslant, 90)) - degrees), `${degrees}, on its side`).toBeLessThan(0.21);
    expect(slantOf(levelled(aslant, degrees)), `${degrees}, levelled`).toBe(0);
  }
});

test('a few ruled lines, or no lines at all, are no page of text', async () => {
  const blank = { width: 900, height: 1200, grey: new Uint8Array(900 * 1200).fill(250) };
  expect(slantOf(blank)).toBe(0);
  const ruled = { ...blank, grey: blank.grey.slice() };
  for (const y of [300, 600, 900]) ruled.grey.fill(20, y * 900, (y + 3) * 900);
  expect(slantOf(levelled(ruled, -4))).toBe(0);
  const random = seededRandom(3);
  const sand = { ...blank, grey: blank.grey.map(() => 255 * random()) };
  expect(slantOf(sand)).toBe(0);
});

test('a box found on the levelled picture comes back around the same ink', () => {
  const image = { width: 400, height: 300, grey: new Uint8Array(400 * 300).fill(255) };
  for (let y = 100; y < 110; y++) image.grey.fill(0, y * 400 + 250, y * 400 + 280);
  for (const degrees of [-7, 3]) {
    const level = levelled(image, degrees);
    expect({ width: level.width, height: level.height }).toEqual(levelledSize(image, degrees));
    const dark = [...level.grey.keys()].filter((at) => (level.grey[at] ?? 255) < 128);
    const xs = dark.map((at) => at % level.width);
    const ys = dark.map((at) => Math.floor(at / level.width));
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const found = { left, top, width: Math.max(...xs) + 1 - left, height: Math.max(...ys) + 1 - top };
    const back = boxAsItLay(found, image, degrees);
    expect(back.left).toBeGreaterThan(240);
    expect(back.left).toBeLessThan(251);
    expect(back.top + back.height).toBeGreaterThan(109);
    expect(back.top + back.height).toBeLessThan(118);
    expect(back.left + back.width).toBeGreaterThan(279);
  }
});
