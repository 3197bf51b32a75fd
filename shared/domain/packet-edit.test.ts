import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testId } from '../../scripts/testing/packet-facts.ts';
import {
  addLaw,
  addLetter,
  nudge,
  nudgeLetter,
  nudgeSection,
  putIn,
  takeOut,
  takeOutLaw,
  takeOutLetter,
} from './packet-edit.ts';
import type { PacketSection } from './packet.ts';

type RecordId = PacketSection['recordIds'][number];
const id = (text: string) => text as RecordId;
const sections: PacketSection[] = [
  { title: 'Imaging', recordIds: [id('a'), id('b')] },
  { title: 'Labs', recordIds: [id('c')] },
];
const order = (some: readonly PacketSection[]) => some.map(({ recordIds }) => recordIds.join('')).join('|');

test('a record moves within its section and on into the next', () => {
  expect(order(nudge(sections, id('a'), 1))).toBe('ba|c');
  expect(order(nudge(sections, id('b'), 1))).toBe('a|bc');
  expect(order(nudge(sections, id('c'), -1))).toBe('abc|');
});

test('at the very ends a record stays where it is', () => {
  expect(order(nudge(sections, id('a'), -1))).toBe('ab|c');
  expect(order(nudge(sections, id('c'), 1))).toBe('ab|c');
});

test('a record is dropped before another, or at the end', () => {
  expect(order(putIn(sections, id('c'), { section: 0, beforeId: id('b') }))).toBe('acb|');
  expect(order(putIn(sections, id('a'), { section: 1, beforeId: null }))).toBe('b|ca');
  expect(order(putIn(sections, id('a'), { section: 0, beforeId: id('a') }))).toBe('ab|c');
});

test('taking a record out and moving sections keep everything else', () => {
  expect(order(takeOut(sections, id('a')))).toBe('b|c');
  expect(order(nudgeSection(sections, 0, 1))).toBe('c|ab');
  expect(order(nudgeSection(sections, 1, 1))).toBe('ab|c');
});

test('however often things are moved, every record is there exactly once', () => {
  const move = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    by: fc.constantFrom(1 as const, -1 as const),
    to: fc.nat(2),
    before: fc.constantFrom('a', 'b', 'c', null),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      const after = moves.reduce<PacketSection[]>(
        (now, { id: moved, by, to, before }) =>
          nudge(
            putIn(now, id(moved), { section: to, beforeId: before === null ? null : id(before) }),
            id(moved),
            by,
          ),
        sections,
      );
      expect(after.flatMap(({ recordIds }) => recordIds).toSorted()).toEqual(['a', 'b', 'c']);
    }),
  );
});

test('a letter’s paper stands in one section, moves within it and on into the next, and comes out', () => {
  const [one, two] = [testId('letter', 1), testId('letter', 2)];
  const empty = [
    { title: 'A', recordIds: [] },
    { title: 'B', recordIds: [] },
  ];
  const ids = (some: readonly PacketSection[]) => some.map(({ letterIds = [] }) => letterIds);
  const both = addLetter(addLetter(empty, 0, one), 0, two);
  expect(ids(both)).toEqual([[one, two], []]);
  expect(ids(nudgeLetter(both, one, 1))).toEqual([[two, one], []]);
  expect(ids(nudgeLetter(both, two, 1))).toEqual([[one], [two]]);
  expect(ids(nudgeLetter(both, one, -1))).toEqual([[one, two], []]);
  expect(ids(addLetter(both, 1, one))).toEqual([[two], [one]]);
  expect(ids(takeOutLetter(both, one))).toEqual([[two], []]);
});

test('a law is put in once and taken out again', () => {
  const once = addLaw(addLaw([{ title: 'A', recordIds: [] }], 0, 'hsc-1383-15'), 0, 'hsc-1383-15');
  expect(once[0]?.laws).toEqual(['hsc-1383-15']);
  expect(takeOutLaw(once, 0, 'hsc-1383-15')[0]?.laws).toEqual([]);
});
