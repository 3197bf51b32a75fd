import { expect, test } from 'vitest';
import { aDocument, sampleFacts, testId } from '../../scripts/testing/packet-facts.ts';
import { evidenceMatrix } from './evidence.ts';
import { evidenceOffers } from './evidence-offers.ts';
import type { Release } from './packet.ts';
import type { Delivery } from './packet/delivery.ts';
import { partialDate } from './partial-date.ts';

const facts = sampleFacts();
const opinion = facts.opinions.find(({ number }) => number === 3)!;
const doctor = facts.people.find(({ id }) => id === opinion.doctorId) ?? null;
const place = facts.organizations.find(({ id }) => id === opinion.organizationId) ?? null;
const noted = evidenceMatrix({ ...facts, opinions: [opinion] });
const rows = evidenceMatrix(
  { ...facts, evidence: [], opinions: [opinion] },
  noted.map(({ about }) => about),
);
const mri = facts.records.find(({ id }) => id === testId('record', 3))!;
const documents = [aDocument(3, { recordId: mri.id })];

const release = {
  id: testId('release', 1),
  packetId: testId('packet', 1),
  version: 1,
  report: {
    fileName: 'v1.pdf',
    pages: 64,
    sizeBytes: 1,
    sha256: '0'.repeat(64),
    entries: [{ title: 'MRI', firstPage: 21, pages: 2, sha256: documents[0]!.sha256 }],
    leftOut: [],
  },
} as unknown as Release;

function sent(fields: Partial<Delivery>): Delivery {
  return {
    id: testId('delivery', 1),
    releaseId: release.id,
    recipient: 'Harborlight University Pancreas Center',
    sentOn: partialDate('2026-04-10'),
    channel: '',
    receiptNo: '',
    receivedOn: null,
    letterId: null,
    itemIds: [],
    notes: '',
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
    ...fields,
  };
}

function offered(deliveries: readonly Delivery[], sentences: { page: number; text: string }[] = []) {
  const its = { opinion, doctor, place, rows, documents, releases: [release], deliveries, sentences };
  const all = evidenceOffers({ ...facts, ...its });
  return Object.fromEntries(all.map(({ row, uses, why }) => [row.title, [...uses, why.kind].join(' ')]));
}

test('what lay in a packet to this doctor is offered as read, all else as not sent', () => {
  const offers = offered([sent({})]);
  expect(offers['MRI 2023']).toBe('report packet');
  expect(offers['MRI 2021']).toBe('not-sent packet');
  expect(offers['Physical examination']).toBeUndefined();
});

test('a packet to somebody else, not sent yet, or sent after the opinion says nothing', () => {
  expect(offered([sent({ recipient: 'DMHC' })])).toEqual({});
  expect(offered([sent({ sentOn: null })])).toEqual({});
  expect(offered([sent({ sentOn: partialDate('2026-05-06') })])).toEqual({});
});

test('what the report says about a thing comes before what was sent', () => {
  const offers = offered(
    [sent({})],
    [
      { page: 2, text: 'We read again the pictures of the MRI of 2023.' },
      { page: 3, text: 'For the cytology we looked at all six slides ourselves.' },
      { page: 3, text: 'The disc with the CT of January 2026 was unreadable.' },
    ],
  );
  expect(offers).toMatchObject({
    'MRI 2023': 'images report',
    Cytology: 'slides report',
    'CT Jan 2026': 'not-available report',
  });
});

test('what is noted already is never offered again', () => {
  expect(
    evidenceOffers({
      ...facts,
      opinion,
      doctor,
      place,
      rows: noted,
      documents,
      releases: [release],
      deliveries: [sent({})],
      sentences: [],
    }),
  ).toEqual([]);
});
