import { expect, test } from 'vitest';
import type { Letter, Proof } from './letter.ts';
import {
  awaitsProof,
  exchangeOf,
  inView,
  lacksHour,
  matches,
  missingInProof,
  timelineOf,
} from './letter-list.ts';
import { partialDate } from './partial-date.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };
function letter(n: number, set: Partial<Letter>): Letter {
  return {
    id: `let_${n}` as Letter['id'],
    direction: 'out',
    channel: 'call',
    at: partialDate('2026-03-04'),
    personId: null,
    organizationId: null,
    withWhom: 'Dana',
    subject: 'Records',
    body: '',
    referenceNo: '',
    caseNo: '',
    promise: '',
    promisedBy: null,
    replyToId: null,
    minutes: null,
    isPrivate: false,
    ...stamps,
    ...set,
  };
}
const nobody = { people: [], organizations: [] };

test('the newest stands first, to the minute', () => {
  const late = letter(1, { at: partialDate('2026-03-04T16:45-08:00') });
  const early = letter(2, { at: partialDate('2026-03-04T09:15-08:00') });
  expect(timelineOf([early, late], [], nobody).map(({ letter: { id } }) => id)).toEqual([late.id, early.id]);
});

test('a promise stays open until a reply to it is noted', () => {
  const asked = letter(1, { promise: 'copies in five days' });
  const open = timelineOf([asked], [], nobody);
  expect(open.filter((entry) => inView(entry, 'unanswered'))).toHaveLength(1);
  const answered = timelineOf([asked, letter(2, { direction: 'in', replyToId: asked.id })], [], nobody);
  expect(answered.filter((entry) => inView(entry, 'unanswered'))).toHaveLength(0);
});

test('a search finds an entry by any of its words, and needs all of them', () => {
  const [entry] = timelineOf([letter(1, { referenceNo: 'ROI-31877', body: 'Missing pages' })], [], nobody);
  expect(entry && matches(entry, 'roi pages')).toBe(true);
  expect(entry && matches(entry, 'roi slides')).toBe(false);
});

test('a fax report is complete only with number, time, pages and result', () => {
  const proof: Proof = {
    id: 'prf_1' as Proof['id'],
    letterId: 'let_1' as Letter['id'],
    kind: 'fax-report',
    label: '',
    at: null,
    number: '555-0100',
    pages: 6,
    result: '',
    signer: '',
    documentId: null,
    ...stamps,
  };
  expect(missingInProof(proof)).toEqual(['at', 'result']);
  expect(missingInProof({ ...proof, at: partialDate('2026-03-06T14:22'), result: 'OK' })).toEqual([]);
});

const stamped: Proof = {
  id: 'prf_2' as Proof['id'],
  letterId: 'let_1' as Letter['id'],
  kind: 'stamped-copy',
  label: '',
  at: partialDate('2026-03-23'),
  number: '',
  pages: null,
  result: '',
  signer: '',
  documentId: 'doc_1' as Proof['documentId'],
  ...stamps,
};

test('what was handed in waits for its proof until one is complete; a call waits for none', () => {
  const handed = letter(1, { channel: 'hand-delivered' });
  expect(awaitsProof({ letter: handed, proofs: [] })).toBe(true);
  expect(awaitsProof({ letter: handed, proofs: [{ ...stamped, documentId: null }] })).toBe(true);
  expect(awaitsProof({ letter: handed, proofs: [stamped] })).toBe(false);
  expect(awaitsProof({ letter: letter(1, { direction: 'in', channel: 'fax' }), proofs: [] })).toBe(false);
  expect(awaitsProof({ letter: letter(1, {}), proofs: [] })).toBe(false);
});

test('their number is proof enough for a form or an upload', () => {
  const upload = letter(1, { channel: 'upload' });
  expect(awaitsProof({ letter: upload, proofs: [] })).toBe(true);
  expect(awaitsProof({ letter: { ...upload, referenceNo: 'HL-UP-70213' }, proofs: [] })).toBe(false);
});

test('a stamp without its hour is complete, and said to lack the hour', () => {
  expect(missingInProof(stamped)).toEqual([]);
  expect(lacksHour(stamped)).toBe(true);
  expect(lacksHour({ ...stamped, at: partialDate('2026-03-23T10:40-07:00') })).toBe(false);
});

test('an exchange is everything that answers the same first letter, oldest first, also in a ring', () => {
  const [one, two, three] = [1, 2, 3].map((n) => `let_${n}` as Letter['id']);
  if (!one || !two || !three) throw new Error('no ids');
  const entries = timelineOf(
    [
      letter(1, { at: partialDate('2026-03-01') }),
      letter(2, { at: partialDate('2026-03-02'), replyToId: one }),
      letter(3, { at: partialDate('2026-03-03'), replyToId: two }),
      letter(4, { at: partialDate('2026-03-04') }),
    ],
    [],
    nobody,
  );
  const last = entries.find(({ letter: { id } }) => id === three);
  if (!last) throw new Error('no entry');
  expect(exchangeOf(entries, last).map(({ letter: { id } }) => id)).toEqual([one, two]);
  const ring = timelineOf([letter(1, { replyToId: two }), letter(2, { replyToId: one })], [], nobody);
  expect(ring.map((entry) => exchangeOf(ring, entry).length)).toHaveLength(2);
});
