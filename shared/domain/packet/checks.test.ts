import { expect, test } from 'vitest';
import { aRecord, factsWithPages, testId } from '../../../scripts/testing/packet-facts.ts';
import { partialDate } from '../partial-date.ts';
import type { Packet } from '../packet.ts';
import { planPacket, refusalOf } from '../packet-plan.ts';

const documentId = testId('document', 1);

/** A record of three pages, the second of which is a picture that nobody has read. */
function planned(packet: Partial<Packet>) {
  const facts = factsWithPages([3]);
  return planPacket({
    ...facts,
    unreadPages: [{ documentId, page: 2 }],
    packet: { ...facts.packet, ...packet },
  });
}

test('a packet that hides words is not made while it has a picture that nobody has read or looked at', () => {
  expect(refusalOf(planned({}))).toBeNull();
  const plan = planned({ hiddenWords: ['A-1234'] });
  expect(plan.unseen).toMatchObject([{ documentId, documentPage: 2, page: 4 }]);
  expect(refusalOf(plan)).toEqual({
    code: 'packet.unseen-pages',
    details: { page: 4, title: 'Record 1', more: 0 },
  });
});

test('looking at the page, covering something on it, or leaving it out is enough', () => {
  const hiddenWords = ['A-1234'];
  const edit = { documentId, page: 2, leaveOut: false, turn: 0 as const };
  const region = { x: 0, y: 0, width: 10, height: 10 };
  for (const done of [
    { pageEdits: [{ ...edit, lookedAt: true }] },
    { pageEdits: [{ ...edit, leaveOut: true }] },
    { redactions: [{ documentId, page: 2, region }] },
  ])
    expect(refusalOf(planned({ hiddenWords, ...done }))).toBeNull();
  expect(
    refusalOf(planned({ hiddenWords, pageEdits: [{ ...edit, page: 1, leaveOut: true }] })),
  ).toMatchObject({ details: { page: 3 } });
});

test('papers that a newer one replaces, dates that cannot be and pages that cannot be shown are pointed out', () => {
  const facts = factsWithPages([1, 1, 1, 1]);
  const [old, late, early, broken] = [
    aRecord(1),
    aRecord(2, { supersedesId: testId('record', 1), serviceDate: partialDate('2030-01-01') }),
    aRecord(3, { serviceDate: partialDate('1950') }),
    aRecord(4, { serviceDate: partialDate('1967') }),
  ];
  const documents = facts.documents.map((document, at) =>
    at === 3 ? { ...document, warnings: ['pages-unreadable'] } : document,
  );
  const { warnings } = planPacket({
    ...facts,
    caseFile: { ...facts.caseFile, dateOfBirth: partialDate('1967-03-14') },
    records: [old, late, early, broken],
    documents,
    turnedPages: [{ documentId: testId('document', 3), page: 1 }],
  });
  expect(warnings.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
    'pages-unreadable: Record 4',
    'superseded: Record 1',
    'date-ahead: Record 2',
    'date-before-birth: Record 3',
    'turned: Record 3',
  ]);
});
