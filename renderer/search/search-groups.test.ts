// Results in the order of the screen, and snippets in their pieces.
import { expect, test } from 'vitest';
import type { SearchHit } from '../../shared/contract/documents.ts';
import { groupsOf, piecesOf } from './search-groups.ts';

const hit = (noun: SearchHit['noun'], id: string) => ({ noun, id }) as SearchHit;

test('pages come first, groups with nothing in them not at all, and the best hit of a group stays first', () => {
  const groups = groupsOf([hit('record', 'r'), hit('question', 'q'), hit('page', 'a'), hit('page', 'b')]);
  expect(groups.map(({ noun, hits }) => [noun, ...hits.map(({ id }) => id)])).toEqual([
    ['page', 'a', 'b'],
    ['record', 'r'],
    ['question', 'q'],
  ]);
});

test('found words are told apart from the rest', () => {
  expect(piecesOf('The \u0002cyst\u0003 and the \u0002duct\u0003')).toEqual([
    { text: 'The ', isFound: false },
    { text: 'cyst', isFound: true },
    { text: ' and the ', isFound: false },
    { text: 'duct', isFound: true },
  ]);
  expect(piecesOf('\u0002Cyst\u0003')).toEqual([{ text: 'Cyst', isFound: true }]);
  expect(piecesOf('nothing marked')).toEqual([{ text: 'nothing marked', isFound: false }]);
  expect(piecesOf('')).toEqual([]);
});
