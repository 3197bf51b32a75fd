// The next free sticker number.
import { expect, test } from 'vitest';
import { nextItemLabel } from './item-label.ts';

test.each([
  ['cd', [], 'D-01'],
  ['cd', ['D-01', 'D-04', 'S-07'], 'D-05'],
  ['usb', ['D-01'], 'D-02'],
  ['slides', ['S-01', 's-2'], 'S-03'],
  ['film', ['F-99'], 'F-100'],
  ['other', ['box', 'X-1'], 'X-02'],
] as const)('a %s after %j is %s', (kind, labels, next) => {
  expect(nextItemLabel(kind, labels)).toBe(next);
});
