import { expect, test } from 'vitest';
import type { DocumentId } from '../../../shared/domain/document.ts';
import {
  changed,
  groupsOf,
  isUntouched,
  joined,
  moved,
  piecesOf,
  suggested,
  tilesOf,
  turnedRight,
} from './arrangement.ts';

const doc = 'doc_1' as DocumentId;
const pagesOf = (tiles: ReturnType<typeof tilesOf>) =>
  piecesOf(groupsOf(tiles), (number) => `Part ${number}`).map(({ title, pages }) => [
    title,
    ...pages.map(({ page, turn }) => (turn === 0 ? page : `${page}@${turn}`)),
  ]);

test('a scan falls apart as suggested, without its empty pages', () => {
  const tiles = suggested(tilesOf(doc, 6), {
    breaks: [{ page: 3 }, { page: 5 }],
    blank: [2],
    titles: [
      { page: 1, title: 'Discharge summary' },
      { page: 5, title: 'Labs' },
    ],
  });
  expect(pagesOf(tiles)).toEqual([
    ['Discharge summary', 1],
    ['Part 2', 3, 4],
    ['Labs', 5, 6],
  ]);
});

test('pages are turned, moved and left out, and nothing else changes', () => {
  let tiles = tilesOf(doc, 3);
  expect(isUntouched(tiles)).toBe(true);
  tiles = changed(tiles, 'doc_1:2', turnedRight);
  tiles = moved(tiles, 'doc_1:3', -1);
  tiles = changed(tiles, 'doc_1:1', () => ({ isOut: true }));
  expect(isUntouched(tiles)).toBe(false);
  expect(pagesOf(tiles)).toEqual([['Part 1', 3, '2@90']]);
  expect(moved(tiles, 'doc_1:1', -1)).toEqual(tiles);
});

test('a group of which every page is left out makes no document', () => {
  const tiles = changed(
    changed(tilesOf(doc, 2), 'doc_1:2', () => ({ begins: true })),
    'doc_1:1',
    () => ({ isOut: true }),
  );
  expect(pagesOf(tiles)).toEqual([['Part 1', 2]]);
});

test('documents laid on the table one after the other become one, and every page has a number of its own', () => {
  const tiles = joined([
    { id: doc, pages: 1 },
    { id: 'doc_2' as DocumentId, pages: 2 },
  ]);
  expect(tiles.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(isUntouched(tiles)).toBe(false);
  expect(piecesOf(groupsOf(tiles), () => 'All').map(({ pages }) => pages)).toEqual([
    [
      { documentId: doc, page: 1, turn: 0 },
      { documentId: 'doc_2', page: 1, turn: 0 },
      { documentId: 'doc_2', page: 2, turn: 0 },
    ],
  ]);
});
