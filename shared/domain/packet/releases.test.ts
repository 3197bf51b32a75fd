import { expect, test } from 'vitest';
import { changedSince } from './releases.ts';

const entry = (title: string, letter: string) => ({
  title,
  firstPage: 1,
  pages: 1,
  sha256: letter.repeat(64),
});

test('what came in and what went out since a version are told by their bytes, not by their titles', () => {
  const sent = { entries: [entry('CT report', 'a'), entry('Old list', 'b')] };
  const now = [entry('CT report, renamed', 'a'), entry('New list', 'c')];
  expect(changedSince(sent, now)).toEqual({ added: ['New list'], gone: ['Old list'] });
});
