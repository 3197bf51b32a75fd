import { expect, test } from 'vitest';
import { placeOnScreens, readPlace } from './window-place.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const beside = { x: 1440, y: 0, width: 2560, height: 1400 };

test('the window comes back as it stood, also on a second screen', () => {
  const place = { x: 1600, y: 100, width: 1500, height: 1000 };
  expect(placeOnScreens(place, [laptop, beside])).toEqual(place);
});

test('a screen that is gone, or a window mostly out of sight, falls back to the first time', () => {
  expect(placeOnScreens({ x: 1600, y: 100, width: 1500, height: 1000 }, [laptop])).toBeNull();
  expect(placeOnScreens({ x: 1400, y: 860, width: 1000, height: 800 }, [laptop])).toBeNull();
});

test('a window larger than its screen is drawn in, and never smaller than can be used', () => {
  expect(placeOnScreens({ x: 100, y: 100, width: 3000, height: 2000 }, [laptop])).toEqual(laptop);
  expect(placeOnScreens({ x: 10, y: 10, width: 100, height: 100 }, [laptop])).toEqual({
    x: 10,
    y: 10,
    width: 720,
    height: 560,
  });
});

test('what cannot be read is no place', () => {
  expect(readPlace('{"bounds":{"x":1,"y":2,"width":800,"height":600},"isMaximized":true}')).toEqual({
    bounds: { x: 1, y: 2, width: 800, height: 600 },
    isMaximized: true,
  });
  for (const text of ['', '{}', '{"bounds":{"x":1},"isMaximized":true}', '[1', 'null'])
    expect(readPlace(text)).toBeNull();
});
