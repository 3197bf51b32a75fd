import { expect, test } from 'vitest';
import { factsWithPages, testId } from '../../../scripts/testing/packet-facts.ts';
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
