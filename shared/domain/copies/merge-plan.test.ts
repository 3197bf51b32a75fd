import { expect, test } from 'vitest';
import { compareRows } from './compare-rows.ts';
import type { Row, Three } from './compare-rows.ts';
import { keyOf, planMerge } from './merge-plan.ts';
import type { Choice, Difference } from './merge-plan.ts';

const row = (id: string, set: Row = {}): Row => ({
  id,
  title: 'Blood count',
  notes: '',
  created_at: 1,
  updated_at: 1,
  deleted_at: null,
  ...set,
});
const was = row('a');

test.each<[string, Three, ReturnType<typeof compareRows>]>([
  [
    'alike, whenever each was written',
    { base: undefined, here: was, there: row('a', { updated_at: 9 }) },
    null,
  ],
  ['new there', { base: null, here: null, there: was }, { kind: 'added-there', parts: [] }],
  ['new here', { base: undefined, here: was, there: null }, { kind: 'added-here', parts: [] }],
  [
    'changed there',
    { base: was, here: was, there: row('a', { title: 'CT' }) },
    { kind: 'changed-there', parts: [{ column: 'title', clash: false }] },
  ],
  [
    'changed here',
    { base: was, here: row('a', { title: 'CT' }), there: was },
    { kind: 'changed-here', parts: [{ column: 'title', clash: false }] },
  ],
  [
    'changed on both sides, in different parts',
    { base: was, here: row('a', { notes: 'ours' }), there: row('a', { title: 'CT' }) },
    {
      kind: 'changed-both',
      parts: [
        { column: 'title', clash: false },
        { column: 'notes', clash: false },
      ],
    },
  ],
  [
    'changed on both sides in the same part',
    { base: was, here: row('a', { title: 'MRI' }), there: row('a', { title: 'CT' }) },
    { kind: 'changed-both', parts: [{ column: 'title', clash: true }] },
  ],
  [
    'different, and nothing tells how it was',
    { base: undefined, here: row('a', { title: 'MRI' }), there: row('a', { title: 'CT' }) },
    { kind: 'changed-both', parts: [{ column: 'title', clash: true }] },
  ],
  [
    'removed there',
    { base: was, here: was, there: row('a', { deleted_at: 5 }) },
    { kind: 'removed-there', parts: [] },
  ],
  ['taken back there', { base: was, here: was, there: null }, { kind: 'removed-there', parts: [] }],
  [
    'removed here, changed there',
    { base: was, here: row('a', { deleted_at: 5 }), there: row('a', { title: 'CT' }) },
    { kind: 'removed-here', parts: [{ column: 'title', clash: true }] },
  ],
  [
    'removed on both sides',
    { base: was, here: row('a', { deleted_at: 5 }), there: row('a', { deleted_at: 6 }) },
    null,
  ],
])('an entry that is %s', (_case, three, difference) => {
  expect(compareRows(three)).toEqual(difference);
});

function differing(id: string, three: Three, needs: string[] = []): Difference {
  const { kind } = compareRows(three) ?? { kind: 'changed-both' as const };
  return { table: 'record', id, ...three, kind, needs };
}

function plan(
  differences: Difference[],
  chosen: Record<string, Choice>,
  pointing: Record<string, string[]> = {},
) {
  return planMerge({
    differences,
    choices: new Map(Object.entries(chosen).map(([id, choice]) => [`record:${id}`, choice])),
    pointingHere: (key) => pointing[key] ?? [],
    newId: ({ id }) => `${id}-second`,
    now: 100,
  });
}

test('parts that only one side changed come together; the copy’s counts where both changed the same', () => {
  const three = {
    base: was,
    here: row('a', { notes: 'ours', title: 'MRI' }),
    there: row('a', { title: 'CT', updated_at: 50 }),
  };
  expect(plan([differing('a', three)], { a: 'there' }).writes).toEqual([
    {
      table: 'record',
      id: 'a',
      before: three.here,
      after: row('a', { notes: 'ours', title: 'CT', updated_at: 100 }),
    },
  ]);
  expect(plan([differing('a', three)], { a: 'here' }).writes).toEqual([]);
});

test('both kept: ours stays as it is and the copy’s stands beside it', () => {
  const three = { base: was, here: row('a', { title: 'MRI' }), there: row('a', { title: 'CT' }) };
  expect(plan([differing('a', three)], { a: 'both' }).writes).toEqual([
    {
      table: 'record',
      id: 'a-second',
      before: null,
      after: row('a-second', { title: 'CT', updated_at: 100 }),
    },
  ]);
});

test('what an entry points at comes along, before it', () => {
  const added = (id: string): Three => ({ base: null, here: null, there: row(id) });
  const made = plan(
    [differing('answer', added('answer'), ['record:question']), differing('question', added('question'))],
    { answer: 'there', question: 'here' },
  );
  expect(made.writes.map(({ id }) => id)).toEqual(['question', 'answer']);
  expect(made.along).toEqual(['record:question']);
});

test('what was removed here comes back when something new points at it', () => {
  const binned = differing('doctor', {
    base: was,
    here: row('doctor', { deleted_at: 5 }),
    there: row('doctor'),
  });
  const visit = differing('visit', { base: null, here: null, there: row('visit') }, ['record:doctor']);
  const made = plan([visit, binned], { visit: 'there' });
  expect(made.writes.map(({ id, after }) => [id, after['deleted_at']])).toEqual([
    ['doctor', null],
    ['visit', null],
  ]);
});

test('a removal goes to the trash, and waits while something still points at the entry', () => {
  const gone = differing('a', { base: was, here: was, there: row('a', { deleted_at: 5 }) });
  expect(plan([gone], { a: 'there' }).writes).toMatchObject([{ id: 'a', after: { deleted_at: 100 } }]);
  const waiting = plan([gone], { a: 'there' }, { [keyOf(gone)]: ['record:other'] });
  expect(waiting).toMatchObject({ writes: [], kept: ['record:a'] });
  const part = differing('b', { base: row('b'), here: row('b'), there: null }, [keyOf(gone)]);
  const together = plan([gone, part], { a: 'there' }, { [keyOf(gone)]: [keyOf(part)] });
  expect(together.writes.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
});
