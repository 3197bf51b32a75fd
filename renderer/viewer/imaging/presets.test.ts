import { expect, test } from 'vitest';
import { dragged, presetsFor, windowOf } from './presets.ts';

const facts = { width: 8, height: 8, window: { center: 40, width: 400 }, full: { center: 500, width: 3000 } };

test('named settings are offered where their numbers mean something', () => {
  expect(presetsFor('CT')).toContain('lung');
  expect(presetsFor('MR')).toEqual(['asMade', 'all']);
  expect(windowOf('asMade', facts)).toBeNull();
  expect(windowOf('all', facts)).toEqual(facts.full);
  expect(windowOf('bone', facts)).toEqual({ center: 400, width: 1800 });
});

test('dragging moves brightness and contrast, and never to nothing', () => {
  expect(dragged({ center: 40, width: 400 }, facts, { x: 0, y: 0 })).toEqual({ center: 40, width: 400 });
  expect(dragged({ center: 40, width: 400 }, facts, { x: 1, y: 0 }).width).toBe(1600);
  expect(dragged({ center: 40, width: 400 }, facts, { x: 0, y: -0.5 }).center).toBeLessThan(40);
  expect(dragged({ center: 40, width: 2 }, facts, { x: -50, y: 0 }).width).toBe(1);
});
