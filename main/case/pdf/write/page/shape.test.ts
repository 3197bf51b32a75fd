import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../read/syntax/value.ts';
import { pageShape } from './shape.ts';
import type { Turn } from './shape.ts';

const box = fc
  .tuple(
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: 130, max: 9000 }),
    fc.integer({ min: 130, max: 9000 }),
  )
  .map(([x, y, w, h]): Box => [x, y, x + w, y + h]);
const turn = fc.constantFrom<Turn>(0, 90, 180, 270);

const plain = { media: null, crop: null, rotate: null, userUnit: null, turn: 0 as Turn, below: false };

/** Where a point of the stamp's coordinates lands on the page. */
function onPage(upright: string, x: number, y: number): [number, number] {
  const [a, b, c, d, e, f] = upright.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return [a * x + c * y + e, b * x + d * y + f];
}

test('the stamp’s origin is the lower left corner as seen, and its width ends at the lower right one', () => {
  fc.assert(
    fc.property(box, turn, turn, fc.constantFrom(null, 1, 2.5), (media, rotate, more, userUnit) => {
      const { upright, width } = pageShape({ ...plain, media, rotate, turn: more, userUnit });
      const [x1, y1, x2, y2] = media;
      const clockwise = (rotate + more) % 360;
      const corners: Record<number, [[number, number], [number, number]]> = {
        0: [
          [x1, y1],
          [x2, y1],
        ],
        90: [
          [x2, y1],
          [x2, y2],
        ],
        180: [
          [x2, y2],
          [x1, y2],
        ],
        270: [
          [x1, y2],
          [x1, y1],
        ],
      };
      const [left, right] = corners[clockwise] as [[number, number], [number, number]];
      for (const [got, wanted] of [
        [onPage(upright, 0, 0), left],
        [onPage(upright, width, 0), right],
      ] as const) {
        expect(Math.hypot(got[0] - wanted[0], got[1] - wanted[1])).toBeLessThan(0.05);
      }
    }),
  );
});

test('a stamp is as large on paper whatever the unit, and grows with sheets larger than usual', () => {
  const scale = (media: Box, userUnit: number | null): number =>
    Number(pageShape({ ...plain, media, userUnit }).upright.split(' ')[0]) * (userUnit ?? 1);
  expect(scale([0, 0, 612, 792], null)).toBe(1);
  expect(scale([0, 0, 306, 396], 2)).toBe(1);
  expect(scale([0, 0, 300, 300], null)).toBe(1);
  expect(scale([0, 0, 2448, 3168], null)).toBe(4);
});

test('only what can be seen counts: the crop box within the media box', () => {
  const { upright, entries } = pageShape({ ...plain, media: [0, 0, 600, 800], crop: [100, 50, 700, 750] });
  expect(upright).toBe('1 0 0 1 100 50 cm');
  expect(entries).toBe('/MediaBox [0 0 600 800] /CropBox [100 50 700 750]');
});

test('boxes without an area give way to the usual sheet', () => {
  expect(pageShape(plain).entries).toBe('/MediaBox [0 0 612 792]');
  expect(pageShape({ ...plain, media: [5, 5, 5, 900], crop: [0, 0, 0, 0] }).entries).toBe(
    '/MediaBox [0 0 612 792]',
  );
});

test('a crop box beside the page, and a page too long to be one, are passed over', () => {
  const beside = pageShape({ ...plain, media: [0, 0, 600, 800], crop: [600, 800, 1000, 1000] });
  expect(beside.entries).toBe('/MediaBox [0 0 600 800]');
  expect(beside).toMatchObject({ width: 600, height: 800 });
  expect(pageShape({ ...plain, media: [0, 0, 595, 2147483647] }).entries).toBe('/MediaBox [0 0 612 792]');
});

test('odd rotations are brought to quarter turns', () => {
  const rotation = (rotate: number): string | undefined =>
    /\/Rotate (\d+)/.exec(pageShape({ ...plain, rotate }).entries)?.[1];
  expect([-90, 450, 720, 89, -45, 100].map(rotation)).toEqual([
    '270',
    '90',
    undefined,
    undefined,
    undefined,
    '90',
  ]);
});

test('a strip for the stamp is added at the lower edge as seen, and nothing else moves', () => {
  const grown = (rotate: number): string =>
    pageShape({ ...plain, media: [0, 0, 300, 400], crop: [10, 10, 290, 390], rotate, below: true }).entries;
  expect(grown(0)).toBe('/MediaBox [0 -12 300 400] /CropBox [10 -12 290 390]');
  expect(grown(90)).toBe('/MediaBox [0 0 312 400] /CropBox [10 10 312 390] /Rotate 90');
  expect(grown(180)).toBe('/MediaBox [0 0 300 412] /CropBox [10 10 290 412] /Rotate 180');
  expect(grown(270)).toBe('/MediaBox [-12 0 300 400] /CropBox [-12 10 290 390] /Rotate 270');
  const shape = pageShape({ ...plain, media: [0, 0, 300, 400], below: true });
  expect(shape).toMatchObject({ upright: '1 0 0 1 0 -22 cm', width: 300, strip: 22, left: 0, top: 400 });
});

test('a page too narrow for its number grows at its right edge as seen, and its upper left corner stays', () => {
  const grown = (rotate: number): string =>
    pageShape({ ...plain, media: [0, 0, 36, 48], rotate, below: true }).entries;
  expect(grown(0)).toBe('/MediaBox [0 -22 130 48] /CropBox [0 -22 130 48]');
  expect(grown(90)).toBe('/MediaBox [0 0 58 130] /CropBox [0 0 58 130] /Rotate 90');
  expect(grown(180)).toBe('/MediaBox [-94 0 36 70] /CropBox [-94 0 36 70] /Rotate 180');
  expect(grown(270)).toBe('/MediaBox [-22 -82 36 48] /CropBox [-22 -82 36 48] /Rotate 270');
  const shape = pageShape({ ...plain, media: [0, 0, 36, 48], userUnit: 2 });
  expect(shape).toMatchObject({ width: 130, height: 96, side: 58, strip: 0, left: 0, top: 48 });
});
