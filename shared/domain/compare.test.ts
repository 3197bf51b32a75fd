// What stands in which cell, what the words alone may suggest, and that no doctor is treated differently for where they stand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleFacts, testId } from '../../scripts/testing/packet-facts.ts';
import { arrangeOpinions, compareOpinions, countMarks } from './compare.ts';
import { cellKey, sameWordsKey } from './said.ts';
import type { Comparison } from './compare.ts';
import { axes } from './opinion.ts';
import type { Difference, Finding, Mark, Opinion } from './opinion.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };

function anOpinion(number: number): Opinion {
  return {
    id: testId('opinion', number),
    number,
    doctorId: testId('person', number),
    organizationId: null,
    givenOn: null,
    mode: 'visit',
    independence: 'unknown',
    qualification: '',
    recordId: null,
    reportExpectedOn: null,
    reportReceivedOn: null,
    reportTo: [],
    inPlanRecord: 'unknown',
    readByOurDoctor: 'unknown',
    notes: '',
    ...stamps,
  };
}

function aFinding(id: number, opinion: number, fields: Partial<Finding>): Finding {
  return {
    id: testId('finding', id),
    opinionId: testId('opinion', opinion),
    axis: 'diagnosis',
    text: '',
    quote: '',
    documentId: null,
    page: null,
    regions: [],
    wasTold: false,
    numbers: '',
    saidOn: null,
    saidBy: '',
    replacesId: null,
    ...stamps,
    ...fields,
  };
}

function aDifference(id: number, axis: string, mark: Mark, updatedAt = 0): Difference {
  return { id: testId('difference', id), axis, mark, note: '', ...stamps, createdAt: updatedAt, updatedAt };
}

function compared(opinions: number, findings: Finding[], differences: Difference[] = []): Comparison {
  const given = Array.from({ length: opinions }, (_, index) => anOpinion(index + 1));
  return compareOpinions({ opinions: given, people: [], organizations: [], findings, differences });
}

test('the sample case conflicts on nodule, cells and recommendation, and on nothing else', () => {
  const { rows } = compareOpinions(sampleFacts());
  const marked = (mark: Mark) =>
    rows.filter((row) => row.mark.by === 'reader' && row.mark.mark === mark).map(({ axis }) => axis);
  expect(marked('conflict')).toEqual(['finding', 'cells', 'recommendation']);
  expect(marked('emphasis')).toEqual(['size', 'cause', 'urgency']);
  expect(marked('agree')).toEqual(['diagnosis', 'stage', 'follow-up']);
  expect(marked('single')).toEqual([]);
});

test('the sample case shows every axis, its own row last, three columns and a a page behind every cell that has paper', () => {
  const { columns, rows } = compareOpinions(sampleFacts());
  expect(columns.map(({ doctor }) => doctor?.name)).toEqual([
    'Dr. Hollis Greerwood',
    'Dr. Anneke Dufourmont',
    'Dr. Imogen Castellwright',
  ]);
  expect(columns.map(({ place }) => place?.name.includes('Oakridge'))).toEqual([true, false, false]);
  expect(rows.map(({ axis }) => axis)).toEqual([...axes, 'Report']);
  expect(rows.filter(({ isOwn }) => isOwn).map(({ axis }) => axis)).toEqual(['Report']);
  expect(
    rows
      .flatMap(({ cells }) => cells)
      .every(
        ([finding]) => finding && (finding.wasTold || (finding.page && finding.documentId && finding.quote)),
      ),
  ).toBe(true);
});

test('a later statement stands in the place of the earlier one, which is kept behind it', () => {
  const first = aFinding(1, 1, { text: 'Within 6 weeks' });
  const second = aFinding(2, 1, { text: 'Up to 8 weeks', replacesId: first.id, wasTold: true });
  const third = aFinding(3, 1, { text: 'Up to 9 weeks', replacesId: second.id });
  const { rows, earlier } = compared(1, [third, first, second]);
  expect(rows[0]?.cells[0]?.map(({ text }) => text)).toEqual(['Up to 9 weeks']);
  expect(earlier.get(third.id)?.map(({ text }) => text)).toEqual(['Up to 8 weeks', 'Within 6 weeks']);
  const { rows: after } = compared(1, [first, second]);
  expect(after[0]?.cells[0]?.map(({ text }) => text)).toEqual(['Up to 8 weeks']);
});

test('words that deny each other suggest a conflict, with the words; it is no mark until the reader sets it', () => {
  const { rows } = compared(2, [
    aFinding(1, 1, { text: 'Operate now' }),
    aFinding(2, 2, { text: 'Do not operate' }),
  ]);
  expect(rows[0]?.mark).toEqual({
    by: 'rules',
    mark: 'conflict',
    reason: { kind: 'contrast', words: ['operate', 'not operate'] },
  });
  expect(countMarks(rows)).toMatchObject({ conflict: 0, open: 1 });
});

test('the same words are suggested as agreement, whatever their case, quotation marks and full stop', () => {
  const { rows } = compared(2, [
    aFinding(1, 1, { text: '“No proven  cancer.”' }),
    aFinding(2, 2, { quote: 'no proven cancer' }),
  ]);
  expect(rows[0]?.mark).toEqual({ by: 'rules', mark: 'agree', reason: { kind: 'same-words' } });
});

test.each([
  ['5 mm', '≥ 5 mm'],
  ['10² cells', '102 cells'],
  ['6 mm', '-6 mm'],
  ['certain', 'not certain'],
  ['benign', 'benign?'],
])('“%s” and “%s” are never taken for the same words', (one, other) => {
  expect(sameWordsKey(one)).not.toBe(sameWordsKey(other));
});

test('where one of several says something it is suggested as the only one; a single opinion has nobody to differ from', () => {
  const findings = [aFinding(1, 1, { text: 'Registry' })];
  expect(compared(3, findings).rows[0]?.mark).toEqual({
    by: 'rules',
    mark: 'single',
    reason: { kind: 'one-speaks' },
  });
  expect(compared(1, findings).rows[0]?.mark).toEqual({ by: 'nobody' });
});

test('what the reader marked stands above any suggestion, and the later of two marks counts', () => {
  const same = [aFinding(1, 1, { text: 'Yes' }), aFinding(2, 2, { text: 'Yes' })];
  const { rows } = compared(2, same, [
    aDifference(2, 'diagnosis', 'conflict', 20),
    aDifference(1, 'Diagnosis ', 'emphasis', 10),
  ]);
  expect(rows[0]?.mark).toMatchObject({ by: 'reader', mark: 'conflict' });
});

test('a row of the family’s own is one row however its name was typed, and an empty finding is no row', () => {
  const own = [
    aFinding(1, 1, { axis: 'Blood thinners', text: 'Stop' }),
    aFinding(2, 2, { axis: 'blood  Thinners', text: 'Go on' }),
  ];
  const { rows } = compared(2, [
    ...own,
    aFinding(3, 1, { axis: 'trials', text: ' ' }),
    aFinding(4, 1, { axis: 'allergies', text: 'None' }),
  ]);
  expect(rows.map(({ axis, isOwn }) => [axis.toLowerCase(), isOwn])).toEqual([
    ['allergies', true],
    ['blood  thinners', true],
  ]);
});

test('several findings of one opinion on one axis stand in one cell, oldest first', () => {
  const { rows } = compared(2, [
    aFinding(2, 1, { text: 'Second', createdAt: 2 }),
    aFinding(1, 1, { text: 'First', createdAt: 1 }),
  ]);
  expect(rows[0]?.cells.map((cell) => cell.map(({ text }) => text))).toEqual([['First', 'Second'], []]);
});

test('an opinion in the trash takes its words along', () => {
  expect(compared(1, [aFinding(1, 2, { text: 'Gone' })]).rows).toEqual([]);
});

test('marks are counted as the reader set them; suggestions count as open', () => {
  const { rows } = compareOpinions(sampleFacts());
  expect(countMarks(rows)).toEqual({ agree: 3, emphasis: 3, conflict: 3, single: 0, open: rows.length - 9 });
});

test('columns the reader moved come first; the others keep the order of their numbers', () => {
  const given = [anOpinion(3), anOpinion(1), anOpinion(2)];
  expect(arrangeOpinions(given).map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(arrangeOpinions(given, [testId('opinion', 3)]).map(({ number }) => number)).toEqual([3, 1, 2]);
});

/** Everything that is said about one opinion, so that two comparisons can be held against each other column by column. */
function columnOf(comparison: Comparison, id: string) {
  const at = comparison.columns.findIndex(({ opinion }) => opinion.id === id);
  return {
    column: comparison.columns[at],
    cells: comparison.rows.map((row) => [row.axis, row.cells[at], row.mark]),
  };
}

const words = fc.constantFrom('Operate', 'operate.', 'Watch', 'Test first', '');
const someFindings = fc.array(
  fc.record({
    opinion: fc.integer({ min: 1, max: 6 }),
    axis: fc.constantFrom('diagnosis', 'cells', 'Sleep', 'sleep', 'Costs'),
    text: words,
    createdAt: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 30 },
);

test('fairness: in whatever order opinions are given or columns moved, each says the same, and nothing changes but the order', () => {
  const opinions = [1, 2, 3, 4, 5, 6].map(anOpinion);
  const shuffledOpinions = fc.shuffledSubarray(opinions, { minLength: 6 });
  fc.assert(
    fc.property(someFindings, shuffledOpinions, shuffledOpinions, (said, given, moved) => {
      const findings = said.map(({ opinion, ...fields }, index) => aFinding(index, opinion, fields));
      const facts = { people: [], organizations: [], differences: [aDifference(1, 'cells', 'conflict')] };
      const plain = compareOpinions({ ...facts, findings, opinions });
      const same = compareOpinions({ ...facts, findings: findings.toReversed(), opinions: given });
      const turned = compareOpinions({
        ...facts,
        findings,
        opinions: given,
        order: moved.map(({ id }) => id),
      });
      expect(same).toEqual(plain);
      expect(turned.columns.map(({ opinion }) => opinion.id)).toEqual(moved.map(({ id }) => id));
      for (const { id } of opinions) expect(columnOf(turned, id)).toEqual(columnOf(plain, id));
    }),
  );
});

test('two cells have one key exactly when they say the same, in any order', () => {
  const one = [aFinding(1, 1, { text: 'CT' }), aFinding(2, 1, { text: 'MRI' })];
  expect(cellKey(one)).toBe(cellKey(one.toReversed()));
  expect(cellKey(one)).not.toBe(cellKey(one.slice(1)));
});
