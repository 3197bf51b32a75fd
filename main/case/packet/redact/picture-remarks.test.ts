import { expect, test } from 'vitest';
import { remarksIn } from './picture-remarks.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const mark = (kind: number, text: string): Buffer =>
  bytes([0xff, kind, 0, text.length + 2], text.replace(/\n/g, ''));

test('a photo’s remarks are found before, between and behind its dots, and its dots are not', () => {
  const photo = Buffer.concat([
    bytes([0xff, 0xd8]),
    mark(0xe1, 'taken 4417'),
    mark(0xdb, 'table'),
    mark(0xda, 'scan'),
    bytes('dots', [0xff, 0x00], 'dots', [0xff, 0xd1], 'more'),
    mark(0xfe, 'between 5528'),
    mark(0xda, 'scan'),
    bytes('last', [0xff, 0xd9], 'behind 6639'),
  ]);
  expect(remarksIn(photo).toString('latin1')).toBe('taken 4417between 5528behind 6639');
});

test('of a JPEG 2000 picture everything is looked at but its tiles, of bare dots nothing', () => {
  const picture = bytes(
    [0, 0, 0, 12],
    'jP  \r\n\x87\nxml 4417',
    [0xff, 0x4f, 0xff, 0x90],
    'tile',
    [0xff, 0xd9],
    'uuid',
  );
  expect(remarksIn(picture).toString('latin1')).toMatch(/xml 4417.*uuid$/s);
  expect(remarksIn(picture).includes('tile')).toBe(false);
  expect(remarksIn(Buffer.alloc(100, 0x34))).toHaveLength(0);
});

test('a photo that breaks off has no end to its remarks, and nothing goes wrong', () => {
  expect(remarksIn(bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff], 'taken 4417')).toString()).toContain('4417');
  expect(remarksIn(bytes([0xff, 0xd8, 0xff, 0xda, 0, 2], 'dots without an end'))).toHaveLength(0);
});
