import { expect, test } from 'vitest';
import {
  aDocument,
  aPacket,
  factsWithPages,
  someFacts,
  testId,
} from '../../../scripts/testing/packet-facts.ts';
import { partialDate } from '../partial-date.ts';
import { planPacket } from '../packet-plan.ts';
import { editPage, takenPages } from './page-edits.ts';

const documentId = testId('document', 1);
const edit = (page: number, change: { leaveOut?: boolean; turn?: 0 | 90 | 180 | 270 }) => ({
  documentId,
  page,
  leaveOut: false,
  turn: 0 as const,
  ...change,
});

test('a page left out and a page turned change that document alone, and every number behind it', () => {
  const facts = factsWithPages([3, 2]);
  const pageEdits = [edit(2, { leaveOut: true }), edit(3, { turn: 180 })];
  const plan = planPacket({ ...facts, packet: { ...facts.packet, pageEdits } });
  const [first, second] = plan.outline.filter((line) => line.kind === 'document');
  expect(first).toMatchObject({
    firstPage: 3,
    pages: 2,
    taken: [
      { index: 0, turn: 0 },
      { index: 2, turn: 180 },
    ],
  });
  expect(second).toMatchObject({ firstPage: 5, pages: 2, taken: null });
});

test('a document whose every page is taken out is named among what is left out', () => {
  const facts = factsWithPages([1, 2]);
  const plan = planPacket({
    ...facts,
    packet: { ...facts.packet, pageEdits: [edit(1, { leaveOut: true })] },
  });
  expect(plan.leftOut).toEqual([{ title: 'Record 1', reason: 'Each of its pages was taken out.' }]);
  expect(plan.outline.filter((line) => line.kind === 'document')).toHaveLength(1);
});

test('an edit taken back leaves nothing behind', () => {
  const edits = editPage(
    editPage([], { documentId, page: 2 }, { turn: 90 }),
    { documentId, page: 2 },
    { leaveOut: true },
  );
  expect(edits).toEqual([edit(2, { leaveOut: true, turn: 90 })]);
  const cleared = editPage(
    editPage(edits, { documentId, page: 2 }, { leaveOut: false }),
    { documentId, page: 2 },
    { turn: 0 },
  );
  expect(cleared).toEqual([]);
  expect(takenPages({ id: documentId, pages: 3 }, cleared)).toBeNull();
});

test('the papers of a letter are exhibits with their date and sender, private ones never', () => {
  const letter = {
    id: testId('letter', 1),
    direction: 'in' as const,
    channel: 'mail' as const,
    at: partialDate('2026-03-30'),
    personId: null,
    organizationId: null,
    withWhom: 'Utilization Management',
    subject: 'Denial',
    body: '',
    referenceNo: '',
    promise: '',
    promisedBy: null,
    caseNo: '',
    minutes: null,
    replyToId: null,
    isPrivate: false,
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
  };
  const paper = { ...aDocument(9, { pages: 3 }), recordId: null, letterId: letter.id };
  const sections = [{ title: 'Decisions', recordIds: [], letterIds: [letter.id] }];
  const facts = someFacts({ letters: [letter], letterDocuments: [paper], packet: { ...aPacket, sections } });
  expect(planPacket(facts).sections[0]?.entries).toMatchObject([
    { label: 'A1', title: 'Denial', date: '30 Mar 2026', source: 'Utilization Management', pages: 3 },
  ]);
  expect(planPacket({ ...facts, letters: [{ ...letter, isPrivate: true }] }).sections).toEqual([]);
});

test('a statement takes as many pages as it needs, and none where there is none', () => {
  const facts = factsWithPages([1]);
  const front = ['statement' as const];
  const pagesOf = (statement: string) =>
    planPacket({ ...facts, packet: { ...facts.packet, front, statement } }).made.statement.length;
  expect(pagesOf('  ')).toBe(0);
  expect(pagesOf('We ask for a review.')).toBe(1);
  expect(pagesOf('We ask for a review, and say why.\n\n'.repeat(40))).toBe(2);
});
