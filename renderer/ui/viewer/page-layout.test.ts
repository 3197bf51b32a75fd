// The arithmetic of the viewer.
import { expect, test } from 'vitest';
import { pageInView, percentOf, pictureWidth, scaleOf, viewerMove, zoomAfter } from './page-layout.ts';

const letter = { widthPt: 612, heightPt: 792 };
const wide = { widthPt: 792, heightPt: 612 };
const room = { width: 816, height: 600 };

test('fit to width fills the width for every page, upright or wide', () => {
  expect(letter.widthPt * scaleOf(letter, 'width', room)).toBeCloseTo(816);
  expect(wide.widthPt * scaleOf(wide, 'width', room)).toBeCloseTo(816);
});

test('fit to page shows all of it', () => {
  expect(letter.heightPt * scaleOf(letter, 'page', room)).toBeCloseTo(600);
  expect(wide.heightPt * scaleOf(wide, 'page', room)).toBeLessThanOrEqual(631);
  expect(wide.widthPt * scaleOf(wide, 'page', room)).toBeLessThanOrEqual(816);
});

test('100 % is the printed size', () => {
  expect(percentOf(letter, 100, room)).toBe(100);
  expect(percentOf(letter, 'width', room)).toBe(100);
});

test('zooming leaves a fitted size for the next step and stops at the ends', () => {
  expect(zoomAfter(112, 1)).toBe(125);
  expect(zoomAfter(112, -1)).toBe(100);
  expect(zoomAfter(100, 1)).toBe(125);
  expect(zoomAfter(400, 1)).toBe(400);
  expect(zoomAfter(50, -1)).toBe(50);
});

test('pictures are asked for in steps, within what can be made', () => {
  expect(pictureWidth(816, 1)).toBe(1000);
  expect(pictureWidth(810, 1)).toBe(1000);
  expect(pictureWidth(816, 2)).toBe(1800);
  expect(pictureWidth(30, 1)).toBe(200);
  expect(pictureWidth(9000, 2)).toBe(4000);
});

test('the page being read is the one a third of the way down', () => {
  const items = [
    { index: 4, start: 0, end: 1000 },
    { index: 5, start: 1000, end: 2000 },
    { index: 6, start: 2000, end: 3000 },
  ];
  expect(pageInView(items, 0, 600)).toBe(4);
  expect(pageInView(items, 850, 600)).toBe(5);
  expect(pageInView(items, 9_000, 600)).toBe(6);
  expect(pageInView([], 0, 600)).toBe(0);
});

test('keys turn pages within the document and change the size', () => {
  const here = { page: 3, pages: 3, percent: 100 };
  expect(viewerMove('PageDown', here)).toEqual({ page: 3 });
  expect(viewerMove('PageUp', here)).toEqual({ page: 2 });
  expect(viewerMove('Home', here)).toEqual({ page: 1 });
  expect(viewerMove('+', here)).toEqual({ zoom: 125 });
  expect(viewerMove('0', here)).toEqual({ zoom: 'width' });
  expect(viewerMove('ArrowDown', here)).toBeNull();
});
