import { expect, test } from 'vitest';
import { aDocument, sampleFacts, testId } from '../../scripts/testing/packet-facts.ts';
import { evidenceMatrix } from './evidence.ts';
import { evidenceOffers } from './evidence-offers.ts';
import type { Release } from './packet.ts';
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

function aRelease(fields: Partial<Release>): Release {
  return {
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
    frozenAt: 0,
    sentOn: partialDate('2026-04-10'),
    sentTo: 'Harborlight University Pancreas Center',
    channel: '',
    receiptNo: '',
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
    ...fields,
  } as Release;
}

function offered(releases: readonly Release[], sentences: { page: number; text: string }[] = []) {
  const all = evidenceOffers({ ...facts, opinion, doctor, place, rows, documents, releases, sentences });
  return Object.fromEntries(all.map(({ row, uses, why }) => [row.title, [...uses, why.kind].join(' ')]));
}

test('what lay in a packet to this doctor is offered as read, all else as not sent', () => {
  const offers = offered([aRelease({})]);
  expect(offers['MRI 2023']).toBe('report packet');
  expect(offers['MRI 2021']).toBe('not-sent packet');
  expect(offers['Physical examination']).toBeUndefined();
});

test('a packet to somebody else, not sent yet, or sent after the opinion says nothing', () => {
  expect(offered([aRelease({ sentTo: 'DMHC' })])).toEqual({});
  expect(offered([aRelease({ sentOn: null })])).toEqual({});
  expect(offered([aRelease({ sentOn: partialDate('2026-05-06') })])).toEqual({});
});

test('what the report says about a thing comes before what was sent', () => {
  const offers = offered(
    [aRelease({})],
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
      releases: [aRelease({})],
      sentences: [],
    }),
  ).toEqual([]);
});
