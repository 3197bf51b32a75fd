import { expect, test } from 'vitest';
import {
  aDocument,
  aPacket,
  aRecord,
  factsWithPages,
  sampleFacts,
  someFacts,
  testId,
} from '../../scripts/testing/packet-facts.ts';
import { pageOf, planPacket, refusalOf } from './packet-plan.ts';
import type { PacketPlan } from './packet-plan.ts';

function pagesByRecord(plan: PacketPlan): Record<string, [number, number]> {
  const numbers = new Map(
    Array.from({ length: 40 }, (_, at) => [testId('record', at) as string, String(at)]),
  );
  const lines = plan.outline.filter((line) => line.kind === 'document');
  return Object.fromEntries(
    lines.map((line) => [
      numbers.get(line.recordId ?? '') ?? '',
      [line.firstPage, line.firstPage + line.pages - 1],
    ]),
  );
}

test('the sample packet has the 64 pages of its description, each where it says', () => {
  const plan = planPacket(sampleFacts());
  expect(plan.pages).toBe(64);
  const parts = ['cover', 'index', 'summary', 'timeline', 'questions', 'medications', 'manifest'];
  expect(parts.map((part) => pageOf(plan, part))).toEqual([1, 2, 3, 4, 5, 6, 64]);
  expect(pagesByRecord(plan)).toEqual({
    25: [7, 10],
    26: [11, 15],
    24: [16, 18],
    1: [19, 20],
    3: [21, 22],
    5: [23, 24],
    7: [25, 27],
    9: [28, 30],
    11: [31, 34],
    14: [35, 36],
    17: [37, 37],
    19: [38, 43],
    20: [44, 48],
    22: [49, 50],
    21: [51, 54],
    23: [55, 56],
    28: [57, 60],
    29: [61, 63],
  });
  expect([...new Set(plan.sections.map((section) => section.letter))].join('')).toBe('BCDEFG');
});

test('with fresh eyes the sample packet is nine pages shorter and says why', () => {
  const facts = sampleFacts();
  const plan = planPacket({ ...facts, packet: { ...facts.packet, freshEyes: true } });
  expect(plan.pages).toBe(55);
  const left = plan.leftOut.filter((line) => line.reason.includes('fresh eyes')).map((line) => line.title);
  expect(left).toEqual(expect.arrayContaining(['Opinion 1, Dr. Greerwood', 'Opinion 2, Dr. Dufourmont']));
});

test('fresh eyes see no comparison of earlier opinions', () => {
  const facts = sampleFacts();
  const packet = { ...facts.packet, front: ['comparison' as const] };
  expect(pageOf(planPacket({ ...facts, packet }), 'comparison')).toBe(3);
  expect(pageOf(planPacket({ ...facts, packet: { ...packet, freshEyes: true } }), 'comparison')).toBeNull();
});

test('the medicines page stands for the list that the family keeps', () => {
  const plan = planPacket(sampleFacts());
  const line = plan.outline.find((candidate) => candidate.part === 'medications');
  expect(line?.recordId).toBe(testId('record', 31));
});

test('another person’s paper is never in the outline, and choosing it stops the packet', () => {
  const facts = factsWithPages([1, 2]);
  const [first, second] = facts.records;
  const wrong = { ...facts, records: [first!, { ...second!, wrongPatient: true, title: 'Somebody else' }] };
  const plan = planPacket(wrong);
  expect(plan.outline.filter((line) => line.kind === 'document')).toHaveLength(1);
  expect(plan.leftOut).toEqual([
    { title: 'Somebody else', reason: expect.stringContaining('Another person') },
  ]);
  expect(refusalOf(plan)).toEqual({ code: 'record.wrong-patient', details: { title: 'Somebody else' } });
});

test('the same bytes go in once, and the second names the page of the first', () => {
  const facts = factsWithPages([2, 2]);
  const plan = planPacket({
    ...facts,
    documents: facts.documents.map((document) => ({ ...document, sha256: 'a'.repeat(64) })),
  });
  expect(plan.pages).toBe(4);
  expect(plan.leftOut).toEqual([{ title: 'Record 2', reason: 'The same file as “Record 1”, page 3.' }]);
  expect(plan.warnings.map((warning) => warning.kind)).toEqual(['duplicate']);
});

test('a kept file is left out with the sentence that the import gave', () => {
  const facts = factsWithPages([1]);
  const kept = aDocument(9, {
    recordId: testId('record', 1),
    pages: 0,
    keptReason: 'archive',
    fileName: 'images.zip',
    position: 1,
  });
  const plan = planPacket({ ...facts, documents: [...facts.documents, kept] });
  expect(plan.leftOut).toEqual([{ title: 'images.zip', reason: expect.stringContaining('archive') }]);
});

test('documents of one record follow their position and are told apart by file name', () => {
  const records = [aRecord(1, { title: 'Stay' })];
  const of = { recordId: testId('record', 1) };
  const documents = [
    aDocument(1, { ...of, fileName: 'second.pdf', position: 1 }),
    aDocument(2, { ...of, fileName: 'first.pdf', position: 0 }),
  ];
  const plan = planPacket(
    someFacts({
      records,
      documents,
      packet: { ...aPacket, sections: [{ title: 'All', recordIds: [testId('record', 1)] }] },
    }),
  );
  expect(
    plan.outline.filter((line) => line.kind === 'document').map((line) => [line.label, line.title]),
  ).toEqual([
    ['A1', 'Stay – first'],
    ['A2', 'Stay – second'],
  ]);
});

test('a divider takes a page and belongs to its section', () => {
  const facts = factsWithPages([3]);
  const divided = planPacket({ ...facts, packet: { ...facts.packet, dividers: true } });
  expect(divided.outline.map((line) => [line.part, line.firstPage, line.section])).toEqual([
    ['cover', 1, null],
    ['index', 2, null],
    ['divider', 3, 'A · Documents'],
    ['document', 4, 'A · Documents'],
  ]);
});

test('a long list of documents gets as many index pages as it needs', () => {
  const plan = planPacket(factsWithPages(Array.from({ length: 200 }, () => 1)));
  const index = plan.outline.find((line) => line.part === 'index');
  expect(index?.pages).toBe(plan.made.index.length);
  expect(index?.pages).toBeGreaterThan(4);
  expect(plan.outline.find((line) => line.kind === 'document')?.firstPage).toBe(2 + plan.made.index.length);
});

test('nothing chosen is said, not printed', () => {
  expect(refusalOf(planPacket(someFacts()))).toEqual({ code: 'packet.empty', details: {} });
});

test('a cover note too long for the cover continues on a page of its own', () => {
  const facts = factsWithPages([1]);
  const plan = planPacket({
    ...facts,
    packet: { ...facts.packet, coverNote: 'We would be glad to hear what you think of it. '.repeat(60) },
  });
  expect(plan.made.coverNote.continues).toBe(true);
  expect(plan.made.coverNote.lines.at(-1)).toMatch(/…$/);
  expect(pageOf(plan, 'further')).toBe(3);
});

test('sections begin with A where nothing stands before them, and with B behind the pages at the front', () => {
  const facts = factsWithPages([1]);
  const letters = (packet: Partial<typeof facts.packet>): string[] =>
    planPacket({ ...facts, packet: { ...facts.packet, ...packet } }).sections.map(
      (section) => section.letter,
    );
  expect(letters({})).toEqual(['A']);
  expect(letters({ front: ['summary'] })).toEqual(['B']);
  expect(letters({ front: ['questions'] })).toEqual(['A']);
  expect(letters({ coverNote: 'A note. '.repeat(200) })).toEqual(['B']);
});
