import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';

test('empty lines part paragraphs, and a line end inside one stays', () => {
  expect(blocksOf('One\ntwo\r\n\n\nThree')).toEqual([
    { kind: 'paragraph', text: 'One\ntwo' },
    { kind: 'paragraph', text: 'Three' },
  ]);
});

test('dots and numbers make a list, also right under its announcement', () => {
  expect(blocksOf('We ask:\n1. First\n2) Second\n- Third\nAnd so on')).toEqual([
    { kind: 'paragraph', text: 'We ask:' },
    {
      kind: 'list',
      items: [
        { mark: '1.', text: 'First' },
        { mark: '2)', text: 'Second' },
        { mark: '•', text: 'Third' },
      ],
    },
    { kind: 'paragraph', text: 'And so on' },
  ]);
});

test('a date or a dash inside a sentence is no list', () => {
  expect(blocksOf('2026 was hard.\n-5 degrees')).toEqual([
    { kind: 'paragraph', text: '2026 was hard.\n-5 degrees' },
  ]);
});
